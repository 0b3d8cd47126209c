import type { Problem } from '../domain/domain.ts';
import type { CodeColumn, NumberColumn } from '../table/table.ts';
import { CodeCells, NumberCells, type Stray, unescaped } from './cells.ts';
import { problem, recordNumber } from './problems.ts';
import { type Batch, type Dialect, Tokenizer } from './tokens.ts';

/** How a file is read: its dialect, and which of its columns hold numbers. */
export interface ReadingPlan extends Dialect {
  readonly isNumber: (column: string) => boolean;
}

export type ReadColumn =
  | ({ readonly name: string; readonly kind: 'codes' } & CodeColumn)
  | ({ readonly name: string; readonly kind: 'numbers'; readonly strays: readonly Stray[] } & NumberColumn);

/** A file as columns, every row of it, with what was found wrong on the way. Row n is record n + 2 of the file. */
export interface ReadFile {
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly ReadColumn[];
  readonly problems: readonly Problem[];
}

/** Fields in a batch: few enough that their bytes stay in the processor's cache from one pass to the next. */
const BATCH_FIELDS = 16_384;
const MOST_PROBLEMS = 1000;
/** Bytes of one record: one that is longer is most likely a quote that never closes. */
const LONGEST_RECORD = 16 * 2 ** 20;
const BOM = [0xef, 0xbb, 0xbf];

/**
 * Reads CSV from bytes of UTF-8 that come in pieces of any size, straight into columns: no string is made for a row.
 * Whatever the pieces, the columns are the same.
 */
export class CsvReader {
  readonly #file: string;
  readonly #plan: ReadingPlan;
  readonly #tokens: Tokenizer;
  readonly #batch: Batch = {
    starts: new Int32Array(BATCH_FIELDS),
    ends: new Int32Array(BATCH_FIELDS),
    records: 0,
    faults: [],
  };
  readonly #problems: Problem[] = [];
  #names: readonly string[] | null = null;
  #cells: readonly (CodeCells | NumberCells)[] = [];
  #rows = 0;
  #begun = false;
  /** Bytes of a record that the piece before did not hold to its end. */
  #rest: Uint8Array = new Uint8Array(0);

  constructor(file: string, plan: ReadingPlan) {
    this.#file = file;
    this.#plan = plan;
    this.#tokens = new Tokenizer(plan);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Whether the file is so broken that reading on would be of no use. */
  get hopeless(): boolean {
    return this.#problems.length >= MOST_PROBLEMS;
  }

  /** Makes room ahead: what is read so far made `rows`, and is this share of the file. */
  reserve(share: number): void {
    const expected = Math.ceil((this.#rows / share) * 1.02);
    for (const cells of this.#cells) cells.reserve(expected);
  }

  /** Takes the next bytes of the file. They may be kept until the next call, and are not changed. */
  push(bytes: Uint8Array): void {
    if (this.#rest.length === 0) {
      this.#rest = bytes.subarray(this.#take(bytes, false));
      return;
    }
    const joined = new Uint8Array(this.#rest.length + bytes.length);
    joined.set(this.#rest);
    joined.set(bytes, this.#rest.length);
    this.#rest = joined.subarray(this.#take(joined, false));
    if (this.#rest.length > LONGEST_RECORD) this.#tooLong();
  }

  /** Takes what a piece of bytes holds whole, and gives where the rest of it begins. */
  #take(bytes: Uint8Array, last: boolean): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    if (!this.#begun) {
      if (bytes.length < BOM.length && !last) return 0;
      this.#begun = true;
      if (BOM.every((byte, place) => bytes[place] === byte)) at = BOM.length;
    }
    if (this.#names === null) {
      at = this.#tokens.take(this.#batch, 0, bytes, view, at, bytes.length, last);
      if (this.#batch.records === 0) return at;
      this.#open(bytes);
    }
    const columns = this.#cells.length;
    while (!this.hopeless) {
      const next = this.#tokens.take(this.#batch, columns, bytes, view, at, bytes.length, last);
      if (this.#batch.records === 0) return next;
      this.#store(bytes, view, columns);
      at = next;
    }
    return bytes.length;
  }

  /** Takes the first record as the names of the columns. */
  #open(bytes: Uint8Array): void {
    const { starts, ends, records } = this.#batch;
    const { quote, isNumber } = this.#plan;
    const decoder = new TextDecoder();
    this.#names = Array.from({ length: records }, (_, field) => {
      const [start, end] = [starts[field] ?? 0, ends[field] ?? 0];
      return decoder.decode(end < 0 ? unescaped(bytes, start, ~end, quote) : bytes.subarray(start, end));
    });
    this.#cells = this.#names.map((name) => (isNumber(name) ? new NumberCells(quote) : new CodeCells(quote)));
    this.#tell(-1);
  }

  #store(bytes: Uint8Array, view: DataView, columns: number): void {
    const { starts, ends, records } = this.#batch;
    for (let first = 0; first < columns; first++) {
      const wrong = this.#cells[first]?.take({ bytes, view, starts, ends, first, step: columns, count: records }) ?? -1;
      if (wrong >= 0) this.#found('not_utf8', wrong, { column: this.#names?.[first] ?? null });
    }
    this.#tell(0);
    this.#rows += records;
  }

  #found(kind: Problem['kind'], record: number, where: Partial<Problem>): void {
    if (this.hopeless) return;
    this.#problems.push(problem(kind, this.#file, { row: recordNumber(this.#rows + record), ...where }));
  }

  /** Tells the faults of the batch, whose first record is row `first` after those already stored. */
  #tell(first: number): void {
    for (const { kind, record, field } of this.#batch.faults) {
      const where =
        kind === 'field_count'
          ? { found: String(field), expected: String(this.#cells.length) }
          : { column: this.#names?.[field] ?? null };
      this.#found(kind, record + first, where);
    }
    this.#batch.faults = [];
  }

  #tooLong(): void {
    this.#found('record_too_long', 0, { expected: String(LONGEST_RECORD) });
    while (!this.hopeless) this.#problems.push(...this.#problems.slice(0, 1));
  }

  /** Takes the end of the file. */
  done(): ReadFile {
    const rest = this.#rest;
    this.#take(rest, true);
    this.#rest = new Uint8Array(0);
    const names = this.#names ?? [];
    const columns = this.#cells.map((cells, at): ReadColumn => {
      const name = names[at] ?? '';
      if (cells instanceof CodeCells) return Object.freeze({ name, kind: 'codes', ...cells.done() });
      return Object.freeze({ name, kind: 'numbers', ...cells.done() });
    });
    return { file: this.#file, rows: this.#rows, columns, problems: this.#problems };
  }
}
