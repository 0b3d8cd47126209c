import type { Failure } from '../domain/domain.ts';
import { SourceProblem } from '../source/source.ts';
import { EngineFailure } from './failure.ts';

/** What browsers say where something does not fit: of arrays, of texts and lists, of streams, and of WebAssembly. */
const NO_ROOM = /\balloc|out of memory|(array|buffer|string) (length|size)|maximum size exceeded/i;

/** Whatever was thrown, as a failure that can be told. */
export function failureOf(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  if (error instanceof SourceProblem) return { kind: 'data', problems: [error.problem] };
  const detail = String(error);
  return { kind: NO_ROOM.test(detail) ? 'out_of_memory' : 'unexpected', detail };
}
