import type { Labels } from './dictionary.ts';

/** Codes in the narrowest array that holds them. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A column of labels as dictionary codes: row i holds `labels.at(codes[i])`. */
export interface CodeColumn {
  readonly codes: Codes;
  readonly labels: Labels;
}

export type Values = Int8Array | Int16Array | Int32Array | Float64Array;

/** Which rows are meant, one bit a row: bit `row & 7` of byte `row >> 3`. */
export type Bits = Uint8Array;

/**
 * A column of numbers: row i holds `values[i] / scale`, so that decimals are whole numbers in memory and add up
 * exactly. A row that has no number holds 0 in `values` and its bit in `absent`.
 */
export interface NumberColumn {
  readonly values: Values;
  /** A power of ten. */
  readonly scale: number;
  /** Null where every row has a number. */
  readonly absent: Bits | null;
  /** No sum over any of the values is larger than this, as they stand in memory. */
  readonly largestSum: number;
}

export function hasBit(bits: Bits, row: number): boolean {
  return (((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}

/** Label in a row of a column; '' where the row lies outside the column. */
export function labelAt(column: CodeColumn, row: number): string {
  return column.labels.at(column.codes[row] ?? -1);
}

/** Number in a row of a column; NaN where there is none. */
export function numberAt({ values, scale, absent }: NumberColumn, row: number): number {
  const value = values[row];
  return value === undefined || (absent !== null && hasBit(absent, row)) ? Number.NaN : value / scale;
}

/** For each code of the column, whether `keep` accepts its label: one test per label, not per row. */
export function codesWhere({ labels }: CodeColumn, keep: (label: string) => boolean): Uint8Array {
  const kept = new Uint8Array(labels.size);
  for (let code = 0; code < kept.length; code++) kept[code] = keep(labels.at(code)) ? 1 : 0;
  return kept;
}

/** The narrowest array of zeros for codes under `size`. */
export function codesFor(size: number, rows: number): Codes {
  if (size <= 0x100) return new Uint8Array(rows);
  return size <= 0x10000 ? new Uint16Array(rows) : new Uint32Array(rows);
}

const LIMITS = [0x7f, 0x7fff, 0x7fffffff] as const;

/** The narrowest array of zeros for whole numbers up to a magnitude. */
export function valuesFor(magnitude: number, rows: number): Values {
  if (magnitude <= LIMITS[0]) return new Int8Array(rows);
  if (magnitude <= LIMITS[1]) return new Int16Array(rows);
  return magnitude <= LIMITS[2] ? new Int32Array(rows) : new Float64Array(rows);
}

/** A column of numbers that are all at hand, multiplied by the scale; NaN where there is none. */
export function numberColumn(numbers: Float64Array, scale: number): NumberColumn {
  const absent = new Uint8Array((numbers.length + 7) >> 3);
  let [magnitude, largestSum, missing] = [0, 0, 0];
  for (let row = 0; row < numbers.length; row++) {
    const size = Math.abs(numbers[row] as number);
    if (Number.isNaN(size)) {
      absent[row >> 3] = (absent[row >> 3] as number) | (1 << (row & 7));
      missing++;
    } else {
      magnitude = Math.max(magnitude, size);
      largestSum += size;
    }
  }
  const values = valuesFor(magnitude, numbers.length);
  values.set(missing === 0 ? numbers : numbers.map((number) => (Number.isNaN(number) ? 0 : number)));
  return Object.freeze({ values, scale, absent: missing === 0 ? null : absent, largestSum });
}
