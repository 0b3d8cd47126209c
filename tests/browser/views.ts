import { expect, type Page } from '@playwright/test';
import examples from '../../docs/examples.json' with { type: 'json' };

/** The views that the documentation names, by name. */
export const VIEWS: ReadonlyMap<string, string> = new Map(Object.entries(examples));

/** Opens a view and waits until its figure and its table stand. */
export async function open(page: Page, search: string): Promise<void> {
  await page.goto(search === '' ? './' : `./?${search}`);
  await stands(page);
}

export async function stands(page: Page): Promise<void> {
  await expect(page.locator('main [aria-busy="false"] article h1')).toBeVisible();
  await expect(page.locator('article section table')).toBeVisible();
  await expect(page.locator('article [role="img"] svg, article > div table').first()).toBeVisible();
}

export function headline(page: Page): Promise<string> {
  return page.locator('article h1').innerText();
}

/** All rows of the table under the figure, as text; of a long one, by scrolling over it from one end to the other. */
export function tableTexts(page: Page): Promise<string[][]> {
  return page
    .locator('article section table')
    .last()
    .evaluate(async (table) => {
      const scroller = table.parentElement;
      const rows = (): Element[] => [...table.querySelectorAll('tbody tr[aria-rowindex]')];
      const others = table.querySelectorAll('thead tr, tfoot tr').length;
      const wanted = Number(table.getAttribute('aria-rowcount') ?? 0) - others;
      const texts = new Map<number, string[]>();
      const take = (): void => {
        for (const row of rows())
          texts.set(
            Number(row.getAttribute('aria-rowindex')),
            [...row.children].map((cell) => cell.firstChild?.textContent ?? ''),
          );
      };
      take();
      if (scroller === null || texts.size >= wanted) return [...texts.values()];
      const at = scroller.scrollTop;
      scroller.scrollTop = 0;
      for (let before = -1; before !== scroller.scrollTop; ) {
        before = scroller.scrollTop;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        take();
        scroller.scrollTop += scroller.clientHeight;
      }
      scroller.scrollTop = at;
      return [...texts].toSorted(([a], [b]) => a - b).map(([, cells]) => cells);
    });
}
