import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { picturesOf } from './gallery/visible.ts';
import { expect, test } from './guarded.ts';
import { open } from './views.ts';

/** Longest change that keeps a reader oriented and keeps nobody waiting, in seconds. */
const LONGEST_MOTION = 0.2;

/** Opens the opening view and holds it to what every reader relies on: nothing beyond the page, nothing cut, no fault by axe. */
async function openWhole(page: Page): Promise<void> {
  await open(page, '');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const width = await page.locator('article').evaluate((element) => element.clientWidth);
  const [picture] = Object.values(await picturesOf(page, 'article'));
  const texts = picture?.pieces.filter(({ what }) => what.startsWith('“')) ?? [];
  expect(texts.map(({ what }) => what)).toContain('“33”');
  expect(texts.filter(({ left, width: own }) => left < -1 || left + own > width + 1)).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Seconds that the slowest transition or animation of anything on the page takes. */
function slowestMotion(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        ['', '::before', '::after'].flatMap((part) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element, part);
          return `${transitionDuration},${animationDuration}`
            .split(',')
            .map((text) => Number.parseFloat(text) / (text.trim().endsWith('ms') ? 1000 : 1) || 0);
        }),
      ),
    ),
  );
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`where more contrast is asked for, all text has seven to one, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    await openWhole(page);
    const [picture] = Object.values(await picturesOf(page, 'body'));
    const texts = picture?.tints.filter(({ kind }) => kind !== 'mark') ?? [];
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(({ contrast }) => contrast < 7)).toEqual([]);
  });

test('with the colours of the reader’s system everything is there, bars too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openWhole(page);
  const [picture] = Object.values(await picturesOf(page, 'article'));
  const bars = picture?.tints.filter(({ kind, what }) => kind === 'mark' && what === 'bar') ?? [];
  expect(bars.length).toBeGreaterThan(2);
  expect(Math.max(...bars.map(({ contrast }) => contrast))).toBeGreaterThan(3);
});

test('with the colours of the reader’s system only the present link of a row is underlined', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '');
  const rows = page.locator('header nav, article header nav');
  const [underlined, present] = await rows.evaluateAll((navs) => {
    const links = navs.flatMap((nav) => [...nav.querySelectorAll('a')]);
    const lined = links.filter((link) => getComputedStyle(link).borderBottomStyle !== 'none');
    return [lined, links.filter((link) => link.ariaCurrent !== null)].map((some) => some.map((link) => link.innerText));
  });
  expect(underlined).toHaveLength(3);
  expect(underlined).toEqual(present);
});

test('motion is short, and off for who wants none', async ({ page }) => {
  await openWhole(page);
  expect(await slowestMotion(page)).toBeLessThan(LONGEST_MOTION);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWhole(page);
  expect(await slowestMotion(page)).toBeLessThanOrEqual(0.00001);
});

for (const [zoom, width, height] of [
  [2, 720, 450],
  [4, 320, 256],
] as const)
  test.describe(`zoomed to ${100 * zoom} %`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: zoom });
    test('the opening view is whole', async ({ page }) => {
      await openWhole(page);
    });
  });
