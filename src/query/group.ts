import { byDate, codeListOf, type DimensionId, type ObservationCode } from '../domain/domain.ts';
import { bitOf } from './containers.ts';
import type { Data } from './data.ts';
import type { Entry } from './entries.ts';
import type { Amount, Flag, Key } from './result.ts';
import { grouped } from '../table/table.ts';

/** Published figures that share their codes in the grouping dimensions. */
export interface Cell {
  readonly keys: readonly Key[];
  /** Figures of the cell that no larger figure of the same cell contains: these add up. */
  readonly counted: readonly Entry[];
  /** Some counted figure lies inside one of another cell, so that the two cells do not add up. */
  readonly inside: boolean;
}

/** Place of every code in the official order: list order; operations by date, the undated last; years ascending. */
export function officialOrder(data: Data, dimension: DimensionId): (code: string | null) => number {
  const list = codeListOf(data.catalogue, dimension);
  if (list === null) return (code) => (code === null ? Number.POSITIVE_INFINITY : Number(code));
  const codes =
    dimension === 'operation'
      ? [...data.catalogue.operations.values()].toSorted(byDate).map((one) => one.code)
      : [...list.keys()];
  const places = new Map(codes.map((code, place) => [code, place]));
  return (code) => (code === null ? Number.POSITIVE_INFINITY : (places.get(code) ?? codes.length));
}

/** Distinct labels of entries in one column, in the order of a list where there is one, else of the alphabet. */
export function labelsIn(
  entries: readonly Entry[],
  column: ObservationCode,
  order: ReadonlyMap<string, unknown> | null,
): string[] {
  const met = new Set(entries.map(({ at }) => at[column] ?? ''));
  met.delete('');
  const unlisted = [...met].filter((label) => order?.has(label) !== true).toSorted();
  return [...[...(order?.keys() ?? [])].filter((label) => met.has(label)), ...unlisted];
}

export function cellsOf(data: Data, by: readonly DimensionId[], items: readonly Entry[]): Cell[] {
  const groups = grouped(items, ({ at }) => by.map((dimension) => at[dimension] ?? '').join('\u0000'));
  const ownBits = by.reduce((bits, dimension) => bits | bitOf(dimension), 0);
  const cells = [...groups.values()].map((entries): Cell => {
    const keys = by.map((dimension) => ({ dimension, code: entries[0]?.at[dimension] || null }));
    const own = entries.filter(({ contained }) => (contained & ~ownBits) === 0);
    // A cell that lies wholly within others is still shown, and said to lie there.
    const counted = own.length > 0 ? own : entries;
    return { keys, counted, inside: counted.some(({ contained }) => contained !== 0) };
  });
  const orders = by.map((dimension) => officialOrder(data, dimension));
  const places = new Map(cells.map((cell) => [cell, cell.keys.map((key, index) => orders[index]?.(key.code) ?? 0)]));
  return cells.toSorted((a, b) => {
    for (const [index, place] of places.get(a)?.entries() ?? []) {
      const other = places.get(b)?.[index] ?? 0;
      if (place !== other) return place - other;
    }
    return 0;
  });
}

export function flagsOf(cell: Cell, count: Amount): Flag[] {
  const flags: Flag[] = [];
  if (count.observed > 0 && count.absent > 0) flags.push('partial');
  if (cell.inside) flags.push('inside');
  if (count.status === 'P') flags.push('provisional');
  if (count.upper !== null) flags.push('range');
  return flags;
}

export function inYear(entries: readonly Entry[], year: number): Entry[] {
  return entries.filter(({ at }) => at.period === String(year));
}
