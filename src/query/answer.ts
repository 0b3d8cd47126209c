import type { DimensionId } from '../domain/domain.ts';
import { amountOf, NOTHING } from './amount.ts';
import { type Data, isItem } from './data.ts';
import { rowOf } from './derive.ts';
import { type Entries, type Entry, type ObservationView, view } from './entries.ts';
import { evidenceOf, evidenceViews } from './evidence.ts';
import { type Cell, cellsOf, inYear, officialOrder } from './group.ts';
import { isYearlyShare, type Query, yearsOfChange } from './question.ts';
import type { Amount, Margin, Result, ResultRow, StatedTotal } from './result.ts';
import { type Passes, partsOf, statedTotalsOf, statedViews, theStatedTotal } from './stated.ts';
import { grouped } from '../table/table.ts';

const TIMELINE = view(['period'], 'period');

/** The items by all that the measure needs to know of them: a change their years, a rate their regions and years. */
function itemsView(query: Query): ObservationView {
  const more: DimensionId[] =
    query.measure === 'rate' ? ['region', 'period'] : query.measure === 'change' ? ['period'] : [];
  return view([...query.by, ...more.filter((one) => !query.by.includes(one))]);
}

/** Everything that must be counted to answer a query. */
export function viewsFor(data: Data, query: Query): ObservationView[] {
  return [itemsView(query), ...statedViews(data), ...evidenceViews(data, query)];
}

/** What must be counted for the timeline of a query: the same figures, over all periods. */
export const TIMELINE_VIEWS: readonly ObservationView[] = [TIMELINE];

/** Adds to each operation's row the totals that its source states, and a row for those that state nothing else. */
function withStated(data: Data, rows: readonly ResultRow[], stated: readonly StatedTotal[]): ResultRow[] {
  const byOperation = grouped(stated, (one) => one.operation);
  const merged = rows.map((row) => ({ ...row, stated: byOperation.get(row.keys[0]?.code ?? '') ?? [] }));
  const present = new Set(rows.map((row) => row.keys[0]?.code));
  const order = officialOrder(data, 'operation');
  const placeOf = (row: ResultRow): number => order(row.keys[0]?.code ?? null);
  const added = [...byOperation]
    .filter(([operation]) => !present.has(operation))
    .map(
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
    );
  return [...merged, ...added].toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Items that the query is about; for a change, only those of its two years, and breaks between them. */
function itemsOf(query: Query, entries: Entries): Entry[] {
  const items = entries.of(itemsView(query)).filter(({ kind }) => isItem(kind));
  const years = yearsOfChange(query);
  if (years === null) return items;
  const ends = [String(years.from), String(years.to)];
  return items.filter(({ at, kind }) => ends.includes(at.period ?? '') || kind.status === 'B');
}

/**
 * The result of a query from what was counted: sums what adds up, derives the measure last. Rows come in official
 * order. No figure is counted twice, no absent value is taken for zero.
 */
export function resultOf(data: Data, query: Query, entries: Entries, passes: Passes): Result {
  const { scale } = data.table.numbers.value;
  const items = itemsOf(query, entries);
  const counted = items.filter(({ contained }) => contained === 0);
  const total = amountOf(query.measure === 'change' ? inYear(counted, query.where.to ?? Number.NaN) : counted, scale);
  const wholes = isYearlyShare(query) ? grouped(counted, ({ at }) => at.period ?? '') : null;
  const wholeOf = (cell: Cell): Amount =>
    wholes === null ? total : amountOf(wholes.get(cell.keys.at(-1)?.code ?? '') ?? [], scale);
  const rowsBy = (by: readonly DimensionId[]): ResultRow[] =>
    cellsOf(data, by, items).map((cell) => rowOf(data, query, cell, wholeOf(cell)));
  const stated = statedTotalsOf(data, query, entries, passes);
  const rowsAlong = (dimension: DimensionId): ResultRow[] =>
    dimension === 'operation' ? withStated(data, rowsBy([dimension]), stated) : rowsBy([dimension]);
  const [first, second] = query.by;
  const margins: Margin[] =
    second === undefined ? [] : query.by.map((dimension) => ({ dimension, rows: rowsAlong(dimension) }));
  const alone = query.where.operation?.length === 1;
  const itemCount = items.reduce((all, { rows }) => all + rows, 0);
  return {
    query,
    rows: second === undefined && first !== undefined ? rowsAlong(first) : rowsBy(query.by),
    margins,
    itemisedSum: total,
    statedTotals: alone ? stated : [],
    statedTotal: alone ? theStatedTotal(stated, itemCount) : null,
    parts: partsOf(data, query, passes),
    evidence: evidenceOf(data, query, entries),
  };
}

/** Counts by period in order of time, the undated last, as if no period were chosen. */
export function timelineOf(data: Data, query: Query, entries: Entries): ResultRow[] {
  const items = entries.of(TIMELINE).filter(({ kind }) => isItem(kind));
  return cellsOf(data, ['period'], items).map((cell) => rowOf(data, { ...query, measure: 'count' }, cell, NOTHING));
}
