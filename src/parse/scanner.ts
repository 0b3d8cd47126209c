import type { CodeColumn } from '../table/table.ts';

/** How a file is written: one byte each; `quote` is −1 where it quotes nothing. */
export interface Dialect {
  readonly delimiter: number;
  readonly quote: number;
}

/** What was found wrong with a record, by the number of the record within the batch. */
export interface Fault {
  readonly kind: 'csv_quote' | 'field_count';
  readonly record: number;
  /** Number of the field, of a stray or unclosed quote; of a record of another length, how many fields it has. */
  readonly field: number;
}

/** What the last `take` found. */
export interface Batch {
  readonly records: number;
  readonly faults: readonly Fault[];
}

/**
 * Fields of one column in a batch: field i lies where `starts` and `ends` say at `first + i * step`. An end below zero is
 * the complement of the end of a field in which quotes are doubled.
 */
export interface Fields {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

/**
 * Writes the numbers of fields from number `from` on into a block, times 10 to the power of `decimals`, NaN for an empty
 * field. Gives the first field that is no plain number (at most 15 digits, with no decimals or with just so many), or how
 * many fields there are.
 */
export type PlainNumbers = (fields: Fields, from: number, decimals: number, block: Float64Array) => number;

/** Takes the fields of a column as dictionary codes. */
export interface CodeTaker {
  /** Takes fields of the last batch; gives the first of them (from 0) whose label is not UTF-8, or −1. */
  readonly take: (fields: Fields) => number;
  /** Makes room ahead for so many rows. */
  readonly reserve: (rows: number) => void;
  readonly done: () => CodeColumn;
}

/**
 * Finds records and labels in bytes that come piece by piece. There are two of the kind with the same answers: one in
 * WebAssembly, and one in this language for where that is not allowed.
 */
export interface Scanner {
  /** Adds bytes after those that remain; gives how many there are. They are kept until `drop`, and not changed. */
  readonly put: (bytes: Uint8Array) => number;
  /**
   * Finds the fields of whole records from byte `from` on, until the batch is full; gives where the first record begins
   * that was not taken. `last` says that no bytes follow, so that a record may end there. Records of another length than
   * `columns` are told, cut or filled with empty fields. With 0 columns, takes one record as long as it is, and the batch
   * says how many fields it has.
   */
  readonly take: (columns: number, from: number, last: boolean) => number;
  readonly batch: () => Batch;
  /** Fields of a column of the last batch. Good until the next call of anything here. */
  readonly fields: (first: number, step: number) => Fields;
  /** Bytes before `at` are done with; the rest is kept apart from what was put in. */
  readonly drop: (at: number) => void;
  readonly codes: () => CodeTaker;
  readonly numbers: PlainNumbers;
}

/** Fields in a batch: few enough that their bytes stay in the processor's cache from one pass to the next. */
export const BATCH_FIELDS = 16_384;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The text of a field whose doubled quotes stand for one each, as bytes. */
export function unescaped(bytes: Uint8Array, start: number, end: number, quote: number): Uint8Array {
  const text = new Uint8Array(end - start);
  let length = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    text[length++] = byte;
    if (byte === quote && bytes[at + 1] === quote) at++;
  }
  return text.subarray(0, length);
}
