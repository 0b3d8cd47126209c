import type { Problem } from '../domain/domain.ts';

/** A file that could not be had. */
export class SourceProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.kind}: ${problem.file}`);
    this.problem = problem;
  }
}

/** A problem of a whole file, ready to be thrown. */
export function failure(kind: Problem['kind'], file: string, where: Partial<Problem> = {}): SourceProblem {
  return new SourceProblem({ kind, file, row: null, column: null, found: null, expected: null, ...where });
}
