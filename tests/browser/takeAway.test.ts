import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { runnerImport } from 'vite';
import { SEMICOLON } from '../../src/csv/csv.ts';
import { pngTexts } from '../../src/publish/files/png.ts';
import type * as Embeds from '../embeds.ts';
import { cellsIn, recordsIn, unpacked } from '../publish/files.ts';
import { readXml, textIn } from '../xml.ts';
import { expect, test } from './guarded.ts';
import { headline, open, stands } from './views.ts';

// The core is loaded through Vite, as the program itself is.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const loaded = runnerImport<typeof Embeds>(`${ROOT}tests/embeds.ts`, {
  configFile: false,
  logLevel: 'error',
  root: ROOT,
});

const HOME = 'v=1&operation=empact-thb-se-undated';
const RATE = 'v=1&data=europe&by=region&measure=rate&offence=0401&region=DK,FI,NO,SE&from=2022&to=2022';
// Made-up figures.
const OWN = {
  name: 'made up.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'period,region,offence,value\n2020,Norrby,Theft,12\n2021,Norrby,Theft,21\n2020,Söderby,Burglary,3\n',
  ),
};

interface Taken {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Opens one of the ways in which the figure leaves the page. */
async function take(page: Page, way: 'Download' | 'Cite' | 'Embed'): Promise<void> {
  await page.getByRole('region', { name: 'Take the figure with you' }).getByRole('button', { name: way }).click();
}

/** What a button of the open panel gives. */
async function file(page: Page, name: string | RegExp): Promise<Taken> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  await expect(page.getByText(`Saved as “${download.suggestedFilename()}”.`)).toBeVisible();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const blobOf = ({ bytes }: Taken): Blob => new Blob([new Uint8Array(bytes)]);

/** Number of rows that a button promises. */
async function rowsOn(page: Page, name: RegExp): Promise<number> {
  return Number(/\(([\d,]+) row/.exec(await page.getByRole('button', { name }).innerText())?.[1]?.replace(',', ''));
}

const SHOWN = /^CSV of what is shown/;
const BEHIND = /^CSV of all that is behind it/;
const number = (text = ''): number => Number(text.replace(',', '.'));

/** Numbers by their codes, of records that are items. */
function itemsIn(
  records: readonly Record<string, string>[],
  key: string,
  value = 'value',
): [string | undefined, number][] {
  return records.filter(({ role }) => role === 'item').map((record) => [record[key], number(record[value])]);
}

test('every button of the opening view gives a file with 39 and “over 40” in it, and the numbers that `ask` answers', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-25T12:00:00');
  const answer = (await loaded).module.asked(HOME);
  const items = answer.rows.map(({ codes, value }) => [codes[0], value]);
  await open(page, HOME);
  await take(page, 'Download');

  const shown = await file(page, SHOWN);
  expect(shown.name).toBe(`${answer.headline} 2026-11-25.csv`);
  const records = recordsIn(shown.bytes.toString());
  expect(records).toHaveLength(await rowsOn(page, SHOWN));
  expect(itemsIn(records, 'offence')).toEqual(items);
  const said = records.slice(items.length).map(({ role, value, qualifier, text }) => [role, value, qualifier, text]);
  expect(said).toEqual([
    ['itemised_sum', '39', 'exact', '39'],
    ['stated_total', '40', 'over', 'over 40'],
  ]);
  expect([answer.itemisedSum, answer.statedTotal]).toEqual([39, { value: 40, qualifier: 'over' }]);

  const behind = recordsIn((await file(page, BEHIND)).bytes.toString());
  expect(behind).toHaveLength(await rowsOn(page, BEHIND));
  expect(behind.map(({ value }) => value)).toEqual(expect.arrayContaining(['2', '4', '33', '40']));

  for (const [name, width, height] of [
    ['PNG', 960, null],
    ['PNG, double size', 1920, null],
    ['PNG for a link’s preview, 1,200 × 630', 1200, 630],
    ['PNG, square', 1080, 1080],
  ] as const) {
    const { bytes } = await file(page, name);
    expect(bytes.readUInt32BE(16)).toBe(width);
    if (height !== null) expect(bytes.readUInt32BE(20)).toBe(height);
    const texts = pngTexts(bytes);
    expect(texts).toMatchObject({ Title: answer.headline, 'Creation Time': '2026-11-25' });
    expect(texts['Description']).toMatch(/39.*over 40/s);
    expect(texts['Source']).toBe(`${new URL('./', page.url()).href}?${HOME}&lang=en`);
  }

  const svg = readXml((await file(page, 'SVG')).bytes.toString());
  expect(textIn(svg)).toContain(answer.headline);
  expect(textIn(svg)).toMatch(/39.*over 40/s);

  const [figures = [], notes = []] = await cellsIn(blobOf(await file(page, 'Excel workbook (XLSX)')));
  expect(figures.slice(1).map((row) => row.find((cell) => typeof cell === 'number'))).toEqual([2, 4, 33, 39, 40]);
  expect(figures.at(-1)).toContain('over 40');
  expect(notes.flat().join(' ')).toContain('itemises 39');

  const stat = JSON.parse((await file(page, 'JSON-stat')).bytes.toString()) as { readonly value: object };
  expect(Object.values(stat.value).toSorted((a, b) => a - b)).toEqual([2, 4, 33, 39, 40]);

  const zip = await unpacked(blobOf(await file(page, 'ZIP of numbers, picture and description')));
  expect(Object.keys(zip).toSorted()).toEqual(['README.txt', 'data.csv', 'datapackage.json', 'figure.svg']);
  expect(recordsIn(zip['data.csv'] ?? '')).toEqual(records);
  expect(zip['README.txt']).toMatch(/over 40.*39/s);

  const alone = (await file(page, 'Page in one file (HTML)')).bytes.toString();
  expect(alone).toMatch(/<svg.*over 40.*<table>.*over 40/s);
});

test('numbers have all their digits in both forms of CSV, and the semicolon is for Excel in Swedish', async ({
  page,
}) => {
  const answer = (await loaded).module.asked(RATE);
  await open(page, RATE);
  await take(page, 'Download');
  const comma = (await file(page, SHOWN)).bytes.toString();
  await page.getByRole('combobox', { name: 'Form of the CSV files' }).selectOption({ index: 1 });
  const swedish = (await file(page, SHOWN)).bytes.toString();
  expect(swedish.startsWith('\uFEFF')).toBe(true);
  const rates = answer.rows.map(({ codes, value }) => [codes[0], value]);
  expect(itemsIn(recordsIn(comma), 'region', 'rate')).toEqual(rates);
  expect(itemsIn(recordsIn(swedish, SEMICOLON), 'region', 'rate')).toEqual(rates);
  expect(swedish).toMatch(/;\d+,\d{4,};/);
});

test('of a reader’s own file every row comes back, and before it is embedded it says that only he has it', async ({
  page,
}) => {
  await open(page, '');
  await page.getByLabel('Open your own file').setInputFiles(OWN);
  await expect(page).toHaveURL(/data=file/);
  await stands(page);
  await take(page, 'Download');
  expect(await rowsOn(page, BEHIND)).toBe(3);
  const behind = recordsIn((await file(page, BEHIND)).bytes.toString());
  const rows = behind.map(({ period, region_label, offence_label, value }) => [
    period,
    region_label,
    offence_label,
    value,
  ]);
  expect(rows).toHaveLength(3);
  expect(rows).toEqual(
    expect.arrayContaining([
      ['2020', 'Norrby', 'Theft', '12'],
      ['2020', 'Söderby', 'Burglary', '3'],
      ['2021', 'Norrby', 'Theft', '21'],
    ]),
  );

  await take(page, 'Embed');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toContainText([/in your own file “made up\.csv”/, /Readers cannot reach/]);
  await expect(dialog.getByRole('radio')).toHaveCount(1);
  await expect(dialog.getByRole('textbox', { name: 'Code for the article' })).toHaveValue(/^<figure/);
});

/** Drops a file anywhere on the page. */
async function drop(page: Page, { name, bytes }: Taken): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([title, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], title));
      return data;
    },
    [name, bytes.toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

const FROZEN = 'v=1&data=europe&data-version=e5a2fee94fb5&data-date=2026-11-26&by=period&offence=0101&region=SE';

for (const [name, view, kinds] of [
  ['stated and itemised', 'v=1&figure=stated&operation=empact-thb-se-undated', [SHOWN, BEHIND, 'PNG', 'SVG', /^ZIP/]],
  ['a rate', RATE, ['SVG', 'Excel workbook (XLSX)']],
  ['frozen', FROZEN, [SHOWN, 'PNG', /^ZIP/]],
] as const) {
  test(`files that were taken of ${name} show the view again when they are dropped`, async ({ page }) => {
    await open(page, view);
    const before = await headline(page);
    await take(page, 'Download');
    const today = view === FROZEN ? 'as they were cited' : 'of today';
    const files: Taken[] = [];
    for (const kind of kinds) files.push(await file(page, kind));
    await open(page, 'v=1&by=region');
    const other = await headline(page);
    for (const one of files) {
      await drop(page, one);
      await expect(page.locator('article h1')).toHaveText(before);
      await expect(page).toHaveURL(({ search }) => search === `?${view}`);
      await expect(
        page.getByText(`${one.name} was taken from Anmält: this is its view again, with the figures ${today}`),
      ).toBeVisible();
      await page.goBack();
      await expect(page.locator('article h1')).toHaveText(other);
    }
    if (kinds[0] !== SHOWN) return;
    const [csv] = files;
    if (csv !== undefined) await drop(page, csv);
    await page.getByRole('button', { name: 'Open the file as a table instead' }).click();
    await expect(page).toHaveURL(/data=file%3A/);
  });
}

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const pasted = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  test('picture, table, sentence and reference are copied, also of one number', async ({ page }) => {
    await open(page, HOME);
    await take(page, 'Download');
    await page.getByRole('button', { name: 'Copy the table' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const table = await pasted(page);
    expect(table.split('\n').some((line) => line.includes('Procuring\t') && line.includes('\t4\t'))).toBe(true);
    expect(table).toMatch(/over 40/);
    await page.getByRole('button', { name: 'Copy the picture' }).click();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
      .toContain('image/png');

    await take(page, 'Cite');
    const quote = page.getByRole('textbox', { name: 'A sentence for an article' });
    await expect(quote).toHaveValue(/over 40.*39/);
    const cited = page.getByRole('combobox', { name: 'What is cited' });
    await cited.selectOption(await cited.getByRole('option', { name: 'Procuring' }).getAttribute('value'));
    await expect(quote).toHaveValue(/\b4\b.*procuring/i);
    for (const name of ['A sentence for an article', 'Reference', 'BibTeX', 'CSL-JSON']) {
      await page.getByRole('button', { name: `Copy: ${name}` }).click();
      await expect.poll(() => pasted(page)).toBe(await page.getByRole('textbox', { name, exact: true }).inputValue());
    }
    expect(JSON.parse(await pasted(page))).toMatchObject([
      { type: 'dataset', title: expect.stringContaining('Procuring') as unknown },
    ]);
  });

  test('with the keyboard alone a code is chosen, seen, copied, and the way back leads to the button', async ({
    page,
    baseURL,
  }) => {
    await page.clock.setFixedTime('2026-11-25T12:00:00');
    const { snippetAt } = (await loaded).module;
    await open(page, HOME);
    const opener = page.getByRole('button', { name: 'Embed' });
    await opener.focus();
    await opener.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Embed' });
    await expect(dialog.getByRole('listitem')).toContainText(['Readers cannot reach']);
    const code = dialog.getByRole('textbox', { name: 'Code for the article' });
    const live = dialog.getByRole('radio', { name: /^Live/ });
    /** Goes on with Tab until the focus is there. */
    const tabTo = async (what: typeof code): Promise<void> => {
      await expect
        .poll(
          async () => {
            if (await what.evaluate((one) => one === document.activeElement)) return true;
            await page.keyboard.press('Tab');
            return false;
          },
          { intervals: [0] },
        )
        .toBe(true);
    };
    await tabTo(live);
    const site = baseURL ?? '';
    for (const kind of ['live', 'frozen', 'still'] as const) {
      await expect(code).toHaveValue(snippetAt(site, kind, HOME));
      await page.keyboard.press('ArrowDown');
    }
    await expect(live).toBeChecked();
    await tabTo(dialog.getByRole('textbox', { name: /^A title of your own/ }));
    await page.keyboard.type('Ours & theirs');
    await expect(code).toHaveValue(snippetAt(site, 'live', HOME, { theme: 'auto', title: 'Ours & theirs' }));
    await tabTo(dialog.getByRole('button', { name: 'Copy the code' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => pasted(page)).toBe(await code.inputValue());
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
});

test('a code is seen as wide, dark, large and without script as it is asked, and as high as its content', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, HOME);
  await take(page, 'Embed');
  const dialog = page.getByRole('dialog');
  const frame = dialog.locator('iframe');
  const inside = dialog.frameLocator('iframe');
  const widths = dialog.getByRole('combobox', { name: 'Width' });
  for (const width of [320, 600, 960]) {
    await widths.selectOption(String(width));
    await expect.poll(() => frame.evaluate(({ clientWidth }) => clientWidth)).toBe(width);
    await expect(inside.getByRole('heading', { level: 1 })).toBeVisible();
    const content = (): Promise<number> =>
      inside.locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
    await expect
      .poll(async () => (await frame.evaluate(({ clientHeight }) => clientHeight)) - (await content()))
      .toBe(0);
  }
  await dialog.getByRole('checkbox', { name: 'dark' }).check();
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
  await dialog.getByRole('checkbox', { name: 'At 200 %' }).check();
  await expect.poll(() => frame.evaluate(({ clientWidth }) => clientWidth)).toBe(480);
  await expect(frame).toHaveCSS('zoom', '1');
  await dialog.getByRole('checkbox', { name: 'Without script' }).check();
  await expect(inside.locator('noscript p').first()).toBeVisible();
  await dialog.getByRole('radio', { name: /^Frozen/ }).check();
  await expect(dialog.locator('figure').getByText('over 40', { exact: true }).first()).toBeVisible();
  await expect(frame).toHaveCount(0);
});

test('on paper there are picture and table with address and date, and nothing else of the page', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-25T12:00:00');
  await open(page, HOME);
  const sheet = page.locator('body > div:has(> svg):has(> table)');
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      return sheet.count();
    })
    .toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('main')).toBeHidden();
  await expect(sheet.locator('svg').getByText('over 40', { exact: true })).toBeVisible();
  await expect(sheet.getByRole('table')).toContainText('39');
  await expect(sheet.locator('svg').getByText('25 November 2026')).toBeVisible();
  await expect(sheet.locator('svg')).toContainText(new URL(page.url()).host);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);

  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
});
