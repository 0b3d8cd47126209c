import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import examples from '../../docs/examples.json';
import { readJson } from '../../src/parse/parse.ts';
import { pngTexts } from '../../src/publish/files/png.ts';
import {
  citationOf,
  fileName,
  linkIn,
  pngTextsOf,
  quoteOf,
  shownRows,
  shownTsv,
  withPngTexts,
} from '../../src/publish/publish.ts';
import { runQuery } from '../../src/query/query.ts';
import { queryOf, readLink } from '../../src/selection/selection.ts';
import { publishWords } from '../../src/words/words.ts';
import { publication } from '../figures.ts';
import { shippedLists } from '../package.ts';
import { elementsIn, readXml } from '../xml.ts';
import { cellsIn, filesOf, POINT, recordsIn, unpacked } from './files.ts';

const LANGUAGES = ['sv', 'en'] as const;
const OVER = { sv: 'över 40', en: 'over 40' };

async function textOf(file: Blob | undefined): Promise<string> {
  return (await file?.text()) ?? '';
}

describe.each(LANGUAGES)('the opening view, taken away in %s, says 39 and over 40', (language) => {
  const home = publication(examples.home, language);

  test('in CSV, with qualifier, words and what each is', async () => {
    const records = recordsIn(await textOf((await filesOf(home))['comma.csv']));
    const said = records.map(({ value, qualifier, text, role, status }) => [value, qualifier, text, role, status]);
    expect(said).toEqual([
      ['2', 'exact', '2', 'item', 'A'],
      ['4', 'exact', '4', 'item', 'A'],
      ['33', 'exact', '33', 'item', 'A'],
      ['39', 'exact', '39', 'itemised_sum', 'A'],
      ['40', 'over', OVER[language], 'stated_total', 'A'],
    ]);
    expect(records[0]?.['notes']).toContain('39');
    expect(records[0]?.['source_line']).toContain('Nya Dagbladet');
  });

  test('in a workbook, as numbers, with its notes on a sheet of their own', async () => {
    const file = (await filesOf(home))['xlsx'] ?? new Blob();
    const [figures = [], notes = []] = await cellsIn(file);
    expect(figures.map((row) => row.filter((cell) => typeof cell === 'number')[0])).toEqual([
      undefined,
      2,
      4,
      33,
      39,
      40,
    ]);
    expect(figures.at(-1)).toContain(OVER[language]);
    expect(notes.flat()).toContain(home.figure.sourceLine);
    for (const note of home.figure.notes) expect(notes).toContainEqual([note.lead, note.text]);
  });

  test('in JSON-stat, told apart by what they are', async () => {
    const { value, id, dimension, extension, size } = JSON.parse(await textOf((await filesOf(home))['json']));
    expect(Object.values(value)).toEqual(expect.arrayContaining([2, 4, 33, 39, 40]));
    expect(id).toEqual(['offence', 'operation', 'role', 'unit']);
    expect(dimension.role.category.index).toEqual(['item', 'itemised_sum', 'stated_total']);
    expect(Object.values(extension.text)).toContain(OVER[language]);
    expect(Object.values(extension.qualifier)).toContain('over');
    expect(size.reduce((all: number, one: number) => all * one, 1)).toBeGreaterThan(
      Math.max(...Object.keys(value).map(Number)),
    );
  });

  test('in an archive, in each of its files', async () => {
    const files = await unpacked((await filesOf(home))['zip'] ?? new Blob());
    expect(Object.keys(files).toSorted()).toEqual(['README.txt', 'data.csv', 'datapackage.json', 'figure.svg']);
    for (const text of Object.values(files)) {
      expect(text).toContain('39');
      expect(text).toMatch(/över 40|over 40/);
    }
    expect(() => readXml(files['figure.svg'] ?? '')).not.toThrow();
  });

  test('in the description of a PNG, and in what is pasted', async () => {
    const png = await (await filesOf(home))['png']?.arrayBuffer();
    const { Description = '', Title = '', Source = '' } = pngTexts(new Uint8Array(png ?? new ArrayBuffer()));
    expect(Description).toContain(OVER[language]);
    expect(Description).toContain('39');
    expect(Title).toBe(home.figure.headline);
    expect(Source).toBe(`https://example.org/anmalt/?v=1&operation=empact-thb-se-undated&lang=${language}`);
    const pasted = shownTsv(home, await publishWords(language));
    expect(pasted).toContain(OVER[language]);
    expect(pasted).toContain(home.figure.sourceLine);
  });
});

describe('a quote', () => {
  const quoted = async (search: string, language: 'sv' | 'en', id: string | null = null): Promise<string> => {
    const made = publication(search, language);
    const row = id === null ? null : (shownRows(made).find((one) => one.id === id) ?? null);
    return quoteOf(made, row, await publishWords(language));
  };

  test('says what the source states, of which what is itemised', async () => {
    expect(await quoted(examples.home, 'en')).toBe(
      'According to Nya Dagbladet (citing polisen.se), there were over 40 reports (reported, not established) during the operation “EMPACT action week against human trafficking, Sweden” (undated), of which 39 are itemised.',
    );
    expect(await quoted(examples.home, 'sv')).toBe(
      'Enligt Nya Dagbladet (citing polisen.se) rörde det sig om över 40 anmälningar (anmält, inte konstaterat) under insatsen ”EMPACT-aktionsvecka mot människohandel, Sverige” (odaterad), varav 39 är specificerade.',
    );
  });

  test('says one number with what it is of', async () => {
    expect(await quoted(examples.home, 'sv', 'procuring')).toContain(
      '4 anmälningar (anmält, inte konstaterat) som gäller koppleri under',
    );
    expect(await quoted(examples['home-judgments'], 'en', 'procuring')).toContain(
      'there was 1 judgment concerning procuring during',
    );
    expect(await quoted(examples['sweden-homicide'], 'en')).toBe(
      'According to Eurostat, there were 116 reports (reported, not established) concerning intentional homicide in Sweden in 2022.',
    );
  });

  test('says measures with the counts behind them', async () => {
    expect(await quoted(examples['home-share'], 'en', 'purchase_sex')).toContain('was 85% (33 of 39 reports; reported');
    expect(await quoted(examples['sweden-change'], 'sv', '0101')).toBe(
      'Enligt Eurostat gick antalet anmälningar som gäller uppsåtligt dödande i Sverige från 68 år 2012 till 116 år 2022 (+71\u00a0%; anmält, inte konstaterat).',
    );
    expect(await quoted(examples['europe-robbery-rate-2022'], 'en', 'AL')).toContain(
      '2.79 reports per 100,000 inhabitants (78 reports; reported',
    );
  });

  test('says that a number is provisional, over some figures only, or not there', async () => {
    expect(await quoted(examples['operations-by-offence'], 'en', 'itemised')).toMatch(
      /about 1,098 reports \(.*itemised; provisional\)/,
    );
    expect(await quoted(examples['europe-robbery-2022'], 'sv', 'itemised')).toContain('37 av 41 uppgifter');
    expect(await quoted(examples['europe-robbery-2022'], 'en', 'XK')).toBe(
      'According to Eurostat, the number of reports concerning robbery in Kosovo in 2022 is missing.',
    );
  });

  test('names no source for a number that may be from any of many', async () => {
    expect(await quoted(examples['operations-by-offence'], 'en', 'itemised')).toMatch(
      /^According to figures compiled from 27 sources, /,
    );
  });

  test('is one sentence for every number of every example', async () => {
    for (const language of LANGUAGES) {
      const words = await publishWords(language);
      for (const search of Object.values(examples)) {
        const made = publication(search, language);
        for (const row of [null, ...shownRows(made)])
          expect(quoteOf(made, row, words)).toMatch(/^[A-ZÅÄÖ0-9][^\n]*[^.]\.$/);
      }
    }
  });
});

describe('a citation', () => {
  test('names figure, source, day and link, in each form', async () => {
    const made = { ...publication(examples['sweden-homicide']), version: 'abc123' };
    const { text, bibtex, csl } = citationOf(made, null, await publishWords('en'));
    expect(text).toBe(
      'Anmält (2024). Intentional homicide, Sweden: 116 reports in 2022, 82 in 2008 [figure]. Source: Eurostat, 2024. Figures as published. Data of 2024. Data version abc123. Retrieved 25 November 2026 from https://example.org/anmalt/?v=1&data=europe&by=period&offence=0101&region=SE&lang=en.',
    );
    expect(bibtex).toContain('title = {{Intentional homicide, Sweden: 116 reports in 2022, 82 in 2008}}');
    expect(bibtex).toContain(
      'url = {https://example.org/anmalt/?v=1&data=europe&by=period&offence=0101&region=SE&lang=en}',
    );
    expect(JSON.parse(csl)).toMatchObject([
      {
        type: 'dataset',
        author: [{ literal: 'Anmält' }],
        issued: { 'date-parts': [[2024]] },
        accessed: { 'date-parts': [[2026, 11, 25]] },
        version: 'abc123',
        URL: expect.stringContaining('region=SE'),
      },
    ]);
  });

  test('of one number says which', async () => {
    const made = publication(examples.home, 'sv');
    const stated = shownRows(made).find(({ role }) => role === 'stated_total') ?? null;
    const { text } = citationOf(made, stated, await publishWords('sv'));
    expect(text).toContain('totalsumma som källan uppger (anmälningar): över 40 [figur]');
  });
});

describe('the name of a file', () => {
  test('says what it shows in the reader’s language, and when it was taken', () => {
    expect(fileName(publication(examples['sweden-homicide'], 'sv'), 'csv')).toBe(
      'Uppsåtligt dödande, Sverige – 116 anmälningar år 2022, 82 år 2008 2026-11-25.csv',
    );
    expect(fileName(publication(examples.home), 'png', '1200x630')).toBe(
      '33 of the 39 itemised reports concern purchase of sexual service 1200x630 2026-11-25.png',
    );
  });

  test('is never one that a system keeps for itself', () => {
    const made = publication(examples.home);
    const named = (headline: string) => fileName({ ...made, figure: { ...made.figure, headline } }, 'csv');
    expect(named('con')).toBe('_con 2026-11-25.csv');
    expect(named('...')).toBe('Anmält 2026-11-25.csv');
    expect(named('a/b')).toBe('a – b 2026-11-25.csv');
    expect(named('å'.repeat(500))).toHaveLength(100);
  });
});

describe('texts in a PNG', () => {
  test('stand before the pixels, each with its right check sum', () => {
    const bytes = withPngTexts(POINT, pngTextsOf(publication(examples.home, 'sv')));
    const view = new DataView(bytes.buffer);
    const types: string[] = [];
    for (let at = 8; at < bytes.length; ) {
      const length = view.getUint32(at);
      types.push(new TextDecoder().decode(bytes.subarray(at + 4, at + 8)));
      expect(view.getUint32(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
      at += 12 + length;
    }
    expect(types.filter((type) => type !== 'iTXt')).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect(types.lastIndexOf('iTXt')).toBeLessThan(types.indexOf('IDAT'));
  });

  test('that were changed on the way are left out, and other bytes stay as they are', () => {
    const bytes = withPngTexts(POINT, { Title: 'over 40' });
    expect(pngTexts(bytes)).toEqual({ Title: 'over 40' });
    bytes[bytes.indexOf('4'.charCodeAt(0), 40)] = 0x35;
    expect(pngTexts(bytes)).toEqual({});
    expect(withPngTexts(Uint8Array.of(1, 2, 3), { Title: 'x' })).toEqual(Uint8Array.of(1, 2, 3));
    expect(pngTexts(POINT.subarray(0, 30))).toEqual({});
  });
});

describe('a workbook', () => {
  test('has sheets with legal names, and a first row that stays', async () => {
    for (const language of LANGUAGES) {
      const files = await unpacked((await filesOf(publication(examples.matrix, language)))['xlsx'] ?? new Blob());
      const names = elementsIn(readXml(files['xl/workbook.xml'] ?? ''), 'sheet').map(
        (sheet) => sheet.attributes['name'] ?? '',
      );
      expect(names).toHaveLength(2);
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
      const [pane] = elementsIn(readXml(files['xl/worksheets/sheet1.xml'] ?? ''), 'pane');
      expect(pane?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    }
  });

  test('is the same whenever it is made', async () => {
    const [one, other] = [await filesOf(publication('')), await filesOf(publication(''))];
    expect(await one['xlsx']?.arrayBuffer()).toEqual(await other['xlsx']?.arrayBuffer());
  });
});

test('JSON-stat is read by this program, with the same numbers', async () => {
  const made = publication(examples['nordic-robbery']);
  const read = await readJson('taken.json', await textOf((await filesOf(made))['json']), {}, await shippedLists());
  const data = 'data' in read ? read.data : null;
  if (data === null) throw new Error('no figures in it');
  const { selection } = readLink('?v=1&data=file%3Ataken.json&figure=trend&by=region', data.catalogue);
  const { rows } = runQuery(data, queryOf({ ...selection, unit: [...data.catalogue.met.unit][0] ?? '' }));
  const numbers = (all: typeof rows) => all.map(({ count }) => String(count.value)).toSorted();
  expect(numbers(rows)).toEqual(numbers(made.result.rows));
});

test('the description of an archive names the columns of its table, in order', async () => {
  for (const search of Object.values(examples)) {
    const files = await unpacked((await filesOf(publication(search)))['zip'] ?? new Blob());
    const { view, resources } = JSON.parse(files['datapackage.json'] ?? '');
    const header = Object.keys(recordsIn(files['data.csv'] ?? '')[0] ?? {});
    expect(resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual(header);
    expect(resources[0].bytes).toBe(new TextEncoder().encode(files['data.csv']).length);
    expect(view).toContain('?v=1');
  }
});

describe('a link is found', () => {
  const linkOf = (text: string) => linkIn(new Blob([text]));

  test('in a table that a spreadsheet has saved again, in any of its ways', async () => {
    expect(await linkOf('offence;value;link\r\nrån;3;https://a.example/?v=1&offence=a,b&lang=sv\r\n')).toBe(
      '?v=1&offence=a,b',
    );
    expect(await linkOf('offence\tvalue\tlink\n"x\n""y"\t3\t?v=1&by=region\n')).toBe('?v=1&by=region');
    expect(await linkOf('\uFEFFoffence,value,"link"\na,1,\nb,2,"?v=1&offence=a,b"\n')).toBe('?v=1&offence=a,b');
    const wide = new Uint8Array(
      Uint16Array.from('\uFEFFvalue\tlink\r\n3\t?v=1\r\n', (one) => one.charCodeAt(0)).buffer,
    );
    expect(await linkIn(new Blob([wide]))).toBe('?v=1');
  });

  test('in a picture within a page, and in the address that a page calls its own', async () => {
    expect(await linkOf('<!doctype html><svg><metadata>x?v=1&amp;by=region&amp;lang=en</metadata></svg>')).toBe(
      '?v=1&by=region',
    );
    expect(await linkOf('<html><link rel="canonical" href="https://a.example/?v=1&amp;by=region">')).toBe(
      '?v=1&by=region',
    );
  });

  test('only where it is one', async () => {
    for (const text of [
      '',
      'offence,value\nrån,3\n',
      'offence,link\nrån,https://a.example/?page=2\n',
      'offence,link\nrån,"?v=1&by=<script>"\n',
      'offence,link\nrån,"?v=1&x=a b"\n',
      '<svg><metadata>javascript:alert(1)</metadata></svg>',
      '{"view":"?v=x"}',
      '{"view":',
      'PK\u0003\u0004 and no more',
    ])
      expect([text, await linkOf(text)]).toEqual([text, null]);
    expect(await linkIn(new Blob([POINT]))).toBeNull();
  });
});
