import Papa from 'papaparse';
import type { Problem, ResourceDescriptor } from '../domain/domain.ts';

/** A file as records of text, before anything is made of it. Row n of `rows` is record n + 2 of the file. */
export interface Records {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const HEADER_ROWS = 1;

/** Record number in the file, header included, of a row of Records. */
export function recordNumber(row: number): number {
  return row + HEADER_ROWS + 1;
}

export function problem(kind: Problem['kind'], file: string, where: Partial<Problem> = {}): Problem {
  return { kind, file, row: null, column: null, found: null, expected: null, ...where };
}

/** Text of a cell by column name; '' where the record has none. */
export function cellOf(records: Records, row: number, column: string): string {
  return records.rows[row]?.[records.columns.indexOf(column)] ?? '';
}

/** Reads bytes as strict UTF-8 CSV with a header. Records of another length than the header are problems, and kept. */
export function recordsOf(file: string, bytes: Uint8Array): { records: Records; problems: Problem[] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { records: { file, columns: [], rows: [] }, problems: [problem('not_utf8', file)] };
  }
  const parsed = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: false });
  const problems = parsed.errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => problem('csv_quote', file, { row: (error.row ?? 0) + 1 }));
  const all = parsed.data;
  const last = all.at(-1);
  if (last?.length === 1 && last[0] === '') all.pop();
  const [columns = [], ...rows] = all;
  for (const [index, row] of rows.entries()) {
    if (row.length === columns.length) continue;
    problems.push(
      problem('field_count', file, {
        row: recordNumber(index),
        found: String(row.length),
        expected: String(columns.length),
      }),
    );
  }
  return { records: { file, columns, rows }, problems };
}

/** Whether a file is the one that its package declares: length, checksum (where one can be had) and row count. */
export function fileProblems(
  resource: ResourceDescriptor,
  bytes: Uint8Array,
  sha256: string | null,
  records: Records,
): Problem[] {
  const { path, rowCount } = resource;
  if (records.rows.length !== rowCount) {
    return [problem('file_rows', path, { found: String(records.rows.length), expected: String(rowCount) })];
  }
  if (bytes.length !== resource.bytes) {
    return [problem('file_bytes', path, { found: String(bytes.length), expected: String(resource.bytes) })];
  }
  const declared = resource.hash.replace(/^sha256:/, '');
  return sha256 === null || sha256 === declared
    ? []
    : [problem('file_changed', path, { found: sha256, expected: declared })];
}
