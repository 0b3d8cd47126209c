import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelAt, labelsOf, movedCodes, movedNumbers, numberAt, rowsInOrder } from '../../src/table/table.ts';

test('rows are put in order, each whole, and those of equal place stay as they stood', () => {
  const rows = fc.array(
    fc.record({ code: fc.nat(6), value: fc.option(fc.integer({ min: -9, max: 9 }), { nil: null }) }),
  );
  fc.assert(
    fc.property(rows, (given) => {
      const places = Uint32Array.from({ length: 7 }, (_, code) => (code * 3) % 7);
      const labels = labelsOf(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
      const codes = { codes: Uint8Array.from(given, (row) => row.code), labels };
      const absent = new Uint8Array((given.length + 7) >> 3);
      for (const [row, { value }] of given.entries()) {
        if (value === null) absent[row >> 3] = (absent[row >> 3] ?? 0) | (1 << (row & 7));
      }
      const values = Int8Array.from(given, (row) => row.value ?? 0);
      const numbers = { values, scale: 1, absent, largestSum: 1e6 };
      const wanted = given.toSorted((a, b) => (places[a.code] ?? 0) - (places[b.code] ?? 0));
      const to = rowsInOrder(codes, places);
      expect(to === null).toBe(wanted.every((row, at) => row === given[at]));
      const [newCodes, newNumbers] =
        to === null ? [codes, numbers] : [movedCodes(codes, to), movedNumbers(numbers, to)];
      const got = given.map((_, row) => [labelAt(newCodes, row), numberAt(newNumbers, row)]);
      expect(got).toEqual(wanted.map(({ code, value }) => [labels.at(code), value ?? Number.NaN]));
    }),
  );
});
