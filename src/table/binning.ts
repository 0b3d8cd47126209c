import type { Codes, Values } from './column.ts';
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

/**
 * Counts one view by bins when rows stand in the order of the bins: one tally that grows from bin to bin is all that is
 * written at random, and it is small. Each bin gets the sum of itself and all bins before it.
 */
export function countInOrder(perBin: Uint32Array, { counted, pairs }: Binned): void {
  const { dimensions, kinds, values, misses, heeded, cells } = counted;
  const [one, two] = dimensions;
  const kind = kinds.codes;
  // Where there is no dimension, any codes serve, times nothing.
  const first = one?.codes ?? kind;
  const second = two?.codes ?? kind;
  const [outer, inner] = [one === undefined ? 0 : (two?.size ?? 1) * kinds.size, kinds.size];
  const tally = pairs.slice(0, 2 * cells.length);
  let row = 0;
  for (let bin = 0; bin < perBin.length; bin++) {
    const end = row + (perBin[bin] as number);
    if (two === undefined) {
      for (; row < end; row++) {
        if (((misses[row] as number) & heeded) !== 0) continue;
        const place = 2 * ((kind[row] as number) + (first[row] as number) * outer);
        (tally[place] as number)++;
        (tally[place + 1] as number) += values[row] as number;
      }
    }
    for (; row < end; row++) {
      if (((misses[row] as number) & heeded) !== 0) continue;
      const place = 2 * ((kind[row] as number) + (first[row] as number) * outer + (second[row] as number) * inner);
      (tally[place] as number)++;
      (tally[place + 1] as number) += values[row] as number;
    }
    pairs.set(tally, bin * tally.length);
  }
}

/** A view whose cells have a field in a word: as many bits as they need, from `shift` on. */
interface Field extends Binned {
  readonly shift: number;
  readonly mask: number;
  /** What stands in the field of a row that is not in the view, though in others; −1 where there is no such row. */
  readonly none: number;
}

/**
 * Shares the views out over as few words of 32 bits as they fit into, each after the low bits of the bin. What every
 * view heeds is looked at once for the row; a view that heeds more needs a number for "not in this one".
 */
function fieldsOf(views: readonly Binned[], lowBits: number, common: number): Field[][] {
  const words: Field[][] = [];
  let used = WORD_BITS;
  for (const view of views) {
    const { heeded, cells } = view.counted;
    const none = heeded === common ? -1 : cells.length;
    const bits = bitsFor(cells.length + (none < 0 ? 0 : 1));
    if (used + bits > WORD_BITS) {
      words.push([]);
      used = lowBits;
    }
    words.at(-1)?.push({ ...view, shift: used, mask: 2 ** bits - 1, none });
    used += bits;
  }
  return words;
}

/** Writes the field of a view into the words of a block of rows. */
function writeField(words: Uint32Array, { counted, shift, none }: Field, from: number, count: number): void {
  const { dimensions, kinds, misses, heeded } = counted;
  const [one, two] = dimensions;
  const first = one?.codes ?? NO_CODES;
  const second = two?.codes ?? NO_CODES;
  const [outer, inner] = [(two?.size ?? 1) * kinds.size, kinds.size];
  const kind = kinds.codes;
  for (let at = 0; at < count; at++) {
    const row = from + at;
    let cell = kind[row] as number;
    if (one !== undefined) cell += (first[row] as number) * outer;
    if (two !== undefined) cell += (second[row] as number) * inner;
    if (none >= 0 && ((misses[row] as number) & heeded) !== 0) cell = none;
    words[at] = (words[at] as number) | (cell << shift);
  }
}

/** Rows are worked on in stretches of the table, so that what is parted needs little memory beside it. */
const SEGMENT = 2 ** 22;
const BLOCK = 4096;

/** Room for the parted rows of a segment: each row a word and its value, in order of the stretch of bins it lies in. */
interface Room {
  readonly words: Uint32Array;
  readonly values: Values;
  readonly block: Uint32Array;
}

function roomFor(values: Values, rows: number): Room {
  const parts =
    values instanceof Int8Array
      ? new Int8Array(rows)
      : values instanceof Int16Array
        ? new Int16Array(rows)
        : values instanceof Int32Array
          ? new Int32Array(rows)
          : new Float64Array(rows);
  return { words: new Uint32Array(rows), values: parts, block: new Uint32Array(BLOCK) };
}

interface Held {
  readonly codes: Codes;
  /** The bin of each code. */
  readonly bins: Uint32Array;
  readonly lowBits: number;
  readonly stretches: number;
}

/** Parts the rows of a segment by stretches of bins. Gives where each stretch begins and ends. */
function part(held: Held, fields: readonly Field[], common: number, from: number, to: number, room: Room) {
  const { codes, bins, lowBits, stretches } = held;
  const starts = new Uint32Array(stretches + 1);
  for (let row = from; row < to; row++) {
    const stretch = (bins[codes[row] as number] as number) >> lowBits;
    starts[stretch + 1] = (starts[stretch + 1] as number) + 1;
  }
  for (let stretch = 0; stretch < stretches; stretch++) (starts[stretch + 1] as number) += starts[stretch] as number;
  const ends = starts.slice(0, stretches);
  const { words, values, block } = room;
  const given = fields[0]?.counted;
  if (given === undefined) return { starts, ends };
  const low = 2 ** lowBits - 1;
  for (let start = from; start < to; start += BLOCK) {
    const count = Math.min(BLOCK, to - start);
    block.fill(0);
    for (const field of fields) writeField(block, field, start, count);
    for (let at = 0; at < count; at++) {
      const row = start + at;
      if (((given.misses[row] as number) & common) !== 0) continue;
      const bin = bins[codes[row] as number] as number;
      const place = ends[bin >> lowBits] as number;
      ends[bin >> lowBits] = place + 1;
      words[place] = (block[at] as number) | (bin & low);
      values[place] = given.values[row] as number;
    }
  }
  return { starts, ends };
}

function countPart(
  field: Field,
  { words, values }: Room,
  first: number,
  end: number,
  base: number,
  lowBits: number,
): void {
  const { pairs, shift, mask, none, counted } = field;
  const width = 2 * counted.cells.length;
  const low = 2 ** lowBits - 1;
  for (let at = first; at < end; at++) {
    const word = words[at] as number;
    const cell = (word >>> shift) & mask;
    if (cell === none) continue;
    const place = base + (word & low) * width + 2 * cell;
    (pairs[place] as number)++;
    (pairs[place + 1] as number) += values[at] as number;
  }
}

function countParted(held: Held, fields: readonly Field[], common: number, rows: number, room: Room): void {
  const { lowBits, stretches } = held;
  for (let from = 0; from < rows; from += SEGMENT) {
    const { starts, ends } = part(held, fields, common, from, Math.min(rows, from + SEGMENT), room);
    for (let stretch = 0; stretch < stretches; stretch++) {
      for (const field of fields) {
        const base = (stretch << lowBits) * 2 * field.counted.cells.length;
        countPart(field, room, starts[stretch] as number, ends[stretch] as number, base, lowBits);
      }
    }
  }
}

/**
 * Counts views apart by the bins of the held dimension. Where all counts together are more than the processor keeps
 * near, rows are first parted by stretches of bins, so that each stretch is counted within reach; a row's place in
 * every view goes along in one word.
 */
export function countByBin(held: Dimension, views: readonly Binned[]): void {
  const [first] = views;
  if (first === undefined) return;
  const bytesPerBin = views.reduce((sum, { pairs }) => sum + pairs.byteLength / held.size, 0);
  const common = views.reduce((bits, { counted }) => bits & counted.heeded, 0xff);
  const nearBits = Math.max(0, Math.floor(Math.log2(NEAR / bytesPerBin)));
  const largest = Math.max(...views.map(({ counted }) => bitsFor(counted.cells.length + 1)));
  if (held.size <= 2 ** nearBits || nearBits + largest > WORD_BITS) {
    for (const view of views) countDirectly(held, view);
    return;
  }
  // A bin or two less within reach is a small price for all views in one word.
  const lowBits = [nearBits, nearBits - 1, nearBits - 2].find(
    (bits) => bits >= 2 && fieldsOf(views, bits, common).length === 1,
  );
  const bits = lowBits ?? nearBits;
  const rows = held.codes.length;
  const bins = Uint32Array.from({ length: held.size }, (_, code) => placeOf(held, code));
  const parted = { codes: held.codes, bins, lowBits: bits, stretches: ((held.size - 1) >> bits) + 1 };
  const room = roomFor(first.counted.values, Math.min(rows, SEGMENT));
  for (const fields of fieldsOf(views, bits, common)) countParted(parted, fields, common, rows, room);
}

/** Adds up the cells of each of `bins` bins by kind alone. */
export function fold(parts: Pairs, total: Pairs, bins: number): void {
  const [width, kinds] = [parts.length / bins, total.length / bins];
  for (let bin = 0; bin < bins; bin++) {
    for (let cell = 0; cell < width; cell += kinds) {
      for (let at = 0; at < kinds; at++) {
        (total[bin * kinds + at] as number) += parts[bin * width + cell + at] as number;
      }
    }
  }
}

/** Makes of each bin the sum of itself and all bins before it. */
export function accumulate(pairs: Pairs, width: number): void {
  for (let at = width; at < pairs.length; at++) (pairs[at] as number) += pairs[at - width] as number;
}
