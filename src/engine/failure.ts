import type { Failure } from '../domain/domain.ts';

/** Why the engine could not do what was asked. */
export class EngineFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}
