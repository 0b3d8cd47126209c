import type { Failure } from '../domain/domain.ts';
import { SourceProblem } from '../source/source.ts';
import { EngineFailure } from './failure.ts';

/** Whatever was thrown, as a failure that can be told. */
export function failureOf(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  if (error instanceof SourceProblem) return { kind: 'data', problems: [error.problem] };
  // An array that does not fit is refused with a RangeError.
  if (error instanceof RangeError && /alloc|memory|array (buffer )?length/i.test(error.message))
    return { kind: 'out_of_memory', detail: error.message };
  return { kind: 'unexpected', detail: String(error) };
}
