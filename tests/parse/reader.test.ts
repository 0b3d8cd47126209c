import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { assembledScanner } from '../../src/parse/assembled.ts';
import { PlainScanner } from '../../src/parse/plain.ts';
import { CsvReader, type ReadFile } from '../../src/parse/reader.ts';
import type { Dialect, Scanner } from '../../src/parse/scanner.ts';
import { labelAt, numberAt } from '../../src/table/table.ts';

const COMMA = { delimiter: 0x2c, quote: 0x22 };
const utf8 = new TextEncoder();

// There are two scanners, and everything here holds for both.
const SCANNERS: Readonly<Record<string, (dialect: Dialect) => Scanner | null>> = {
  'in WebAssembly': assembledScanner,
  plain: (dialect) => new PlainScanner(dialect),
};

const OWN = new URL('../fixtures/readings/', import.meta.url);
const OWN_FILES = readdirSync(OWN).filter((name) => /\.[ct]sv$/.test(name));

/** A file of the fixtures as text in the encoding, and with the delimiter, that its golden file says. */
function ownFile(name: string) {
  const golden: { encoding: string; dialect: { delimiter: string; preambleRows: number } } = JSON.parse(
    readFileSync(new URL(`${name}.golden.json`, OWN), 'utf8'),
  );
  const whole = new TextDecoder(golden.encoding.split(' ')[0]).decode(readFileSync(new URL(name, OWN)));
  // Without what stands above the table: by a title, no column but the first would be compared.
  const text = whole.replace(new RegExp(`^(?:.*\\r?\\n){${golden.dialect.preambleRows}}`), '');
  const newline = text.includes('\r\n') ? ('\r\n' as const) : ('\n' as const);
  return { text, delimiter: golden.dialect.delimiter, newline };
}

describe.each(Object.entries(SCANNERS))('with the scanner %s', (_, scannerOf) => {
  function read(pieces: readonly Uint8Array[], dialect = COMMA, numbers: readonly string[] = []): ReadFile {
    const scanner = scannerOf(dialect);
    expect(scanner).not.toBeNull();
    const reader = new CsvReader('made-up.csv', { ...dialect, isNumber: (name) => numbers.includes(name), scanner });
    for (const piece of pieces) reader.push(piece);
    return reader.done();
  }

  function cellsOf({ columns, rows }: ReadFile): string[][] {
    return Array.from({ length: rows }, (_, row) =>
      columns.map((column) => (column.kind === 'codes' ? labelAt(column, row) : String(numberAt(column, row)))),
    );
  }

  /** The same file as papaparse reads it: the oracle. Its rows, and those in which it found stray quotes. */
  function oracle(text: string, delimiter: string, newline: '\n' | '\r' | '\r\n') {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: false });
    const last = data.at(-1);
    if (text.endsWith(newline) && last?.length === 1 && last[0] === '') data.pop();
    const quotes = errors.filter((error) => error.type === 'Quotes').map((error) => (error.row ?? 0) + 1);
    return { rows: data, quotes: [...new Set(quotes)] };
  }

  /** What the reader and the oracle make of a text: every cell, records of another length, records with stray quotes. */
  function both(text: string, delimiter: string, newline: '\n' | '\r' | '\r\n') {
    const { rows, quotes } = oracle(text, delimiter, newline);
    const found = read([utf8.encode(text)], { delimiter: delimiter.charCodeAt(0), quote: 0x22 });
    const [header = [], ...records] = rows;
    const told = (kind: string) => found.problems.filter((one) => one.kind === kind);
    return {
      reader: {
        header: found.columns.map((column) => column.name),
        cells: cellsOf(found),
        ragged: told('field_count').map((one) => [one.row, one.found]),
        stray: [...new Set(told('csv_quote').map((one) => one.row))],
      },
      papaparse: {
        header,
        cells: records.map((row) => header.map((_, at) => row[at] ?? '')),
        ragged: records.flatMap((row, at) => (row.length === header.length ? [] : [[at + 2, String(row.length)]])),
        stray: quotes,
      },
    };
  }

  const newlines = fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const);
  const delimiters = fc.constantFrom(',', ';', '\t', '|');
  const letters = fc.constantFrom('a', 'Z', '0', '7', ' ', 'å', '€', '😀', '.', '-', "'");
  const quoted = fc.constantFrom(',', ';', '\t', '|', '"', '\n', '\r', '\r\n');
  const field = fc
    .array(fc.oneof({ weight: 5, arbitrary: letters }, { weight: 1, arbitrary: quoted }), { maxLength: 12 })
    .map((parts) => parts.join(''));

  function written(text: string, delimiter: string, always: boolean): string {
    const needed = always || ['"', delimiter, '\n', '\r'].some((one) => text.includes(one));
    return needed ? `"${text.replaceAll('"', '""')}"` : text;
  }

  describe('the reader agrees with papaparse, cell by cell', () => {
    test('on 10,000 files written by the rules, with whatever in their fields', () => {
      const rows = fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
        .chain(([width, height]) =>
          fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
        );
      fc.assert(
        fc.property(
          rows,
          delimiters,
          newlines,
          fc.boolean(),
          fc.boolean(),
          (table, delimiter, newline, always, ended) => {
            const lines = table.map((row) => row.map((text) => written(text, delimiter, always)).join(delimiter));
            const text = lines.join(newline) + (ended ? newline : '');
            fc.pre(text !== '' && text !== newline);
            const { reader, papaparse } = both(text, delimiter, newline);
            expect(reader).toEqual(papaparse);
          },
        ),
        { numRuns: 10_000 },
      );
    }, 120_000);

    test('on 10,000 heaps of commas, quotes and line ends', () => {
      const piece = fc.constantFrom(',', '"', '\n', 'a', ' ', 'ö');
      fc.assert(
        fc.property(fc.array(piece, { minLength: 1, maxLength: 24 }), (pieces) => {
          const text = pieces.join('');
          // See the list of differences.
          fc.pre(!text.endsWith(' '));
          const { reader, papaparse } = both(text, ',', '\n');
          expect(reader).toEqual({ ...papaparse, stray: expect.arrayContaining(papaparse.stray) });
        }),
        { numRuns: 10_000 },
      );
    }, 120_000);

    const folder = new URL('../../data/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));

    test.each(files)('on data/%s', (name) => {
      const text = readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8');
      const { reader, papaparse } = both(text, ',', '\n');
      expect(reader).toEqual(papaparse);
    });

    // Files of readers' own, with preambles, notes and stray quotes. Both are given the same text and the same delimiter.
    test.each(OWN_FILES)('on the fixture %s', (name) => {
      const { text, delimiter, newline } = ownFile(name);
      const { reader, papaparse } = both(text, delimiter, newline);
      expect(reader).toEqual(papaparse);
    });
  });

  describe('where the reader differs from papaparse, and why', () => {
    test('a quote within a field that is not quoted is told: papaparse takes it in silence', () => {
      const { reader, papaparse } = both('a,b,c\n1,5" pipe,2\n,"x""y",\n', ',', '\n');
      expect(reader.cells).toEqual(papaparse.cells);
      expect([reader.stray, papaparse.stray]).toEqual([[2], []]);
    });

    test('each record may end in its own way: papaparse takes one line end for the whole file', () => {
      expect(cellsOf(read([utf8.encode('a,b\n1,2\r\n3,4\r5,6')]))).toEqual([
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ]);
    });

    test('bytes that are not UTF-8 are a problem that names row and column: papaparse is given text', () => {
      const bytes = utf8.encode('offence,value\nstöld,1\nrån,2\n');
      bytes[bytes.indexOf(0xc3, 20)] = 0xff;
      expect(read([bytes]).problems).toMatchObject([{ kind: 'not_utf8', row: 3, column: 'offence' }]);
    });

    test('spaces after a closing quote are passed over at the end of a file as elsewhere', () => {
      expect(cellsOf(read([utf8.encode('a,b\n"1" ,"2" ')]))).toEqual([['1', '2']]);
      expect(oracle('a,b\n"1" ,"2" ', ',', '\n').rows[1]).toEqual(['1', '2" ']);
    });

    test('a byte-order mark is no part of the first name', () => {
      expect(read([utf8.encode('\ufeffa,b\n1,2')]).columns.map((column) => column.name)).toEqual(['a', 'b']);
    });
  });

  test('whatever the pieces that a file comes in, the columns are the same', () => {
    const file = fc.array(fc.constantFrom(',', '"', '""', '\n', '\r\n', '\r', 'a', '12', '-3.5', ' ', 'å', '😀'), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(file, fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }), (parts, cuts) => {
        const bytes = utf8.encode(`a,b\n${parts.join('')}`);
        const at = [0, ...cuts.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b), bytes.length];
        const pieces = at.slice(1).map((end, place) => bytes.slice(at[place], end));
        const [whole, parted] = [read([bytes], COMMA, ['b']), read(pieces, COMMA, ['b'])];
        expect(cellsOf(parted)).toEqual(cellsOf(whole));
        expect(parted.problems).toEqual(whole.problems);
        expect(parted.columns.map(({ kind, name }) => [kind, name])).toEqual(
          whole.columns.map(({ kind, name }) => [kind, name]),
        );
      }),
      { numRuns: 5000 },
    );
  });

  describe('numbers', () => {
    const numbersIn = (texts: readonly string[]) => {
      const [column] = read([utf8.encode(`n\n${texts.join('\n')}\n`)], COMMA, ['n']).columns;
      if (column?.kind !== 'numbers') throw new Error('not a column of numbers');
      return column;
    };

    test('stand as they were written, and sums of them are exact', () => {
      const decimal = fc
        .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 4 }))
        .map(([whole, places]) => (whole / 10 ** places).toFixed(places));
      fc.assert(
        fc.property(fc.array(fc.oneof(decimal, fc.constant('')), { minLength: 1, maxLength: 40 }), (texts) => {
          fc.pre(texts.at(-1) !== '');
          const column = numbersIn(texts);
          for (const [row, text] of texts.entries()) {
            expect(numberAt(column, row)).toBe(text === '' ? Number.NaN : Number(text) || 0);
          }
          const cents = texts.map((text) => Math.round(Number(text) * 10_000)).reduce((sum, one) => sum + one, 0);
          const sum = [...column.values].reduce((all, one) => all + one, 0);
          expect((sum / column.scale) * 10_000).toBeCloseTo(cents, 3);
          expect(column.strays).toEqual([]);
        }),
      );
    });

    test('of sixteen digits are right to the last one', () => {
      const column = numbersIn(['8710318.285385701', '0.000000001', '-1234567.123456789', '9007199.254740991']);
      expect([...column.values]).toEqual([8710318285385701, 1, -1234567123456789, 9007199254740991]);
    });

    test.each([[['5.', '1.25']], [['1.25', '5.']]])('with nothing behind the point are texts, as in %j', (texts) => {
      expect(numbersIn(texts).strays.map(({ text }) => text)).toEqual(['5.']);
    });

    test('take the narrowest array', () => {
      expect(numbersIn(['1', '-100']).values).toBeInstanceOf(Int8Array);
      expect(numbersIn(['1', '1000']).values).toBeInstanceOf(Int16Array);
      expect(numbersIn(['0.25', '100000']).values).toBeInstanceOf(Int32Array);
      expect(numbersIn(['9007199254740991']).values).toBeInstanceOf(Float64Array);
    });

    test('that cannot be held exactly, and texts, are kept as texts by their row', () => {
      const column = numbersIn(['1', '9007199254740993', '<5', '12', '0.12345678901', '1e3', '"7"', '..']);
      expect(column.strays.map(({ row, text }) => [row, text])).toEqual([
        [1, '9007199254740993'],
        [2, '<5'],
        [4, '0.12345678901'],
        [7, '..'],
      ]);
      expect([0, 3, 5, 6].map((row) => numberAt(column, row))).toEqual([1, 12, 1000, 7]);
      expect(numberAt(column, 2)).toBeNaN();
    });
  });

  test('codes widen when labels outgrow them, and no row changes', () => {
    const labels = Array.from({ length: 70_000 }, (_, at) => `påhittad ${(at * 7919) % 66_000}`);
    const [column] = read([utf8.encode(`label\n${labels.join('\n')}\n`)]).columns;
    if (column?.kind !== 'codes') throw new Error('not a column of codes');
    expect(column.codes).toBeInstanceOf(Uint32Array);
    expect(labels.every((label, row) => labelAt(column, row) === label)).toBe(true);
    expect(column.labels.codeOf('påhittad 12')).toBe(labels.indexOf('påhittad 12'));
    expect(column.labels.codeOf('inte där')).toBe(-1);
  });

  test('a quote that never closes is named by the row in which it opens, before it fills the memory', () => {
    const reader = new CsvReader('made-up.csv', { ...COMMA, isNumber: () => false, scanner: scannerOf(COMMA) });
    reader.push(utf8.encode('a,b\n1,2\n"3,4\n'));
    for (let piece = 0; piece < 20 && !reader.hopeless; piece++) reader.push(new Uint8Array(2 ** 20).fill(0x61));
    expect(reader.hopeless).toBe(true);
    expect(reader.done().problems[0]).toMatchObject({ kind: 'record_too_long', row: 3 });
  });
});
