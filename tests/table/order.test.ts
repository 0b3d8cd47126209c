import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsOf, placesBy } from '../../src/table/table.ts';

const ANY = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double(), fc.constant(Number.NaN), fc.constant(-0)));

test('codes stand in the order of their values, the same ones in their own order, and what has none last', () => {
  fc.assert(
    fc.property(ANY, (values) => {
      const labels = labelsOf(values.map((_, code) => String(code)));
      const places = placesBy({ codes: new Uint8Array(), labels }, (label) => values[Number(label)] ?? Number.NaN);
      const slowly = values
        .map((value, code) => ({
          value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value,
          none: Number.isNaN(value),
          code,
        }))
        .toSorted(
          (a, b) =>
            Number(a.none) - Number(b.none) || (a.value === b.value ? a.code - b.code : a.value < b.value ? -1 : 1),
        );
      expect([...places]).toEqual(values.map((_, code) => slowly.findIndex((one) => one.code === code)));
    }),
  );
});
