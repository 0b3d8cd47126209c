import { EngineFailure } from './failure.ts';

/** A table that was fetched from somewhere else, and where from. */
export interface Fetched {
  readonly blob: Blob;
  readonly name: string;
  /** The host that the bytes came from, which may be another than was asked. */
  readonly host: string;
}

/**
 * Fetches a table from a web address, in this thread: the worker may be busy with another. Fails with an EngineFailure
 * that says what is wrong with the address or what the server answered. An abort of the signal stops it.
 */
export async function fetchTable(address: string, signal: AbortSignal): Promise<Fetched> {
  const { fetchFile, SourceProblem } = await import('../source/source.ts');
  try {
    return await fetchFile(address, signal);
  } catch (error) {
    if (error instanceof SourceProblem) throw new EngineFailure({ kind: 'data', problems: [error.problem] });
    throw new EngineFailure(signal.aborted ? { kind: 'stopped' } : { kind: 'unexpected', detail: String(error) });
  }
}
