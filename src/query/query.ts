import { ALL_OFFENCES, type DimensionId } from '../domain/domain.ts';
import { NOTHING } from './amount.ts';
import { rowOf } from './derive.ts';
import { evidenceOf } from './evidence.ts';
import { amountOf, type Cell, cellsOf, yearsOfChange } from './group.ts';
import { type Data, isYearlyShare, type Query } from './question.ts';
import type { Amount, Margin, Result, ResultRow, StatedTotal } from './result.ts';
import { codeAt, containedRows, isItem, rowsOf, statusAt } from './scan.ts';
import { partsOf, statedTotalsOf } from './stated.ts';

export { facetsOf } from './facets.ts';
export { type Data, isYearlyShare, MEASURES, type MeasureId, type Query } from './question.ts';
export type * from './result.ts';

/** Adds to each operation's row the totals that its source states, and a row for those that state nothing else. */
function withStated(data: Data, query: Query, rows: readonly ResultRow[], stated: readonly StatedTotal[]): ResultRow[] {
  const byOperation = new Map<string, StatedTotal[]>();
  for (const one of stated) byOperation.set(one.operation, [...(byOperation.get(one.operation) ?? []), one]);
  const merged = rows.map((row) => ({ ...row, stated: byOperation.get(row.keys[0]?.code ?? '') ?? [] }));
  const present = new Set(rows.map((row) => row.keys[0]?.code));
  const added = [...byOperation].filter(([operation]) => !present.has(operation));
  const order = new Map(
    cellsOf(data, ['operation'], rowsOf(data, query), new Map()).map((cell, place) => [
      cell.keys[0]?.code ?? '',
      place,
    ]),
  );
  const placeOf = (row: ResultRow): number => order.get(row.keys[0]?.code ?? '') ?? 0;
  return [
    ...merged,
    ...added.map(
      ([operation, totals]): ResultRow => ({
        keys: [{ dimension: 'operation', code: operation }],
        value: null,
        qualifier: 'exact',
        count: NOTHING,
        flags: ['stated_only'],
        stated: totals,
        rate: null,
        change: null,
      }),
    ),
  ].toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The one total that is over all that is itemised here, and over nothing hidden. */
function theStatedTotal(stated: readonly StatedTotal[], items: readonly number[]): StatedTotal | null {
  const whole = stated.filter((one) => one.itemCount === items.length);
  const overall = whole.filter((one) => one.offence === ALL_OFFENCES);
  const candidates = overall.length > 0 ? overall : whole;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** Items that the query is about; for a change, only those of its two years. */
function itemsOf(data: Data, query: Query): number[] {
  const items = rowsOf(data, query).filter((row) => isItem(data, row));
  const years = query.measure === 'change' ? yearsOfChange(query) : null;
  if (years === null) return items;
  const broken = (row: number): boolean => statusAt(data, row) === 'B';
  const ends = [String(years.from), String(years.to)];
  return items.filter((row) => ends.includes(codeAt(data, row, 'period')) || broken(row));
}

function totalOf(data: Data, query: Query, counted: readonly number[]): Amount {
  if (query.measure !== 'change') return amountOf(data, counted);
  const to = String(query.where.to ?? '');
  return amountOf(
    data,
    counted.filter((row) => codeAt(data, row, 'period') === to),
  );
}

function totalsByYear(data: Data, counted: readonly number[]): Map<string, Amount> {
  const years = new Set(counted.map((row) => codeAt(data, row, 'period')));
  const inYear = (year: string): number[] => counted.filter((row) => codeAt(data, row, 'period') === year);
  return new Map([...years].map((year) => [year, amountOf(data, inYear(year))]));
}

/**
 * Answers a query: groups the observations it lets through, sums what adds up, derives the measure last.
 * Rows come in official order. No row is counted twice, no absent value is taken for zero.
 */
export function runQuery(data: Data, query: Query): Result {
  const items = itemsOf(data, query);
  const contained = containedRows(data, items);
  const counted = items.filter((row) => !contained.has(row));
  const total = totalOf(data, query, counted);
  const wholes = isYearlyShare(query) ? totalsByYear(data, counted) : null;
  const wholeOf = (cell: Cell): Amount => wholes?.get(cell.keys.at(-1)?.code ?? '') ?? total;
  const rowsBy = (by: readonly DimensionId[]): ResultRow[] =>
    cellsOf(data, by, items, contained).map((cell) => rowOf(data, query, cell, wholeOf(cell)));
  const stated = statedTotalsOf(data, query);
  const rowsAlong = (dimension: DimensionId): ResultRow[] =>
    dimension === 'operation' ? withStated(data, query, rowsBy([dimension]), stated) : rowsBy([dimension]);
  const [first, second] = query.by;
  const margins: Margin[] =
    second === undefined ? [] : query.by.map((dimension) => ({ dimension, rows: rowsAlong(dimension) }));
  const alone = query.where.operation?.length === 1;
  const parts = [...contained]
    .filter(([, dimensions]) => dimensions.has('operation'))
    .map(([row]) => codeAt(data, row, 'operation'));
  return {
    query,
    rows: second === undefined && first !== undefined ? rowsAlong(first) : rowsBy(query.by),
    margins,
    itemisedSum: total,
    statedTotals: alone ? stated : [],
    statedTotal: alone ? theStatedTotal(stated, items) : null,
    parts: partsOf(data, query),
    evidence: evidenceOf(data, query, items, [...new Set(parts)]),
  };
}

/** Whether nothing at all is left: no item, no stated total, no part. */
export function isEmpty(result: Result): boolean {
  return (
    result.statedTotals.length === 0 &&
    result.parts.length === 0 &&
    result.rows.every((row) => row.stated.length === 0 && row.count.observed === 0)
  );
}
