import { byDate, codeListOf, type DimensionId } from '../domain/domain.ts';
import { AmountBuilder } from './amount.ts';
import type { Data, Query } from './question.ts';
import type { Amount, Flag, Key } from './result.ts';
import { codeAt, qualifierAt, statusAt, valueAt } from './scan.ts';

/** Rows that share their codes in the grouping dimensions. */
export interface Cell {
  readonly keys: readonly Key[];
  readonly rows: readonly number[];
  /** Rows of the cell that no larger row of the same cell contains: these add up. */
  readonly counted: readonly number[];
  /** Some counted row lies inside a row of another cell, so that the two cells do not add up. */
  readonly inside: boolean;
}

type Contained = ReadonlyMap<number, ReadonlySet<DimensionId>>;

/** Place of every code in the official order: list order; operations by date, the undated last. */
function officialOrder(data: Data, dimension: DimensionId): (code: string | null) => number {
  const list = codeListOf(data.catalogue, dimension);
  if (list === null) return (code) => (code === null ? Number.POSITIVE_INFINITY : Number(code));
  const codes =
    dimension === 'operation'
      ? [...data.catalogue.operations.values()].toSorted(byDate).map((one) => one.code)
      : [...list.keys()];
  const places = new Map(codes.map((code, place) => [code, place]));
  return (code) => (code === null ? Number.POSITIVE_INFINITY : (places.get(code) ?? codes.length));
}

export function cellsOf(
  data: Data,
  by: readonly DimensionId[],
  items: readonly number[],
  contained: Contained,
): Cell[] {
  const groups = new Map<string, number[]>();
  for (const row of items) {
    const name = by.map((dimension) => codeAt(data, row, dimension)).join('\u0000');
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  const cells = [...groups.values()].map((rows): Cell => {
    const keys = by.map((dimension) => ({ dimension, code: codeAt(data, rows[0] ?? 0, dimension) || null }));
    const own = rows.filter((row) => [...(contained.get(row) ?? [])].every((dimension) => by.includes(dimension)));
    // A cell that lies wholly within others is still shown, and said to lie there.
    const counted = own.length > 0 ? own : rows;
    return { keys, rows, counted, inside: counted.some((row) => contained.has(row)) };
  });
  const orders = by.map((dimension) => officialOrder(data, dimension));
  return cells.toSorted((a, b) => {
    for (const [index, order] of orders.entries()) {
      const [left, right] = [order(a.keys[index]?.code ?? null), order(b.keys[index]?.code ?? null)];
      if (left !== right) return left - right;
    }
    return 0;
  });
}

export function amountOf(data: Data, rows: readonly number[]): Amount {
  const sum = new AmountBuilder();
  for (const row of rows) sum.add(valueAt(data, row), qualifierAt(data, row), statusAt(data, row));
  return sum.amount();
}

export function flagsOf(cell: Cell, count: Amount): Flag[] {
  const flags: Flag[] = [];
  if (count.observed > 0 && count.absent > 0) flags.push('partial');
  if (cell.inside) flags.push('inside');
  if (count.status === 'P') flags.push('provisional');
  if (count.upper !== null) flags.push('range');
  return flags;
}

/** Rows of one year, for a change between two years. */
export function rowsInYear(data: Data, rows: readonly number[], year: number): number[] {
  return rows.filter((row) => codeAt(data, row, 'period') === String(year));
}

/** The two years that a change is between; null where the query does not name two. */
export function yearsOfChange(query: Query): { from: number; to: number } | null {
  const { from, to } = query.where;
  return from !== null && to !== null && from < to ? { from, to } : null;
}
