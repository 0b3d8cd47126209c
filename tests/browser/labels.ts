import type { Page } from '@playwright/test';
import { expect } from './guarded.ts';

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
    for (const svg of document.querySelectorAll('article [role=img] > svg, article svg.recharts-surface')) {
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

/** Waits until every drawing is made for the room that it has now. */
async function drawnToFit(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.locator('article [role=img]').evaluateAll((all) =>
        all.every((one) => {
          const svg = one.querySelector('svg');
          return svg === null || Number(svg.getAttribute('width')) === Math.floor(one.clientWidth);
        }),
      ),
    )
    .toBe(true);
}

/** At each of the widths, in CSS pixels, a page does not scroll sideways, and no label of a chart is cut or lies over another. */
export async function labelsAreWhole(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await drawnToFit(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await faultsOf(page), `${width} px`).toEqual([]);
  }
}
