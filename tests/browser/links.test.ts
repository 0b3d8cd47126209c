import embeds from '../golden/embeds.json' with { type: 'json' };
import links from '../golden/links.json' with { type: 'json' };
import { articleWith, fittingHeight } from './article.ts';
import { expect, test } from './guarded.ts';
import { stands, tableTexts } from './views.ts';

for (const { version, what, link, headline, row } of links) {
  test(`a link published in version ${version} still leads to ${what}`, async ({ page }) => {
    await page.goto(`./?${link}`);
    await expect(page.locator('#root main h1')).toHaveText(headline);
    await expect(page.getByText(/could not be followed in full|kunde inte följas helt/)).toHaveCount(0);
    if (row === null) return;
    await stands(page);
    expect((await tableTexts(page)).map((cells) => cells.slice(0, row.length))).toContainEqual(row);
  });
}

for (const { version, what, kind, code, headline } of embeds) {
  test(`a code published in version ${version} still shows ${what}`, async ({ page, baseURL, elsewhere }) => {
    const site = baseURL ?? '';
    await page.goto(await elsewhere(articleWith(code.replaceAll('https://figures.example/', site), site)));
    const shown =
      kind === 'still' ? page.locator('figure') : page.frameLocator('iframe').locator('main[aria-busy=false]');
    await expect(shown).toContainText(headline);
    if (kind === 'still') return;
    await expect(page.locator('figure')).toBeHidden();
    await fittingHeight(page);
  });
}
