import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DimensionId, DIMENSIONS } from '../../src/domain/domain.ts';
import {
  arraysOf,
  Asker,
  type Data,
  dataOfLent,
  facetsOf,
  lentOf,
  type MeasureId,
  type Query,
  runQuery,
} from '../../src/query/query.ts';
import { ownFile, shipped } from '../package.ts';

/** Made-up figures of every kind: bounds, gaps, corrections, stated totals, figures without a year. */
async function madeUp(): Promise<Data> {
  const pick = (row: number, seed: number, list: readonly string[]): string =>
    list[(((row + 3) * seed) % 1009) % list.length] ?? '';
  const lines = Array.from({ length: 600 }, (_, row) => {
    const status = pick(row, 31, ['A', 'A', 'A', 'P', 'E', 'B', 'M', 'Q']);
    const value = status === 'M' || status === 'Q' ? '' : String(((row * 97) % 301) - 4);
    return [
      pick(row, 17, ['2019', '2020-05', '2021-W03', '2022-10-11', '2023', '']),
      pick(row, 13, ['A', 'B', 'C']),
      pick(row, 11, ['Nord', 'Syd', '"Väst, yttre"']),
      pick(row, 7, ['stöld', 'rån', 'mord', 'häleri', '_T']),
      pick(row, 5, ['report', 'report', 'suspect']),
      pick(row, 19, ['exact', 'exact', 'over', 'about', 'from', 'to']),
      status,
      pick(row, 7, ['item', 'item', 'item', 'item', 'stated_total']),
      value,
    ].join(',');
  });
  const { data, report } = await ownFile(
    'made-up.csv',
    `period,operation,region,offence,unit,qualifier,status,role,value\n${lines.join('\n')}\n`,
  );
  if (data === null) throw new Error(JSON.stringify(report.findings));
  return data;
}

const sets = { madeUp: await madeUp(), operations: await shipped('operations'), europe: await shipped('europe') };

function queriesTo({ catalogue, dataset }: Data): fc.Arbitrary<Query> {
  const some = (codes: ReadonlySet<string>): fc.Arbitrary<readonly string[] | null> =>
    codes.size === 0
      ? fc.constant(null)
      : fc.oneof(
          fc.constant(null),
          fc.subarray([...codes]),
          fc.constantFrom(...codes).map((code) => [...codes].filter((one) => one !== code)),
        );
  const year = fc.option(fc.constantFrom(...catalogue.years), { nil: null });
  const measures: MeasureId[] = dataset.dimensions.includes('operation')
    ? ['count', 'share']
    : ['count', 'share', 'rate', 'change'];
  return fc.record({
    dataset: fc.constant(dataset.code),
    version: fc.constant(null),
    unit: fc.constantFrom(...catalogue.met.unit),
    measure: fc.constantFrom(...measures),
    by: fc.subarray([...dataset.dimensions], { minLength: 1, maxLength: 2 }),
    where: fc.record({
      offence: some(catalogue.met.offence),
      operation: some(catalogue.met.operation),
      region: some(catalogue.met.region),
      from: year,
      to: year,
    }),
  });
}

/** Filters as a reader changes them: mostly one at a time, sometimes while holding its control. */
interface Move {
  readonly hold: DimensionId | null | undefined;
  readonly only: readonly (keyof Query['where'])[];
  readonly to: Query;
}

function movesIn(data: Data): fc.Arbitrary<readonly Move[]> {
  const only = fc.oneof(
    fc.constantFrom(['offence'] as const, ['operation'] as const, ['region'] as const, ['from', 'to'] as const),
    fc.constant(['offence', 'operation', 'region', 'from', 'to'] as const),
  );
  const hold = fc.oneof(fc.constant(undefined), fc.constantFrom(null, ...DIMENSIONS));
  return fc.array(fc.record({ hold, only, to: queriesTo(data) }), { minLength: 1, maxLength: 20 });
}

describe.each([
  ['madeUp', 900],
  ['operations', 60],
  ['europe', 30],
] as const)('three ways of answering from %s', (name, runs) => {
  const data = sets[name];

  test('give the same, whatever was asked before', () => {
    const ways = new Map<string, number>();
    fc.assert(
      fc.property(queriesTo(data), movesIn(data), (start, moves) => {
        const asker = new Asker(data);
        let query = start;
        for (const { hold, only, to } of moves) {
          if (hold !== undefined) asker.hold(hold);
          const where = { ...query.where, ...Object.fromEntries(only.map((key) => [key, to.where[key]])) };
          query = only.length > 2 ? to : { ...query, where };
          const answer = asker.answer(query);
          ways.set(asker.way, (ways.get(asker.way) ?? 0) + 1);
          expect(answer.result).toEqual(runQuery(data, query));
          expect(answer.facets).toEqual(facetsOf(data, query));
          const anyTime = {
            ...query,
            measure: 'count' as const,
            by: ['period' as const],
            where: { ...query.where, from: null, to: null },
          };
          expect(answer.timeline.map((row) => [row.keys, row.count])).toEqual(
            runQuery(data, anyTime).rows.map((row) => [row.keys, row.count]),
          );
        }
      }),
      { numRuns: runs },
    );
    // Where rows may lie within others, every answer is a scan.
    if (data.containers === null) expect([...ways.keys()].toSorted()).toEqual(['index', 'kept', 'recount', 'scan']);
    else expect([...ways.keys()]).toEqual(['scan']);
  }, 120_000);

  test('a copy for another thread answers the same, and leaves the table as it was', () => {
    const lent = lentOf(data);
    const copy = structuredClone(lent, { transfer: arraysOf(lent) });
    const there = new Asker(dataOfLent(copy, structuredClone(data.catalogue)));
    const here = new Asker(data);
    fc.assert(
      fc.property(queriesTo(data), (query) => {
        expect(there.answer(query)).toEqual(here.answer(query));
      }),
      { numRuns: runs },
    );
  }, 120_000);
});
