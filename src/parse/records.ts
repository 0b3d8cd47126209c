import type { DeclaredFile, Problem } from '../domain/domain.ts';
import { type CodeColumn, labelAt } from '../table/table.ts';
import { problem } from './problems.ts';
import { CsvReader } from './reader.ts';

/** A file as it arrived, with its SHA-256 in hexadecimal where one could be worked out. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly sha256: string | null;
}

/** Files by the name of their resource. */
export type GivenFiles = ReadonlyMap<string, GivenFile>;

/** A file as columns of text, before anything is made of it. Row n is record n + 2 of the file. */
export interface Records {
  readonly file: string;
  readonly rows: number;
  readonly names: readonly string[];
  readonly columns: ReadonlyMap<string, CodeColumn>;
}

const PLAIN = { delimiter: 0x2c, quote: 0x22, isNumber: () => false };

/** Text of a cell by column name; '' where the record has none. */
export function cellOf(records: Records, row: number, column: string): string {
  const cells = records.columns.get(column);
  return cells === undefined ? '' : labelAt(cells, row);
}

/** Numbers of the rows, in order. */
export function rowsOf({ rows }: Records): number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

/** Reads bytes as strict UTF-8 CSV with a header. Records of another length than the header are problems, and kept. */
export function recordsOf(file: string, bytes: Uint8Array): { records: Records; problems: readonly Problem[] } {
  const reader = new CsvReader(file, PLAIN);
  reader.push(bytes);
  const { rows, columns, problems } = reader.done();
  const names = columns.map((column) => column.name);
  const codes = columns.filter((column) => column.kind === 'codes');
  return { records: { file, rows, names, columns: new Map(codes.map((column) => [column.name, column])) }, problems };
}

/** Whether a file is the one that its package declares: length, checksum (where one can be had) and row count. */
export function fileProblems(resource: DeclaredFile, { bytes, sha256 }: GivenFile, { rows }: Records): Problem[] {
  const { path, rowCount } = resource;
  if (rows !== rowCount) return [problem('file_rows', path, { found: String(rows), expected: String(rowCount) })];
  if (bytes.length !== resource.bytes) {
    return [problem('file_bytes', path, { found: String(bytes.length), expected: String(resource.bytes) })];
  }
  const declared = resource.hash.replace(/^sha256:/, '');
  return sha256 === null || sha256 === declared
    ? []
    : [problem('file_changed', path, { found: sha256, expected: declared })];
}
