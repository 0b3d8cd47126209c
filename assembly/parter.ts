// AssemblyScript, compiled to WebAssembly with SIMD by `npm run assembly`: what taking hold of a control does to every row.
// The same rules stand in src/table/parting.ts, for browsers that do not allow WebAssembly, and the tests hold both to the
// same answers. The caller lays out the memory; places are bytes in it. Blocks have room for a multiple of four rows.

/** Four codes next to one another, as whole numbers of 32 bits. A negative width, in bytes, is that of numbers with a sign. */
@inline
function four(at: usize, width: i32): v128 {
  if (width == 1) return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at)));
  if (width == -1) return i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(at)));
  if (width == 2) return i32x4.extend_low_i16x8_u(v128.load64_zero(at));
  if (width == -2) return i32x4.extend_low_i16x8_s(v128.load64_zero(at));
  return v128.load(at);
}

@inline
function addAs(width: i32, words: usize, column: usize, factor: i32, rows: i32): void {
  const factors = i32x4.splat(factor);
  const step = <usize>abs(width) << 2;
  for (let row = 0; row < rows; row += 4) {
    v128.store(words, i32x4.add(v128.load(words), i32x4.mul(four(column, width), factors)));
    words += 16;
    column += step;
  }
}

/** Adds a column times a factor to the words of a block. */
export function add(words: usize, column: usize, width: i32, factor: i32, rows: i32): void {
  if (width == 1) addAs(1, words, column, factor, rows);
  else if (width == -1) addAs(-1, words, column, factor, rows);
  else if (width == 2) addAs(2, words, column, factor, rows);
  else if (width == -2) addAs(-2, words, column, factor, rows);
  else addAs(4, words, column, factor, rows);
}

/** In the words of a block, puts `none` in the place of what `keep` does not keep, where a row fails a heeded filter. */
export function leaveOut(words: usize, misses: usize, heeded: i32, keep: i32, none: i32, rows: i32): void {
  const bits = i32x4.splat(heeded);
  const kept = i32x4.splat(keep);
  const nones = i32x4.splat(none);
  for (let row = 0; row < rows; row += 4) {
    const word = v128.load(words);
    const through = i32x4.eq(v128.and(four(misses, 1), bits), i32x4.splat(0));
    v128.store(words, v128.bitselect(word, v128.or(v128.and(word, kept), nones), through));
    words += 16;
    misses += 4;
  }
}

/** Puts the rows of a block, each its word and its value, behind those of its stretch; not those that fail a filter in `common`. */
export function part(
  words: usize,
  codes: usize,
  values: usize,
  misses: usize,
  common: i32,
  bins: usize,
  lowBits: i32,
  ends: usize,
  parted: usize,
  rows: i32,
): void {
  const low = (1 << lowBits) - 1;
  for (let row = 0; row < rows; row++) {
    const bin = load<i32>(bins + (<usize>load<u32>(codes + (<usize>row << 2)) << 2));
    const end = ends + (<usize>(bin >> lowBits) << 2);
    const place = load<u32>(end);
    const word = load<i32>(words + (<usize>row << 2)) | (bin & low);
    const value = load<i32>(values + (<usize>row << 2));
    // What fails is written too, and then over: a guess that is often wrong would cost more.
    store<i64>(parted + (<usize>place << 3), (<i64>value << 32) | <i64><u32>word);
    store<u32>(end, place + <u32>((<i32>load<u8>(misses + <usize>row) & common) == 0));
  }
}

/** Adds a row to a pair of a count and a sum: `one` is 1 and its value, as such a pair. */
@inline
function addTo(wide: bool, pairs: usize, cell: i32, narrow: i64, one: v128): void {
  if (wide) {
    const pair = pairs + (<usize>cell << 4);
    v128.store(pair, f64x2.add(v128.load(pair), one));
  } else {
    // As one number: the count, below, never overflows into the sum.
    const pair = pairs + (<usize>cell << 3);
    store<i64>(pair, load<i64>(pair) + narrow);
  }
}

@inline
function countAs(wide: bool, parted: usize, from: i32, to: i32, low: i32, bins: i32, fields: usize): void {
  const shift1 = load<i32>(fields, 0);
  const mask1 = load<i32>(fields, 4);
  const pairs1 = load<u32>(fields, 8);
  const shift2 = load<i32>(fields, 12);
  const mask2 = load<i32>(fields, 16);
  const pairs2 = load<u32>(fields, 20);
  const shift3 = load<i32>(fields, 24);
  const mask3 = load<i32>(fields, 28);
  const pairs3 = load<u32>(fields, 32);
  const shift4 = load<i32>(fields, 36);
  const mask4 = load<i32>(fields, 40);
  const pairs4 = load<u32>(fields, 44);
  const end = parted + (<usize>to << 3);
  for (let at = parted + (<usize>from << 3); at < end; at += 8) {
    const row = load<i64>(at);
    const word = <i32>row;
    if ((word & low) >= bins) continue;
    const narrow = (row & ~0xffffffff) | 1;
    const one = f64x2.replace_lane(f64x2.splat(1), 1, <f64>(<i32>(row >> 32)));
    addTo(wide, pairs1, (word >>> shift1) & mask1, narrow, one);
    addTo(wide, pairs2, (word >>> shift2) & mask2, narrow, one);
    addTo(wide, pairs3, (word >>> shift3) & mask3, narrow, one);
    addTo(wide, pairs4, (word >>> shift4) & mask4, narrow, one);
  }
}

/**
 * Counts the parted rows [from, to), of one stretch, that lie in its first `bins` bins. `fields` has for each of four views
 * the shift and the mask of its cell in a word, and where its pairs begin: whole numbers of 32 bits each.
 */
export function count(parted: usize, from: i32, to: i32, low: i32, bins: i32, fields: usize): void {
  countAs(false, parted, from, to, low, bins, fields);
}

/** The same into pairs of doubles. */
export function countWide(parted: usize, from: i32, to: i32, low: i32, bins: i32, fields: usize): void {
  countAs(true, parted, from, to, low, bins, fields);
}
