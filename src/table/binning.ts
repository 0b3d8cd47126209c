import { type Counted, NO_CODES, type Pairs } from './counting.ts';
import type { Dimension } from './views.ts';

/** One view to be counted apart by bin: its cells, and where the pairs of bin b, cell c go (b · 2 · cells + 2 · c). */
export interface Binned {
  readonly counted: Counted;
  readonly pairs: Pairs;
}

/** Bytes of counts that a processor keeps near at hand: more at a time, and each row waits for memory. */
const NEAR = 2 ** 19;
const WORD_BITS = 32;

function bitsFor(numbers: number): number {
  return WORD_BITS - Math.clz32(Math.max(numbers - 1, 0));
}

function placeOf({ places }: Dimension, code: number): number {
  return places?.[code] ?? code;
}

/** Counts one view apart by bin, row by row. */
function countDirectly(held: Dimension, { counted, pairs }: Binned): void {
  const { dimensions, kinds, values, misses, heeded, cells } = counted;
  const [one, two] = dimensions;
  const first = one?.codes ?? NO_CODES;
  const second = two?.codes ?? NO_CODES;
  const [outer, inner] = [(two?.size ?? 1) * kinds.size, kinds.size];
  const kind = kinds.codes;
  const { codes } = held;
  const width = 2 * cells.length;
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
}

/** Views whose cells fit, beside the low bits of the bin, into one word of 32 bits. */
interface Packed {
  readonly views: readonly (Binned & { readonly shift: number; readonly mask: number })[];
}

/** Shares the views out over as few words as they fit into, in order; each keeps one number for "not in this view". */
function packed(views: readonly Binned[], lowBits: number): Packed[] {
  const words: { views: (Binned & { shift: number; mask: number })[]; used: number }[] = [];
  for (const view of views) {
    const bits = bitsFor(view.counted.cells.length + 1);
    let word = words.at(-1);
    if (word === undefined || word.used + bits > WORD_BITS) {
      word = { views: [], used: lowBits };
      words.push(word);
    }
    word.views.push({ ...view, shift: word.used, mask: 2 ** bits - 1 });
    word.used += bits;
  }
  return words;
}

/** Rows parted by stretches of bins, each row as a word and its value: read in order, and near one another in memory. */
interface Parted {
  readonly words: Uint32Array;
  readonly values: Int32Array | Float64Array;
  /** Rows of stretch s: from `starts[s]` to `ends[s]`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

function addField(fields: Uint32Array, view: Packed['views'][number], from: number, count: number): void {
  const { dimensions, kinds, misses, heeded, cells } = view.counted;
  const [one, two] = dimensions;
  const first = one?.codes ?? NO_CODES;
  const second = two?.codes ?? NO_CODES;
  const [outer, inner] = [(two?.size ?? 1) * kinds.size, kinds.size];
  const kind = kinds.codes;
  const { shift } = view;
  const none = cells.length;
  for (let at = 0; at < count; at++) {
    const row = from + at;
    let cell = none;
    if (((misses[row] as number) & heeded) === 0) {
      cell = kind[row] as number;
      if (one !== undefined) cell += (first[row] as number) * outer;
      if (two !== undefined) cell += (second[row] as number) * inner;
    }
    fields[at] = (fields[at] as number) | (cell << shift);
  }
}

const BLOCK = 8192;

function parted(held: Dimension, perBin: Uint32Array, { views }: Packed, lowBits: number, narrow: boolean): Parted {
  const rows = held.codes.length;
  const stretches = (held.size >> lowBits) + 1;
  const starts = new Uint32Array(stretches);
  for (let bin = 0; bin < held.size; bin++) {
    const next = (bin >> lowBits) + 1;
    if (next < stretches) (starts[next] as number) += perBin[bin] as number;
  }
  for (let stretch = 1; stretch < stretches; stretch++) (starts[stretch] as number) += starts[stretch - 1] as number;
  const ends = starts.slice();
  const words = new Uint32Array(rows);
  const values = narrow ? new Int32Array(rows) : new Float64Array(rows);
  const given = views[0]?.counted;
  if (given === undefined) return { words, values, starts, ends };
  const heeded = views.reduce((common, { counted }) => common & counted.heeded, 0xff);
  const bins = Uint32Array.from({ length: held.size }, (_, code) => placeOf(held, code));
  const fields = new Uint32Array(BLOCK);
  const low = 2 ** lowBits - 1;
  for (let from = 0; from < rows; from += BLOCK) {
    const count = Math.min(BLOCK, rows - from);
    fields.fill(0);
    for (const view of views) addField(fields, view, from, count);
    for (let at = 0; at < count; at++) {
      const row = from + at;
      // What fails a filter that every view heeds is in none of them.
      if (((given.misses[row] as number) & heeded) !== 0) continue;
      const bin = bins[held.codes[row] as number] as number;
      const place = ends[bin >> lowBits] as number;
      ends[bin >> lowBits] = place + 1;
      words[place] = (fields[at] as number) | (bin & low);
      values[place] = given.values[row] as number;
    }
  }
  return { words, values, starts, ends };
}

function countStretch(rows: Parted, stretch: number, lowBits: number, view: Packed['views'][number]): void {
  const { words, values } = rows;
  const { pairs, shift, mask, counted } = view;
  const none = counted.cells.length;
  const width = 2 * none;
  const base = (stretch << lowBits) * width;
  const low = 2 ** lowBits - 1;
  const end = rows.ends[stretch] as number;
  for (let at = rows.starts[stretch] as number; at < end; at++) {
    const word = words[at] as number;
    const cell = (word >>> shift) & mask;
    if (cell === none) continue;
    const place = base + (word & low) * width + 2 * cell;
    (pairs[place] as number)++;
    (pairs[place + 1] as number) += values[at] as number;
  }
}

/**
 * Counts views apart by the bins of the held dimension. Where all counts together are more than the processor keeps
 * near, rows are first parted by stretches of bins, so that each stretch is counted within reach; a row's place in
 * every view goes along in one word.
 */
export function countByBin(held: Dimension, perBin: Uint32Array, views: readonly Binned[], narrow: boolean): void {
  const perBinBytes = views.reduce((sum, { pairs }) => sum + pairs.BYTES_PER_ELEMENT * (pairs.length / held.size), 0);
  const lowBits = Math.max(0, Math.floor(Math.log2(NEAR / Math.max(perBinBytes, 1))));
  const fits = (view: Binned): boolean => lowBits + bitsFor(view.counted.cells.length + 1) <= WORD_BITS;
  const far = held.size > 2 ** lowBits && views.every(fits);
  if (!far) {
    for (const view of views) countDirectly(held, view);
    return;
  }
  for (const word of packed(views, lowBits)) {
    const rows = parted(held, perBin, word, lowBits, narrow);
    for (let stretch = 0; stretch < rows.starts.length; stretch++) {
      for (const view of word.views) countStretch(rows, stretch, lowBits, view);
    }
  }
}

/** Makes of each bin the sum of itself and all bins before it. */
export function accumulate(pairs: Pairs, width: number): void {
  for (let at = width; at < pairs.length; at++) (pairs[at] as number) += pairs[at - width] as number;
}
