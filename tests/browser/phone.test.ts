import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { watchMoves } from './moves.ts';
import { open, stands } from './views.ts';

const HEIGHT = 844;
const FINGER = 44;

test.use({ viewport: { width: 390, height: HEIGHT }, hasTouch: true });

function opener(page: Page) {
  return page.getByRole('button', { name: /^Show filters/ });
}

function sheet(page: Page) {
  return page.getByRole('dialog', { name: 'Filters' });
}

/** The lower edge of the first element that a selector finds with that text. */
async function lowerEdge(page: Page, selector: string, text: string): Promise<number> {
  const box = await page.locator(selector).filter({ hasText: text }).filter({ visible: true }).first().boundingBox();
  return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
}

for (const [language, stated, itemised] of [
  ['sv', 'över 40', '39'],
  ['en', 'over 40', '39'],
] as const)
  test(`the headline, the bars and both totals stand on the first screen: ${language}`, async ({ page }) => {
    await open(page, `lang=${language}`);
    expect(await lowerEdge(page, 'h1', '33')).toBeLessThan(HEIGHT / 2);
    expect(await lowerEdge(page, 'article svg text', itemised)).toBeLessThan(HEIGHT);
    expect(await lowerEdge(page, 'article svg text', stated)).toBeLessThan(HEIGHT);
  });

test('filters open in a sheet that says how much is left, keeps the focus and gives it back', async ({ page }) => {
  await page.addInitScript(watchMoves);
  await open(page, '');
  const movedBefore = await page.evaluate(() => window.moved);
  await opener(page).press('Enter');
  await expect(sheet(page)).toBeVisible();
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  const small = await sheet(page)
    .locator('button, select, summary, input[type="search"], label:has(input)')
    .filter({ visible: true })
    .evaluateAll(
      (all, least) =>
        all
          .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => Math.min(box.width, box.height) < least)
          .map(({ name }) => name),
      FINGER,
    );
  expect(small).toEqual([]);
  for (const key of ['Shift+Tab', 'Tab', 'Tab', 'Tab']) {
    await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null || !document.hasFocus())).toBe(
      true,
    );
  }
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  expect((await page.evaluate(() => window.moved)) - movedBefore).toBeLessThan(0.001);
});

test('what closes the sheet follows each choice, down to nothing', async ({ page }) => {
  await open(page, '');
  await opener(page).click();
  await expect(sheet(page).getByRole('button', { name: 'Show 3 figures' })).toBeVisible();
  await sheet(page).getByRole('searchbox', { name: 'Search offence type' }).fill('procuring');
  await sheet(page).getByRole('button', { name: 'Only Procuring' }).click();
  await expect(sheet(page).getByRole('button', { name: 'Show 1 figure' })).toBeVisible();
  await expect(page).toHaveURL(/offence=procuring/);
  await sheet(page).getByRole('button', { name: 'None in Offence type' }).click();
  await sheet(page).getByRole('button', { name: 'Back: no figure is left' }).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^No reports match/);
  await expect(opener(page)).toBeFocused();
  await opener(page).click();
  await sheet(page).getByRole('button', { name: 'All in Offence type' }).click();
  await sheet(page).getByRole('button', { name: 'Show 3 figures' }).click();
  await stands(page);
  await expect(opener(page)).toBeFocused();
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('EMPACT');
});

test('a file of the reader’s own is a button away, and comes in through the same dialogue', async ({ page }) => {
  await open(page, 'v=1&by=region');
  await expect(page.getByRole('button', { name: 'Paste or fetch a table' })).toBeHidden();
  const menu = page.getByRole('button', { name: 'Your file' });
  await menu.click();
  await page.getByRole('button', { name: 'Paste or fetch a table' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste or fetch a table' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await menu.click();
  await page.getByLabel('Open your own file').setInputFiles({
    name: 'own.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('region,year,reports\nA,2020,3\nB,2020,4\n'),
  });
  await expect(page).toHaveURL(/data=file/);
  await expect(page.locator('[popover]:popover-open')).toHaveCount(0);
});

test('a table shows at its edge that there is more beside it, until there is no more', async ({ page }) => {
  await open(page, 'v=1&figure=matrix');
  await expect(page.getByText('37 columns')).toBeVisible();
  const scroller = page.getByRole('region', { name: /scrolled sideways/ });
  const fade = () =>
    scroller.evaluate(({ parentElement: frame }) => frame && getComputedStyle(frame, '::after').opacity);
  expect(await fade()).toBe('1');
  await scroller.evaluate((element) => element.scrollTo({ left: element.scrollWidth, behavior: 'instant' }));
  await expect.poll(fade).toBe('0');
  await page.setViewportSize({ width: 768, height: HEIGHT });
  await open(page, 'v=1&figure=matrix&offence=procuring');
  expect(await scroller.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  expect(await fade()).toBe('0');
});
