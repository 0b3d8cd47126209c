import { ASSEMBLY } from './assembly.ts';
import type { PairsFor } from './bins.ts';
import type { Codes, Values } from './column.ts';
import type { Counted } from './counting.ts';
import type { Parted, Stretches } from './parting.ts';
import { webAssemblyIn } from './webassembly.ts';
import { termsOf, WORD_FIELDS, type Word } from './rowWords.ts';

type Count = (parted: number, from: number, to: number, low: number, bins: number, fields: number) => void;

/** What assembly/parter.ts exports. Places are bytes in its memory. */
interface Exports {
  readonly add: (words: number, column: number, width: number, factor: number, rows: number) => void;
  readonly leaveOut: (words: number, misses: number, heeded: number, keep: number, none: number, rows: number) => void;
  readonly part: (
    words: number,
    codes: number,
    values: number,
    misses: number,
    common: number,
    bins: number,
    lowBits: number,
    ends: number,
    parted: number,
    rows: number,
  ) => void;
  readonly count: Count;
  readonly countWide: Count;
}

/** Rows that are parted at a time, a multiple of four. */
const BLOCK = 4096;
const PAGE = 2 ** 16;

const parterModule = webAssemblyIn(ASSEMBLY);

/** Where everything has its place in the memory of one parter, and that memory: as large as it needs to be, and full of zeros. */
function laidOut({ codes, bins, starts }: Stretches, word: Word, wide: boolean) {
  let end = 0;
  const room = (bytes: number): number => {
    const at = end;
    end = Math.ceil((at + bytes) / 16) * 16;
    return at;
  };
  const places = {
    // For a block of rows: a column as it is, then words, codes of bins and values as numbers of 32 bits, next to one another.
    column: room(4 * BLOCK),
    words: room(4 * BLOCK),
    codes: room(4 * BLOCK),
    values: room(4 * BLOCK),
    misses: room(BLOCK),
    bins: room(bins.byteLength),
    ends: room(starts.byteLength),
    fields: room(12 * WORD_FIELDS),
    tally: room((wide ? 8 : 4) * (word.width + 2 * (WORD_FIELDS - 1))),
    parted: room(8 * codes.length),
  };
  const pages = Math.ceil(end / PAGE);
  return { places, memory: new WebAssembly.Memory({ initial: pages, maximum: pages }) };
}

type Places = ReturnType<typeof laidOut>['places'];

/** Bytes of a number in a column, negative where it has a sign. */
function widthOf(column: Codes | Values): number {
  const signed = column instanceof Int8Array || column instanceof Int16Array || column instanceof Int32Array;
  return signed ? -column.BYTES_PER_ELEMENT : column.BYTES_PER_ELEMENT;
}

/** Parts all rows, block by block. */
function partBlocks(
  { add, leaveOut, part }: Exports,
  bytes: Uint8Array,
  places: Places,
  { codes, lowBits }: Stretches,
  word: Word,
  common: number,
  { misses, values }: Pick<Counted, 'misses' | 'values'>,
): void {
  const terms = [
    ...termsOf(word).map((term) => ({ column: term.codes, factor: term.factor, into: places.words })),
    { column: codes, factor: 1, into: places.codes },
    { column: values, factor: 1, into: places.values },
  ];
  const partial = word.fields.filter((field) => field.counted.heeded !== common);
  for (let from = 0; from < codes.length; from += BLOCK) {
    const rows = Math.min(codes.length - from, BLOCK);
    const put = (at: number, { buffer, byteOffset, BYTES_PER_ELEMENT: width }: Codes | Values): void =>
      bytes.set(new Uint8Array(buffer, byteOffset + from * width, rows * width), at);
    bytes.fill(0, places.words, places.misses);
    for (const { column, factor, into } of terms) {
      put(places.column, column);
      add(into, places.column, widthOf(column), factor, rows);
    }
    put(places.misses, misses);
    for (const { counted, shift, mask } of partial)
      leaveOut(places.words, places.misses, counted.heeded, ~(mask << shift), counted.cells.length << shift, rows);
    part(
      places.words,
      places.codes,
      places.values,
      places.misses,
      common,
      places.bins,
      lowBits,
      places.ends,
      places.parted,
      rows,
    );
  }
}

/**
 * As partRows, in WebAssembly: the same tallies from values of up to 32 bits. Null where values are larger, and where
 * WebAssembly is not allowed. A RangeError where there is not enough memory.
 */
export function partAssembled(
  stretches: Stretches,
  word: Word,
  common: number,
  counted: Pick<Counted, 'misses' | 'values'>,
  pairsFor: PairsFor,
): Parted | null {
  const module = counted.values instanceof Float64Array ? null : parterModule();
  if (module === null) return null;
  const { bins, lowBits, starts } = stretches;
  const wide = pairsFor(0) instanceof Float64Array;
  const { places, memory } = laidOut(stretches, word, wide);
  const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  new Uint32Array(memory.buffer, places.bins, bins.length).set(bins);
  const ends = new Uint32Array(memory.buffer, places.ends, starts.length);
  ends.set(starts);
  partBlocks(exports, new Uint8Array(memory.buffer), places, stretches, word, common, counted);
  const numbers = word.width + 2 * (WORD_FIELDS - 1);
  const tally = new (wide ? Float64Array : Int32Array)(memory.buffer, places.tally, numbers);
  const fields = new Int32Array(memory.buffer, places.fields, 3 * WORD_FIELDS);
  for (let place = 0; place < WORD_FIELDS; place++) {
    // A field that is not there counts into a cell of its own after all others.
    const { shift, mask, base } = word.fields[place] ?? { shift: 0, mask: 0, base: word.width + 2 * (place - 1) };
    fields.set([shift, mask, places.tally + base * tally.BYTES_PER_ELEMENT], 3 * place);
  }
  const low = 2 ** lowBits - 1;
  const count = wide ? exports.countWide : exports.count;
  return {
    tally,
    count: (stretch, most) =>
      count(places.parted, starts[stretch] as number, ends[stretch] as number, low, most, places.fields),
  };
}
