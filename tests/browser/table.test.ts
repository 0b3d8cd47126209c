import type { Locator, Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { open, stands, tableTexts } from './views.ts';

const ROWS = 1000;

/** Labels of one line at first and of several further down: rows differ in height, and from what the first ones promise. */
const labelOf = (at: number): string =>
  `District ${at}${' by the long river'.repeat(at < ROWS / 4 ? 0 : (at * 7) % 5)}`;

/** A file of more regions than stand in a document at once; each has as many reports as its number. */
async function openLong(page: Page): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, at) => `${labelOf(at + 1)},2020,${at + 1}`);
  const buffer = Buffer.from(`region,year,reports\n${rows.join('\n')}\n`);
  // So narrow that the longer labels wrap.
  await page.setViewportSize({ width: 480, height: 900 });
  await open(page, 'v=1&by=region');
  await page.getByLabel('Open your own file').setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer });
  await expect(page).toHaveURL(/data=file/);
  await stands(page);
  await page.getByRole('navigation', { name: 'Figure' }).getByRole('link', { name: 'By region' }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(ROWS + 2));
}

const grid = (page: Page): Locator => page.getByRole('grid');
const cell = (page: Page, text: string): Locator => grid(page).getByRole('gridcell', { name: text, exact: true });

/** What was last copied. */
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('a long table stands in part, and shows every row once to whoever scrolls over it', async ({ page }) => {
  await openLong(page);
  expect(await grid(page).locator('tbody tr[aria-rowindex]').count()).toBeLessThan(150);
  const texts = await tableTexts(page);
  expect(texts.map(([, count]) => Number(count?.replaceAll(',', '')))).toEqual(
    Array.from({ length: ROWS }, (_, at) => at + 1),
  );
});

test('a table is as wide as what is in it: numbers stand near what they count', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '');
  const label = await grid(page).getByRole('rowheader', { name: 'Procuring' }).boundingBox();
  const count = await cell(page, '4').boundingBox();
  expect((count?.x ?? Number.POSITIVE_INFINITY) - (label?.x ?? 0)).toBeLessThan(400);
  expect((await grid(page).boundingBox())?.width).toBeLessThan(700);
});

test('scrolling a long table up does not shift the rows that are in view', async ({ page }) => {
  await openLong(page);
  const shift = await grid(page).evaluate(async (table) => {
    const scroller = table.parentElement;
    if (scroller === null) throw new Error('nothing to scroll');
    const scrolled = (scroll: () => void): Promise<unknown> =>
      new Promise((done) => {
        const painted = (): number => requestAnimationFrame(() => requestAnimationFrame(done));
        scroller.addEventListener('scroll', painted, { once: true });
        scroll();
      });
    await scrolled(() => scroller.scrollTo(0, scroller.scrollHeight / 2));
    let worst = 0;
    for (let step = 0; step < 40; step++) {
      const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
      const row = [...table.querySelectorAll('tbody tr[aria-rowindex]')].find(
        (one) => one.getBoundingClientRect().bottom > middle,
      );
      const before = row?.getBoundingClientRect().top ?? 0;
      await scrolled(() => scroller.scrollBy(0, -100));
      worst = Math.max(worst, Math.abs((row?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) - before - 100));
    }
    return worst;
  });
  expect(shift).toBeLessThan(2);
});

test('the keyboard goes to every corner of a long table, and the focus stays where rows come and go', async ({
  page,
}) => {
  await openLong(page);
  await cell(page, '1').click();
  await page.keyboard.press('Control+End');
  await expect(page.locator('tfoot :focus')).toHaveText(/500,500/);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('td:focus')).toHaveText('1,000');
  await expect(page.locator('td:focus')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(page.locator('td:focus')).toBeInViewport({ ratio: 1 });
  await grid(page).evaluate((table) => table.parentElement?.scrollTo(0, 0));
  await expect(cell(page, '1')).toBeInViewport();
  await expect(page.locator('td:focus')).toHaveCount(1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('td:focus')).toHaveText('1');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('th button:focus')).toHaveText(/reports/i);
});

test('a cell is copied with its citation by key and by button, and marked text as it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'v=1&operation=empact-thb-se-undated');
  const button = page.getByRole('button', { name: 'Copy cell with source' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await cell(page, '33').click();
  await expect(button).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('Control+c');
  await expect(page.getByText('Copied with its source: 33')).toBeVisible();
  const copied = await clipboard(page);
  expect(copied).toMatch(/33 reports \(reported, not established\) concerning purchase of sexual service/);
  expect(copied).toMatch(/Retrieved .* from http.*[?&]operation=empact-thb-se-undated&lang=en\.$/);

  await page.keyboard.press('ArrowUp');
  await button.click();
  await expect.poll(() => clipboard(page)).toMatch(/4 reports .* concerning procuring/);
  await expect(cell(page, '4')).toHaveAttribute('aria-selected', 'true');

  await page.locator('article h1').selectText();
  await page.keyboard.press('Control+c');
  expect(await clipboard(page)).toBe(await page.locator('article h1').innerText());
});

test('columns are hidden, moved and brought back, and the choice stays as the view changes', async ({ page }) => {
  await open(page, 'v=1&by=operation');
  const heads = (): Promise<string[]> =>
    grid(page)
      .locator('thead th')
      // What is not seen is not said either, such as the explanation of a word.
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.replace(/[↕↑↓]/, '').trim()));
  const usual = await heads();
  expect(usual).toEqual(['Operation', 'Reports', 'Date', 'Days', 'Area', 'Participants', 'Stated by the source']);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Participants' }).uncheck();
  const last = page.getByRole('button', { name: 'Move Date towards the first column' });
  await last.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Date is now column 2 of 7.')).toBeAttached();
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  const wanted = ['Operation', 'Date', 'Reports', 'Days', 'Area', 'Stated by the source'];
  expect(await heads()).toEqual(wanted);
  expect((await tableTexts(page))[0]).toHaveLength(wanted.length);
  await expect(page.getByRole('button', { name: 'Columns (6 of 7)' })).toBeVisible();

  await page.locator('th button', { hasText: 'Reports' }).click();
  await expect(page).toHaveURL(/sort=-value/);
  expect(await heads()).toEqual(wanted);
  await page.getByRole('button', { name: 'All columns, in the usual order' }).click();
  expect(await heads()).toEqual(usual);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, locale: 'sv-SE' });

  test('a cell is chosen by a tap and copied in Swedish, and the page does not scroll sideways', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, 'v=1&by=operation');
    await page.getByRole('button', { name: 'Kolumner' }).tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const chosen = grid(page).locator('tbody td').first();
    await chosen.tap();
    expect((await chosen.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: 'Kopiera cell med källa' }).tap();
    await expect.poll(() => clipboard(page)).toMatch(/^Enligt .*anmälningar .*\nAnmält \(/);
  });
});
