import type { Pairs } from './counting.ts';
import type { Dimension } from './views.ts';

/** The bin of a code: its place, where codes have an order. */
export function placeOf({ places }: Dimension, code: number): number {
  return places?.[code] ?? code;
}

/** Room for so many numbers, zeros, in the kind of array that the sums fit into. */
export type PairsFor = (length: number) => Pairs;

/** What the rows of views add up to along the bins of a dimension: the numbers of all of them one after another. */
export interface BinSums {
  readonly width: number;
  /** Where the numbers of each view begin. */
  readonly offsets: ReadonlyMap<string, number>;
  /** target += sign · the sum of all bins before `bin`. */
  readonly addBefore: (target: Pairs, bin: number, sign: 1 | -1) => void;
}
