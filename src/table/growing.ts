import { type Bits, type Codes, codesFor, type NumberColumn, type Values, valuesFor } from './column.ts';

const FIRST_ROWS = 4096;

/** Room for at least `needed` rows, half again as much as there is, so that growing costs a constant for each row. */
function grown(length: number, needed: number): number {
  return Math.max(needed, FIRST_ROWS, Math.ceil(length * 1.5));
}

/** Codes that come in blocks, in as many rows as come; widened only when a code asks for it. */
export class GrowingCodes {
  #codes: Codes = new Uint8Array(0);
  #rows = 0;

  get rows(): number {
    return this.#rows;
  }

  /** Makes room ahead where the number of rows can be guessed. */
  reserve(rows: number): void {
    if (rows > this.#codes.length) this.#codes = this.#moved(this.#codes.BYTES_PER_ELEMENT, rows);
  }

  #moved(width: number, rows: number): Codes {
    const codes = codesFor(2 ** (8 * width), rows);
    codes.set(this.#codes.subarray(0, this.#rows));
    return codes;
  }

  /** Takes the codes of the next rows; all are under `size`. */
  push(block: Codes | Int32Array, size: number): void {
    const rows = this.#rows + block.length;
    const width = Math.max(this.#codes.BYTES_PER_ELEMENT, codesFor(size, 0).BYTES_PER_ELEMENT);
    if (width > this.#codes.BYTES_PER_ELEMENT || rows > this.#codes.length) {
      this.#codes = this.#moved(
        width,
        rows > this.#codes.length ? grown(this.#codes.length, rows) : this.#codes.length,
      );
    }
    this.#codes.set(block, this.#rows);
    this.#rows = rows;
  }

  /** The codes, in an array of just their number. */
  done(): Codes {
    return this.#rows === this.#codes.length ? this.#codes : this.#codes.slice(0, this.#rows);
  }
}

/** Numbers that come in blocks, kept as whole numbers over a common power of ten in the narrowest array. */
export class GrowingNumbers {
  #values: Values = new Int8Array(0);
  #absent: Bits | null = null;
  #rows = 0;
  #scale = 1;
  /** Largest absolute value so far, and the sum of all absolute values, as they stand in memory. */
  #magnitude = 0;
  #sum = 0;

  get rows(): number {
    return this.#rows;
  }

  reserve(rows: number): void {
    if (rows > this.#values.length) this.#values = this.#moved(this.#magnitude, rows);
  }

  #moved(magnitude: number, rows: number): Values {
    const values = valuesFor(magnitude, rows);
    values.set(this.#values.subarray(0, this.#rows));
    return values;
  }

  /** Takes over more decimals: all numbers so far are brought to the finer scale. */
  rescale(scale: number): void {
    const factor = scale / this.#scale;
    if (factor <= 1) return;
    this.#magnitude *= factor;
    this.#sum *= factor;
    this.#scale = scale;
    const values = this.#moved(this.#magnitude, this.#values.length);
    for (let row = 0; row < this.#rows; row++) values[row] = (values[row] as number) * factor;
    this.#values = values;
  }

  /** Takes the numbers of the next rows, multiplied by the present scale; NaN where there is none. */
  push(block: Float64Array): void {
    let magnitude = this.#magnitude;
    let sum = this.#sum;
    let gaps = false;
    for (let at = 0; at < block.length; at++) {
      const value = Math.abs(block[at] as number);
      if (value === value) {
        sum += value;
        if (value > magnitude) magnitude = value;
      } else gaps = true;
    }
    const rows = this.#rows + block.length;
    const full = rows > this.#values.length;
    if (full || valuesFor(magnitude, 0).BYTES_PER_ELEMENT > this.#values.BYTES_PER_ELEMENT) {
      this.#values = this.#moved(magnitude, full ? grown(this.#values.length, rows) : this.#values.length);
    }
    if (gaps) this.#noteGaps(block);
    this.#values.set(block, this.#rows);
    this.#rows = rows;
    this.#magnitude = magnitude;
    this.#sum = sum;
  }

  /** Notes which rows of a block have no number, and puts 0 there. */
  #noteGaps(block: Float64Array): void {
    const bytes = (this.#rows + block.length + 7) >> 3;
    if (this.#absent === null || this.#absent.length < bytes) {
      const absent = new Uint8Array(grown(this.#absent?.length ?? 0, bytes));
      if (this.#absent !== null) absent.set(this.#absent);
      this.#absent = absent;
    }
    for (let at = 0; at < block.length; at++) {
      if (!Number.isNaN(block[at])) continue;
      block[at] = 0;
      const row = this.#rows + at;
      this.#absent[row >> 3] = (this.#absent[row >> 3] as number) | (1 << (row & 7));
    }
  }

  done(): NumberColumn {
    const rows = this.#rows;
    const bytes = (rows + 7) >> 3;
    let absent: Bits | null = null;
    if (this.#absent !== null) {
      absent = new Uint8Array(bytes);
      absent.set(this.#absent.subarray(0, bytes));
    }
    return Object.freeze({
      values: rows === this.#values.length ? this.#values : this.#values.slice(0, rows),
      scale: this.#scale,
      absent,
      largestSum: this.#sum,
    });
  }
}
