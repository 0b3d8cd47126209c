import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/domain.ts';
import { cellPlaces, type JsonStat, readJsonStat } from '../../src/parse/layouts/jsonStat.ts';
import { speak } from '../../src/words/words.ts';

// Made-up figures throughout, in the forms in which offices publish theirs.
const FILE = 'made-up.json';

function read(json: unknown): JsonStat {
  const table = readJsonStat(typeof json === 'string' ? json : JSON.stringify(json), FILE);
  if ('kind' in table) throw new Error(`${table.kind}: ${table.found} / ${table.expected}`);
  return table;
}

function problemOf(json: unknown): Problem {
  const table = readJsonStat(typeof json === 'string' ? json : JSON.stringify(json), FILE);
  if (!('kind' in table)) throw new Error('no problem');
  for (const language of ['sv', 'en'] as const) {
    expect(speak(language).words.problem(table)).toMatch(/^made-up\.json: .+\. .+\.$/);
  }
  return table;
}

/** Rows as a reader of the file would write them out. */
function rows({ dimensions, size, values, status }: JsonStat): string[] {
  const places = dimensions.map((_, at) => cellPlaces(size, at));
  return Array.from(values, (value, cell) => {
    const labels = dimensions.map(({ labels }, at) => labels[places[at]?.[cell] ?? -1]);
    const mark = status?.[cell] ?? null;
    return [...labels, Number.isNaN(value) ? '' : value, ...(mark === null ? [] : [mark])].join(' | ');
  });
}

/** As PxWeb writes json-stat2: places in an object, labels in no order, units under `base`. */
const pxweb = {
  version: '2.0',
  class: 'dataset',
  label: 'Anmälda brott efter region, tabellinnehåll och år',
  source: 'Påhittade byrån',
  updated: '2025-03-27T07:00:00Z',
  note: ['Påhittat'],
  role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
  id: ['Region', 'ContentsCode', 'Tid'],
  size: [2, 2, 2],
  dimension: {
    Region: {
      label: 'region',
      category: { index: { '1280': 1, '0180': 0 }, label: { '1280': 'Malmö', '0180': 'Stockholm' } },
      extension: { elimination: true, show: 'code_value' },
    },
    ContentsCode: {
      label: 'tabellinnehåll',
      category: {
        index: { A: 0, B: 1 },
        label: { A: 'Antal', B: 'Per 100 000' },
        unit: { A: { base: 'brott', decimals: 0 }, B: { base: 'brott per 100 000', decimals: 1 } },
      },
    },
    Tid: { label: 'år', category: { index: { '2023': 0, '2024': 1 }, label: { '2023': '2023', '2024': '2024' } } },
  },
  value: [10, 11, 1.5, 1.6, null, 21, 0, -2.5],
  status: { '4': '..' },
  extension: { px: { decimals: 1 } },
};
const PXWEB_ROWS = [
  'Stockholm | Antal | 2023 | 10',
  'Stockholm | Antal | 2024 | 11',
  'Stockholm | Per 100 000 | 2023 | 1.5',
  'Stockholm | Per 100 000 | 2024 | 1.6',
  'Malmö | Antal | 2023 |  | ..',
  'Malmö | Antal | 2024 | 21',
  'Malmö | Per 100 000 | 2023 | 0',
  'Malmö | Per 100 000 | 2024 | -2.5',
];

/** As before 2.0: sizes and roles among the dimensions. */
const { id, size, role, dimension, class: _, version: __, ...rest } = pxweb;
const old = { ...rest, dimension: { ...dimension, id, size, role } };

describe('a table in JSON-stat', () => {
  test.each<[string, unknown]>([
    ['of PxWeb, json-stat2', pxweb],
    ['of PxWeb, json-stat', { dataset: old }],
    ['as a dataset of 1.x by itself', old],
    ['in a bundle under a name of its own', { 'brott*2024': old }],
    [
      'in a collection',
      { version: '2.0', class: 'collection', link: { item: [{ class: 'dataset', href: 'x' }, pxweb] } },
    ],
    ['with a mark of UTF-8', `\ufeff${JSON.stringify(pxweb)}`],
    ['with values in an object', { ...pxweb, value: { 0: 10, 1: 11, 2: 1.5, 3: 1.6, 5: 21, 6: 0, 7: -2.5 } }],
    ['with a status for each cell', { ...pxweb, status: [null, null, null, null, '..', null, null, null] }],
  ])('%s', (_, json) => {
    expect(rows(read(json))).toEqual(PXWEB_ROWS);
  });

  test('says what it is, of whom and when, and what each dimension is', () => {
    expect(read(pxweb)).toMatchObject({ label: pxweb.label, source: pxweb.source, updated: pxweb.updated });
    expect(read(pxweb).dimensions).toEqual([
      {
        id: 'Region',
        label: 'region',
        role: 'geo',
        codes: ['0180', '1280'],
        labels: ['Stockholm', 'Malmö'],
        units: null,
      },
      {
        id: 'ContentsCode',
        label: 'tabellinnehåll',
        role: 'metric',
        codes: ['A', 'B'],
        labels: ['Antal', 'Per 100 000'],
        units: [
          { label: 'brott', decimals: 0 },
          { label: 'brott per 100 000', decimals: 1 },
        ],
      },
      { id: 'Tid', label: 'år', role: 'time', codes: ['2023', '2024'], labels: ['2023', '2024'], units: null },
    ]);
    expect(read({ dataset: old }).dimensions).toEqual(read(pxweb).dimensions);
  });

  /** As Eurostat writes it: sparse, status by letter, a dimension of one category. */
  const eurostat = {
    version: '2.0',
    class: 'dataset',
    label: 'Police-recorded offences',
    id: ['freq', 'iccs', 'time'],
    size: [1, 2, 3],
    dimension: {
      freq: { category: { label: { A: 'Annual' } } },
      iccs: { label: 'Crime', category: { index: ['ICCS0101', 'ICCS0401'] } },
      time: { category: { index: ['2021', '2022', '2023'], label: { 2022: 'year 2022' } } },
    },
    value: { 0: 5, 4: 7.25 },
    status: { 4: 'b', 5: ':' },
  };

  test('of Eurostat: few values, few labels, no roles', () => {
    const table = read(eurostat);
    expect(rows(table)).toEqual([
      'Annual | ICCS0101 | 2021 | 5',
      'Annual | ICCS0101 | year 2022 | ',
      'Annual | ICCS0101 | 2023 | ',
      'Annual | ICCS0401 | 2021 | ',
      'Annual | ICCS0401 | year 2022 | 7.25 | b',
      'Annual | ICCS0401 | 2023 |  | :',
    ]);
    expect(table).toMatchObject({ source: '', updated: '' });
    expect(table.dimensions.map((one) => [one.label, one.role])).toEqual([
      ['freq', null],
      ['Crime', null],
      ['time', null],
    ]);
  });

  test.each<[string, unknown, (string | null)[] | null]>([
    ['none', undefined, null],
    ['null', null, null],
    ['one for all', 'e', ['e', 'e', 'e', 'e', 'e', 'e']],
    ['one for all in a list', ['e'], ['e', 'e', 'e', 'e', 'e', 'e']],
    ['nothing in an object', {}, [null, null, null, null, null, null]],
  ])('status: %s', (_, status, expected) => {
    expect(read({ ...eurostat, status }).status).toEqual(expected);
  });

  test('codes that are names of the language itself are codes as any', () => {
    const json = `{"version":"2.0","class":"dataset","id":["__proto__"],"size":[2],"value":[1,2],"dimension":{"__proto__":
      {"category":{"index":["constructor","__proto__"],"label":{"__proto__":"a"}}}}}`;
    expect(rows(read(json))).toEqual(['constructor | 1', 'a | 2']);
  });

  test('of any size holds each cell once, in its place', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, (size) => {
        const count = size.reduce((product, one) => product * one, 1);
        const names = size.map((_, at) => `d${at}`);
        const codes = (at: number): string[] => Array.from({ length: size[at] ?? 0 }, (_, code) => `${code}`);
        const dimension = Object.fromEntries(names.map((name, at) => [name, { category: { index: codes(at) } }]));
        const value = Array.from({ length: count }, (_, cell) => cell);
        const table = read({ class: 'dataset', id: names, size, dimension, value });
        for (const row of rows(table)) {
          const parts = row.split(' | ').map(Number);
          const cell = size.reduce((before, one, at) => before * one + (parts[at] ?? 0), 0);
          expect(cell).toBe(parts.at(-1));
        }
        expect(new Set(rows(table)).size).toBe(count);
      }),
    );
  });
});

describe('a table that does not hold together is named by the path of what does not fit', () => {
  const region = (category: unknown): unknown => ({
    ...pxweb,
    dimension: { ...dimension, Region: { label: 'region', category } },
  });
  test.each<[unknown, string, string]>([
    [{ ...pxweb, id: undefined }, 'id', 'array'],
    [{ ...pxweb, id: ['Region', 7, 'Tid'] }, 'id[1]', 'string'],
    [{ ...pxweb, id: ['Region', 'Tid', 'Tid'] }, 'id[2]', 'unique'],
    [{ ...pxweb, size: [2, 2] }, 'size', 'array[3]'],
    [{ ...pxweb, size: [2, 2, '2'] }, 'size[2]', '≥ 1'],
    [{ ...pxweb, size: [2, 0, 2] }, 'size[1]', '≥ 1'],
    [{ ...pxweb, size: [2, 2, 2.5] }, 'size[2]', '≥ 1'],
    [{ ...pxweb, size: [2, 2, 3] }, 'dimension.Tid.category.index', 'object{3}'],
    [{ ...pxweb, dimension: undefined }, 'dimension.Region', 'object'],
    [{ ...pxweb, id: ['Region', 'ContentsCode', 'Sex och ålder'] }, 'dimension["Sex och ålder"]', 'object'],
    [region(undefined), 'dimension.Region.category', 'object'],
    [region({}), 'dimension.Region.category.index', 'array[2]'],
    [region({ label: { a: 'A', b: 'B' } }), 'dimension.Region.category.index', 'array[2]'],
    [region({ index: ['a'] }), 'dimension.Region.category.index', 'array[2]'],
    [region({ index: ['a', 'a'] }), 'dimension.Region.category.index[1]', 'unique'],
    [region({ index: ['a', null] }), 'dimension.Region.category.index[1]', 'string'],
    [region({ index: { a: 0, b: 0 } }), 'dimension.Region.category.index.b', '0–1, unique'],
    [region({ index: { a: 0, 'b c': 2 } }), 'dimension.Region.category.index["b c"]', '0–1, unique'],
    [region({ index: { a: 0, b: '1' } }), 'dimension.Region.category.index.b', '0–1, unique'],
    [{ ...pxweb, value: [1, 2, 3] }, 'value', 'array[8]'],
    [{ ...pxweb, value: undefined }, 'value', 'array[8]'],
    [{ ...pxweb, value: [1, 2, 3, '4', 5, 6, 7, 8] }, 'value[3]', 'number | null'],
    [JSON.stringify(pxweb).replace('1.5', '1e999'), 'value[2]', 'number | null'],
    [{ ...pxweb, value: { 8: 1 } }, 'value["8"]', '0–7'],
    [{ ...pxweb, value: { '-1': 1 } }, 'value["-1"]', '0–7'],
    [{ ...pxweb, value: { '01': 1 } }, 'value["01"]', '0–7'],
    [{ ...pxweb, status: ['a', 'b'] }, 'status', 'array[8]'],
    [{ ...pxweb, status: { 2: 5 } }, 'status[2]', 'string | null'],
    [{ dataset: { ...old, value: [] } }, 'dataset.value', 'array[8]'],
    [{ dataset: { ...old, dimension: { ...old.dimension, size: [2, 2, -2] } } }, 'dataset.dimension.size[2]', '≥ 1'],
  ])('case %#', (json, found, expected) => {
    expect(problemOf(json)).toMatchObject({ kind: 'json_stat_form', file: FILE, found, expected });
  });

  test('several tables are named', () => {
    const two = { a: { ...old, label: 'Brott' }, b: { ...old, label: undefined } };
    expect(problemOf(two)).toMatchObject({ kind: 'json_stat_several', found: 'Brott, b' });
  });

  test('more cells than are read are counted before they are made', () => {
    const json = { ...pxweb, size: [2 ** 12, 2 ** 12, 2] };
    expect(problemOf(json)).toMatchObject({
      kind: 'json_stat_cells',
      found: String(2 ** 25),
      expected: String(2 ** 24),
    });
  });

  test.each([
    '{}',
    '[]',
    'null',
    '3',
    '[{"brott":"rån","antal":1}]',
    '{"columns":[{"code":"Tid"}],"data":[{"key":["2024"],"values":["1"]}]}',
    '{"type":"FeatureCollection","features":[]}',
    '{"version":"2.0","class":"collection","link":{"item":[{"class":"dataset","href":"https://a.example"}]}}',
    '{"version":"2.0","class":"dimension","category":{"index":["a"]}}',
  ])('%s is no JSON-stat', (json) => {
    expect(problemOf(json).kind).toBe('json_unknown');
  });

  test.each(['', '{"class":"dataset"', JSON.stringify(pxweb).slice(0, -1), 'brott;antal'])('%s is broken', (json) => {
    expect(problemOf(json).kind).toBe('json_broken');
  });
});
