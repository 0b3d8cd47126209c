import { type CodeTaker, type Fields, isUtf8, type PlainNumbers, unescaped } from './scanner.ts';
import { ByteDictionary, type CodeColumn, GrowingCodes, GrowingNumbers, type NumberColumn } from '../table/table.ts';

/** Reads the fields of a column as dictionary codes. Each distinct label is held to UTF-8 once, when it is first met. */
export class CodeCells implements CodeTaker {
  readonly #dictionary = new ByteDictionary();
  readonly #codes = new GrowingCodes();
  readonly #quote: number;
  #block = new Int32Array(0);
  #checked = 0;

  constructor(quote: number) {
    this.#quote = quote;
  }

  reserve(rows: number): void {
    this.#codes.reserve(rows);
  }

  /** Takes the next fields; gives the first of them (from 0) whose label is not UTF-8, or −1. */
  take({ bytes, starts, ends, first, step, count }: Fields): number {
    if (this.#block.length < count) this.#block = new Int32Array(count);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const block = this.#block;
    const dictionary = this.#dictionary;
    for (let at = 0, place = first; at < count; at++, place += step) {
      const end = ends[place] as number;
      block[at] =
        end >= 0
          ? dictionary.codeOf(bytes, view, starts[place] as number, end)
          : this.#escaped(bytes, starts[place] as number, ~end);
    }
    this.#codes.push(block.subarray(0, count), dictionary.size);
    return this.#invalid(count);
  }

  /** The codes of labels that are at hand as text. */
  codesOf(labels: readonly string[]): Int32Array {
    const encoder = new TextEncoder();
    return Int32Array.from(labels, (label) => {
      const bytes = encoder.encode(label);
      return this.#dictionary.codeOf(bytes, new DataView(bytes.buffer), 0, bytes.length);
    });
  }

  /** Takes the next rows by their codes. */
  takeCodes(codes: Int32Array): void {
    this.#codes.push(codes, this.#dictionary.size);
  }

  #escaped(bytes: Uint8Array, start: number, end: number): number {
    const text = unescaped(bytes, start, end, this.#quote);
    return this.#dictionary.codeOf(text, new DataView(text.buffer, 0, text.length), 0, text.length);
  }

  #invalid(count: number): number {
    for (; this.#checked < this.#dictionary.size; this.#checked++) {
      if (!isUtf8(this.#dictionary.bytesAt(this.#checked)))
        return this.#block.subarray(0, count).indexOf(this.#checked);
    }
    return -1;
  }

  done(): CodeColumn {
    return Object.freeze({ codes: this.#codes.done(), labels: this.#dictionary.labels() });
  }
}

/** A text where a number was due. */
export interface Stray {
  readonly row: number;
  readonly text: string;
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const ZERO = 48;
const MINUS = 45;
/** The decimal point, as it lies before the digits. */
const POINT = 46 - ZERO;
/** So many digits are exact in a number of this language, whatever they are. */
const SURE_DIGITS = 15;
const MOST_DECIMALS = 9;

/** `PlainNumbers` in this language. */
export const plainNumbers: PlainNumbers = ({ bytes, starts, ends, first, step, count }, from, decimals, block) => {
  const factor = 10 ** decimals;
  for (let at = from; at < count; at++) {
    const start = starts[first + at * step] as number;
    const end = ends[first + at * step] as number;
    if (start === end) {
      block[at] = Number.NaN;
      continue;
    }
    const negative = bytes[start] === MINUS;
    const begin = negative ? start + 1 : start;
    let digits = 0;
    let point = -1;
    let value = 0;
    for (let byte = begin; byte < end; byte++) {
      const digit = (bytes[byte] as number) - ZERO;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digits++;
      } else if (digit === POINT && point < 0 && byte > begin) point = byte;
      else return at;
    }
    // An end below zero, of a field with doubled quotes, leaves no digits.
    if (digits < 1 || digits > SURE_DIGITS || (point >= 0 && (end - point - 1 !== decimals || decimals === 0)))
      return at;
    if (point < 0) value *= factor;
    block[at] = negative ? -value : value;
  }
  return count;
};

/** Decimals that the text of a number needs, zeros at its end left out. */
function decimalsOf(text: string): number {
  const [, fraction = '', power = '0'] = /^-?\d+(?:\.(\d+?)0*)?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  return Math.max(0, (/^0*$/.test(fraction) ? 0 : fraction.length) - Number(power));
}

/**
 * Reads the fields of a column as numbers (whole or with a decimal point). An empty field is no number; a text that is
 * none is kept beside, by its row. Numbers that cannot be held exactly are kept as such texts too.
 */
export class NumberCells {
  readonly #numbers = new GrowingNumbers();
  readonly #quote: number;
  readonly #plain: PlainNumbers;
  readonly #strays: Stray[] = [];
  #block = new Float64Array(0);
  /** Decimals of the scale of the numbers so far. */
  #decimals = 0;
  #factor = 1;

  constructor(quote: number, plain: PlainNumbers = plainNumbers) {
    this.#quote = quote;
    this.#plain = plain;
  }

  reserve(rows: number): void {
    this.#numbers.reserve(rows);
  }

  take(fields: Fields): number {
    const { starts, ends, first, step, count } = fields;
    if (this.#block.length < count) this.#block = new Float64Array(count);
    const block = this.#block;
    for (let at = 0; at < count; at++) {
      at = this.#plain(fields, at, this.#decimals, block);
      if (at >= count) break;
      const place = first + at * step;
      block[at] = this.#slow(fields.bytes, at, starts[place] as number, ends[place] as number);
    }
    this.#numbers.push(block.subarray(0, count));
    return -1;
  }

  /** Takes the next rows from numbers, NaN for none; takes none of them, and says so, where one is not whole. */
  takeNumbers(numbers: Float64Array): boolean {
    const most = Number.MAX_SAFE_INTEGER / this.#factor;
    if (!numbers.every((one) => Number.isNaN(one) || (Number.isInteger(one) && Math.abs(one) <= most))) return false;
    if (this.#factor > 1) for (let at = 0; at < numbers.length; at++) (numbers[at] as number) *= this.#factor;
    this.#numbers.push(numbers);
    return true;
  }

  /** Takes the next rows from texts that are at hand. */
  takeTexts(texts: readonly string[]): void {
    const bytes = new TextEncoder().encode(texts.join(''));
    const [starts, ends] = [new Int32Array(texts.length), new Int32Array(texts.length)];
    let at = 0;
    for (const [place, text] of texts.entries()) {
      starts[place] = at;
      // Numbers are plain letters; the length of any other text is that of its bytes.
      at += /^[\x20-\x7e]*$/.test(text) ? text.length : new TextEncoder().encode(text).length;
      ends[place] = at;
    }
    this.take({ bytes, starts, ends, first: 0, step: 1, count: texts.length });
  }

  /** Any field that is not a plain number of a few digits. Gives the number times the scale, NaN for none. */
  #slow(bytes: Uint8Array, at: number, start: number, end: number): number {
    const raw = end >= 0 ? bytes.subarray(start, end) : unescaped(bytes, start, ~end, this.#quote);
    const text = new TextDecoder().decode(raw);
    if (NUMBER.test(text) && this.#fits(Number(text), decimalsOf(text), at)) return this.#scaled(text);
    this.#strays.push({ row: this.#numbers.rows + at, text });
    return Number.NaN;
  }

  /** A number that fits, times the scale: by its digits, since a product of doubles may be off by one. */
  #scaled(text: string): number {
    const [, whole = '', fraction = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(text) ?? [];
    if (whole === '') return Math.round(Number(text) * this.#factor);
    return Number(whole + fraction.slice(0, this.#decimals).padEnd(this.#decimals, '0'));
  }

  /** Whether a number can be held exactly at the present scale, or at a finer one that is then taken. */
  #fits(value: number, decimals: number, before: number): boolean {
    const finer = Math.max(decimals, this.#decimals);
    if (finer > MOST_DECIMALS || Math.abs(value) * 10 ** finer > Number.MAX_SAFE_INTEGER) return false;
    if (finer === this.#decimals) return true;
    const factor = 10 ** (finer - this.#decimals);
    this.#numbers.rescale(10 ** finer);
    for (let at = 0; at < before; at++) this.#block[at] = (this.#block[at] as number) * factor;
    this.#decimals = finer;
    this.#factor = 10 ** finer;
    return true;
  }

  done(): NumberColumn & { readonly strays: readonly Stray[] } {
    return { ...this.#numbers.done(), strays: this.#strays };
  }
}
