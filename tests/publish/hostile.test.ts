import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { COMMA, restored, SEMICOLON } from '../../src/csv/csv.ts';
import { readWhole } from '../../src/parse/parse.ts';
import { pngTexts } from '../../src/publish/files/png.ts';
import { citationOf, fileName, linkIn, pngTextsOf, quoteOf, shownRows, shownTsv } from '../../src/publish/publish.ts';
import { ownFileLink, toLastingLink } from '../../src/selection/selection.ts';
import { publishWords } from '../../src/words/words.ts';
import { publicationFrom } from '../figures.ts';
import { shippedLists } from '../package.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { cellsIn, filesOf, recordsIn, unpacked } from './files.ts';

const LONG = 'long '.repeat(8000).trim();

/** Made-up labels that other programs would run, break at, or turn round. */
const LABELS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE reports; --",
  '=HYPERLINK("https://example.org","x")',
  "+cmd|' /C calc'!A0",
  '-5',
  '@SUM(1)',
  "'=1+1",
  'bell \u0007 escape \u001B[31m',
  'turned \u202Eright to left',
  'עברית and العربية',
  ']]> &amp; &#0; _x0041_ %00',
  '__proto__',
  'constructor',
  '\\textbf{x} $y_1$ {z',
  'C:\\con/..|<>?*',
  'naïve 👩‍👩‍👧 𝒳',
  LONG,
];

async function hostile(language: 'sv' | 'en') {
  const records = [
    ['offence', 'region', 'period', 'count', 'unit'],
    ...LABELS.map((label, at) => [label, at % 2 === 0 ? (LABELS[0] ?? '') : 'b', '2021', at === 5 ? -5 : at, 'report']),
  ];
  const bytes = new TextEncoder().encode(Papa.unparse(records));
  const { data } = await readWhole('<b>"x".csv', bytes, {}, await shippedLists());
  const made = data === null ? null : publicationFrom(data, ownFileLink('<b>"x".csv'), language);
  if (made === null) throw new Error('nothing made');
  return made;
}

const made = { sv: await hostile('sv'), en: await hostile('en') };
const labels = [...made.en.catalogue.offences.keys()];

function everyElement(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child)))];
}

describe.each(['sv', 'en'] as const)('labels that would do harm, in %s', (language) => {
  const publication = made[language];

  test('are all in the figure', () => {
    expect(labels.toSorted()).toEqual(LABELS.toSorted());
  });

  test.each([COMMA, SEMICOLON])('are text in CSV, and unaltered (%o)', async (dialect) => {
    const files = await filesOf(publication);
    const file = files[dialect === COMMA ? 'comma.csv' : 'semicolon.csv'];
    const records = recordsIn((await file?.text()) ?? '', dialect);
    const items = records.filter(({ role }) => role === 'item');
    expect(items.map(({ offence }) => restored(offence ?? '')).toSorted()).toEqual(labels.toSorted());
    for (const record of records)
      for (const [name, cell] of Object.entries(record)) {
        if (/^-?\d+([.,]\d+)?$/.test(cell) && name !== 'offence' && name !== 'offence_label') continue;
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }
    expect(items.find(({ offence }) => offence === "'-5")?.['value']).toBe('-5');
  });

  test('are text in a workbook, unaltered but for what is too long, which it says', async () => {
    const [figures = [], notes = []] = await cellsIn((await filesOf(publication))['xlsx'] ?? new Blob());
    const cells = figures.flat();
    for (const label of labels.filter((one) => one !== LONG)) expect(cells).toContain(label);
    expect(cells).toContain(LONG.slice(0, 32_767));
    expect(cells).toContain(-5);
    const cut = (await publishWords(language)).about.notice;
    expect(notes.some(([lead]) => lead === cut)).toBe(true);
  });

  test('make no element, no attribute and no script of a picture', async () => {
    const files = await filesOf(publication);
    const inArchive = (await unpacked(files['zip'] ?? new Blob()))['figure.svg'] ?? '';
    for (const svg of [(await files['svg']?.text()) ?? '', inArchive]) {
      const all = everyElement(readXml(svg));
      const names = new Set(all.map(({ name }) => name));
      for (const name of ['script', 'img', 'foreignObject', 'a', 'style']) expect(names).not.toContain(name);
      for (const { attributes } of all)
        expect(Object.keys(attributes).filter((key) => /^on|href/i.test(key))).toEqual([]);
    }
  });

  test('stand unaltered in JSON-stat and in what describes an archive', async () => {
    const files = await filesOf(publication);
    const { dimension } = JSON.parse((await files['json']?.text()) ?? '');
    expect(new Set(dimension.offence.category.index)).toEqual(new Set([...labels, '_all']));
    const { 'datapackage.json': descriptor, 'data.csv': csv } = await unpacked(files['zip'] ?? new Blob());
    expect(JSON.parse(descriptor ?? '').title).toBe(publication.figure.headline);
    expect(csv).toBe(await files['comma.csv']?.text());
  });

  test('keep what is pasted in its shape', async () => {
    const [table = ''] = shownTsv(publication, await publishWords(language)).split('\r\n\r\n');
    const lines = table.split('\r\n');
    expect(lines).toHaveLength(1 + shownRows(publication).length);
    expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1);
  });

  test('are read back from a PNG', async () => {
    const png = new Uint8Array((await (await filesOf(publication))['png']?.arrayBuffer()) ?? new ArrayBuffer());
    expect(pngTexts(png)).toEqual(pngTextsOf(publication));
  });

  test('end no field of a citation and no name of a file', async () => {
    const words = await publishWords(language);
    for (const row of [null, ...shownRows(publication)]) {
      const { bibtex, csl } = citationOf(publication, row, words);
      const braces = bibtex.replaceAll(/\\[{}]/g, '');
      const depth = braces.split('{').length - braces.split('}').length;
      expect(depth).toBe(0);
      expect(bibtex).not.toMatch(/\\textbf\{x/);
      expect(JSON.parse(csl)).toHaveLength(1);
      expect(quoteOf(publication, row, words)).not.toContain('undefined');
    }
    for (const headline of labels) {
      const name = fileName({ ...publication, figure: { ...publication.figure, headline } }, 'csv');
      expect(name.length).toBeLessThanOrEqual(100);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}"*/:<>?\\|]/u);
      expect(name).toMatch(/^[^.\s].* 2026-11-25\.csv$/);
    }
  });

  test('hide the link of no file', async () => {
    const link = toLastingLink(publication.selection, publication.catalogue);
    for (const [kind, file] of Object.entries(await filesOf(publication)))
      expect([kind, await linkIn(file)]).toEqual([kind, link]);
  });
});
