import type { Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { open, VIEWS } from './views.ts';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The texts of each chart that do not fit into it, and pairs of texts that lie over each other. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const svg of document.querySelectorAll('article svg.recharts-surface')) {
      const frame = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll('text')].map((element): Box => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { text: element.textContent ?? '', left, right, top, bottom };
      });
      const slack = 1;
      for (const box of boxes) {
        if (box.left < frame.left - slack || box.right > frame.right + slack) faults.push(`cut: ${box.text}`);
      }
      // Lines of one label may touch by the room that the font keeps above and below its letters.
      const inset = 3;
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) {
          const apart =
            one.right - slack <= other.left ||
            other.right - slack <= one.left ||
            one.bottom - inset <= other.top + inset ||
            other.bottom - inset <= one.top + inset;
          if (!apart) faults.push(`over each other: ${one.text} | ${other.text}`);
        }
      });
    }
    return faults;
  });
}

for (const width of [320, 768, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 }, locale: width === 320 ? 'sv-SE' : 'en-GB' });
    for (const [name, search] of VIEWS) {
      test(`${name} does not scroll sideways, and its labels are whole`, async ({ page }) => {
        await open(page, search);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
        expect(await faultsOf(page)).toEqual([]);
      });
    }
  });
}
