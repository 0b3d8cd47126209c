import type { Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { headline, open, stands } from './views.ts';

function path(page: Page) {
  return page.getByRole('navigation', { name: 'A way through the figures' });
}

function filters(page: Page) {
  return page.getByRole('region', { name: 'Filters' });
}

test('the opening figure has the page for itself until the reader asks for the filters', async ({ page }) => {
  await open(page, '');
  await expect(filters(page)).toBeHidden();
  await page.getByRole('button', { name: 'Show filters 3 figures' }).press('Enter');
  await expect(filters(page)).toBeFocused();
  await expect(page.getByRole('searchbox', { name: 'Search offence type' })).toBeVisible();
  await expect(page).not.toHaveURL(/\?/);
});

test('whoever goes elsewhere than along the path has the filters at once, and back at the start again not', async ({
  page,
}) => {
  await open(page, '');
  await page.getByRole('link', { name: 'By operation' }).click();
  await expect(filters(page)).toBeVisible();
  await expect(page).toHaveURL(/by=operation/);
  await page.goBack();
  await expect(page.locator('article h1')).toContainText('39');
  await expect(filters(page)).toBeVisible();
  await page.getByRole('link', { name: 'Europe: recorded offences' }).click();
  await page.getByRole('link', { name: 'Anmält.' }).click();
  await expect(page.locator('article h1')).toContainText('39');
  await expect(filters(page)).toBeHidden();
});

test('the path leads from figure to figure, each saying what the path said of it', async ({ page }) => {
  await open(page, '');
  await expect(path(page)).toBeVisible();
  const steps = await path(page).getByRole('listitem').count();
  for (let step = 1; step <= steps; step++) {
    await expect(path(page)).toContainText(`${step} of ${steps}`);
    expect(await headline(page)).toBe(await path(page).locator('[aria-current="step"]').innerText());
    if (step === steps) break;
    await expect(filters(page)).toBeHidden();
    await path(page)
      .getByRole('link', { name: /^Next: / })
      .click();
    await expect(page.locator('main')).toBeFocused();
    await stands(page);
  }
  await expect(filters(page)).toBeVisible();
  await expect(path(page).getByRole('link', { name: /^Next/ })).toHaveCount(0);
  await path(page)
    .getByRole('link', { name: /^Previous: / })
    .click();
  await expect(path(page)).toContainText(`${steps - 1} of ${steps}`);
  await expect(filters(page)).toBeHidden();
  await page.reload();
  await stands(page);
  await expect(path(page)).toContainText(`${steps - 1} of ${steps}`);
});

test('each step is a link of its own, in the language of the page', async ({ page }) => {
  await open(page, 'lang=sv');
  const links = page
    .getByRole('navigation', { name: 'En väg genom siffrorna' })
    .getByRole('listitem')
    .getByRole('link');
  await expect(links).not.toHaveCount(0);
  const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(targets).toEqual(expect.arrayContaining(['?lang=sv', '?v=1&figure=matrix&lang=sv']));
});

test('a view that is not on the path says nothing of it', async ({ page }) => {
  await open(page, 'v=1&by=region');
  await expect(path(page)).toHaveCount(0);
});
