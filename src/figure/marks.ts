import type { ResultRow, StatedTotal } from '../query/query.ts';
import { amountDatum, type Context, detailOf, labelOf, rowDatum } from './context.ts';
import type { Arrangement, Datum, Mark } from './model.ts';

export function statedDatum(context: Context, { value, qualifier }: StatedTotal): Datum {
  return amountDatum(context, { value, qualifier, upper: null, status: 'A', observed: 1, absent: 0 });
}

/** The one total to draw beside an operation's items: its total over everything, if it states just one. */
export function totalBeside(row: ResultRow): StatedTotal | null {
  const covering = row.stated.filter((one) => one.itemCount === row.count.observed + row.count.absent);
  return covering.length === 1 ? (covering[0] ?? null) : null;
}

export function markOf(context: Context, row: ResultRow): Mark {
  const key = row.keys[0];
  const beside = context.result.query.measure === 'count' ? totalBeside(row) : null;
  return {
    ...rowDatum(context, row),
    code: key?.code ?? null,
    label: labelOf(context, key),
    detail: detailOf(context, key),
    inside: row.flags.includes('inside'),
    stated: beside === null ? null : statedDatum(context, beside),
  };
}

/** Rows in the order that the reader asked for; without one, in the official order they come in. Nulls go last. */
export function arranged<T>(
  items: readonly T[],
  arrangement: Arrangement,
  context: Context,
  labelFor: (item: T) => string,
  valueFor: (item: T) => number | null,
): readonly T[] {
  const { sort } = arrangement;
  if (sort === null) return items;
  const direction = sort.descending ? -1 : 1;
  if (sort.column === 'label') {
    return items.toSorted((a, b) => direction * context.speech.compare(labelFor(a), labelFor(b)));
  }
  return items.toSorted((a, b) => {
    const [left, right] = [valueFor(a), valueFor(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction * (left - right);
  });
}
