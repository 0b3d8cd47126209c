import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partAssembled } from '../../src/table/assembled.ts';
import type { Counted, Pairs } from '../../src/table/counting.ts';
import { type Parted, partRows, type Stretches } from '../../src/table/parting.ts';
import type { Dimension } from '../../src/table/table.ts';
import { Cells } from '../../src/table/views.ts';
import { wordsFor } from '../../src/table/rowWords.ts';

// Made-up rows: random codes, kinds, values with corrections below zero, and filters that they fail.
const ROWS = 9_000;
const BINS = 37;
const LOW_BITS = 3;

/** A whole number under `size` for each row, the same for the same seed. */
function numbers(seed: number, size: number): number[] {
  let state = seed;
  return Array.from({ length: ROWS }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * size);
  });
}

const codesOf = fc.constantFrom(Uint8Array, Uint16Array, Uint32Array);

const tables = fc.record({
  seed: fc.nat(),
  held: codesOf,
  offence: codesOf,
  region: codesOf,
  values: fc.constantFrom(Int8Array, Int16Array, Int32Array),
  pairs: fc.constantFrom(Int32Array, Float64Array),
  heeded: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 6 }),
});

type Given = typeof tables extends fc.Arbitrary<infer Value> ? Value : never;

function viewsOf({ seed, offence, region, values, heeded }: Given): Map<string, Counted> {
  const kinds: Dimension = { codes: Uint8Array.from(numbers(seed + 1, 3)), size: 3, places: null };
  const dimensions: readonly Dimension[] = [
    { codes: offence.from(numbers(seed + 2, 20)), size: 20, places: null },
    { codes: region.from(numbers(seed + 3, 7)), size: 7, places: null },
  ];
  // Few rows fail a filter in the one, half of them in another, most in the third.
  const [few, half, most] = [numbers(seed + 4, 50), numbers(seed + 5, 2), numbers(seed + 6, 10)];
  const misses = Uint8Array.from(
    few,
    (one, row) => (one === 0 ? 1 : 0) | (half[row] === 0 ? 2 : 0) | (most[row] === 0 ? 0 : 4),
  );
  const reach = values === Int8Array ? 2 ** 7 : values === Int16Array ? 2 ** 15 : 2 ** 17;
  const given = values.from(numbers(seed + 7, 2 * reach).map((number) => number - reach));
  return new Map(
    heeded.map((bits, place) => {
      const by = dimensions.slice(0, place % 3);
      const cells = new Cells([...by.map(({ size }) => size), kinds.size], ROWS);
      return [String(place), { dimensions: by, kinds, values: given, misses, heeded: bits, cells }];
    }),
  );
}

function stretchesOf({ seed, held }: Given): Stretches {
  const codes = held.from(numbers(seed, BINS));
  const bins = Uint32Array.from({ length: BINS }, (_, code) => (code * 5) % BINS);
  const starts = new Uint32Array(((BINS - 1) >> LOW_BITS) + 2);
  for (const code of codes)
    for (let after = ((bins[code] ?? 0) >> LOW_BITS) + 1; after < starts.length; after++)
      starts[after] = (starts[after] ?? 0) + 1;
  return { codes, bins, lowBits: LOW_BITS, starts };
}

/** What each stretch holds in its first one, first three, and all of its bins. */
function tallies({ tally, count }: Parted, { starts }: Stretches, width: number): Pairs[] {
  return Array.from(starts.subarray(1), (_, stretch) =>
    [1, 3, 2 ** LOW_BITS].map((bins) => {
      tally.fill(0);
      count(stretch, bins);
      return tally.slice(0, width);
    }),
  ).flat();
}

test('rows parted in WebAssembly count as those parted in JavaScript do', () => {
  let filled = 0;
  fc.assert(
    fc.property(tables, (given) => {
      const views = viewsOf(given);
      const stretches = stretchesOf(given);
      const common = given.heeded.reduce((all, bits) => all & bits, 0xff);
      const [first] = views.values();
      if (first === undefined) throw new Error('no view');
      const pairsFor = (length: number): Pairs => new given.pairs(length);
      for (const word of wordsFor(views, LOW_BITS)) {
        const parted = partAssembled(stretches, word, common, first, pairsFor);
        if (parted === null) throw new Error('WebAssembly is not allowed here');
        const counted = tallies(parted, stretches, word.width);
        expect(counted).toEqual(tallies(partRows(stretches, word, common, first, pairsFor), stretches, word.width));
        filled += counted.filter((pairs) => pairs.some((number) => number !== 0)).length;
      }
    }),
    { numRuns: 60 },
  );
  expect(filled).toBeGreaterThan(1_000);
}, 60_000);
