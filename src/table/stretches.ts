import { partAssembled } from './assembled.ts';
import { type BinSums, type PairsFor, placeOf } from './bins.ts';
import { addBin, type Counted } from './counting.ts';
import { type Parted, partRows, type Stretches } from './parting.ts';
import type { Dimension } from './views.ts';
import { bitsFor, WORD_BITS, type Word, wordsFor } from './rowWords.ts';

/** Rows of a stretch: as many as take a few microseconds to count. */
const STRETCH_ROWS = 2 ** 12;
/** Stretches that rows can be parted into at a time without waiting for memory at every one. */
const MOST_STRETCHES = 2 ** 11;

function sumsOfParted(
  { tally, count }: Parted,
  word: Word,
  { starts, lowBits }: Stretches,
  pairsFor: PairsFor,
): BinSums {
  const { width } = word;
  const low = 2 ** lowBits - 1;
  const own = tally.subarray(0, width);
  /** For each stretch, the sum of all stretches before it. */
  const before = pairsFor(starts.length * width);
  for (let stretch = 0; stretch + 1 < starts.length; stretch++) {
    count(stretch, low + 1);
    before.set(own, (stretch + 1) * width);
  }
  return {
    width,
    offsets: new Map(word.fields.map(({ key, base }) => [key, base])),
    addBefore: (target, bin, sign) => {
      const stretch = bin >> lowBits;
      if (stretch > 0) addBin(target, before, stretch * width, sign);
      if ((bin & low) === 0) return;
      tally.fill(0);
      count(stretch, bin & low);
      addBin(target, tally, 0, sign);
    },
  };
}

function stretchesOf(held: Dimension, perCode: Uint32Array, largestCells: number): Stretches {
  const rows = Math.max(held.codes.length, 1);
  const few = Math.floor(Math.log2((STRETCH_ROWS * held.size) / rows));
  const least = Math.ceil(Math.log2(held.size / MOST_STRETCHES));
  const all = bitsFor(held.size);
  const lowBits = Math.min(Math.max(few, least, 0), all, WORD_BITS - bitsFor(largestCells + 1));
  const bins = Uint32Array.from({ length: held.size }, (_, code) => placeOf(held, code));
  const starts = new Uint32Array(((held.size - 1) >> lowBits) + 2);
  for (const [code, bin] of bins.entries()) (starts[(bin >> lowBits) + 1] as number) += perCode[code] as number;
  for (let stretch = 1; stretch < starts.length; stretch++)
    (starts[stretch] as number) += starts[stretch - 1] as number;
  return { codes: held.codes, bins, lowBits, starts };
}

/**
 * Counts views apart by the bins of the held dimension, of whose codes `perCode` tells the rows: rows are parted by
 * stretches of bins, with their places in every view in one word where these fit. Sums are kept by stretch, and a sum that
 * ends within one is made up with its rows.
 */
export function sumsByStretches(
  held: Dimension,
  perCode: Uint32Array,
  views: ReadonlyMap<string, Counted>,
  pairsFor: PairsFor,
): BinSums[] {
  const all = [...views.values()];
  const [first] = all;
  if (first === undefined) return [];
  const common = all.reduce((bits, { heeded }) => bits & heeded, 0xff);
  const stretches = stretchesOf(held, perCode, Math.max(...all.map((counted) => counted.cells.length)));
  return wordsFor(views, stretches.lowBits).map((word) => {
    const parted =
      partAssembled(stretches, word, common, first, pairsFor) ?? partRows(stretches, word, common, first, pairsFor);
    return sumsOfParted(parted, word, stretches, pairsFor);
  });
}
