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

/** The table under the figure, as text. */
export function tableTexts(page: Page): Promise<string[][]> {
  return page
    .locator('article section table')
    .last()
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.firstChild?.textContent ?? '')));
}
