import type { Dialect, Fault } from './scanner.ts';

const LF = 10;
const CR = 13;
const SPACE = 32;
const NONE = -1;

// Whether one of four bytes is zero, or lies under 14 as CR and LF do, without looking at each
// (S. E. Anderson, "Bit Twiddling Hacks"). It may say so wrongly, never the opposite.
const ONES = 0x01010101;
const UNDER_14 = 0x0e0e0e0e;
const HIGH_BITS = -0x7f7f7f80;

/** Records of one stretch of bytes as places, and no text, as `Fields` says. */
export interface Places {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  records: number;
  faults: Fault[];
}

/** Where fields end: RFC 4180 with any delimiter of one byte, and CR, LF or both at the end of a record. */
export class Tokenizer {
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #ends = new Uint8Array(256);
  /** The delimiter in each byte of a word. */
  readonly #delimiters: number;
  #at = 0;
  #escaped = false;
  #stray = false;

  constructor({ delimiter, quote }: Dialect) {
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#delimiters = Math.imul(delimiter, ONES);
    for (const byte of [delimiter, LF, CR]) this.#ends[byte] = 1;
  }

  /** Where an unquoted field that begins at `start` ends: four bytes a step while none of them can end it. */
  #unquoted(bytes: Uint8Array, view: DataView, start: number, to: number): number {
    const [stops, delimiters] = [this.#ends, this.#delimiters];
    let at = start;
    for (const last = to - 4; at <= last; at += 4) {
      const word = view.getInt32(at, true);
      const other = word ^ delimiters;
      if (((((word - UNDER_14) & ~word) | ((other - ONES) & ~other)) & HIGH_BITS) !== 0) break;
    }
    while (at < to && stops[bytes[at] as number] === 0) at++;
    return at;
  }

  /**
   * The end of the quoted field whose content begins at `start`; `#at` is then the byte after the closing quote, and
   * after spaces that follow it. −1 where the field is not whole before `to` and more bytes are to come. A quote that
   * closes nothing is left in the text, and told.
   */
  #quoted(bytes: Uint8Array, view: DataView, start: number, to: number, last: boolean): number {
    const quote = this.#quote;
    const quotes = Math.imul(quote, ONES);
    this.#escaped = false;
    this.#stray = false;
    let at = start;
    for (;;) {
      for (const end = to - 4; at <= end; at += 4) {
        const other = view.getInt32(at, true) ^ quotes;
        if (((other - ONES) & ~other & HIGH_BITS) !== 0) break;
      }
      while (at < to && bytes[at] !== quote) at++;
      if (at >= to) {
        if (!last) return NONE;
        this.#stray = true;
        this.#escaped = false;
        this.#at = to;
        return to;
      }
      if (at + 1 >= to && !last) return NONE;
      if (at + 1 < to && bytes[at + 1] === quote) {
        this.#escaped = true;
        at += 2;
        continue;
      }
      let after = at + 1;
      while (after < to && bytes[after] === SPACE && this.#delimiter !== SPACE) after++;
      if (after >= to && !last) return NONE;
      if (after >= to || this.#ends[bytes[after] as number] === 1) {
        this.#at = after;
        return at;
      }
      this.#stray = true;
      at++;
    }
  }

  /**
   * Finds the fields of whole records in bytes[from, to), until the batch is full; gives where the first record begins
   * that was not taken. `last` says that nothing follows `to`, so that a record may end there. Records of another
   * length than `columns` are told, cut or filled with empty fields. With 0 columns, takes one record as long as it is.
   */
  take(
    batch: Places,
    columns: number,
    bytes: Uint8Array,
    view: DataView,
    from: number,
    to: number,
    last: boolean,
  ): number {
    const { starts, ends } = batch;
    const [delimiter, quote] = [this.#delimiter, this.#quote];
    const most = columns === 0 ? 1 : Math.floor(starts.length / columns);
    const width = columns === 0 ? starts.length : columns;
    let records = 0;
    let next = from;
    let at = from;
    batch.faults = [];
    // The next quote in the bytes, from wherever it was last looked for.
    let nextQuote = NONE;
    record: while (records < most && at < to) {
      const base = records * width;
      let field = 0;
      for (;;) {
        let start = at;
        let end: number;
        if (at < to && bytes[at] === quote) {
          start++;
          end = this.#quoted(bytes, view, start, to, last);
          if (end === NONE) break record;
          at = this.#at;
          if (this.#escaped) end = ~end;
        } else {
          at = this.#unquoted(bytes, view, at, to);
          end = at;
          if (nextQuote < start) {
            const found = quote < 0 ? NONE : bytes.indexOf(quote, start);
            nextQuote = found === NONE ? to : found;
          }
          this.#stray = nextQuote < end;
        }
        if (this.#stray) batch.faults.push({ kind: 'csv_quote', record: records, field });
        if (at >= to && !last) break record;
        if (field < width) {
          starts[base + field] = start;
          ends[base + field] = end;
        }
        field++;
        if (at >= to) break;
        const byte = bytes[at] as number;
        if (byte === delimiter) {
          at++;
          // A delimiter at the very end opens an empty field.
          if (at >= to && !last) break record;
          continue;
        }
        if (byte === CR) {
          if (at + 1 >= to && !last) break record;
          if (at + 1 < to && bytes[at + 1] === LF) at++;
        }
        at++;
        break;
      }
      if (field !== columns) {
        if (columns === 0) {
          batch.records = field;
          return at;
        }
        batch.faults.push({ kind: 'field_count', record: records, field });
        for (let empty = base + field; empty < base + columns; empty++) {
          starts[empty] = next;
          ends[empty] = next;
        }
      }
      records++;
      next = at;
    }
    // What was found in a record that is not whole yet is found again, with all of it.
    batch.faults = batch.faults.filter((fault) => fault.record < records);
    batch.records = records;
    return next;
  }
}
