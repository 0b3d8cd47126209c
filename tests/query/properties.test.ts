import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_OFFENCES, type DimensionId } from '../../src/domain/domain.ts';
import { type Data, dataOf, facetsOf, type Query, type Result, runQuery } from '../../src/query/query.ts';
import { numberAt } from '../../src/table/table.ts';
import { shipped } from '../package.ts';

const sets = { operations: await shipped('operations'), europe: await shipped('europe') };
const RUNS = { numRuns: 120 };

function queriesTo(data: Data, by: readonly DimensionId[]): fc.Arbitrary<Query> {
  const { met, years } = data.catalogue;
  const some = (codes: ReadonlySet<string>): fc.Arbitrary<readonly string[] | null> =>
    codes.size === 0 ? fc.constant(null) : fc.option(fc.subarray([...codes], { minLength: 1 }), { nil: null });
  const year = fc.option(fc.constantFrom(...years), { nil: null });
  return fc.record({
    dataset: fc.constant(data.dataset.code),
    version: fc.constant(null),
    unit: fc.constantFrom(...met.unit),
    measure: fc.constant('count' as const),
    by: fc.constant(by),
    where: fc.record({
      offence: some(met.offence),
      operation: some(met.operation),
      region: some(met.region),
      from: year,
      to: year,
    }),
  });
}

/** The same data with its rows in another order. */
function shuffled(data: Data, order: readonly number[]): Data {
  const { table } = data;
  const codes = Object.fromEntries(
    Object.entries(table.codes).map(([name, column]) => [
      name,
      { ...column, codes: Uint16Array.from(order, (row) => column.codes[row] ?? 0) },
    ]),
  ) as typeof table.codes;
  const { value } = table.numbers;
  const values = Float64Array.from(order, (row) => value.values[row] ?? Number.NaN);
  const absent = new Uint8Array((order.length + 7) >> 3);
  for (const [place, row] of order.entries()) {
    if (Number.isNaN(numberAt(value, row))) absent[place >> 3] = (absent[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return dataOf({ ...data, table: { ...table, codes, numbers: { value: { ...value, values, absent } } } });
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((all, one) => all + (one ?? 0), 0);
}

function numbersOf(result: Result) {
  return { rows: result.rows.map((row) => [row.keys, row.count, row.flags]), sum: result.itemisedSum };
}

describe('whatever is asked', () => {
  test.each(['operations', 'europe'] as const)('the order of the rows of %s changes nothing', (name) => {
    const data = sets[name];
    const rows = Array.from({ length: data.table.rows }, (_, row) => row);
    const orders = fc
      .integer({ min: 1, max: 0x7fffffff })
      .map((seed) => rows.toSorted((a, b) => ((a * seed) % 10007) - ((b * seed) % 10007)));
    fc.assert(
      fc.property(queriesTo(data, ['offence']), orders, (query, order) => {
        expect(numbersOf(runQuery(shuffled(data, order), query))).toEqual(numbersOf(runQuery(data, query)));
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['operations', ['offence']],
    ['operations', ['region']],
    ['operations', ['period']],
    ['europe', ['region']],
    ['europe', ['period']],
  ] as const)('in %s the parts by %s add up to the sum, each counted once', (name, by) => {
    fc.assert(
      fc.property(queriesTo(sets[name], by), (query) => {
        const { rows, itemisedSum } = runQuery(sets[name], query);
        const apart = rows.filter((row) => !row.flags.includes('inside'));
        expect(sumOf(apart.map((row) => row.count.value))).toBeCloseTo(itemisedSum.value ?? 0, 6);
      }),
      RUNS,
    );
  });

  // A row that lies partly within another adds only the rest of itself.
  test.each([
    ['europe', ['offence']],
    ['operations', ['operation']],
  ] as const)('in %s what lies within another %s is never added to it', (name, by) => {
    fc.assert(
      fc.property(queriesTo(sets[name], by), (query) => {
        const { rows, itemisedSum } = runQuery(sets[name], query);
        const apart = sumOf(rows.filter((row) => !row.flags.includes('inside')).map((row) => row.count.value));
        expect(apart).toBeLessThanOrEqual(itemisedSum.value ?? 0);
        expect(itemisedSum.value ?? 0).toBeLessThanOrEqual(sumOf(rows.map((row) => row.count.value)));
      }),
      RUNS,
    );
  });

  test('the margins of a matrix are the sums of its cells; parts of a whole that is shown stay out of the columns', () => {
    fc.assert(
      fc.property(queriesTo(sets.operations, ['offence', 'operation']), (query) => {
        const { rows, margins } = runQuery(sets.operations, query);
        for (const [place, margin] of margins.entries()) {
          for (const total of margin.rows) {
            const cells = rows.filter(
              (row) =>
                row.keys[place]?.code === total.keys[0]?.code &&
                (margin.dimension === 'operation' || !row.flags.includes('inside')),
            );
            const added = sumOf(cells.map((row) => row.count.value));
            // A column that lies wholly within others still shows what was published.
            if (total.flags.includes('inside') && margin.dimension === 'offence') expect(added).toBe(0);
            else expect(added).toBe(total.count.value ?? 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no stated total is ever an item, and no total is ever added', () => {
    fc.assert(
      fc.property(queriesTo(sets.operations, ['operation']), (query) => {
        const { rows, itemisedSum } = runQuery(sets.operations, query);
        const stated = rows.flatMap((row) => row.stated);
        if (rows.every((row) => row.count.observed === 0)) expect(itemisedSum.value).toBeNull();
        for (const one of stated)
          expect(one.offence === ALL_OFFENCES || sets.operations.catalogue.offences.has(one.offence)).toBe(true);
      }),
      RUNS,
    );
  });

  test('a choice leaves just as many figures as its count says', () => {
    fc.assert(
      fc.property(
        queriesTo(sets.operations, ['offence']),
        fc.constantFrom('offence' as const, 'operation' as const, 'region' as const),
        (query, dimension) => {
          const facets = facetsOf(sets.operations, query);
          for (const code of [...sets.operations.catalogue.met[dimension]].slice(0, 25)) {
            const narrowed: Query = { ...query, where: { ...query.where, [dimension]: [code] } };
            const left = facetsOf(sets.operations, narrowed).unit[query.unit] ?? 0;
            expect(left).toBe(facets[dimension][code] ?? 0);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
