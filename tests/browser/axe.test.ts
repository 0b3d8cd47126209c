import type { Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { expect, test } from './guarded.ts';
import { open, stands } from './views.ts';

const LOOKED_AT = {
  'the opening view': '',
  'operations by date': 'v=1&by=operation',
  'a matrix': 'v=1&figure=matrix',
  'stated and itemised': 'v=1&figure=stated&operation=empact-thb-se-undated',
  lines: 'v=1&data=europe&figure=trend&by=region&offence=0401&region=DK,FI,NO,SE',
  'a notice': 'v=1&offence=nothing',
  'a timeline with years chosen': 'v=1&data=europe&from=2012&to=2016',
};

// Axe looks at each three times.
test.describe.configure({ timeout: 90_000 });

for (const [name, search] of Object.entries(LOOKED_AT))
  test(`axe finds nothing in ${name}, narrow and wide, light and dark`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, search);
    await isAccessible(page, [1440, 320]);
  });

/** Gives a table to the page from the field for it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator('header > div button:visible').click();
  await page.locator('dialog textarea').fill(text);
  await page.locator('dialog button[type="submit"]').first().click();
}

for (const language of ['sv', 'en']) {
  test(`axe finds nothing in what opens on the page, nor in what goes wrong there: ${language}`, async ({ page }) => {
    await open(page, `v=1&by=offence&operation=empact-thb-se-undated&lang=${language}`);
    const ways = page.locator('article section:has(> div > button[aria-controls]) button[aria-controls]');

    await page.locator('main button[popovertarget]').first().click();
    await expect(page.locator('[popover]:popover-open')).toBeVisible();
    await isAccessible(page, [], '[popover]:popover-open');
    await page.keyboard.press('Escape');

    const columns = page.locator('article section:has([role="grid"]) button[aria-expanded]');
    await columns.click();
    await page.locator('article section:has([role="grid"]) [type="checkbox"]').first().uncheck();
    await isAccessible(page, [], 'article section:has([role="grid"])');

    for (const [at, ready] of [
      [0, 'select'],
      [1, 'textarea'],
      [2, 'dialog iframe'],
    ] as const) {
      await ways.nth(at).click();
      await expect(page.locator(`article ${ready}`).first()).toBeVisible();
      await isAccessible(page, [], at === 2 ? 'dialog' : 'article section:has(> div > button[aria-controls])');
    }
    await page.keyboard.press('Escape');

    await page.locator('header > div button:visible').click();
    await page.locator('dialog [type="text"]').fill('http://');
    await page.locator('dialog [type="text"]').press('Enter');
    await expect(page.locator('dialog [role="alert"]')).toBeVisible();
    await isAccessible(page, [], 'dialog');
    await page.keyboard.press('Escape');

    await paste(page, 'name,colour\nAnna,red\nBo,blue\n');
    await expect(page.locator('main [role="alert"] h1')).toBeVisible();
    await isAccessible(page, [], 'main');

    await paste(page, 'period,region,offence,value\n2020,Norrby,Theft,12\n2021,Norrby,Theft,21\n');
    await stands(page);
    await isAccessible(page, [], 'main');
  });
}
