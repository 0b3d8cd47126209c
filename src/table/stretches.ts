import { type BinSums, type PairsFor, placeOf } from './bins.ts';
import type { Codes } from './column.ts';
import { addBin, type Counted, type Pairs } from './counting.ts';
import type { Dimension } from './views.ts';

const WORD_BITS = 32;
/** Rows of a stretch: as many as take a few microseconds to count. */
const STRETCH_ROWS = 2 ** 12;
/** Stretches that rows can be parted into at a time without waiting for memory at every one. */
const MOST_STRETCHES = 2 ** 11;
/** Rows that are parted at a time, so that what is between two loops stays near at hand. */
const BLOCK = 4096;

function bitsFor(numbers: number): number {
  return WORD_BITS - Math.clz32(Math.max(numbers - 1, 0));
}

/** A view whose cells have a field in a word: as many bits as they need, from `shift` on. */
interface Field {
  readonly key: string;
  readonly counted: Counted;
  readonly shift: number;
  readonly mask: number;
  /** Where the pairs of the view begin among those of all fields. */
  readonly base: number;
}

/** Fields of one word, after the low bits of the bin. The pairs of all of them make `width` numbers. */
interface Word {
  readonly fields: readonly Field[];
  readonly width: number;
}

/** The loops over words take so many fields. */
const WORD_FIELDS = 4;

/**
 * Shares the views out over as few words of 32 bits as they fit into. Each has a cell more than it needs, for rows that
 * are not in it, though in others.
 */
function wordsFor(views: ReadonlyMap<string, Counted>, lowBits: number): Word[] {
  const words: { fields: Field[]; width: number }[] = [];
  let used = WORD_BITS;
  for (const [key, counted] of views) {
    const cells = counted.cells.length + 1;
    const bits = bitsFor(cells);
    let word = words.at(-1);
    if (word === undefined || used + bits > WORD_BITS || word.fields.length === WORD_FIELDS) {
      word = { fields: [], width: 0 };
      words.push(word);
      used = lowBits;
    }
    word.fields.push({ key, counted, shift: used, mask: 2 ** bits - 1, base: word.width });
    word.width += 2 * cells;
    used += bits;
  }
  return words;
}

/** A column of codes, and what a code is multiplied by in the word of its row: words are sums of such products. */
interface Term {
  readonly codes: Codes;
  factor: number;
}

function termsOf({ fields }: Word): Term[] {
  const terms: Term[] = [];
  const add = (codes: Codes, factor: number): void => {
    const known = terms.find((term) => term.codes === codes);
    if (known === undefined) terms.push({ codes, factor });
    else known.factor += factor;
  };
  for (const { counted, shift } of fields) {
    let size = counted.kinds.size;
    add(counted.kinds.codes, 2 ** shift);
    for (const dimension of counted.dimensions.toReversed()) {
      add(dimension.codes, size * 2 ** shift);
      size *= dimension.size;
    }
  }
  return terms;
}

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
interface Stretches {
  readonly codes: Codes;
  /** The bin of each code. */
  readonly bins: Uint32Array;
  readonly lowBits: number;
  /** Where the rows of each stretch begin at the earliest; after the last, the number of all rows. */
  readonly starts: Uint32Array;
}

/** Rows in order of the stretch of bins that they lie in. */
interface Parted {
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
  { rows, ends }: Parted,
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

function part(stretches: Stretches, word: Word, common: number, counted: Counted): Parted {
  const rows = stretches.codes.length;
  const wide = counted.values instanceof Float64Array;
  const parted = {
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
    partBlock(block, from, to, stretches, counted, common, parted);
  }
  return parted;
}

/** Counts rows of one stretch by the cells of all fields: those of its first `bins` bins. */
function countRange(
  { rows }: Parted,
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

function sumsOfParted(parted: Parted, word: Word, { starts, lowBits }: Stretches, pairsFor: PairsFor): BinSums {
  const { ends } = parted;
  const { width } = word;
  const low = 2 ** lowBits - 1;
  const count = (tally: Pairs, stretch: number, bins: number): void =>
    countRange(parted, starts[stretch] as number, ends[stretch] as number, low, bins, word, tally);
  const tally = pairsFor(width + 2 * (WORD_FIELDS - 1));
  const own = tally.subarray(0, width);
  /** For each stretch, the sum of all stretches before it. */
  const before = pairsFor(starts.length * width);
  for (let stretch = 0; stretch < ends.length; stretch++) {
    count(tally, stretch, low + 1);
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
      count(tally, stretch, bin & low);
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
  return wordsFor(views, stretches.lowBits).map((word) =>
    sumsOfParted(part(stretches, word, common, first), word, stretches, pairsFor),
  );
}
