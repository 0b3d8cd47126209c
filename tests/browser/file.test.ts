import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { expect, test } from './guarded.ts';
import { headline, open, stands, tableTexts } from './views.ts';

// Made-up figures: what a reader might have on his own computer.
const MADE_UP = `period,region,offence,value
2020,Norrby,Theft,12
2021,Norrby,Theft,21
2022,Norrby,Theft,5
2020,Söderby,Burglary,3
2021,Söderby,Burglary,4
`;
const FILE = { name: 'made up, 100 %.csv', mimeType: 'text/csv', buffer: Buffer.from(MADE_UP) };
const LINK = `v=1&data=${encodeURIComponent(`file:${FILE.name}`)}`;

async function counts(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries((await tableTexts(page)).map(([label = '', count = '']) => [label, count]));
}

/** Drops a file on the page, as a reader does from a folder. */
async function drop(page: Page, file: typeof FILE): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, mimeType, text }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type: mimeType }));
      return data;
    },
    { name: file.name, mimeType: file.mimeType, text: file.buffer.toString() },
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop the file to open it here')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop the file to open it here')).toHaveCount(0);
}

test('a file that is chosen becomes a figure, and nothing of it leaves the page', async ({ page, baseURL }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().startsWith(baseURL ?? '')) sent.push(request.url());
  });
  await open(page, '');
  await expect(page.getByRole('banner')).toContainText('stays in your browser');
  await page.getByLabel('Open your own file').setInputFiles(FILE);
  await expect(page).toHaveURL(/data=file%3Amade%20up%2C%20100%20%25\.csv/);
  await expect(page.getByRole('navigation', { name: 'Data sets' })).toContainText(FILE.name);
  await stands(page);
  await page.getByRole('navigation', { name: 'Figure' }).getByRole('link', { name: 'By offence' }).click();
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '38', Burglary: '7' });
  expect(sent).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('the reader goes to and fro between a file and the package, and the file is still there', async ({ page }) => {
  await open(page, 'v=1&data=europe&by=offence&region=SE&from=2022&to=2022');
  await page.getByLabel('Open your own file').setInputFiles(FILE);
  await expect(page).toHaveURL(/data=file/);
  await stands(page);
  const own = await headline(page);
  await page.getByRole('link', { name: 'Police operations' }).click();
  await expect(page.locator('article h1')).toContainText('39');
  await expect(page).not.toHaveURL(/data=file/);
  await page.getByRole('navigation', { name: 'Data sets' }).getByRole('link', { name: FILE.name }).click();
  await expect(page.locator('article h1')).not.toContainText('39');
  await stands(page);
  await expect(page).toHaveURL(/data=file/);
  await page.goBack();
  await expect(page.locator('article h1')).toContainText('39');
  await page.goBack();
  await expect(page.locator('article h1')).toHaveText(own);
});

test('a file can be dropped anywhere', async ({ page }) => {
  await open(page, '');
  await drop(page, FILE);
  await expect(page).toHaveURL(/data=file/);
  await stands(page);
  await expect(page.locator('article')).toContainText('Theft');
});

test('a category that is called as every object calls something is a category like the rest', async ({ page }) => {
  const text = MADE_UP.replaceAll('Burglary', 'constructor').replaceAll('Theft', 'toString');
  await page.goto(`./?${LINK}&region=Norrby&lang=en`);
  await page
    .getByLabel('Choose the file')
    .first()
    .setInputFiles({ ...FILE, buffer: Buffer.from(text) });
  await stands(page);
  const line = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) });
  await expect(line('toString')).toContainText('3');
  await expect(line('constructor')).toContainText('none');
  await expect(line('constructor')).not.toContainText(/NaN|function/);
});

test('a link to a view of a file that is not here asks for it, and shows nothing else', async ({ page }) => {
  await page.goto(`./?${LINK}&by=region&from=2020&to=2021`);
  await expect(page.getByRole('heading', { name: `This view is of your file “${FILE.name}”` })).toBeVisible();
  await expect(page.locator('article')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await isAccessible(page);
  await page.getByLabel('Choose the file').setInputFiles(FILE);
  await stands(page);
  await expect(page).toHaveURL(/by=region&from=2020&to=2021/);
  expect(await counts(page)).toMatchObject({ Norrby: '33', Söderby: '7' });
});

test('a file of another name gives the same view of that one', async ({ page }) => {
  await page.goto(`./?${LINK}&by=region&offence=Nothing%20of%20it&lang=en`);
  await expect(page.getByLabel('Choose the file')).toBeAttached();
  await drop(page, { ...FILE, name: 'other.csv' });
  await stands(page);
  await expect(page).toHaveURL(/data=file%3Aother\.csv&by=region/);
  await expect(page.getByRole('status').filter({ hasText: 'Nothing of it' })).toBeVisible();
  expect(await counts(page)).toMatchObject({ Norrby: '38', Söderby: '7' });
});

test('a cell that is wrong is named by row and column beside the figure, and a file that is mended has none', async ({
  page,
}) => {
  await open(page, '');
  const wrong = { ...FILE, buffer: Buffer.from(MADE_UP.replace(',21', ',twenty-one')) };
  await page.getByLabel('Open your own file').setInputFiles(wrong);
  const badge = page.locator('article').getByRole('link', { name: /^Read with/ });
  await expect(badge).toHaveText('Read with 1 remark');
  await expect(
    page
      .getByRole('table', { name: /text where a count is due/ })
      .getByRole('row')
      .nth(1),
  ).toHaveText(/^3\s*value\s*twenty-one$/);
  await page.getByRole('banner').getByLabel('Open your own file').setInputFiles(FILE);
  await expect(badge).toHaveText('Read without remarks');
  await stands(page);
  await expect(page.locator('article')).toContainText('Theft');
});

test('the way back from a file that cannot be read leads to the view before', async ({ page }) => {
  await open(page, 'v=1&by=region');
  const before = await headline(page);
  await page
    .getByLabel('Open your own file')
    .setInputFiles({ ...FILE, buffer: Buffer.from('name,colour\nAnna,red\nBo,blue\n') });
  await page.getByRole('alert').getByRole('button', { name: 'Back to the figures' }).click();
  await stands(page);
  expect(await headline(page)).toBe(before);
});

test('a large file says how far it has come and can be stopped; what was open before is still there', async ({
  page,
}, info) => {
  const path = info.outputPath('large.csv');
  const rows = Array.from({ length: 1_500_000 }, (_, i) => `${2000 + (i % 20)},Norrby ${i % 300},Theft,${i % 7}`);
  writeFileSync(path, `period,region,offence,value\n${rows.join('\n')}\n`);
  await open(page, 'v=1&by=region');
  const before = await headline(page);
  // Stopped from within the page, as soon as it says how far it has come: on its way through the browser a click may come late.
  const said = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        new MutationObserver((_, observer) => {
          const progress = document.querySelector('progress')?.parentElement;
          if (!/Reading large\.csv.*\d+% loaded · [\d,]+ rows/s.test(progress?.textContent ?? '')) return;
          observer.disconnect();
          resolve(progress?.textContent ?? '');
          progress?.querySelector('button')?.click();
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await page.getByLabel('Open your own file').setInputFiles(path);
  expect(await said).toContain('rows');
  await expect(page.getByRole('heading', { name: 'Loading was stopped.' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the figures' }).click();
  await stands(page);
  expect(await headline(page)).toBe(before);
});
