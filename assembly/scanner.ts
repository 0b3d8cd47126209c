// AssemblyScript, compiled to WebAssembly with SIMD by `npm run assembly`: the two hot loops of the CSV reader, for
// browsers that allow WebAssembly. The same rules stand in src/parse/tokens.ts and src/table/dictionary.ts, which read
// where it is not allowed, and the tests hold both to the same answers.

const LF: u8 = 10;
const CR: u8 = 13;
const SPACE: u8 = 32;
const NONE: i32 = -1;
/** Bytes that may be read past the end of what was put in. */
const SLACK: usize = 16;

let delimiter: u8 = 44;
let quote: i32 = 34;
let input: usize = 0;
let inputRoom: usize = 0;
let starts: usize = 0;
let ends: usize = 0;
let fieldRoom: i32 = 0;
let faults: usize = 0;
let faultRoom: i32 = 0;
let block: usize = 0;
let numberBlock: usize = 0;

/** What `take` found, besides where the fields lie. */
let records: i32 = 0;
let faultCount: i32 = 0;
let fieldEnd: usize = 0;
let escaped: bool = false;
let stray: bool = false;

export function begin(delimiterByte: i32, quoteByte: i32, fields: i32): void {
  delimiter = <u8>delimiterByte;
  quote = quoteByte;
  fieldRoom = fields;
  starts = heap.alloc(<usize>fields << 2);
  ends = heap.alloc(<usize>fields << 2);
  block = heap.alloc(<usize>fields << 2);
  numberBlock = heap.alloc(<usize>fields << 3);
  faultRoom = fields;
  faults = heap.alloc(<usize>faultRoom * 12);
}

/** Where bytes are to be put: room for `bytes` of them. What stood there before is kept. */
export function inputFor(bytes: i32): usize {
  const needed = <usize>bytes + SLACK;
  if (needed > inputRoom) {
    const room = max(needed, inputRoom + (inputRoom >> 1));
    const wider = heap.alloc(room);
    if (input != 0) {
      memory.copy(wider, input, inputRoom);
      heap.free(input);
    }
    input = wider;
    inputRoom = room;
  }
  return input;
}

export function startsAt(): usize {
  return starts;
}
export function endsAt(): usize {
  return ends;
}
export function blockAt(): usize {
  return block;
}
export function numbersAt(): usize {
  return numberBlock;
}
export function faultsAt(): usize {
  return faults;
}
export function recordsTaken(): i32 {
  return records;
}
export function faultsFound(): i32 {
  return faultCount;
}

@inline
function isStop(byte: u8): bool {
  return byte == delimiter || byte == LF || byte == CR;
}

/** Where an unquoted field that begins at `at` ends: sixteen bytes a step. A quote within it is told. */
@inline
function unquoted(at: usize, to: usize): usize {
  const delimiters = i8x16.splat(delimiter);
  const feeds = i8x16.splat(LF);
  const returns = i8x16.splat(CR);
  const quotes = i8x16.splat(<u8>quote);
  stray = false;
  while (at < to) {
    const bytes = v128.load(at);
    const stops = v128.or(v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, feeds)), i8x16.eq(bytes, returns));
    const mask = i8x16.bitmask(stops);
    const strays = quote < 0 ? 0 : i8x16.bitmask(i8x16.eq(bytes, quotes));
    if (mask != 0) {
      const end = min(at + <usize>ctz(mask), to);
      if ((strays & ((1 << <i32>(end - at)) - 1)) != 0) stray = true;
      return end;
    }
    if (strays != 0 && at + <usize>ctz(strays) < to) stray = true;
    at += 16;
  }
  return to;
}

@inline
function nextQuote(at: usize, to: usize): usize {
  const quotes = i8x16.splat(<u8>quote);
  while (at < to) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(at), quotes));
    if (mask != 0) return min(at + <usize>ctz(mask), to);
    at += 16;
  }
  return to;
}

/** The end of a quoted field's content, 0 where it is not whole yet; `fieldEnd` is then the byte after the field. */
function quoted(start: usize, to: usize, last: bool): usize {
  escaped = false;
  stray = false;
  let at = nextQuote(start, to);
  while (at < to) {
    if (at + 1 >= to && !last) return 0;
    if (at + 1 < to && load<u8>(at + 1) == <u8>quote) {
      escaped = true;
      at = nextQuote(at + 2, to);
      continue;
    }
    let after = at + 1;
    if (delimiter != SPACE) while (after < to && load<u8>(after) == SPACE) after++;
    if (after >= to && !last) return 0;
    if (after >= to || isStop(load<u8>(after))) {
      fieldEnd = after;
      return at;
    }
    stray = true;
    at = nextQuote(at + 1, to);
  }
  if (!last) return 0;
  stray = true;
  escaped = false;
  fieldEnd = to;
  return to;
}

@inline
function fault(kind: i32, record: i32, field: i32): void {
  if (faultCount == faultRoom) return;
  const at = faults + <usize>faultCount * 12;
  store<i32>(at, kind);
  store<i32>(at, record, 4);
  store<i32>(at, field, 8);
  faultCount++;
}

/** As Tokenizer.take: finds the fields of whole records in the input, [from, to); gives where the next record begins. */
export function take(columns: i32, from: i32, to: i32, isLast: i32): i32 {
  const last = isLast != 0;
  const end = input + <usize>to;
  const width = columns == 0 ? fieldRoom : columns;
  const most = columns == 0 ? 1 : fieldRoom / columns;
  let at = input + <usize>from;
  let next = at;
  records = 0;
  faultCount = 0;
  let whole = true;
  while (records < most && at < end) {
    const base = records * width;
    let field = 0;
    for (;;) {
      let start = at;
      let stop: usize;
      let doubled = false;
      if (at < end && <i32>load<u8>(at) == quote) {
        start++;
        stop = quoted(start, end, last);
        if (stop == 0) {
          whole = false;
          break;
        }
        at = fieldEnd;
        doubled = escaped;
      } else {
        at = unquoted(at, end);
        stop = at;
      }
      if (stray) fault(1, records, field);
      if (at >= end && !last) {
        whole = false;
        break;
      }
      if (field < width) {
        const place = <usize>(base + field) << 2;
        store<i32>(starts + place, <i32>(start - input));
        const offset = <i32>(stop - input);
        store<i32>(ends + place, doubled ? ~offset : offset);
      }
      field++;
      if (at >= end) break;
      const byte = load<u8>(at);
      if (byte == delimiter) {
        at++;
        if (at >= end && !last) {
          whole = false;
          break;
        }
        continue;
      }
      if (byte == CR) {
        if (at + 1 >= end && !last) {
          whole = false;
          break;
        }
        if (at + 1 < end && load<u8>(at + 1) == LF) at++;
      }
      at++;
      break;
    }
    if (!whole) break;
    if (field != columns) {
      if (columns == 0) {
        records = field;
        return <i32>(at - input);
      }
      fault(0, records, field);
      for (let empty = field; empty < columns; empty++) {
        const place = <usize>(base + empty) << 2;
        store<i32>(starts + place, <i32>(next - input));
        store<i32>(ends + place, <i32>(next - input));
      }
    }
    records++;
    next = at;
  }
  // What was found in a record that is not whole yet is found again, with all of it.
  while (faultCount > 0 && load<i32>(faults + <usize>(faultCount - 1) * 12, 4) >= records) faultCount--;
  if (columns == 0) records = 0;
  return <i32>(next - input);
}

/** The labels of one column, as bytes one after another, found by their hash. */
@unmanaged
class Dictionary {
  size: i32;
  mask: u32;
  slots: usize;
  room: i32;
  hashes: usize;
  offsets: usize;
  text: usize;
  textRoom: usize;
}

const FIRST: i32 = 64;

export function newDictionary(): usize {
  const own = changetype<Dictionary>(heap.alloc(offsetof<Dictionary>()));
  own.size = 0;
  own.mask = <u32>(4 * FIRST - 1);
  own.slots = heap.alloc(<usize>(4 * FIRST) << 2);
  memory.fill(own.slots, 0xff, <usize>(4 * FIRST) << 2);
  own.room = FIRST;
  own.hashes = heap.alloc(<usize>FIRST << 2);
  own.offsets = heap.alloc(<usize>(FIRST + 1) << 2);
  store<u32>(own.offsets, 0);
  own.textRoom = 2048;
  own.text = heap.alloc(own.textRoom + SLACK);
  return changetype<usize>(own);
}

export function sizeOf(dictionary: usize): i32 {
  return changetype<Dictionary>(dictionary).size;
}
export function offsetsOf(dictionary: usize): usize {
  return changetype<Dictionary>(dictionary).offsets;
}
export function textOf(dictionary: usize): usize {
  return changetype<Dictionary>(dictionary).text;
}

const MIX: u64 = 0x9e3779b97f4a7c15;

@inline
function hashOf(at: usize, length: usize): u32 {
  let hash: u64 = <u64>length * MIX;
  if (length >= 8) {
    const last = at + length - 8;
    for (let byte = at; byte < last; byte += 8) hash = (rotl(hash, 5) ^ load<u64>(byte)) * MIX;
    hash = (rotl(hash, 5) ^ load<u64>(last)) * MIX;
  } else if (length >= 4) {
    hash = (rotl(hash, 5) ^ (<u64>load<u32>(at) | (<u64>load<u32>(at + length - 4) << 32))) * MIX;
  } else if (length > 0) {
    const tail = <u64>load<u8>(at) | (<u64>load<u8>(at + (length >> 1)) << 8) | (<u64>load<u8>(at + length - 1) << 16);
    hash = (rotl(hash, 5) ^ tail) * MIX;
  }
  return <u32>(hash >> 32) ^ <u32>(hash >> 57);
}

@inline
function same(a: usize, b: usize, length: usize): bool {
  if (length >= 16) {
    const last = length - 16;
    for (let at: usize = 0; at < last; at += 16) {
      if (!i8x16.all_true(i8x16.eq(v128.load(a + at), v128.load(b + at)))) return false;
    }
    return i8x16.all_true(i8x16.eq(v128.load(a + last), v128.load(b + last)));
  }
  if (length >= 8) {
    return load<u64>(a) == load<u64>(b) && load<u64>(a + length - 8) == load<u64>(b + length - 8);
  }
  if (length >= 4) {
    return load<u32>(a) == load<u32>(b) && load<u32>(a + length - 4) == load<u32>(b + length - 4);
  }
  for (let at: usize = 0; at < length; at++) if (load<u8>(a + at) != load<u8>(b + at)) return false;
  return true;
}

function grow(own: Dictionary): void {
  const room = 2 * own.room;
  const hashes = heap.alloc(<usize>room << 2);
  memory.copy(hashes, own.hashes, <usize>own.room << 2);
  heap.free(own.hashes);
  own.hashes = hashes;
  const offsets = heap.alloc(<usize>(room + 1) << 2);
  memory.copy(offsets, own.offsets, <usize>(own.room + 1) << 2);
  heap.free(own.offsets);
  own.offsets = offsets;
  own.room = room;
  heap.free(own.slots);
  const slots = <usize>(4 * room);
  own.slots = heap.alloc(slots << 2);
  memory.fill(own.slots, 0xff, slots << 2);
  own.mask = <u32>(slots - 1);
  for (let code = 0; code < own.size; code++) {
    let slot = load<u32>(hashes + (<usize>code << 2)) & own.mask;
    while (load<i32>(own.slots + (<usize>slot << 2)) >= 0) slot = (slot + 1) & own.mask;
    store<i32>(own.slots + (<usize>slot << 2), code);
  }
}

function add(own: Dictionary, at: usize, length: usize, hash: u32): i32 {
  if (own.size == own.room) grow(own);
  const code = own.size;
  const from = <usize>load<u32>(own.offsets + (<usize>code << 2));
  const to = from + length;
  if (to > own.textRoom) {
    const room: usize = to << 1;
    const text = heap.alloc(room + SLACK);
    memory.copy(text, own.text, from);
    heap.free(own.text);
    own.text = text;
    own.textRoom = room;
  }
  memory.copy(own.text + from, at, length);
  store<u32>(own.offsets + (<usize>(code + 1) << 2), <u32>to);
  store<u32>(own.hashes + (<usize>code << 2), hash);
  let slot = hash & own.mask;
  while (load<i32>(own.slots + (<usize>slot << 2)) >= 0) slot = (slot + 1) & own.mask;
  store<i32>(own.slots + (<usize>slot << 2), code);
  own.size = code + 1;
  return code;
}

@inline
function codeOf(own: Dictionary, at: usize, length: usize): i32 {
  const hash = hashOf(at, length);
  let slot = hash & own.mask;
  let code = load<i32>(own.slots + (<usize>slot << 2));
  while (code >= 0) {
    if (load<u32>(own.hashes + (<usize>code << 2)) == hash) {
      const place = own.offsets + (<usize>code << 2);
      const from = <usize>load<u32>(place);
      if (<usize>load<u32>(place, 4) - from == length && same(own.text + from, at, length)) return code;
    }
    slot = (slot + 1) & own.mask;
    code = load<i32>(own.slots + (<usize>slot << 2));
  }
  return add(own, at, length, hash);
}

/** A label whose doubled quotes stand for one each. */
function codeOfEscaped(own: Dictionary, start: usize, end: usize): i32 {
  const text = heap.alloc(end - start + SLACK);
  let length: usize = 0;
  for (let at = start; at < end; at++) {
    const byte = load<u8>(at);
    store<u8>(text + length++, byte);
    if (byte == <u8>quote && at + 1 < end && load<u8>(at + 1) == byte) at++;
  }
  const code = codeOf(own, text, length);
  heap.free(text);
  return code;
}

/** The codes of fields `first`, `first + step` … of the last batch, into the block. */
export function encode(dictionary: usize, first: i32, step: i32, count: i32): void {
  const own = changetype<Dictionary>(dictionary);
  const stride = <usize>step << 2;
  let place = <usize>first << 2;
  for (let at: usize = 0, to = <usize>count << 2; at < to; at += 4, place += stride) {
    const start = input + <usize>load<u32>(starts + place);
    const end = load<i32>(ends + place);
    const code = end >= 0 ? codeOf(own, start, input + <usize>end - start) : codeOfEscaped(own, start, input + <usize>~end);
    store<i32>(block + at, code);
  }
}

const MOST_DIGITS: i32 = 15;
const POINT: u8 = 46;
const MINUS: u8 = 45;

/**
 * The numbers of fields `from`, `from + 1` … of a column into the number block, times 10 to the power of `decimals`, NaN
 * for an empty one. Gives the first field that is no plain number (at most 15 digits, with no decimals or with so many),
 * or `count`. As `plainNumbers` in src/parse/cells.ts.
 */
export function numbers(first: i32, step: i32, from: i32, count: i32, decimals: i32): i32 {
  let factor: f64 = 1;
  for (let power = 0; power < decimals; power++) factor *= 10;
  for (let at = from; at < count; at++) {
    const place = <usize>(first + at * step) << 2;
    const start = load<i32>(starts + place);
    const end = load<i32>(ends + place);
    let value: f64 = 0;
    if (start == end) value = NaN;
    else {
      if (end < 0) return at;
      const last = input + <usize>end;
      let byte = input + <usize>start;
      const negative = load<u8>(byte) == MINUS;
      if (negative) byte++;
      const begin = byte;
      let digits = 0;
      let point: usize = 0;
      let whole: i64 = 0;
      for (; byte < last; byte++) {
        const digit = load<u8>(byte) - 48;
        if (digit <= 9) {
          if (++digits > MOST_DIGITS) return at;
          whole = whole * 10 + <i64>digit;
        } else if (load<u8>(byte) == POINT && point == 0 && byte > begin) point = byte;
        else return at;
      }
      if (digits == 0) return at;
      value = <f64>whole;
      if (point == 0) value *= factor;
      else if (<i32>(last - point) - 1 != decimals || decimals == 0) return at;
      if (negative) value = -value;
    }
    store<f64>(numberBlock + (<usize>at << 3), value);
  }
  return count;
}
