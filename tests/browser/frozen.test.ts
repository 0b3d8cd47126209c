import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { runnerImport } from 'vite';
import index from '../../data/versions/index.json' with { type: 'json' };
import type * as Embeds from '../embeds.ts';
import { articleWith } from './article.ts';
import { isAccessible } from './accessible.ts';
import { expect, test } from './guarded.ts';
import { headline, open, stands, tableTexts } from './views.ts';

const KEPT = index.versions.find(({ dataset, until }) => dataset === 'europe' && until === null)?.hash.slice(0, 12);
const FROZEN = `v=1&data=europe&data-version=${KEPT}&data-date=2026-11-26&by=period&offence=0101&region=SE`;
/** The program that knows which files are the present ones. */
const PROGRAM = /assets\/worker-(?!core-)[\w-]+\.js$/;
/** An embed knows only what was packed of them for it, and their version. */
const EMBED = /assets\/embed-[\w-]+\.js$/;
/** The pages that hold it. */
const LIVE = /figures\/live\/europe\./;
const PACK = /assets\/europe-drawn-[\w-]+\.json$/;
const EUROPE = /assets\/europe-[\w-]{8}\.csv$/;
const KEPT_LIST = /assets\/(?:later-)?kept-[\w-]+\.js$/;
const KEPT_FILE = /assets\/[0-9a-f]{64}\.csv-[\w-]+\.gz$/;

const shipped = readFileSync(new URL('../../data/observations/europe.csv', import.meta.url), 'utf8');
// A made-up revision: as many bytes, another hash.
const revised = shipped.replace('europe,,SE,0101,2022,report,116', 'europe,,SE,0101,2022,report,117');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Makes the page, or all pages, such that were built with revised data, after those that are kept. */
async function publishRevision(page: Page | BrowserContext): Promise<void> {
  await page.route(PROGRAM, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const built = body.replaceAll(sha256(shipped), sha256(revised));
    if (built === body) throw new Error('the program does not know the hash of the shipped figures');
    await route.fulfill({ response, body: built });
  });
  await page.route(KEPT_LIST, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.replaceAll(/(\W)until(\W?:)null/g, '$1until$2"2027-03-01"') });
  });
  await page.route(EUROPE, async (route) => route.fulfill({ response: await route.fetch(), body: revised }));
}

interface Pack {
  readonly 'observations-europe': {
    readonly rows: number;
    readonly columns: Readonly<Record<string, { readonly labels: string[]; readonly codes?: number[] }>>;
  };
}

/** The same for an embed. */
async function publishPackedRevision(page: Page | BrowserContext): Promise<void> {
  const assets = new URL('../../dist/assets/', import.meta.url);
  const name = readdirSync(assets).find((file) => PACK.test(`assets/${file}`)) ?? '';
  const packed = readFileSync(new URL(name, assets), 'utf8');
  const revisedPack = JSON.parse(packed) as Pack;
  const { rows, columns } = revisedPack['observations-europe'];
  const cell = (column: string, row: number): string => {
    const { labels = [], codes } = columns[column] ?? {};
    return labels[codes?.[row] ?? 0] ?? '';
  };
  const row = Array.from({ length: rows }, (_, at) => at).find(
    (at) => cell('region', at) === 'SE' && cell('offence', at) === '0101' && cell('period', at) === '2022',
  );
  const { labels = [], codes = [] } = columns['value'] ?? {};
  codes[row ?? -1] = labels.includes('117') ? labels.indexOf('117') : labels.push('117') - 1;
  const body = JSON.stringify(revisedPack).replaceAll('<', String.raw`\u003c`);
  const [shippedBytes, bytes] = [packed, body].map((text) => `bytes:${Buffer.byteLength(text)}`);
  await page.route(EMBED, async (route) => {
    const response = await route.fetch();
    const built = await response.text();
    const rebuilt = built
      .replaceAll(sha256(packed), sha256(body))
      .replaceAll(String(shippedBytes), String(bytes))
      .replaceAll(String(KEPT), 'f'.repeat(12));
    if (rebuilt === built) throw new Error('the program does not know the hash of what was packed');
    await route.fulfill({ response, body: rebuilt });
  });
  await page.route(LIVE, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replace(packed, () => body) });
  });
  await page.route(PACK, async (route) => route.fulfill({ response: await route.fetch(), body }));
}

function notice(page: Page) {
  return page.getByRole('status').filter({ hasText: /as they stood|så som de såg ut/ });
}

function last(page: Page): Promise<string[] | undefined> {
  return tableTexts(page).then((rows) => rows.at(-1));
}

/** The number at the beginning of a cell, before any remark. */
function wholeIn(text: string): number {
  return Number(text.replace(/ \(.*/, '').replaceAll(/\D/g, ''));
}

test('a frozen link shows the cited figures after a revision, and what has been revised, with a way there and back', async ({
  page,
}) => {
  await publishRevision(page);
  await open(page, FROZEN);
  expect(await headline(page)).toContain('116 reports in 2022');
  expect(await last(page)).toEqual(['2022', '116']);
  await expect(notice(page)).toContainText('as they stood on 26 November 2026');
  await expect(notice(page)).toContainText('Later data took their place on 1 March 2027');
  await expect(notice(page)).toContainText('1 of the 15 values shown has since been revised');
  await expect(notice(page)).toContainText('2022: from 116 to 117');

  await notice(page).getByRole('link', { name: 'Show the present figures' }).click();
  await expect(page.locator('article h1')).toContainText('117 reports in 2022');
  await expect(page).not.toHaveURL(/data-version/);
  await expect(notice(page)).toHaveCount(0);

  await page.goBack();
  await expect(page.locator('article h1')).toContainText('116 reports in 2022');
  await expect(notice(page)).toContainText('2022: from 116 to 117');
});

test('filters work within the frozen version, and are compared as well', async ({ page }) => {
  await publishRevision(page);
  await open(page, FROZEN);
  await page.getByRole('button', { name: 'Remove the filter Sweden' }).click();
  await expect(page).toHaveURL(new RegExp(`data-version=${KEPT}&data-date=2026-11-26&by=period&offence=0101$`));
  await expect(page.locator('article h1')).not.toContainText('Sweden');
  const [, frozen = ''] = (await last(page)) ?? [];
  await expect(notice(page)).toContainText(`2022: from ${frozen} to `);
  await notice(page).getByRole('link', { name: 'Show the present figures' }).click();
  await expect(notice(page)).toHaveCount(0);
  await stands(page);
  const [, present = ''] = (await last(page)) ?? [];
  expect(wholeIn(present)).toBe(wholeIn(frozen) + 1);
});

test('a frozen link to figures that still are the present ones says so, and fetches nothing twice', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, FROZEN);
  expect(await last(page)).toEqual(['2022', '116']);
  await expect(notice(page)).toContainText('None of the values shown has been revised since.');
  expect(asked.filter((url) => EUROPE.test(url))).toHaveLength(1);
  expect(asked.filter((url) => KEPT_FILE.test(url))).toEqual([]);
});

test('alone in another page the cited figures stand as well, and the present ones where no version is named', async ({
  page,
}) => {
  await publishRevision(page);
  await publishPackedRevision(page);
  await page.goto(`./embed.html?${FROZEN}&lang=en`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('116 reports in 2022');
  await page.goto('./embed.html?v=1&data=europe&by=period&offence=0101&region=SE&lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('117 reports in 2022');
});

test('in an article the cited figures take the place of their picture, and say what has been revised, with a way out', async ({
  page,
  context,
  baseURL,
  elsewhere,
}) => {
  await publishRevision(context);
  await publishPackedRevision(context);
  const site = baseURL ?? '';
  // The core is loaded through Vite, as the program itself is.
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const settings = { configFile: false, logLevel: 'error', root } as const;
  const { snippetAt } = (await runnerImport<typeof Embeds>(`${root}tests/embeds.ts`, settings)).module;
  const code = snippetAt(site, 'frozen', 'v=1&data=europe&by=period&offence=0101&region=SE');
  await page.goto(await elsewhere(articleWith(code, site)));
  const figure = page.frameLocator('iframe');
  await expect(figure.getByRole('heading', { level: 1 })).toContainText('116 reports in 2022');
  const said = figure.getByRole('status').filter({ hasText: 'as they stood on 25 November 2026' });
  await expect(said).toContainText('Later data took their place on 1 March 2027.');
  await expect(said).toContainText('1 of the 15 values shown has since been revised');
  await expect(said).toContainText('2022: from 116 to 117');
  await expect(page.locator('figure')).toBeHidden();
  const [present] = await Promise.all([
    context.waitForEvent('page'),
    said.getByRole('link', { name: 'Show the present figures' }).click(),
  ]);
  await expect(present.locator('article h1')).toContainText('117 reports in 2022');
});

test('a version that is not kept is named, with a way to the present figures', async ({ page }) => {
  await page.goto(`./?${FROZEN.replace(String(KEPT), '0123456789ab')}`);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('No version “0123456789ab” of these data is kept');
  await expect(page.locator('article')).toHaveCount(0);
  await alert.getByRole('link', { name: 'Show the present figures' }).click();
  await stands(page);
  expect(await last(page)).toEqual(['2022', '116']);
});

test('a kept file that does not come gives no figure in its place', async ({ page }) => {
  await publishRevision(page);
  await page.route(KEPT_FILE, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`./?${FROZEN}`);
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
  await expect(page.locator('article')).toHaveCount(0);
});

test('a revised frozen view is accessible, also in Swedish', async ({ page }) => {
  await publishRevision(page);
  await open(page, `${FROZEN}&lang=sv`);
  await expect(notice(page)).toContainText('1 av de 15 värden som visas har reviderats sedan dess');
  await expect(notice(page)).toContainText('2022: från 116 till 117');
  await isAccessible(page);
});
