import { type BinSums, type PairsFor, placeOf } from './bins.ts';
import { addBin, type Counted, NO_CODES } from './counting.ts';
import { sumsByStretches } from './stretches.ts';
import type { Dimension } from './views.ts';

/** Bytes of counts that a processor keeps nearest at hand: with more, it is quicker to part the rows before they are counted. */
const NEAR = 2 ** 14;

/** Counts one view apart by bin, row by row; each bin then holds the sum of itself and all bins before it. */
function sumsByRows(held: Dimension, key: string, counted: Counted, pairsFor: PairsFor): BinSums {
  const { dimensions, kinds, values, misses, heeded, cells } = counted;
  const [one, two] = dimensions;
  const first = one?.codes ?? NO_CODES;
  const second = two?.codes ?? NO_CODES;
  const [outer, inner] = [(two?.size ?? 1) * kinds.size, kinds.size];
  const kind = kinds.codes;
  const { codes } = held;
  const width = 2 * cells.length;
  const pairs = pairsFor(width * held.size);
  const starts = Int32Array.from({ length: held.size }, (_, code) => placeOf(held, code) * width);
  for (let row = 0; row < misses.length; row++) {
    if (((misses[row] as number) & heeded) !== 0) continue;
    let cell = kind[row] as number;
    if (one !== undefined) cell += (first[row] as number) * outer;
    if (two !== undefined) cell += (second[row] as number) * inner;
    const place = (starts[codes[row] as number] as number) + 2 * cell;
    (pairs[place] as number)++;
    (pairs[place + 1] as number) += values[row] as number;
  }
  for (let at = width; at < pairs.length; at++) (pairs[at] as number) += pairs[at - width] as number;
  return {
    width,
    offsets: new Map([[key, 0]]),
    addBefore: (target, bin, sign) => {
      if (bin > 0) addBin(target, pairs, (bin - 1) * width, sign);
    },
  };
}

/**
 * Counts views apart by the bins of the held dimension, of whose codes `perCode` tells the rows: row by row while all counts
 * together are near at hand for a processor, else by stretches of bins.
 */
export function binSums(
  held: Dimension,
  perCode: Uint32Array,
  views: ReadonlyMap<string, Counted>,
  pairsFor: PairsFor,
): BinSums[] {
  const cells = [...views.values()].reduce((sum, counted) => sum + counted.cells.length, 0);
  const bytes = held.size * 2 * pairsFor(0).BYTES_PER_ELEMENT * cells;
  if (bytes > NEAR) return sumsByStretches(held, perCode, views, pairsFor);
  return [...views].map(([key, counted]) => sumsByRows(held, key, counted, pairsFor));
}
