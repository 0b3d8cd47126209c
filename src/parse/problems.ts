import type { Problem } from '../domain/domain.ts';

const HEADER_ROWS = 1;

/** Record number in the file, header included, of a row (from 0). */
export function recordNumber(row: number): number {
  return row + HEADER_ROWS + 1;
}

export function problem(kind: Problem['kind'], file: string, where: Partial<Problem> = {}): Problem {
  return { kind, file, row: null, column: null, found: null, expected: null, ...where };
}
