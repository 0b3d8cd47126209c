import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import {
  type Cell,
  COMMA,
  type CsvDialect,
  csvText,
  harmless,
  MARKED,
  restored,
  SEMICOLON,
} from '../../src/csv/csv.ts';

const TABS: CsvDialect = { delimiter: '\t', decimal: ',', mark: false };

/** What a reader that knows nothing of this program finds in the text. */
function read(text: string, { delimiter }: CsvDialect): string[][] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter, newline: '\r\n' }).data.slice(0, -1);
}

test('no text is run by a spreadsheet, and a number stays one', () => {
  const cells: Cell[] = ['=1+1', '+1', '-5', '@a', '\ta', '\ra', ' =1', '＝1', 'a=1', '', -5, 0.5, null];
  const shown = ["'=1+1", "'+1", "'-5", "'@a", "'\ta", "'\ra", "' =1", "'＝1", 'a=1', '', '-5', '0.5', ''];
  expect(read(csvText([cells], COMMA), COMMA)).toEqual([shown]);
});

test('each dialect begins and parts as its readers expect', () => {
  const records = [
    ['a;b', 'c,d'],
    [0.25, -5],
  ];
  expect(csvText(records, COMMA)).toBe('a;b,"c,d"\r\n0.25,-5\r\n');
  expect(csvText(records, MARKED)).toBe('\uFEFFa;b,"c,d"\r\n0.25,-5\r\n');
  expect(csvText(records, SEMICOLON)).toBe('\uFEFF"a;b";c,d\r\n0,25;-5\r\n');
});

test('numbers keep all their digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(Number(read(csvText([[number]], COMMA), COMMA)[0]?.[0])).toBe(number === 0 ? 0 : number);
    }),
  );
});

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'ö', ',', '"', '\n', '\r', ';', '1', ' ', '=', "'", '\t', '-') }),
  fc.string({ unit: 'grapheme' }),
);

test.each([COMMA, MARKED, SEMICOLON, TABS])('whatever stands in a cell is read back as it was (%o)', (dialect) => {
  const table = fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(table, (records) => {
      const found = read(csvText(records, dialect), dialect);
      expect(found.map((cells) => cells.map(restored))).toEqual(records);
    }),
  );
});

test('making text harmless loses nothing, and is done once for all', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(restored(harmless(text))).toBe(text);
      expect(/^\s*[=+\-@]/.test(harmless(text))).toBe(false);
    }),
  );
});
