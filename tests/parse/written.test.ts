import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvText } from '../../src/parse/parse.ts';

test('no cell is run by a spreadsheet', async () => {
  const cells = ['=1+1', '+1', '-1', '@a', '\ta', '\ra', 'a=1', ''];
  const { data } = Papa.parse<string[]>((await csvText([cells])).slice(1), { delimiter: ',', newline: '\r\n' });
  expect(data[0]).toEqual(["'=1+1", "'+1", "'-1", "'@a", "'\ta", "'\ra", 'a=1', '']);
});

test('what else stands in a cell is read back as it was, whatever it is', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ö', ',', '"', '\n', ';', '1', ' ') });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), async (records) => {
      const text = await csvText(records);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' });
      expect(data.slice(0, -1)).toEqual(records);
    }),
  );
});
