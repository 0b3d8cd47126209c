import type { Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { stands } from './views.ts';
import { watchMoves } from './moves.ts';

const SCRIPT = '**/assets/index-*.js';
const HEADLINE = /^33 av 39 specificerade anmälningar/;

/** Holds the script of the page back until it is let go. */
async function heldScript(page: Page): Promise<() => void> {
  let go = (): void => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(SCRIPT, async (route) => {
    await gate;
    await route.continue();
  });
  return go;
}

type Lines = readonly [headline: string, subtitle: string, note: string];
const OF_PICTURE: Lines = ['.opening h1', '.opening-subtitle', '.opening footer li'];
const OF_FIGURE: Lines = ['article h1', 'article h1 + p', 'article footer li'];

/** Left edge, upper edge and height of what the picture of the page and the live figure both have, in whole pixels. */
async function places(page: Page, lines: Lines): Promise<readonly (number | null)[]> {
  const boxes = lines.map((line) => page.locator(line).filter({ visible: true }).first().boundingBox());
  const found = await Promise.all(boxes);
  return found.flatMap((box) => (box === null ? [null] : [box.x, box.y, box.height].map(Math.round)));
}

/** How far any of them is from where it was: a drawing ends on a whole pixel, the live figure where its text does. */
function farthest(before: readonly (number | null)[], after: readonly (number | null)[]): number {
  return Math.max(...before.map((place, at) => Math.abs((place ?? 0) - (after[at] ?? Number.POSITIVE_INFINITY))));
}

test.describe('in Swedish', () => {
  test.use({ locale: 'sv-SE' });

  for (const width of [320, 390, 700, 900, 1280, 1440])
    test(`the opening view stands before the script, and the live figure takes its place, ${width} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(watchMoves);
      const go = await heldScript(page);
      await page.goto('./', { waitUntil: 'commit' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADLINE);
      const drawing = page.locator('.opening svg').filter({ visible: true });
      await expect(drawing).toHaveCount(1);
      await expect(drawing).toContainText('över 40');
      const before = await places(page, OF_PICTURE);
      go();
      await stands(page);
      await expect(page.locator('.opening')).toHaveCount(0);
      await expect.poll(async () => farthest(before, await places(page, OF_FIGURE))).toBeLessThanOrEqual(1);
      expect(await page.evaluate(() => window.moved)).toBeLessThan(0.02);
    });

  test('a reader who has come to a link by keyboard is still there when the live figure comes', async ({ page }) => {
    const go = await heldScript(page);
    await page.goto('./', { waitUntil: 'commit' });
    await page.getByRole('link', { name: 'Europa: registrerade brott' }).focus();
    go();
    await stands(page);
    await expect(page.locator('.opening')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Europa: registrerade brott' })).toBeFocused();
  });
});

test('an English reader sees the opening view in English from the first', async ({ page }) => {
  const go = await heldScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^33 of the 39 itemised reports/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  go();
  await stands(page);
});

for (const search of ['?v=1&by=operation', '?v=1&data=europe&lang=sv', '?lang=en&v=1'])
  test(`a link to another view shows nothing of the opening view: ${search}`, async ({ page }) => {
    const go = await heldScript(page);
    await page.goto(`./${search}`, { waitUntil: 'commit' });
    await expect(page.locator('.opening')).toHaveCount(2);
    await expect(page.locator('.opening').filter({ visible: true })).toHaveCount(0);
    go();
    await stands(page);
  });

test('a failure is not hidden behind the picture', async ({ page }) => {
  await page.route('**/assets/operations-*.csv', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('.opening')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the figure, its notes, its sources and ways to other views are there', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADLINE);
    await expect(page.locator('.opening footer').filter({ visible: true })).toContainText('Källan uppger');
    await expect(page.getByRole('link', { name: 'Efter insats' })).toHaveAttribute('href', /by=operation/);
  });
});
