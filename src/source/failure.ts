import type { Problem } from '../domain/domain.ts';

/** A file that could not be had. */
export class SourceProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.kind}: ${problem.file}`);
    this.problem = problem;
  }
}
