import { expect, test } from '@playwright/test';
import links from '../golden/links.json' with { type: 'json' };
import { stands, tableTexts } from './views.ts';

for (const { version, what, link, headline, row } of links) {
  test(`a link published in version ${version} still leads to ${what}`, async ({ page }) => {
    await page.goto(`./?${link}`);
    await expect(page.locator('main h1')).toHaveText(headline);
    await expect(page.getByText(/could not be followed in full|kunde inte följas helt/)).toHaveCount(0);
    if (row === null) return;
    await stands(page);
    expect((await tableTexts(page)).map((cells) => cells.slice(0, row.length))).toContainEqual(row);
  });
}
