import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMN_ROLES, type ReadingChoices, type UnderstoodColumn } from '../../src/domain/domain.ts';
import { choicesIn, choicesText, sorted } from '../../src/view/own/choicesFile.ts';
import { layoutOf } from '../../src/view/own/remembered.ts';
import { chosenRole, withChoice, withRole } from '../../src/view/reading/choose.ts';
import { reportRecords, stemOf } from '../../src/view/reading/files.ts';
import { speak } from '../../src/words/words.ts';

function column(name: string, number: number): UnderstoodColumn {
  return { name, number, role: 'other', type: 'text', unit: null, reason: { by: 'rest' }, sure: true };
}

const anyChoices: fc.Arbitrary<ReadingChoices> = fc.record(
  {
    encoding: fc.string(),
    delimiter: fc.string({ minLength: 1 }),
    quote: fc.constantFrom('"', "'", ''),
    headerRows: fc.nat(9),
    decimal: fc.constantFrom('.', ','),
    dates: fc.constantFrom('ymd' as const, 'dmy' as const, 'mdy' as const),
    roles: fc.dictionary(fc.string(), fc.constantFrom(...COLUMN_ROLES), { noNullPrototype: true }),
    unit: fc.string(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

describe('a file of choices', () => {
  test('is read back as it was saved', () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        expect(choicesIn(choicesText(choices))).toEqual(choices);
      }),
    );
  });

  test.each([
    ['a table in JSON-stat', '{"version":"2.0","class":"dataset","id":[]}'],
    ['a list', '[]'],
    ['no JSON', 'a,b\n1,2'],
    ['a role that there is none of', '{"roles":{"a":"victims"}}'],
    ['header rows that are no number', '{"headerRows":"1"}'],
    ['fewer rows than none', '{"headerRows":-1}'],
    ['no delimiter', '{"delimiter":""}'],
    ['what an object has of itself', '{"toString":"a"}'],
  ])('is not %s', (_, text) => expect(choicesIn(text)).toBeNull());

  test('is told from tables that stand beside it', async () => {
    const table = new File(['a,b\n'], 'a.csv');
    const stat = new File(['{"class":"dataset"}'], 'b.json');
    const choices = new File(['{"decimal":","}'], 'a.choices.json');
    const { tables, choices: found } = await sorted([choices, table, stat]);
    expect(tables).toEqual([table, stat]);
    expect(found).toEqual({ name: 'a.choices.json', choices: { decimal: ',' } });
  });
});

describe('the key of a layout', () => {
  const dialect = {
    delimiter: ';',
    quote: '"',
    escape: '"',
    headerRows: 1,
    preambleRows: 0,
    decimal: ',',
    thousands: '',
  };
  const key = (delimiter: string, ...names: string[]): string | null =>
    layoutOf({ dialect: { ...dialect, delimiter }, columns: names.map((name, at) => column(name, at + 1)) });

  test('is the same for another file of the layout, and another for each other layout', () => {
    expect(key(';', 'a', 'b')).toBe(key(';', 'a', 'b'));
    const others = [key(',', 'a', 'b'), key(';', 'b', 'a'), key(';', 'ab'), key(';', 'a', 'b', ''), key(';', 'a;b')];
    expect(new Set([key(';', 'a', 'b'), ...others]).size).toBe(others.length + 1);
  });

  test('is none for a file that names no columns: nothing tells such files apart', () => {
    expect(layoutOf({ dialect: { ...dialect, headerRows: 0 }, columns: [column('', 1)] })).toBeNull();
  });

  test('is short, whatever the columns are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        expect(key(';', ...names)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });
});

describe('choices in a form', () => {
  test('are taken back without a trace', () => {
    expect(withChoice(withChoice({ unit: 'report' }, 'decimal', ','), 'decimal', null)).toEqual({ unit: 'report' });
  });

  test('of columns go by their names, and by their numbers where those say nothing', () => {
    const columns = [column('offence', 1), column('', 2), column('x', 3), column('x', 4), column('2019', 5)];
    const all = columns.reduce((choices, one) => withRole(choices, one, columns, 'count'), {} as ReadingChoices);
    expect(all.roles).toEqual({ offence: 'count', 2: 'count', 3: 'count', 4: 'count', 5: 'count' });
    expect(columns.map((one) => chosenRole(all, one))).toEqual(columns.map(() => 'count'));
    expect(columns.reduce((choices, one) => withRole(choices, one, columns, null), all)).toEqual({});
  });
});

test('files are named after the table, without what says its kind', () => {
  expect(['a.csv', 'a.csv.gz', 'a.b.TSV', 'a', '.csv', '2019.10'].map(stemOf)).toEqual([
    'a',
    'a',
    'a.b',
    'a',
    '.csv',
    '2019.10',
  ]);
});

test('a report has a record for each place, and one for a remark without any', () => {
  const place = { row: 3, column: 'value', value: 'x' };
  const finding = { count: 2, found: null, expected: null };
  const report = {
    file: 'a.csv',
    encoding: { name: 'utf-8', known: 'ascii' as const, words: [], others: [] },
    dialect: { delimiter: ',', quote: '"', escape: '"', headerRows: 1, preambleRows: 0, decimal: '.', thousands: '' },
    columns: [],
    records: 2,
    used: 2,
    setAside: 0,
    findings: [
      { kind: 'not_number' as const, ...finding, places: [place, { ...place, row: null, value: null }] },
      { kind: 'no_header' as const, ...finding, places: [] },
    ],
  };
  const [header, ...records] = reportRecords(report, speak('sv'));
  expect(header).toEqual(['Slag', 'Anmärkning', 'Antal', 'Rad', 'Kolumn', 'Värde']);
  expect(records.map(([kind, , ...rest]) => [kind, ...rest])).toEqual([
    ['not_number', '2', '3', 'value', 'x'],
    ['not_number', '2', '', 'value', ''],
    ['no_header', '2', '', '', ''],
  ]);
});
