import type { Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { open } from './views.ts';

const LINES = 'v=1&data=europe&figure=trend&by=region&offence=0401&region=DK,FI,NO,SE';
const PANELS = 'v=1&data=europe&figure=trend&by=region&offence=0401';

/** Each kind of figure with what its first place says. */
const KINDS = {
  bars: ['', 'Trafficking in human beings', '2 reports'],
  'stated and itemised': [
    'v=1&figure=stated&operation=empact-thb-se-undated',
    'Trafficking in human beings',
    '2 reports',
  ],
  lines: [LINES, '2008', 'Denmark', 'Sweden', 'reports'],
  'small multiples': [PANELS, 'Albania, 2008', 'reports'],
  matrix: ['v=1&data=europe&figure=matrix&region=DK,FI,IS,NO,SE&from=2022&to=2022', 'Denmark', 'reports'],
} as const;

function tip(page: Page) {
  return page.locator('[data-tip]');
}

/** What takes the keys of the first drawing. */
function keys(page: Page) {
  return page.locator('article [role="application"], article [role="region"]:has([data-cell])').first();
}

test.describe('what is at a point is told the same to mouse, keys and finger, and goes with Escape', () => {
  for (const [name, [search, ...told]] of Object.entries(KINDS)) {
    test(name, async ({ page }) => {
      await open(page, search);
      const drawing = keys(page);
      await drawing.focus();
      await page.keyboard.press('ArrowRight');
      for (const part of told) await expect(tip(page)).toContainText(part);
      const said = await tip(page).innerText();
      const box = await page.locator('[data-at]').boundingBox();
      if (box === null) throw new Error('nothing is marked');
      const live = drawing.locator('xpath=..').locator('[aria-live="polite"]').filter({ hasText: /./ });
      await expect(live.first()).toContainText(told[0]);

      await page.keyboard.press('Escape');
      await expect(tip(page)).toHaveCount(0);
      await expect(drawing).toBeFocused();
      await drawing.blur();

      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await page.mouse.move(middle.x, middle.y);
      expect(await tip(page).innerText()).toBe(said);
      await page.keyboard.press('Escape');
      await expect(tip(page)).toHaveCount(0);
      await page.mouse.move(middle.x + 1, middle.y);
      await expect(tip(page)).toHaveCount(0);
    });
  }
});

test('a pointer can go to what it is told, and stay there', async ({ page }) => {
  await open(page, LINES);
  const drawing = await keys(page).boundingBox();
  if (drawing === null) throw new Error('no drawing');
  await page.mouse.move(drawing.x + drawing.width / 2, drawing.y + drawing.height / 3);
  const said = await tip(page).innerText();
  const box = await tip(page).boundingBox();
  if (box === null) throw new Error('nothing is told');
  await page.mouse.move(box.x + 4, box.y + 12, { steps: 5 });
  await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 10 });
  expect(await tip(page).innerText()).toBe(said);
  await page.mouse.move(drawing.x + drawing.width / 2, drawing.y - 40);
  await expect(tip(page)).toHaveCount(0);
});

test('Escape sends away what has only just come, however soon', async ({ page }) => {
  await open(page, LINES);
  const left = await keys(page).evaluate(async (drawing) => {
    const { left: x, top: y, width, height } = drawing.getBoundingClientRect();
    const at = { clientX: x + width / 2, clientY: y + height / 3, pointerType: 'mouse', bubbles: true };
    drawing.dispatchEvent(new PointerEvent('pointermove', at));
    drawing.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    // What they have changed is drawn by the second frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return document.querySelectorAll('[data-tip]').length;
  });
  expect(left).toBe(0);
});

test('up and down lead to the panel above and below, left and right through its years', async ({ page }) => {
  await open(page, PANELS);
  await keys(page).focus();
  const read = async (key: string): Promise<string> => {
    await page.keyboard.press(key);
    return (await tip(page).locator('p').first().innerText()).trim();
  };
  expect(await read('ArrowRight')).toBe('Albania, 2008');
  expect(await read('ArrowRight')).toBe('Albania, 2009');
  const below = await read('ArrowDown');
  expect(below).toMatch(/, 2009$/);
  expect(below).not.toMatch(/^Albania/);
  expect(await read('ArrowUp')).toBe('Albania, 2009');
  expect(await read('End')).toBe('Kosovo, 2022');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 800 } });

  for (const search of ['', LINES, PANELS]) {
    test(`a tap reads, stays after it, and what is told is all in sight: ${search}`, async ({ page }) => {
      await open(page, search);
      const drawing = keys(page);
      const line = drawing.locator('svg path[d*="L"], svg path[d*="H"]').last();
      await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const mark = await line.boundingBox();
      if (mark === null) throw new Error('nothing is drawn');
      await page.touchscreen.tap(mark.x + mark.width / 2, mark.y + mark.height / 2);
      await expect(tip(page)).toBeVisible();
      const told = await tip(page).boundingBox();
      expect(told?.x).toBeGreaterThanOrEqual(0);
      expect((told?.x ?? 0) + (told?.width ?? 0)).toBeLessThanOrEqual(320);
    });
  }
});
