import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageDay } from '../../hosting/figures.ts';
import { previews, siteFiles } from '../../src/cli/site.ts';
import { pngTexts } from '../../src/publish/files/png.ts';
import { PREVIEW } from '../../src/publish/publish.ts';
import { faultsOf } from '../markup.ts';

const SITE = 'https://example.org/anmalt/';
const BUILD = {
  site: SITE,
  created: '2026-11-25',
  scripts: ['../assets/embed.js'],
  sheets: ['../assets/embed.css'],
  style: 'main{padding:1rem}',
};
const files = await siteFiles(BUILD);
const FOLDER = new URL('../../figures/previews/', import.meta.url);

/** What stands in a page under a name: `content` of a `meta`, `href` of a `link`. */
function said(html: string, name: string): string {
  const [, value = ''] = new RegExp(`="${name}" (?:type="[^"]*" )?(?:content|href)="([^"]*)"`).exec(html) ?? [];
  return value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

test('the picture of every published figure is that of the present figures; else run `npm run figures`', async () => {
  const made = await previews(packageDay());
  expect(readdirSync(FOLDER).toSorted()).toEqual(made.map(({ name }) => `${name}.png`).toSorted());
  for (const { name, svg } of made) {
    const bytes = readFileSync(new URL(`${name}.png`, FOLDER));
    const hash = createHash('sha256').update(svg).digest('hex');
    expect([name, pngTexts(bytes)['Comment']]).toEqual([name, hash]);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([PREVIEW.width, PREVIEW.height]);
    expect(bytes.length).toBeLessThanOrEqual(120_000);
  }
});

const PAGES = files.filter(({ path }) => path.endsWith('.html')).map(({ path, text }) => [path, text] as const);

test.each(PAGES)('%s is valid HTML, and says to other systems what it says to its reader', async (path, html) => {
  expect(await faultsOf(html)).toEqual([]);
  const headline = /<h1>([^<]*)<\/h1>/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
  expect(said(html, 'og:title')).toBe(headline);
  expect(said(html, 'og:url')).toBe(`${SITE}${path}`);
  expect(said(html, 'canonical')).toBe(`${SITE}${path}`);
  expect(said(html, 'og:image')).toBe(`${SITE}${path.replace(/html$/, 'png')}`);
  expect(said(html, 'og:image:alt')).toContain(headline);

  const dataset = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as unknown;
  expect(dataset).toMatchObject({
    '@type': 'Dataset',
    name: headline,
    url: `${SITE}${path}`,
    dateModified: '2026-11-25',
  });

  const oembed = said(html, 'alternate');
  expect(oembed).toBe(`${SITE}${path.replace(/html$/, 'json')}`);
  const { text } = files.find((file) => `${SITE}${file.path}` === oembed) ?? { text: '' };
  expect(JSON.parse(text)).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: headline,
    thumbnail_url: said(html, 'og:image'),
  });
  expect(text).toContain(`src=\\"${SITE}${path}\\"`);
});
