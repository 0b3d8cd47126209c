import type { Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { open, tableTexts } from './views.ts';

/** Presses Tab until the focus is on what the selector names; fails where it never gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}

test('with the keyboard alone: skip, filter, sort, change the view', async ({ page }) => {
  await open(page, '');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the figure');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await tabTo(page, 'article nav a:not([aria-current])');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/by=operation/);
  await page.goBack();
  await expect(page.locator('article h1')).toContainText('39');

  await tabTo(page, 'th button');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=/);
  await expect(page.locator('th[aria-sort="descending"]')).toHaveText(/Reports/);
  await expect.poll(async () => (await tableTexts(page)).map(([, value]) => value)).toEqual(['33', '4', '2']);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await tableTexts(page)).map(([, value]) => value)).toEqual(['2', '4', '33']);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/sort=/);
});
