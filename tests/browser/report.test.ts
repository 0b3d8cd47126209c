import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { isAccessible } from './accessible.ts';
import { expect, test } from './guarded.ts';
import { headline, open, stands, tableTexts } from './views.ts';

// Made-up figures throughout.
interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function given(name: string, text: string, encoding: BufferEncoding = 'utf8'): Given {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text, encoding) };
}

const OFFENCES = ['Stöld', 'Våldsbrott', 'Skadegörelse'];
const PLACES = ['Malmö', 'Göteborg', 'Örebro', 'Umeå'];
const SWEDISH = given(
  'brott.csv',
  [
    'Brottstyp;Område;År;Antal anmälda brott',
    ...[2020, 2021, 2022].flatMap((year) =>
      PLACES.flatMap((place, at) => OFFENCES.map((offence, of) => `${offence};${place};${year};${100 + at * 10 + of}`)),
    ),
    '',
  ].join('\r\n'),
  'latin1',
);
const WIDE = given('wide.csv', 'offence,2019,2020,2021\nTheft,10,20,30\nBurglary,1,2,3\nFraud,4,5,6\n');
const BROKEN = given(
  'broken.csv',
  `${[
    'year,region,offence,reports',
    '2020,Norrby,Theft,12',
    '2020,Sö"derby,Theft,21',
    '2021,Norrby,Theft',
    '2021,Västby,Theft,5',
    '2022,Norrby,Theft,7',
    '2022,Västby,Theft,8',
  ].join('\n')}\n`,
);
const NO_COUNT = given('people.csv', 'name,colour\nAnna,3\nBo,4\nCia,red\n');
/** Both counts are whole numbers; which one is meant, a reader may say otherwise. */
const TWO = given(
  'two.csv',
  'year;offence;reports;x\n2020;Theft;1;100\n2021;Theft;2;200\n2020;Fraud;3;300\n2021;Fraud;4;400\n',
);

async function choose(page: Page, ...files: readonly Given[]): Promise<void> {
  await page
    .getByRole('banner')
    .getByLabel('Open your own file')
    .setInputFiles([...files]);
}

async function drop(page: Page, files: readonly Given[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (all) => {
      const data = new DataTransfer();
      for (const { name, mimeType, bytes } of all)
        data.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
      return data;
    },
    files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: [...buffer] })),
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

function report(page: Page, name: string): Locator {
  return page.getByRole('region', { name: `How ${name} was read` });
}

function badge(page: Page): Locator {
  return page.locator('article').getByRole('link', { name: /^Read with/ });
}

async function counts(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries((await tableTexts(page)).map(([label = '', count = '']) => [label, count]));
}

async function saved(page: Page, button: string): Promise<{ name: string; text: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), text: await readFile(path, 'utf8'), path };
}

function kept(page: Page): Promise<number> {
  return page.evaluate(() => localStorage.length + sessionStorage.length);
}

test('a file of another encoding is shown with its letters, and the report names the words that decide', async ({
  page,
}) => {
  await open(page, '');
  await drop(page, [SWEDISH]);
  await expect(badge(page)).toBeVisible();
  await stands(page);
  expect(Object.keys(await counts(page)).toSorted()).toEqual(OFFENCES.toSorted());
  const section = report(page, SWEDISH.name);
  await expect(section).toContainText(/windows-1252 \(decided by the words .*[åäö]/);
  await expect(section).toContainText('semicolon');
  await expect(section).toContainText('Records read: 36. Used: 36. Set aside: 0.');
  expect(await kept(page)).toBe(0);
});

test('figures of the package carry no report', async ({ page }) => {
  await open(page, '');
  await expect(badge(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /was read$/ })).toHaveCount(0);
});

test('a wide file, with a column for each year, is a figure', async ({ page }) => {
  await open(page, '');
  await choose(page, WIDE);
  await expect(badge(page)).toHaveText('Read without remarks');
  await stands(page);
  expect(await counts(page)).toMatchObject({ Theft: '60', Burglary: '6', Fraud: '15' });
  await expect(report(page, WIDE.name)).toContainText('Nothing to remark.');
});

test('what is wrong in a file is named by row and column, and the rest is shown', async ({ page }) => {
  await open(page, '');
  await choose(page, BROKEN);
  await expect(badge(page)).toBeVisible();
  await stands(page);
  await expect(page.locator('article')).toContainText('5 records used, 1 set aside');
  const section = report(page, BROKEN.name);
  await expect(section).toContainText('Records read: 6. Used: 5. Set aside: 1.');
  const quote = section.getByRole('listitem').filter({ hasText: 'quote stands within a field' });
  await expect(quote.getByRole('row').nth(1)).toHaveText(/^3\s*region\s*Sö"derby$/);
  const ragged = section.getByRole('listitem').filter({ hasText: 'more or fewer fields' });
  await expect(ragged.getByRole('row').nth(1)).toContainText('4');
});

test('of two files the first is opened and the other is named', async ({ page }) => {
  await open(page, '');
  await drop(page, [WIDE, SWEDISH]);
  await expect(page).toHaveURL(/data=file%3Awide\.csv/);
  const notice = page.getByRole('status').filter({ hasText: SWEDISH.name });
  await expect(notice).toContainText('wide.csv is opened');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

test('an empty file says that it is empty, and gives the way back', async ({ page }) => {
  await open(page, '');
  await choose(page, given('empty.csv', ''));
  await expect(page.getByRole('alert')).toContainText(/holds no records|is empty/);
  await expect(page.locator('article')).toHaveCount(0);
  await page.getByRole('alert').getByRole('button', { name: 'Back to the figures' }).click();
  await stands(page);
});

test('a picture is named as one, and no report is shown of it', async ({ page }) => {
  await open(page, '');
  await choose(page, { name: 'p.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1') });
  await expect(page.getByRole('alert')).toContainText('p.png: The file is a picture');
  await expect(report(page, 'p.png')).toHaveCount(0);
});

test('a pasted table is opened, by the keyboard or in the dialogue', async ({ page }) => {
  await open(page, '');
  await page.getByRole('button', { name: 'Paste or fetch a table' }).click();
  const dialogue = page.getByRole('dialog', { name: 'Paste or fetch a table' });
  await dialogue.getByLabel('The table, one record a line').fill(WIDE.buffer.toString());
  await dialogue.getByRole('button', { name: 'Read it' }).click();
  await expect(dialogue).toHaveCount(0);
  await expect(page).toHaveURL(/data=file%3Apasted\.csv/);
  await expect(badge(page)).toBeVisible();
  await stands(page);
  expect(await counts(page)).toMatchObject({ Theft: '60' });
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    WIDE.buffer.toString().replace('30', '40'),
  );
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '70' });
});

test('another role for a column reads the file anew: the figure follows, the focus stays, and it can be undone', async ({
  page,
}) => {
  await open(page, '');
  await choose(page, TWO);
  await expect(badge(page)).toBeVisible();
  await stands(page);
  const before = await counts(page);
  expect(before).toMatchObject({ Theft: '3', Fraud: '7' });
  const section = report(page, TWO.name);
  const x = section.getByLabel(/^x/);
  await x.focus();
  await x.selectOption('count');
  const reports = section.getByLabel(/^reports/);
  await reports.focus();
  await reports.selectOption('not used');
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '300', Fraud: '700' });
  await expect(section.getByLabel('reports (your choice)')).toBeFocused();
  await expect(section.locator('[aria-live]')).toContainText('Read again.');
  await section.getByRole('button', { name: 'Undo all choices' }).click();
  await expect.poll(() => counts(page)).toMatchObject(before);
});

test('a file that was changed since it was chosen is named, and the last figure stays', async ({ page }) => {
  const path = test.info().outputPath(TWO.name);
  writeFileSync(path, TWO.buffer);
  await open(page, '');
  await page.getByRole('banner').getByLabel('Open your own file').setInputFiles(path);
  await expect(badge(page)).toBeVisible();
  const before = await counts(page);
  writeFileSync(path, `${TWO.buffer.toString()}2022;Theft;9;900\n`);
  await report(page, TWO.name).getByLabel(/^x/).selectOption('count');
  await expect(page.getByRole('alert')).toContainText(TWO.name);
  await expect(page.getByRole('alert')).toContainText('can no longer be read');
  expect(await counts(page)).toEqual(before);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('can no longer be read');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(await counts(page)).toEqual(before);
});

test('another decimal sign reads the numbers otherwise', async ({ page }) => {
  await open(page, '');
  const text = 'year;offence;reports\n2020;Theft;1.200\n2021;Theft;2.300\n2020;Fraud;3.400\n2021;Fraud;4.500\n';
  await choose(page, given('signs.csv', text));
  await expect(badge(page)).toBeVisible();
  await stands(page);
  const section = report(page, 'signs.csv');
  await section.getByLabel('Decimal sign').selectOption('comma');
  await section.getByLabel('Thousands sign').selectOption('point');
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '3,500', Fraud: '7,900' });
  await section.getByLabel('Thousands sign').selectOption('none');
  await section.getByLabel('Decimal sign').selectOption('point');
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '4', Fraud: '8' });
});

test('choices that leave no figure keep the last one, and say so', async ({ page }) => {
  await open(page, '');
  await choose(page, WIDE);
  await expect(badge(page)).toBeVisible();
  await stands(page);
  const before = await headline(page);
  const section = report(page, WIDE.name);
  const header = section.getByLabel('Header rows');
  await header.focus();
  await header.selectOption('4');
  await expect(section.getByRole('alert')).toContainText('no figure can be made');
  await expect(section.getByLabel('Header rows (your choice)')).toBeFocused();
  await expect(section).toContainText('Used: 0.');
  await expect(page.locator('article')).toContainText('The figure is as it was before your last choice.');
  expect(await headline(page)).toBe(before);
  expect(await counts(page)).toMatchObject({ Theft: '60' });
  expect(await kept(page)).toBe(0);
  await header.selectOption('Let the program decide');
  await expect(section.getByRole('alert')).toHaveCount(0);
  expect(await headline(page)).toBe(before);
});

test('where no figure can be made, the reader says which column is the count', async ({ page }) => {
  await open(page, '');
  await choose(page, NO_COUNT);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^No figure can be made/);
  await expect(page.getByRole('navigation', { name: 'Data sets' }).locator('[aria-current]')).toHaveText(NO_COUNT.name);
  await page.getByRole('link', { name: 'To the report and the choices' }).click();
  await expect(page.getByRole('heading', { name: `How ${NO_COUNT.name} was read` })).toBeFocused();
  const section = report(page, NO_COUNT.name);
  const colour = section.getByLabel(/^colour/);
  await colour.focus();
  await colour.selectOption('count');
  await expect(badge(page)).toBeVisible();
  await expect(section.getByLabel('colour (your choice)')).toBeFocused();
  await expect(page.locator('article h1')).toContainText('7');
});

test('choices are remembered for the next file of the layout, said so, and forgotten when the reader wants', async ({
  page,
}) => {
  await open(page, '');
  await choose(page, TWO);
  await expect(badge(page)).toBeVisible();
  expect(await kept(page)).toBe(0);
  const section = report(page, TWO.name);
  await section.getByLabel(/^reports/).selectOption('not used');
  await section.getByLabel(/^x/).selectOption('count');
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '300' });
  const stored = await page.evaluate(() => Object.keys(localStorage));
  expect(stored).toHaveLength(1);
  expect(stored.join()).not.toContain('offence');

  await page.reload();
  await page.goto('./');
  await stands(page);
  const later = { ...TWO, name: 'later.csv', buffer: Buffer.from(`${TWO.buffer.toString()}2022;Fraud;5;1000\n`) };
  await choose(page, later);
  await expect(badge(page)).toBeVisible();
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '300', Fraud: '1,700' });
  const next = report(page, later.name);
  await expect(next).toContainText('Your choices of an earlier time are used');
  await next.getByRole('button', { name: 'Forget them' }).click();
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '3', Fraud: '12' });
  await expect(next).not.toContainText('earlier time');
  expect(await kept(page)).toBe(0);
});

test('choices are saved as a file, which is taken beside its table or while it is open', async ({ page }) => {
  await open(page, '');
  await choose(page, TWO);
  await expect(badge(page)).toBeVisible();
  const section = report(page, TWO.name);
  await section.getByLabel(/^reports/).selectOption('not used');
  await section.getByLabel(/^x/).selectOption('count');
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '300' });
  const { name, text } = await saved(page, 'Save choices as a file');
  expect(name).toBe('two.choices.json');
  expect(JSON.parse(text)).toEqual({ roles: { reports: 'other', x: 'count' } });
  const choices = { name, mimeType: 'application/json', buffer: Buffer.from(text) };

  await section.getByRole('button', { name: 'Undo all choices' }).click();
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '3' });
  await drop(page, [choices]);
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '300' });

  await page.evaluate(() => localStorage.clear());
  await page.goto('./');
  await stands(page);
  await drop(page, [choices]);
  await expect(page.getByRole('status').filter({ hasText: name })).toContainText('Open the table first');
  await drop(page, [choices, TWO]);
  await expect(badge(page)).toBeVisible();
  await expect.poll(() => counts(page)).toMatchObject({ Theft: '300' });
});

test('the report is saved as a CSV file that no spreadsheet runs', async ({ page }) => {
  await open(page, '');
  const text = `${BROKEN.buffer.toString()}2022,Österby,Theft,=1+1\n`;
  await choose(page, given('formula.csv', text));
  await expect(badge(page)).toBeVisible();
  const file = await saved(page, 'Download the report as CSV');
  expect(file.name).toBe('formula-report.csv');
  expect(file.text.startsWith('\uFEFFKind,Remark,Count,Row,Column,Value\r\n')).toBe(true);
  expect(file.text).toMatch(/,3,region,"Sö""derby"\r\n/);
  expect(file.text).toContain(",reports,'=1+1\r\n");
});

test('axe finds nothing in a report, and it does not scroll sideways', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, '');
  for (const file of [BROKEN, NO_COUNT]) {
    await choose(page, file);
    await expect(report(page, file.name).getByLabel('Encoding')).toBeVisible();
    // The figure, or why there is none, may come after the report.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await isAccessible(page, [1440, 768, 320]);
  }
});

test('with the keyboard alone: from the badge to the report, its places and its choices', async ({ page }) => {
  await open(page, '');
  await choose(page, BROKEN);
  await badge(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveText(`How ${BROKEN.name} was read`);
  expect(page.url()).not.toContain('#');
  await expect(report(page, BROKEN.name).getByLabel(/^year/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('1 place');
  await expect(page.locator(':focus')).toHaveJSProperty('tagName', 'SUMMARY');
  for (let steps = 0; steps < 12; steps++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.tagName === 'SELECT')) break;
  }
  const section = report(page, BROKEN.name);
  await expect(section.getByLabel(/^year/)).toBeFocused();
  await page.keyboard.press('End');
  await expect(section.getByLabel('year (your choice)')).toBeFocused();
  await expect(section.locator('[aria-live]')).toContainText('Read again.');
  await expect(section.getByLabel('year (your choice)')).toBeFocused();
});

test('all of it is said in Swedish too', async ({ page }) => {
  await open(page, 'lang=sv');
  await page.getByRole('banner').getByLabel('Öppna egen fil').setInputFiles(BROKEN);
  await page
    .locator('article')
    .getByRole('link', { name: /^Läst med \d+ anmärkningar$/ })
    .click();
  const section = page.getByRole('region', { name: 'Så lästes broken.csv' });
  await expect(section).toContainText('Lästa poster: 6. Använda: 5. Lagda åt sidan: 1.');
  await expect(section.getByLabel('Avgränsare', { exact: true })).toHaveValue('=,');
});

test('a stray quote late in a large file is named, and every other record of it is used', async ({ page }, info) => {
  const path = info.outputPath('large.csv');
  const rows = Array.from(
    { length: 250_000 },
    (_, at) => `${2000 + (at % 20)},Norrby ${at % 30},Theft of kind ${at % 7},3`,
  );
  rows[200_000] = '2001,"Norrby 5,Theft of kind 1,3';
  writeFileSync(path, `period,region,offence,count\n${rows.join('\n')}\n`);
  await open(page, '');
  await page.getByLabel('Open your own file').setInputFiles(path);
  await stands(page);
  await page.getByRole('link', { name: /Read with/ }).click();
  const report = page.getByRole('region', { name: /How large.csv was read/ });
  await expect(report).toContainText('250,000');
  await expect(report.getByRole('row').filter({ hasText: '200,002' }).first()).toContainText('region');
});
