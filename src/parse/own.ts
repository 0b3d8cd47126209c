import { OBSERVATION_CODES, type Problem } from '../domain/domain.ts';
import type { Data } from '../query/query.ts';
import { assembledScanner } from './assembled.ts';
import { encodingOf, Recoder } from './encoding.ts';
import { ownData, type PackageLists } from './ownData.ts';
import type { Stretches } from './parquet.ts';
import { problem } from './problems.ts';
import { CsvReader, type ReadFile } from './reader.ts';
import { sniffedDialect } from './sniff.ts';

export type { PackageLists } from './ownData.ts';

/** What a reader's own file turned out to be. `data` is null as soon as anything is wrong. */
export interface OwnRead {
  readonly data: Data | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file that a reader brings, piece by piece: counts in rows, with a header that names its columns as the
 * package names those of its observations (`value`, and any of `offence`, `operation`, `region`, `period`, `unit`,
 * `status`, `qualifier` …).
 */
export class OwnFile {
  readonly #name: string;
  readonly #reader: CsvReader;
  readonly #recoder: Recoder | null;
  #undecodable = false;

  private constructor(name: string, reader: CsvReader, recoder: Recoder | null) {
    this.#name = name;
    this.#reader = reader;
    this.#recoder = recoder;
  }

  /** Readies for a file by its first bytes, SAMPLE of them where there are so many. */
  static async begun(name: string, head: Uint8Array): Promise<OwnFile> {
    const encoding = encodingOf(head);
    const recoder = encoding === 'utf-8' ? null : new Recoder(encoding);
    const sample = recoder === null ? head : new Recoder(encoding, false).next(head);
    const dialect = await sniffedDialect(sample);
    const scanner = assembledScanner(dialect);
    const reader = new CsvReader(name, {
      ...dialect,
      isNumber: isValue,
      scanner,
      headerProblems: (names) => headerProblems(name, names),
    });
    return new OwnFile(name, reader, recoder);
  }

  get rows(): number {
    return this.#reader.rows;
  }

  /** Whether nothing more needs to be read, since the file is broken throughout. */
  get hopeless(): boolean {
    return this.#undecodable || this.#reader.hopeless;
  }

  /** Makes room ahead: the pieces so far are this share of the file. */
  reserve(share: number): void {
    this.#reader.reserve(share);
  }

  push(bytes: Uint8Array): void {
    if (this.hopeless) return;
    try {
      this.#reader.push(this.#recoder === null ? bytes : this.#recoder.next(bytes));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.#undecodable = true;
    }
  }

  #read(): ReadFile {
    if (this.#recoder !== null && !this.#undecodable) this.push(this.#recoder.last());
    const read = this.#reader.done();
    return this.#undecodable ? { ...read, problems: [problem('not_utf8', this.#name), ...read.problems] } : read;
  }

  /** Takes the end of the file, and makes a data set of it whose code lists are the labels that stand in it. */
  done(lists: PackageLists): OwnRead {
    return dataIn(this.#read(), lists);
  }
}

function dataIn(read: ReadFile, lists: PackageLists): OwnRead {
  return read.problems.length > 0 ? { data: null, problems: read.problems } : ownData(read, lists);
}

/** Reads a Parquet file whose columns are named as those of an own CSV file are. `onRows` as for `readParquet`. */
export async function ownParquet(
  name: string,
  source: Stretches,
  lists: PackageLists,
  onRows: (rows: number, share: number) => boolean,
): Promise<OwnRead> {
  const { readParquet } = await import('./parquet.ts');
  const read = await readParquet(name, source, isValue, onRows);
  const problems = [
    ...read.problems,
    ...headerProblems(
      name,
      read.columns.map((column) => column.name),
    ),
  ];
  return problems.length > 0 ? { data: null, problems } : ownData(read, lists);
}

function isValue(column: string): boolean {
  return column === 'value';
}

const KNOWN: readonly string[] = [...OBSERVATION_CODES, 'value'];

function headerProblems(file: string, names: readonly string[]): Problem[] {
  const expected = KNOWN.join(', ');
  const found = names
    .filter((name, at) => !KNOWN.includes(name) || names.indexOf(name) !== at)
    .map((name) => problem('column_unexpected', file, { row: 1, found: name, expected }));
  if (!names.includes('value')) found.push(problem('column_missing', file, { row: 1, column: 'value', expected }));
  return found;
}
