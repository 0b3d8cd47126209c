import { EngineFailure } from './failure.ts';
import type { Progress } from './protocol.ts';
import { seldom } from './seldom.ts';

/** A table that was fetched from somewhere else, and where from. */
export interface Fetched {
  readonly blob: Blob;
  readonly name: string;
  /** The host that the bytes came from, which may be another than was asked. */
  readonly host: string;
}

/**
 * Fetches a table from a web address, in this thread: the worker may be busy with another. Fails with an EngineFailure
 * that says what is wrong with the address or what the server answered. An abort of the signal stops it. Progress is told
 * with a total of 0 where the server does not say how long the file is.
 */
export async function fetchTable(
  address: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Fetched> {
  const { fetchFile, SourceProblem } = await import('../source/source.ts');
  const tell = seldom(onProgress);
  const onBytes = (loaded: number, of: number | null): void => tell({ loaded, total: of ?? 0, rows: 0 });
  try {
    return await fetchFile(address, signal, { onBytes });
  } catch (error) {
    if (error instanceof SourceProblem) throw new EngineFailure({ kind: 'data', problems: [error.problem] });
    throw new EngineFailure(signal.aborted ? { kind: 'stopped' } : { kind: 'unexpected', detail: String(error) });
  }
}
