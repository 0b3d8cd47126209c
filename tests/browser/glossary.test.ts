import type { Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { open } from './views.ts';

const GLOSSARY = /glossary-[\w-]+\.csv$/;

function word(page: Page) {
  return page.getByRole('main').getByRole('button', { name: 'over 40' });
}

function explanation(page: Page) {
  return page.getByRole('note').filter({ hasText: 'The source’s word for a number that is not exact' });
}

test('a word is explained with the keyboard, and Escape leads back to it', async ({ page }) => {
  await open(page, '');
  await word(page).press('Enter');
  await expect(explanation(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explanation(page)).toBeHidden();
  await expect(word(page)).toBeFocused();
});

test('an explanation stays while the pointer goes into it, and leads to all words', async ({ page }) => {
  await open(page, '');
  await word(page).click();
  await explanation(page).hover();
  await expect(explanation(page)).toBeVisible();
  await explanation(page).getByRole('link', { name: 'All words explained' }).click();
  await expect(explanation(page)).toBeHidden();
  const entry = page.locator('#word-bound');
  await expect(entry).toBeInViewport();
  await expect(entry.getByRole('term')).toHaveText('Over, at least, about');
  await expect(page.locator('article h1')).toContainText('39');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 720 }, hasTouch: true, isMobile: true, locale: 'sv-SE' });

  test('a finger may miss a word by half its size, and the explanation stays on the page', async ({ page }) => {
    await open(page, '');
    const slumpen = page.getByRole('main').getByRole('button', { name: 'slumpen' });
    await slumpen.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await slumpen.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.touchscreen.tap(x + width / 2, y + height / 2 + 20);
    const note = page.getByRole('note').filter({ hasText: 'Poissonintervall' });
    await expect(note).toBeVisible();
    const box = (await note.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test('without its glossary, or with one that was changed on the way, the page says what it says without it', async ({
  page,
}) => {
  await page.route(GLOSSARY, (route) => route.abort());
  await open(page, '');
  await expect(page.getByRole('main')).toContainText('The source says “over 40 reports”');
  await expect(page.getByRole('heading', { name: 'About the figures' })).toBeVisible();
  await expect(word(page)).toHaveCount(0);

  await page.unroute(GLOSSARY);
  await page.route(GLOSSARY, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('not exact', 'NOT EXACT') });
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'About the figures' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('The source says “over 40 reports”');
  await expect(word(page)).toHaveCount(0);
});
