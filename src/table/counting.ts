import type { Codes, Values } from './column.ts';
import type { Cells, Dimension } from './views.ts';

/** Counts and sums, two numbers a cell: whole numbers of 32 bits where no sum can be larger. */
export type Pairs = Int32Array | Float64Array;

/** What a view is counted from. `misses` has a bit for each filter that a row fails; those in `heeded` matter. */
export interface Counted {
  readonly dimensions: readonly Dimension[];
  readonly kinds: Dimension;
  readonly values: Values;
  readonly misses: Uint8Array;
  readonly heeded: number;
  readonly cells: Cells;
}

export const NO_CODES: Codes = new Uint8Array(0);

/** Counts all rows into `pairs`, which hold zeros. One loop for each number of dimensions: they are the hot ones. */
export function countRows({ dimensions, kinds, values, misses, heeded }: Counted, pairs: Pairs): void {
  const [one, two] = dimensions;
  const first = one?.codes ?? NO_CODES;
  const second = two?.codes ?? NO_CODES;
  const [outer, inner] = [(two?.size ?? 1) * kinds.size, kinds.size];
  const kind = kinds.codes;
  for (let row = 0; row < misses.length; row++) {
    if (((misses[row] as number) & heeded) !== 0) continue;
    let cell = kind[row] as number;
    if (one !== undefined) cell += (first[row] as number) * outer;
    if (two !== undefined) cell += (second[row] as number) * inner;
    (pairs[2 * cell] as number)++;
    (pairs[2 * cell + 1] as number) += values[row] as number;
  }
}

/** Number of the cell that a row falls into. */
function cellOf({ dimensions, kinds }: Pick<Counted, 'dimensions' | 'kinds'>, row: number): number {
  let cell = 0;
  for (const { codes, size } of dimensions) cell = cell * size + (codes[row] as number);
  return cell * kinds.size + (kinds.codes[row] as number);
}

/** Counts all rows where cells are many and few of them occur. Gives the pairs by place. */
export function countSparsely(counted: Counted): Float64Array {
  const { values, misses, heeded, cells } = counted;
  let pairs = new Float64Array(2 * cells.length + 256);
  for (let row = 0; row < misses.length; row++) {
    if (((misses[row] as number) & heeded) !== 0) continue;
    const at = 2 * cells.placeOf(cellOf(counted, row));
    if (at >= pairs.length) {
      const more = new Float64Array(2 * pairs.length);
      more.set(pairs);
      pairs = more;
    }
    (pairs[at] as number)++;
    (pairs[at + 1] as number) += values[row] as number;
  }
  return pairs;
}

/**
 * Adds or takes away rows that a filter now lets through or no longer does, after their bits in `misses` were turned:
 * `bit` is the filter's own.
 */
export function recount(counted: Counted, pairs: Pairs, turned: Uint32Array, bit: number): void {
  const { values, misses, heeded } = counted;
  const others = heeded & ~bit;
  for (let at = 0; at < turned.length; at++) {
    const row = turned[at] as number;
    const missed = misses[row] as number;
    if ((missed & others) !== 0) continue;
    const place = 2 * cellOf(counted, row);
    const value = values[row] as number;
    if ((missed & bit) === 0) {
      (pairs[place] as number)++;
      (pairs[place + 1] as number) += value;
    } else {
      (pairs[place] as number)--;
      (pairs[place + 1] as number) -= value;
    }
  }
}

/** target += sign · bin, number by number. */
export function addBin(target: Pairs, pairs: Pairs, start: number, sign: 1 | -1): void {
  for (let at = 0; at < target.length; at++) (target[at] as number) += sign * (pairs[start + at] as number);
}
