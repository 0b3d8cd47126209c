import type { Locator, Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { open, tableTexts } from './views.ts';

const HOMICIDE = 'v=1&data=europe&by=offence&offence=0101,0401&region=SE';

function timeline(page: Page): Locator {
  return page.locator('article section:has([role="slider"])');
}

/** Where a year stands on the timeline, in pixels of the page. */
async function placeOf(page: Page, year: number, [first, last]: readonly [number, number] = [2008, 2022]) {
  const track = timeline(page).locator('[role="slider"]').first().locator('..');
  await track.scrollIntoViewIfNeeded();
  const box = await track.boundingBox();
  if (box === null) throw new Error('no timeline');
  return { x: box.x + (box.width * (year - first + 0.5)) / (last - first + 1), y: box.y + box.height / 2 };
}

async function press(page: Page, year: number): Promise<void> {
  const { x, y } = await placeOf(page, year);
  await page.mouse.move(x, y);
  await page.mouse.down();
}

async function dragTo(page: Page, year: number): Promise<void> {
  const { x, y } = await placeOf(page, year);
  await page.mouse.move(x, y, { steps: 4 });
}

async function counts(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries((await tableTexts(page)).map(([label = '', count = '']) => [label, count]));
}

/** The sum of Swedish homicides from one year to another, from the table of the years themselves. */
async function byYear(page: Page): Promise<(from: number, to: number) => string> {
  await open(page, 'v=1&data=europe&by=period&offence=0101&region=SE');
  const rows = (await tableTexts(page)).map(([year, count]) => ({ year: Number(year), count: Number(count) }));
  return (from, to) =>
    String(rows.filter(({ year }) => year >= from && year <= to).reduce((sum, { count }) => sum + count, 0));
}

test('figure and table follow while a range is dragged, before it is let go', async ({ page }) => {
  const sum = await byYear(page);
  await open(page, HOMICIDE);
  await press(page, 2012);
  for (const year of [2013, 2016, 2014]) {
    await dragTo(page, year);
    await expect.poll(async () => (await counts(page))['Intentional homicide']).toBe(sum(2012, year));
    await expect(page.locator('article [role="img"] svg')).toContainText(sum(2012, year));
    await expect(timeline(page)).toContainText(`2012–${year}`);
  }
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2012&to=2014/);
  await expect(page.locator('article header')).toContainText('2012–2014');
});

test('one drag is one step back, and the range can be dragged as a whole, by its ends, and clicked away', async ({
  page,
}) => {
  await open(page, `${HOMICIDE}&from=2012&to=2014`);
  await press(page, 2013);
  await dragTo(page, 2018);
  await dragTo(page, 2016);
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2015&to=2017/);
  const grip = await timeline(page).getByRole('slider', { name: 'Last year' }).boundingBox();
  await page.mouse.move((grip?.x ?? 0) + (grip?.width ?? 0) / 2, (grip?.y ?? 0) + 10);
  await page.mouse.down();
  await dragTo(page, 2021);
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2015&to=202[01]/);
  await page.goBack();
  await expect(page).toHaveURL(/from=2015&to=2017/);
  await page.goBack();
  await expect(page).toHaveURL(/from=2012&to=2014/);
  await expect(timeline(page)).toContainText('2012–2014');
  await timeline(page).getByRole('button', { name: 'All years' }).click();
  await expect(page).not.toHaveURL(/from=/);
  await expect(timeline(page)).toContainText('All years, 2008–2022');
});

test('Escape breaks off a drag, and what was chosen stands again', async ({ page }) => {
  await open(page, `${HOMICIDE}&from=2010&to=2011`);
  const before = await tableTexts(page);
  await press(page, 2014);
  await dragTo(page, 2018);
  await expect(timeline(page)).toContainText('2014–2018');
  await page.keyboard.press('Escape');
  await expect(timeline(page)).toContainText('2010–2011');
  await dragTo(page, 2020);
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2010&to=2011/);
  await expect.poll(() => tableTexts(page)).toEqual(before);
});

test('nothing above or on the timeline moves while it is dragged, also over years without a figure', async ({
  page,
}) => {
  await open(page, 'v=1&by=operation');
  const years: readonly [number, number] = [2003, 2025];
  const track = timeline(page).locator('[role="slider"]').first().locator('..');
  const start = await placeOf(page, 2007, years);
  const before = await track.boundingBox();
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (const year of [2008, 2011, 2016, 2021, 2009]) {
    const { x, y } = await placeOf(page, year, years);
    await page.mouse.move(x, y, { steps: 2 });
    await expect(timeline(page)).toContainText(`2007–${year}`);
    await expect(page.locator('main [aria-busy="false"]')).toBeVisible();
    expect((await track.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  }
  await page.mouse.up();
});

for (const [locale, first, last, all] of [
  ['en-GB', 'First year', 'Last year', 'All years, 2008–2022'],
  ['sv-SE', 'Första år', 'Sista år', 'Alla år, 2008–2022'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('with the keyboard alone: both ends, and Escape for all years', async ({ page }) => {
      await open(page, HOMICIDE);
      const start = page.getByRole('slider', { name: first });
      const end = page.getByRole('slider', { name: last });
      await start.focus();
      for (const key of ['ArrowRight', 'PageUp', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
      await expect(start).toHaveAttribute('aria-valuenow', '2014');
      await expect(start).toHaveAttribute('aria-valuetext', /^2014: \d/);
      await page.keyboard.press('Tab');
      await expect(end).toBeFocused();
      await page.keyboard.press('Home');
      await expect(end).toHaveAttribute('aria-valuenow', '2014');
      await page.keyboard.press('PageUp');
      await page.keyboard.press('ArrowDown');
      await expect(page).toHaveURL(/from=2014&to=2018/);
      await expect(page.locator('article header')).toContainText('2014–2018');
      await expect(end).toHaveAttribute('aria-valuemin', '2014');
      await page.keyboard.press('Escape');
      await expect(timeline(page)).toContainText(all);
      await expect(page).not.toHaveURL(/from=/);
      await expect(end).toBeFocused();
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, locale: 'sv-SE' });

  test('the timeline is whole, leaves the page to be scrolled, and scrolls nothing sideways', async ({ page }) => {
    await open(page, HOMICIDE);
    const track = timeline(page).locator('[role="slider"]').first().locator('..');
    await expect(track).toHaveCSS('touch-action', 'pan-y');
    await track.scrollIntoViewIfNeeded();
    const { x, y } = await placeOf(page, 2015);
    await page.touchscreen.tap(x, y);
    await expect(page).toHaveURL(/from=2015&to=2015/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

test('below a line it stands as well, and a data set of one undated operation has none', async ({ page }) => {
  await open(page, 'v=1&data=europe&by=period&offence=0101&region=SE');
  await press(page, 2012);
  await dragTo(page, 2015);
  await expect
    .poll(async () => (await tableTexts(page)).map(([year]) => year))
    .toEqual(['2012', '2013', '2014', '2015']);
  await page.mouse.up();
  await open(page, '');
  await expect(page.getByRole('slider')).toHaveCount(0);
});
