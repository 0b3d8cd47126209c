import type { PairsFor } from './bins.ts';
import type { Codes } from './column.ts';
import type { Counted, Pairs } from './counting.ts';
import { type Field, type Term, termsOf, WORD_FIELDS, type Word } from './rowWords.ts';

/** Rows that are parted at a time, so that what is between two loops stays near at hand. */
const BLOCK = 4096;

/** Adds up to four terms to the words of a block of rows. */
function addTerms(words: Int32Array, [one, two, three, four]: readonly Term[], from: number, to: number): void {
  if (one === undefined) return;
  // Where there are fewer, any codes serve, times nothing.
  const [a, fa] = [one.codes, one.factor];
  const [b, fb] = [two?.codes ?? a, two?.factor ?? 0];
  const [c, fc] = [three?.codes ?? a, three?.factor ?? 0];
  const [d, fd] = [four?.codes ?? a, four?.factor ?? 0];
  for (let row = from, at = 0; row < to; row++, at++) {
    const front = Math.imul(a[row] as number, fa) + Math.imul(b[row] as number, fb);
    const back = Math.imul(c[row] as number, fc) + Math.imul(d[row] as number, fd);
    words[at] = (words[at] as number) + front + back;
  }
}

/** Marks in the words of a block the rows that are not in a view, though in others. */
function leaveOut(words: Int32Array, { counted, shift, mask }: Field, from: number, to: number): void {
  const { misses, heeded, cells } = counted;
  const rest = ~(mask << shift);
  const none = cells.length << shift;
  for (let row = from, at = 0; row < to; row++, at++) {
    if (((misses[row] as number) & heeded) !== 0) words[at] = ((words[at] as number) & rest) | none;
  }
}

/** How bins are grouped into stretches of 2^lowBits. */
export interface Stretches {
  readonly codes: Codes;
  /** The bin of each code. */
  readonly bins: Uint32Array;
  readonly lowBits: number;
  /** Where the rows of each stretch begin at the earliest; after the last, the number of all rows. */
  readonly starts: Uint32Array;
}

/** Rows in order of the stretch of bins that they lie in, ready to be counted. */
export interface Parted {
  /** What has been counted, in the pairs of all fields of the word. */
  readonly tally: Pairs;
  /** Counts the rows of a stretch, those of its first `bins` bins, into the tally. */
  readonly count: (stretch: number, bins: number) => void;
}

/** Rows in order of their stretch. */
interface Ordered {
  /** Of each row its word, then its value: two numbers next to one another cost one wait for memory. */
  readonly rows: Int32Array | Float64Array;
  /** Where the rows of each stretch end. */
  readonly ends: Uint32Array;
}

/** Puts a block of rows in their stretches, but those that are in no view. */
function partBlock(
  block: Int32Array,
  from: number,
  to: number,
  { codes, bins, lowBits }: Stretches,
  { misses, values: given }: Pick<Counted, 'misses' | 'values'>,
  common: number,
  { rows, ends }: Ordered,
): void {
  const low = 2 ** lowBits - 1;
  for (let row = from, at = 0; row < to; row++, at++) {
    if (((misses[row] as number) & common) !== 0) continue;
    const bin = bins[codes[row] as number] as number;
    const place = ends[bin >> lowBits] as number;
    ends[bin >> lowBits] = place + 1;
    rows[2 * place] = (block[at] as number) | (bin & low);
    rows[2 * place + 1] = given[row] as number;
  }
}

/** Counts rows of one stretch by the cells of all fields: those of its first `bins` bins. */
function countRange(
  { rows }: Ordered,
  from: number,
  to: number,
  low: number,
  bins: number,
  { fields, width }: Word,
  pairs: Pairs,
): void {
  const [one, two, three, four] = fields;
  // A field that is not there counts into a cell of its own after all others.
  const [s1, m1, b1] = [one?.shift ?? 0, one?.mask ?? 0, one?.base ?? width];
  const [s2, m2, b2] = [two?.shift ?? 0, two?.mask ?? 0, two?.base ?? width];
  const [s3, m3, b3] = [three?.shift ?? 0, three?.mask ?? 0, three?.base ?? width + 2];
  const [s4, m4, b4] = [four?.shift ?? 0, four?.mask ?? 0, four?.base ?? width + 4];
  for (let at = from; at < to; at++) {
    const word = rows[2 * at] as number;
    if ((word & low) >= bins) continue;
    const value = rows[2 * at + 1] as number;
    const p1 = b1 + 2 * ((word >>> s1) & m1);
    const p2 = b2 + 2 * ((word >>> s2) & m2);
    const p3 = b3 + 2 * ((word >>> s3) & m3);
    const p4 = b4 + 2 * ((word >>> s4) & m4);
    (pairs[p1] as number)++;
    (pairs[p1 + 1] as number) += value;
    (pairs[p2] as number)++;
    (pairs[p2 + 1] as number) += value;
    (pairs[p3] as number)++;
    (pairs[p3 + 1] as number) += value;
    (pairs[p4] as number)++;
    (pairs[p4 + 1] as number) += value;
  }
}

/** Parts the rows that pass the filters in `common`, and counts them, in JavaScript: numbers of any size. */
export function partRows(
  stretches: Stretches,
  word: Word,
  common: number,
  counted: Pick<Counted, 'misses' | 'values'>,
  pairsFor: PairsFor,
): Parted {
  const rows = stretches.codes.length;
  const wide = counted.values instanceof Float64Array;
  const ordered = {
    rows: wide ? new Float64Array(2 * rows) : new Int32Array(2 * rows),
    ends: stretches.starts.slice(0, -1),
  };
  const block = new Int32Array(BLOCK);
  const terms = termsOf(word);
  const partial = word.fields.filter((field) => field.counted.heeded !== common);
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(rows, from + BLOCK);
    block.fill(0);
    for (let first = 0; first < terms.length; first += 4) addTerms(block, terms.slice(first, first + 4), from, to);
    for (const field of partial) leaveOut(block, field, from, to);
    partBlock(block, from, to, stretches, counted, common, ordered);
  }
  const low = 2 ** stretches.lowBits - 1;
  const tally = pairsFor(word.width + 2 * (WORD_FIELDS - 1));
  const { starts } = stretches;
  return {
    tally,
    count: (stretch, bins) =>
      countRange(ordered, starts[stretch] as number, ordered.ends[stretch] as number, low, bins, word, tally),
  };
}
