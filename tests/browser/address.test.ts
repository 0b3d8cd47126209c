import type { Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { open, stands, tableTexts } from './views.ts';

// A made-up server with made-up figures.
const HOST = 'made-up.example';
const TABLE = 'region;year;count\nNorrby;2021;12\nSöderby;2021;7\n';
const HEADERS = { 'access-control-allow-origin': '*', 'content-type': 'text/csv' };

test.use({ mayAsk: [`https://${HOST}`] });

async function give(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste or fetch a table' }).click();
  const dialogue = page.getByRole('dialog');
  await dialogue.getByLabel('or the address of a table on the web').fill(address);
  await dialogue.getByRole('button', { name: /Fetch it/ }).click();
}

test('a table on the web is fetched only when asked for, and its host is named before and after', async ({ page }) => {
  const asked: string[] = [];
  await page.route(`https://${HOST}/**`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: TABLE, headers: HEADERS });
  });
  await open(page, '');
  await page.getByRole('button', { name: 'Paste or fetch a table' }).click();
  const dialogue = page.getByRole('dialog');
  await dialogue.getByLabel('or the address of a table on the web').fill(`https://${HOST}/tables/reports.csv`);
  await expect(dialogue).toContainText(`Your browser will ask ${HOST} for it`);
  expect(asked).toEqual([]);
  await dialogue.getByRole('button', { name: `Fetch it from ${HOST}` }).click();
  await expect(page.getByRole('status').filter({ hasText: `fetched from ${HOST}` })).toBeVisible();
  await stands(page);
  expect((await tableTexts(page)).flat()).toEqual(expect.arrayContaining(['12', '7']));
  expect(asked).toEqual([`https://${HOST}/tables/reports.csv`]);
});

test('a fetch that takes long says so and can be stopped, and another can be begun', async ({ page }) => {
  let isHeld = true;
  await page.route(`https://${HOST}/**`, async (route) => {
    if (!isHeld) await route.fulfill({ body: TABLE, headers: HEADERS });
  });
  await open(page, '');
  await give(page, `https://${HOST}/a.csv`);
  const dialogue = page.getByRole('dialog');
  await expect(dialogue.getByRole('progressbar', { name: 'Fetching' })).toBeVisible();
  await dialogue.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(dialogue.getByRole('progressbar')).toHaveCount(0);
  const fetchIt = dialogue.getByRole('button', { name: `Fetch it from ${HOST}` });
  await expect(fetchIt).toBeFocused();
  await expect(dialogue.getByRole('alert')).toHaveCount(0);
  isHeld = false;
  await fetchIt.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: `fetched from ${HOST}` })).toBeVisible();
  await stands(page);
  expect((await tableTexts(page)).flat()).toEqual(expect.arrayContaining(['12', '7']));
});

for (const [name, address, answer, message] of [
  ['an address that is not https', 'http://made-up.example/a.csv', null, 'https'],
  ['an address with a password in it', 'https://me:secret@made-up.example/a.csv', null, 'password'],
  ['nothing at the address', `https://${HOST}/a.csv`, { status: 404, headers: HEADERS, body: '' }, '404'],
  [
    'a web page',
    `https://${HOST}/a.csv`,
    {
      status: 200,
      headers: { ...HEADERS, 'content-type': 'text/html' },
      body: '<!doctype html><html><body>Sorry</body></html>',
    },
    'web page',
  ],
  [
    'a server that does not answer, or lets no other page read',
    `https://${HOST}/a.csv`,
    null,
    'Download the file and drop it',
  ],
] as const) {
  test(`${name} is said to be so, and what to do`, async ({ page }) => {
    await page.route(`https://${HOST}/**`, (route) => (answer === null ? route.abort() : route.fulfill(answer)));
    await open(page, '');
    await give(page, address);
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(message);
    await expect(page).not.toHaveURL(/data=file/);
  });
}
