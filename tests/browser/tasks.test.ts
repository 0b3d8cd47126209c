import type { Locator, Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { open, stands } from './views.ts';

// Made-up figures.
const TABLE = 'period,region,offence,value\n2020,Norrby,Theft,12\n2021,Norrby,Theft,21\n2022,Söderby,Burglary,3';

/** Goes on with Tab until the focus is there. */
async function tabTo(page: Page, what: Locator): Promise<void> {
  for (let steps = 0; steps < 200; steps++) {
    if (await what.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${what.toString()} cannot be reached with Tab`);
}

/** Does one thing with a key, and waits for what comes of it; the focus must then be on something. */
async function act(page: Page, what: Locator, key: string, comes: () => Promise<void>): Promise<void> {
  await tabTo(page, what);
  await page.keyboard.press(key);
  await comes();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
  const at = await page.evaluate(() => document.activeElement?.localName ?? '');
  expect(at, `after ${what.toString()}`).not.toBe('body');
}

// Each step with Tab goes to the browser and back.
test.describe.configure({ timeout: 90_000 });

test('every task is done with the keyboard alone, in one visit, and the focus is never lost', async ({ page }) => {
  const address = (pattern: RegExp) => () => expect(page).toHaveURL(pattern);
  const figures = page.getByRole('navigation', { name: 'Figure' });
  const filters = page.getByRole('region', { name: 'Filters' });
  const chips = page.getByRole('list', { name: 'Active filters' });
  const away = page.getByRole('region', { name: 'Take the figure with you' });
  await open(page, 'v=1&data=europe&by=offence&offence=0401,0502,nothing&region=NO,SE&from=2015&to=2022');

  await test.step('what a link asks in vain is told and sent away', async () => {
    await act(page, page.getByRole('button', { name: 'Dismiss' }), 'Enter', () =>
      expect(page.getByText('nothing', { exact: false }).filter({ has: page.getByRole('button') })).toHaveCount(0),
    );
  });

  await test.step('filters are taken away, from their chips and from the timeline', async () => {
    await act(page, chips.getByRole('button', { name: 'Remove the filter Norway' }), 'Enter', address(/region=SE&/));
    await expect(page.locator(':focus')).toHaveAccessibleName('Remove the filter Sweden');
    await act(page, page.locator(':focus'), 'Enter', address(/offence=[^&]*&from/));
    await act(page, page.getByRole('button', { name: 'All years' }), 'Enter', async () => {
      await expect(page).not.toHaveURL(/from=/);
      await expect(page.getByRole('slider', { name: 'First year' })).toBeFocused();
    });
  });

  await test.step('and set, where the tick box keeps the focus', async () => {
    const regions = filters.locator('summary').filter({ hasText: 'Region' });
    await act(page, regions, 'Enter', () => expect(filters.getByLabel('Search region')).toBeVisible());
    await tabTo(page, filters.getByLabel('Search region'));
    await page.keyboard.type('sweden');
    await act(page, filters.getByRole('button', { name: 'Only Sweden' }), 'Enter', address(/region=SE/));
    const box = filters.getByRole('checkbox', { name: 'Robbery' });
    await act(page, box, 'Space', () => expect(box).not.toBeChecked());
    await expect(box).toBeFocused();
  });

  await test.step('the table is reached, ordered and its columns chosen', async () => {
    const table = page
      .locator('article section')
      .filter({ has: page.getByRole('grid') })
      .last();
    await act(page, table.locator('th button').first(), 'Enter', address(/sort=/));
    const columns = table.getByRole('button', { name: /^Columns/ });
    await act(page, columns, 'Enter', () => expect(columns).toHaveAttribute('aria-expanded', 'true'));
    await act(page, table.getByRole('checkbox').first(), 'Space', () =>
      expect(table.getByRole('checkbox').first()).not.toBeChecked(),
    );
  });

  await test.step('the figure is changed, and all its points are read in order', async () => {
    await act(page, figures.getByRole('link', { name: 'Over time' }), 'Enter', address(/by=period/));
    await stands(page);
    const drawing = page.getByRole('application').first();
    await tabTo(page, drawing);
    const years: string[] = [];
    for (let before = ''; ; ) {
      await page.keyboard.press('ArrowRight');
      const told = await page.locator('[data-tip] p').first().innerText();
      if (told === before) break;
      before = told;
      years.push(told);
    }
    const all = Array.from({ length: 15 }, (_, place) => String(2008 + place));
    expect(years.map((told) => /\d{4}/.exec(told)?.[0])).toEqual(all);
  });

  await test.step('a file is taken, and a code for an article', async () => {
    const download = away.getByRole('button', { name: 'Download' });
    await page.evaluate(() => document.querySelector('main')?.focus());
    await act(page, download, 'Enter', () => expect(away.getByRole('button', { name: 'SVG' })).toBeVisible());
    const taken = page.waitForEvent('download');
    await act(page, away.getByRole('button', { name: 'SVG' }), 'Enter', async () => {
      expect((await taken).suggestedFilename()).toMatch(/\.svg$/);
    });
    const embed = away.getByRole('button', { name: 'Embed' });
    await page.evaluate(() => document.querySelector('main')?.focus());
    const dialog = page.getByRole('dialog', { name: 'Embed' });
    await act(page, embed, 'Enter', () => expect(dialog).toBeVisible());
    await expect(dialog.getByRole('textbox', { name: 'Code for the article' })).toHaveValue(/^<iframe/);
    await act(page, dialog.getByRole('button', { name: 'Close' }), 'Enter', () => expect(dialog).toHaveCount(0));
    await expect(embed).toBeFocused();
  });

  await test.step('a table that cannot be read leads back; one that can, and a file, become figures', async () => {
    const paste = page.getByRole('button', { name: 'Paste or fetch a table' });
    const give = async (text: string): Promise<void> => {
      await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null));
      await act(page, paste, 'Enter', () => expect(page.getByRole('dialog')).toBeVisible());
      await tabTo(page, page.getByRole('dialog').getByRole('textbox').first());
      await page.keyboard.insertText(text);
      await act(page, page.getByRole('button', { name: 'Read it' }), 'Enter', () =>
        expect(page.getByRole('dialog')).toHaveCount(0),
      );
    };
    await give('name,colour\nAnna,red\nBo,blue\n');
    const back = page.getByRole('alert').getByRole('button', { name: 'Back to the figures' });
    await expect(back).toBeVisible();
    await act(page, back, 'Enter', () => stands(page));
    await give(TABLE);
    await stands(page);
    await expect(page.locator('article')).toContainText('Theft');

    const file = page.getByRole('banner').getByLabel('Open your own file');
    await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null));
    const chooser = page.waitForEvent('filechooser');
    await act(page, file, 'Enter', async () => {
      const chosen = {
        name: 'other.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(TABLE.replaceAll('Theft', 'Fraud')),
      };
      await (await chooser).setFiles(chosen);
      await expect(page.locator('article')).toContainText('Fraud');
    });
  });
});
