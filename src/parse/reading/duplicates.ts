import type { CodeColumn } from '../../table/table.ts';

/** Rows that are looked through for keys that stand twice; of more, none are. */
const MOST_ROWS = 2 ** 21;

/** Rows that repeat an earlier one: how many, and the first of them. */
export interface Duplicates {
  readonly count: number;
  readonly first: readonly number[];
}

/**
 * Rows whose labels in all of the columns are those of an earlier row, the first `told` of them by number. Null where the
 * columns tell more apart than a number can, or rows are too many.
 */
export function duplicatesIn(columns: readonly CodeColumn[], rows: number, told: number): Duplicates | null {
  if (rows > MOST_ROWS || columns.length === 0) return null;
  const possible = columns.reduce((product, { labels }) => product * Math.max(1, labels.size), 1);
  if (possible > Number.MAX_SAFE_INTEGER) return null;
  const keys = new Float64Array(rows);
  for (const { codes, labels } of columns) {
    for (let row = 0; row < rows; row++) keys[row] = (keys[row] as number) * labels.size + (codes[row] as number);
  }
  const sorted = keys.slice().toSorted();
  let count = 0;
  for (let at = 1; at < rows; at++) if (sorted[at] === sorted[at - 1]) count++;
  const met = new Set<number>();
  const first: number[] = [];
  for (let row = 0; row < rows && first.length < Math.min(count, told); row++) {
    const key = keys[row] as number;
    if (met.has(key)) first.push(row);
    else met.add(key);
  }
  return { count, first };
}
