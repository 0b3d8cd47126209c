import type { Problem } from '../domain/domain.ts';
import type { CodeColumn, NumberColumn } from '../table/table.ts';
import { NumberCells, type Stray } from './cells.ts';
import { PlainScanner } from './plain.ts';
import { problem, recordNumber } from './problems.ts';
import { BATCH_FIELDS, type CodeTaker, type Dialect, type Scanner, unescaped } from './scanner.ts';

/** How a file is read: its dialect, which of its columns hold numbers, and by which scanner (the plain one if none). */
export interface ReadingPlan extends Dialect {
  readonly isNumber: (column: string) => boolean;
  readonly scanner?: Scanner | null;
  /** What is wrong with the names of the columns; where anything is, nothing more is read. */
  readonly headerProblems?: (names: readonly string[]) => readonly Problem[];
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
  readonly #scanner: Scanner;
  readonly #problems: Problem[] = [];
  #names: readonly string[] | null = null;
  #cells: readonly (CodeTaker | NumberCells)[] = [];
  #rows = 0;
  #begun = false;
  /** Whether nothing that follows could be understood. */
  #broken = false;

  constructor(file: string, plan: ReadingPlan) {
    this.#file = file;
    this.#plan = plan;
    this.#scanner = plan.scanner ?? new PlainScanner(plan);
  }

  get rows(): number {
    return this.#rows;
  }

  get hasProblems(): boolean {
    return this.#problems.length > 0;
  }

  /** Whether nothing is wrong but letters that are not UTF-8. */
  get hasOtherLetters(): boolean {
    return this.hasProblems && this.#problems.every(({ kind }) => kind === 'not_utf8');
  }

  /** Whether the file is so broken that reading on would be of no use. */
  get hopeless(): boolean {
    return this.#broken || this.#problems.length >= MOST_PROBLEMS;
  }

  /** Makes room ahead: what is read so far made `rows`, and is this share of the file. */
  reserve(share: number): void {
    const expected = Math.ceil((this.#rows / share) * 1.02);
    for (const cells of this.#cells) cells.reserve(expected);
  }

  /** Takes the next bytes of the file. They are neither kept nor changed. */
  push(bytes: Uint8Array): void {
    if (this.hopeless) return;
    const length = this.#scanner.put(bytes);
    const at = this.#take(length, false);
    this.#scanner.drop(at);
    if (length - at > LONGEST_RECORD) this.#tooLong();
  }

  /** Takes what the bytes hold whole, and gives where the rest of them begins. */
  #take(length: number, last: boolean): number {
    let at = 0;
    if (!this.#begun) {
      if (length < BOM.length && !last) return 0;
      this.#begun = true;
      const { bytes } = this.#scanner.fields(0, 0);
      if (BOM.every((byte, place) => bytes[place] === byte)) at = BOM.length;
    }
    if (this.#names === null) {
      const next = this.#scanner.take(0, at, last);
      if (this.#scanner.batch().records === 0) return next;
      this.#open();
      at = next;
    }
    const columns = this.#cells.length;
    while (!this.hopeless) {
      const next = this.#scanner.take(columns, at, last);
      const { records, faults } = this.#scanner.batch();
      if (records === 0) return next;
      for (const fault of faults) this.#tell(fault, fault.record);
      this.#store(columns);
      this.#rows += records;
      at = next;
    }
    return length;
  }

  /** Takes the first record as the names of the columns. */
  #open(): void {
    const { bytes, starts, ends, count } = this.#scanner.fields(0, 1);
    const { quote, isNumber } = this.#plan;
    const decoder = new TextDecoder();
    this.#names = Array.from({ length: count }, (_, field) => {
      const [start, end] = [starts[field] ?? 0, ends[field] ?? 0];
      return decoder.decode(end < 0 ? unescaped(bytes, start, ~end, quote) : bytes.slice(start, end));
    });
    for (const fault of this.#scanner.batch().faults) this.#tell(fault, -1);
    const wrong = this.#plan.headerProblems?.(this.#names) ?? [];
    this.#problems.push(...wrong);
    this.#broken = wrong.length > 0 || count > BATCH_FIELDS;
    if (this.#broken) return;
    this.#cells = this.#names.map((name) =>
      isNumber(name) ? new NumberCells(quote, this.#scanner.numbers) : this.#scanner.codes(),
    );
  }

  #store(columns: number): void {
    for (const [first, cells] of this.#cells.entries()) {
      const wrong = cells.take(this.#scanner.fields(first, columns));
      if (wrong >= 0) this.#found('not_utf8', wrong, { column: this.#names?.[first] ?? null });
    }
  }

  /** Notes what is wrong with a record, `row` rows after those already stored. */
  #found(kind: Problem['kind'], row: number, where: Partial<Problem>): void {
    if (this.hopeless) return;
    this.#problems.push(problem(kind, this.#file, { row: recordNumber(this.#rows + row), ...where }));
  }

  #tell({ kind, field }: { readonly kind: 'csv_quote' | 'field_count'; readonly field: number }, row: number): void {
    const where =
      kind === 'field_count'
        ? { found: String(field), expected: String(this.#cells.length) }
        : { column: this.#names?.[field] ?? null };
    this.#found(kind, row, where);
  }

  #tooLong(): void {
    this.#found('record_too_long', 0, { expected: String(LONGEST_RECORD) });
    this.#broken = true;
  }

  /** Takes the end of the file. */
  done(): ReadFile {
    if (!this.hopeless) this.#take(this.#scanner.put(new Uint8Array(0)), true);
    const names = this.#names ?? [];
    const columns = this.#cells.map((cells, at): ReadColumn => {
      const name = names[at] ?? '';
      if (cells instanceof NumberCells) return Object.freeze({ name, kind: 'numbers', ...cells.done() });
      return Object.freeze({ name, kind: 'codes', ...cells.done() });
    });
    return { file: this.#file, rows: this.#rows, columns, problems: this.#problems };
  }
}
