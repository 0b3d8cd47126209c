import type { CodeColumn } from '../../table/table.ts';
import type { Steps } from '../steps.ts';

/** Rows that are looked through for keys that stand twice; of more, none are. */
const MOST_ROWS = 2 ** 21;

/** Rows that are looked at between two pauses. */
const PAUSE_EVERY = 2 ** 17;

/** Rows that repeat an earlier one: how many, and the first of them. */
export interface Duplicates {
  readonly count: number;
  readonly first: readonly number[];
}

/** Where the key of a row stands in a table of rows by key, or where there is room for it. */
function slotOf(keys: Float64Array, row: number, slots: Int32Array): number {
  const key = keys[row] as number;
  const mask = slots.length - 1;
  // Both halves of a whole number beyond 32 bits go into its place (multiplicative hashing, Knuth 6.4).
  let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca77)) >>> 0;
  slot = (slot ^ (slot >>> 15)) & mask;
  for (let known = slots[slot] as number; known !== -1 && keys[known] !== key; known = slots[slot] as number) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

/**
 * Rows whose labels in all of the columns are those of an earlier row, the first `told` of them by number. Null where the
 * columns tell more apart than a number can, or rows are too many.
 */
export function* duplicatesIn(columns: readonly CodeColumn[], rows: number, told: number): Steps<Duplicates | null> {
  if (rows > MOST_ROWS || columns.length === 0) return null;
  const possible = columns.reduce((product, { labels }) => product * Math.max(1, labels.size), 1);
  if (possible > Number.MAX_SAFE_INTEGER) return null;
  const keys = new Float64Array(rows);
  for (const column of columns) {
    yield rows;
    widen(keys, column);
  }
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * rows + 2))).fill(-1);
  let count = 0;
  const first: number[] = [];
  for (let from = 0; from < rows; from += PAUSE_EVERY) {
    yield rows;
    count += repeatedIn(keys, slots, from, (row) => {
      if (first.length < told) first.push(row);
    });
  }
  return { count, first };
}

/** Makes the keys of rows tell one more column apart. */
function widen(keys: Float64Array, { codes, labels }: CodeColumn): void {
  for (let row = 0; row < keys.length; row++) keys[row] = (keys[row] as number) * labels.size + (codes[row] as number);
}

/** Puts the next rows into the table, and says how many of them have a key that is there already. */
function repeatedIn(keys: Float64Array, slots: Int32Array, from: number, onRepeated: (row: number) => void): number {
  const to = Math.min(keys.length, from + PAUSE_EVERY);
  let count = 0;
  for (let row = from; row < to; row++) {
    const slot = slotOf(keys, row, slots);
    if (slots[slot] === -1) {
      slots[slot] = row;
      continue;
    }
    count++;
    onRepeated(row);
  }
  return count;
}
