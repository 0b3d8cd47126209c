import type { Failure } from '../domain/domain.ts';
import { isLackOfRoom, SourceProblem } from '../source/source.ts';
import { EngineFailure } from './failure.ts';

/** Whatever was thrown, as a failure that can be told. */
export function failureOf(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  if (error instanceof SourceProblem) return { kind: 'data', problems: [error.problem] };
  return { kind: isLackOfRoom(error) ? 'out_of_memory' : 'unexpected', detail: String(error) };
}
