import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../src/parse/steps.ts';
import { tableIn } from '../../src/parse/text/careful.ts';
import { CLEAN, type Form, HEADER, spoiled, WIDTH, written, writtenRow } from './pollution.ts';

const BODY = CLEAN.slice(1);

function read(text: string) {
  const table = atOnce(tableIn(text));
  return {
    ...table,
    all: [...table.header, ...table.rows].map((row) => row.cells),
    kinds: table.findings.map((one) => one.kind),
    faulty: table.findings.filter((one) => one.row !== null),
  };
}

describe('a clean table is read as it stands, without a word', () => {
  const forms: Form[] = [
    ...[',', ';', '\t', '|', ':', '^', ' ', ', ', '; ', '\t\t'].map((delimiter) => ({ delimiter })),
    { quote: "'" },
    { escape: '\\' },
    { escape: '\0' },
    { lineEnd: '\n' },
    { lineEnd: '\r' },
  ];
  const named = forms
    .flatMap((form) => [form, { ...form, always: true }])
    .map((form) => [JSON.stringify(form), form] as const);

  test.each(named)('%s', (_, form) => {
    const { all, findings, header } = read(written(CLEAN, form));
    expect(all).toEqual(CLEAN);
    expect(findings).toEqual([]);
    expect(header).toHaveLength(1);
  });

  test('line ends within quotes, and at the end of the file or not', () => {
    const rows = CLEAN.map((cells, at) => (at % 7 === 3 ? cells.with(6, 'two\nlines, "here"') : cells));
    expect(read(written(rows)).all).toEqual(rows);
    expect(read(written(CLEAN).trimEnd())).toMatchObject({ all: CLEAN, findings: [] });
  });

  test('one column, two columns, one row, a thousand columns', () => {
    const tables = [
      CLEAN.map((cells) => [cells[3] ?? '']),
      CLEAN.map((cells) => [cells[5] ?? '', cells[4] ?? '']),
      CLEAN.slice(0, 2),
      CLEAN.map((cells, row) =>
        Array.from({ length: 1000 }, (_, at) => (cells[at % WIDTH] ?? '') + (row === 0 ? at : '')),
      ),
    ];
    for (const table of tables) expect(read(written(table))).toMatchObject({ all: table, findings: [] });
  });
});

describe('what is wrong with one record is named there and nowhere else', () => {
  const places = fc.record({
    row: fc.nat(CLEAN.length - 1),
    field: fc.nat(WIDTH - 1),
    always: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  });
  const each = (check: (row: number, field: number, form: Form) => void): void =>
    fc.assert(
      fc.property(places, ({ row, field, ...form }) => check(row, field, form)),
      { numRuns: 400 },
    );
  const rowsOf = (faulty: readonly { readonly row: number | null }[]): (number | null)[] => [
    ...new Set(faulty.map((one) => one.row)),
  ];

  test('a quote too many: its record and its field, and no record is swallowed', () => {
    each((row, field, form) => {
      const { all, faulty } = read(
        spoiled(row, form, (cells) => cells.with(field, `"${cells[field] ?? ''}`).join(',')),
      );
      expect(all).toHaveLength(CLEAN.length);
      expect(rowsOf(faulty)).toEqual([row + 1]);
      expect(faulty.map((one) => one.field)).toContain(field);
      expect(all.filter((_, at) => at !== row)).toEqual(CLEAN.filter((_, at) => at !== row));
    });
  });

  test('a delimiter too many', () => {
    each((row, field, form) => {
      const { all, faulty } = read(
        spoiled(row, form, (cells) => cells.with(field, `${cells[field] ?? ''},`).join(',')),
      );
      expect(rowsOf(faulty)).toEqual([row + 1]);
      expect(all[row]).toEqual(CLEAN[row]?.toSpliced(field + 1, 0, ''));
      expect(all).toHaveLength(CLEAN.length);
    });
  });

  test('a delimiter too few', () => {
    each((row, field, form) => {
      const at = Math.min(field, WIDTH - 2);
      const text = spoiled(row, form, (cells) =>
        cells.toSpliced(at, 2, `${cells[at] ?? ''}${cells[at + 1] ?? ''}`).join(','),
      );
      const { all, faulty } = read(text);
      expect(rowsOf(faulty)).toEqual([row + 1]);
      expect(all).toHaveLength(CLEAN.length);
    });
  });

  test.each([
    [
      'another delimiter',
      (cells: readonly string[]) => writtenRow(cells, { delimiter: ';' }),
      'delimiter_differs',
      true,
    ],
    [
      'other quotes',
      (cells: readonly string[]) => writtenRow(cells, { quote: "'", always: true }),
      'quote_differs',
      true,
    ],
    ['five fields', (cells: readonly string[]) => writtenRow(cells.slice(0, 5)), 'field_count', false],
    ['sixteen fields', (cells: readonly string[]) => writtenRow([...cells, ...cells]), 'field_count', false],
    ['a NUL byte', (cells: readonly string[]) => writtenRow(cells.with(2, 'MG\0')), 'nul', false],
  ])('%s', (_, write, kind, isMended) => {
    for (const row of [1, 2, 12, CLEAN.length - 1]) {
      const { all, faulty } = read(CLEAN.map((cells, at) => (at === row ? write(cells) : writtenRow(cells))).join(''));
      expect(faulty.map((one) => [one.kind, one.row])).toEqual([[kind, row + 1]]);
      expect(all).toHaveLength(CLEAN.length);
      if (isMended) expect(all).toEqual(CLEAN);
    }
  });

  test('a blank record is passed over and told; a line end of its own is nothing', () => {
    const blank = read(written(CLEAN.slice(0, 9)) + '\r\n' + written(CLEAN.slice(9)));
    expect(blank).toMatchObject({ all: CLEAN, kinds: ['blank_line'] });
    expect(blank.rows.at(-1)?.number).toBe(CLEAN.length + 1);
    const other = read(CLEAN.map((cells, at) => writtenRow(cells, at === 9 ? { lineEnd: '\n' } : {})).join(''));
    expect(other).toMatchObject({ all: CLEAN, findings: [] });
  });
});

describe('what stands round a table is left out and told', () => {
  const text = written(CLEAN);
  const wide = ','.repeat(WIDTH - 1);

  test.each([
    ['lines before it', `PREAMBLE\r\nof two lines\r\n${text}`, 'preamble'],
    ['lines before it, filled up', `PREAMBLE${wide}\r\n${text}`, 'preamble'],
    ['lines before it and a blank one', `A heading, with a comma\r\n\r\n${text}`, 'preamble'],
    ['lines before it and a blank one, filled up', `PREAMBLE${wide}\r\n${wide}\r\n${text}`, 'preamble'],
    ['a line after it', `${text}Source: made up\r\n`, 'footnote'],
    ['lines after it, filled up', `${text}Source${wide}\r\nNote${wide}\r\n`, 'footnote'],
    ['a blank line and one after it', `${text}\r\nSource: made up\r\n`, 'footnote'],
    [
      'a narrower table after it',
      `${text}\r\n${written(CLEAN.slice(0, 9).map((cells) => cells.slice(0, 5)))}`,
      'other_table',
    ],
    [
      'a narrower table right after it',
      text + written(CLEAN.slice(0, 9).map((cells) => cells.slice(0, 5))),
      'other_table',
    ],
    [
      'a wider table after it',
      `${text}\r\n${written(CLEAN.slice(0, 9).map((cells) => [...cells, ...cells.slice(0, 4)]))}`,
      'other_table',
    ],
    ['a table like it after it', `${text}\r\n${written(CLEAN.slice(0, 9))}`, 'other_table'],
    [
      'a narrower table before it',
      `${written(CLEAN.slice(0, 9).map((cells) => cells.slice(0, 5)))}\r\n${text}`,
      'other_table',
    ],
  ])('%s', (_, given, kind) => {
    const { all, kinds, faulty } = read(given);
    expect(all).toEqual(CLEAN);
    expect(kinds).toContain(kind);
    expect(faulty).toEqual([]);
  });

  test('a spreadsheet’s own first line names the delimiter', () => {
    expect(read(`sep=;\r\n${written(CLEAN, { delimiter: ';' })}`)).toMatchObject({
      all: CLEAN,
      dialect: { delimiter: ';' },
    });
  });
});

describe('the rows that name the columns', () => {
  test('may be none, two that are alike, or two that complete one another', () => {
    expect(read(written(BODY))).toMatchObject({ all: BODY, header: [], kinds: ['no_header'] });
    expect(read(written([HEADER, ...CLEAN]))).toMatchObject({ names: HEADER, kinds: ['header_rows'] });
    const groups = HEADER.map((name, at) => (at % 2 === 0 ? `${name} grupp` : ''));
    const two = read(written([groups, ...CLEAN]));
    expect(two.header.map((row) => row.cells)).toEqual([groups, HEADER]);
    expect(two.names.slice(0, 2)).toEqual(['Datum grupp Datum', 'Datum grupp Tid']);
  });

  test('with years as names are names', () => {
    const rows = [
      ['Region', '2019', '2020', '2021'],
      ['Norrby', '12', '15', '11'],
      ['Söderby', '3', '2', '7'],
    ];
    expect(read(written(rows))).toMatchObject({ names: rows[0], findings: [] });
  });

  test('without a name or with one that was there before are told', () => {
    expect(read(written([['', ...HEADER.slice(1)], ...BODY])).kinds).toEqual(['column_unnamed']);
    expect(read(written([HEADER.with(1, 'Datum'), ...BODY])).kinds).toEqual(['column_repeated']);
  });
});

test('an empty text, one cell, only a header, and heaps of anything end well', () => {
  expect(read('')).toMatchObject({ all: [], rows: [] });
  expect(read('x').all).toEqual([['x']]);
  expect(read(written([HEADER])).all).toEqual([HEADER]);
  const piece = fc.constantFrom(',', ';', '"', "'", '\n', '\r\n', 'a', '1', ' ', '\\', '\0', '\t', 'ö', 'sep=');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      const { rows, header, findings } = atOnce(tableIn(pieces.join('')));
      expect(rows.length + header.length).toBeLessThanOrEqual(pieces.length + 1);
      expect(Array.isArray(findings)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a line of nothing but quotes takes no time worth speaking of', () => {
  const text = `a,b\n${'"'.repeat(20_001)},"${'",'.repeat(5000)}\n1,2\n`;
  expect(atOnce(tableIn(text)).rows.length).toBeGreaterThan(0);
});

test('delimiters at the ends of lines that the header does not have are no column and no fault', () => {
  const text = `${HEADER.join(',')}\n${BODY.map((cells) => writtenRow(cells, { lineEnd: ',\n' })).join('')}`;
  expect(read(text)).toMatchObject({ names: HEADER, findings: [] });
  expect(read(text).rows).toHaveLength(BODY.length);
});

test('records of another length amid a table are its faults, however many stand together', () => {
  const rows = CLEAN.map((cells, at) => (at >= 10 && at < 15 ? cells.slice(0, 5) : cells));
  const { all, faulty, kinds } = read(written(rows));
  expect(all).toEqual(rows);
  expect(faulty.map((one) => one.row)).toEqual([11, 12, 13, 14, 15]);
  expect(new Set(kinds)).toEqual(new Set(['field_count']));
});

test('of two tables of one width the larger is read', () => {
  const { all, kinds } = read(`${written(CLEAN.slice(0, 5))}\r\n${written(CLEAN)}`);
  expect(all).toEqual(CLEAN);
  expect(kinds).toContain('other_table');
});

test('a field of several lines is one, though each of them may look like a record', () => {
  const rows = [
    ['note', 'count'],
    ['x\nfoo,bar\ny', '1'],
    ['z', '2'],
    ['w', '3'],
  ];
  expect(read(written(rows))).toMatchObject({ all: rows, findings: [] });
});

test('a quote that opens every line takes no more time than the lines', () => {
  const text = `place,offence,count\n${'Norrby,"Theft,5\n'.repeat(400_000)}`;
  expect(read(text).rows).toHaveLength(400_000);
  expect(read(`a,b\n${'a"b,'.repeat(300_000)}\n1,2\n`).rows.length).toBeGreaterThan(0);
});

test('a field that is far too long is named, and read', () => {
  const rows = CLEAN.map((cells, at) => (at === 5 ? cells.with(6, 'x'.repeat(200_000)) : cells));
  const { all, faulty } = read(written(rows));
  expect(all).toEqual(rows);
  expect(faulty).toMatchObject([{ kind: 'field_long', row: 6, field: 6 }]);
});
