import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Accepted, eachCell, LinkedViews, type View, viewKey, type Way } from '../../src/table/table.ts';

// Made-up rows: random codes in four dimensions, kinds, values with corrections below zero.
const SIZES = { day: 12, offence: 5, operation: 4, region: 3 } as const;
type Name = keyof typeof SIZES;
const NAMES = Object.keys(SIZES) as Name[];
const KINDS = 3;

interface Row {
  readonly codes: Readonly<Record<Name, number>>;
  readonly kind: number;
  readonly value: number;
}

const rowOf: fc.Arbitrary<Row> = fc.record({
  codes: fc.record({
    day: fc.nat(SIZES.day - 1),
    offence: fc.nat(SIZES.offence - 1),
    operation: fc.nat(SIZES.operation - 1),
    region: fc.nat(SIZES.region - 1),
  }),
  kind: fc.nat(KINDS - 1),
  value: fc.integer({ min: -50, max: 1000 }),
});

const tables = fc.array(rowOf, { maxLength: 60 });

const accepted = (size: number): fc.Arbitrary<Accepted> =>
  fc.oneof(
    fc.constant(null),
    fc.array(fc.constantFrom(0, 1), { minLength: size, maxLength: size }).map((on) => Uint8Array.from(on)),
    fc
      .tuple(fc.nat(size - 1), fc.nat(size - 1))
      .map(([a, b]) =>
        Uint8Array.from({ length: size }, (_, at) => (at >= Math.min(a, b) && at <= Math.max(a, b) ? 1 : 0)),
      ),
  );

type Step =
  | { readonly do: 'hold'; readonly name: Name | null; readonly ready: boolean }
  | { readonly do: 'filter'; readonly name: Name; readonly accepted: Accepted };

const step: fc.Arbitrary<Step> = fc.constantFrom(...NAMES).chain((name) =>
  fc.oneof(
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('hold' as const),
        name: fc.constantFrom(name, null),
        ready: fc.boolean(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('filter' as const),
        name: fc.constant(name),
        accepted: accepted(SIZES[name]),
      }),
    },
  ),
);

const VIEWS: readonly View[] = [
  { by: [], aside: null },
  { by: ['day'], aside: 'day' },
  { by: ['offence'], aside: 'offence' },
  { by: ['offence'], aside: null },
  { by: ['offence'], aside: 'day' },
  { by: ['offence', 'lone'], aside: 'region' },
  { by: ['operation', 'region'], aside: 'region' },
  { by: ['day', 'offence', 'region'], aside: 'operation' },
];

/** The place of a day in their order, which is another than that of their codes. */
const placeOf = (day: number): number => (day * 5) % SIZES.day;

function linked(rows: readonly Row[], largestSum: number): LinkedViews {
  const column = (name: Name) => ({
    codes: Uint8Array.from(rows, (row) => row.codes[name]),
    size: SIZES[name],
    places: name === 'day' ? Uint32Array.from({ length: SIZES.day }, (_, code) => placeOf(code)) : null,
  });
  return new LinkedViews({
    rows: rows.length,
    dimensions: {
      // A dimension of one code tells nothing apart.
      lone: { codes: new Uint8Array(rows.length), size: 1, places: null },
      day: column('day'),
      offence: column('offence'),
      operation: column('operation'),
      region: column('region'),
    },
    filtered: NAMES,
    kinds: { codes: Uint8Array.from(rows, (row) => row.kind), size: KINDS, places: null },
    values: Int32Array.from(rows, (row) => row.value),
    largestSum,
  });
}

type Filters = ReadonlyMap<Name, Accepted>;

/** The same, row by row, with nothing remembered. */
function plainly(rows: readonly Row[], { by, aside }: View, filters: Filters): Record<string, [number, number]> {
  const cells: Record<string, [number, number]> = {};
  for (const { codes, kind, value } of rows) {
    const passes = NAMES.every((name) => name === aside || (filters.get(name)?.[codes[name]] ?? 1) === 1);
    if (!passes) continue;
    const key = [...by.map((name) => (name === 'lone' ? 0 : codes[name as Name])), kind].join(' ');
    const [count, sum] = cells[key] ?? [0, 0];
    cells[key] = [count + 1, sum + value];
  }
  return cells;
}

function answered(views: LinkedViews, wanted: readonly View[], filters: Filters): Record<string, [number, number]>[] {
  const tallies = views.ask(wanted, filters);
  return wanted.map((view) => {
    const tally = tallies.get(viewKey(view));
    if (tally === undefined) throw new Error('no tally');
    const cells: Record<string, [number, number]> = {};
    eachCell(tally, (codes, count, sum) => {
      cells[codes.join(' ')] = [count, sum];
    });
    return cells;
  });
}

describe('linked views', () => {
  test('whichever way an answer comes, it is that of a plain count', () => {
    const ways = new Set<Way>();
    const some = fc.subarray([...VIEWS], { minLength: 1 });
    let asked = 0;
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.tuple(step, some), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (rows, steps, wide) => {
          const views = linked(rows, wide ? 2 ** 40 : 60_000);
          const filters = new Map<Name, Accepted>();
          for (const [one, wanted] of steps) {
            if (one.do === 'filter') filters.set(one.name, one.accepted);
            else if (one.ready && one.name !== null) views.ready(one.name);
            else views.hold(one.name);
            expect(answered(views, wanted, filters)).toEqual(wanted.map((view) => plainly(rows, view, filters)));
            for (const [row, { codes }] of rows.entries()) {
              const passes = (aside: Name | null) =>
                NAMES.every((name) => name === aside || (filters.get(name)?.[codes[name]] ?? 1) === 1);
              expect([views.passes(row, null), views.passes(row, 'day')]).toEqual([passes(null), passes('day')]);
            }
            ways.add(views.way);
            asked += wanted.length;
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(asked).toBeGreaterThan(10_000);
    expect([...ways].toSorted()).toEqual(['index', 'kept', 'recount', 'scan']);
  }, 60_000);

  test.each([
    ['few rows a bin, sums that fit into 32 bits', 40_000, 2 ** 30, Int16Array],
    ['many rows a bin, larger sums', 400_000, 2 ** 40, Int16Array],
    ['values that are doubles', 40_000, 2 ** 40, Float64Array],
  ])('an index far larger than a processor keeps near gives the same as a scan: %s', (_, rows, largestSum, Values) => {
    const [days, offences, operations] = [3653, 300, 90];
    const column = (seed: number, size: number, places: Uint32Array | null = null) => ({
      codes: Uint16Array.from({ length: rows }, (_, row) => (((row + 1) * seed) % 1_000_003) % size),
      size,
      places,
    });
    const table = {
      rows,
      dimensions: {
        day: column(
          7919,
          days,
          Uint32Array.from({ length: days }, (_, code) => days - 1 - code),
        ),
        offence: column(104_729, offences),
        operation: column(1_299_709, operations),
        region: column(15_485_863, 3),
      },
      filtered: ['day', 'offence', 'operation', 'region'],
      kinds: { codes: Uint8Array.from({ length: rows }, (_, row) => row % 3), size: 3, places: null },
      values: Values.from(Array.from({ length: rows }, (_, row) => (row % 301) - 5)),
      largestSum,
    };
    // More views than go into one word, of none, one and two columns.
    const views: View[] = [
      { by: ['offence'], aside: 'offence' },
      { by: ['operation'], aside: 'operation' },
      { by: ['region'], aside: 'region' },
      { by: ['region', 'operation'], aside: null },
      { by: [], aside: null },
      { by: [], aside: 'region' },
    ];
    const some = Uint8Array.from({ length: operations }, (_, code) => (code % 3 === 0 ? 1 : 0));
    const held = new LinkedViews(table);
    held.ask(views, new Map([['operation', some]]));
    held.ready('day');
    for (const [from, to, step] of [
      [0, days, 1],
      [100, 465, 1],
      [101, 466, 1],
      [3000, 3001, 1],
      [3000, 3100, 2],
      [2900, 3110, 2],
      [1, days, 1],
      [50, 40, 1],
    ] as const) {
      const day = Uint8Array.from({ length: days }, (_, code) =>
        code >= from && code < to && (code - from) % step === 0 ? 1 : 0,
      );
      const filters = new Map([
        ['operation', some],
        ['day', day],
      ]);
      const tallies = held.ask(views, filters);
      expect(held.way).toBe('index');
      const scanned = new LinkedViews(table).ask(views, filters);
      for (const key of views.map(viewKey)) expect(tallies.get(key)?.pairs).toEqual(scanned.get(key)?.pairs);
    }
  });
});
