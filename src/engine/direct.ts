import type { Catalogue } from '../domain/domain.ts';
import { readPacked } from '../parse/parse.ts';
import { type Query, type Result, runQuery } from '../query/query.ts';
import { fetchPack, packFor, sha256Of } from '../source/packs.ts';
import { EngineFailure } from './failure.ts';
import { failureOf } from './failureOf.ts';

export { EngineFailure } from './failure.ts';

/** A data set of the package that is held in this thread. */
export interface Direct {
  readonly dataset: string;
  readonly catalogue: Catalogue;
  /** Answers as the worker does, at once. */
  readonly ask: (query: Query) => Result;
}

async function opened(asked: string | null): Promise<Direct> {
  const pack = packFor(asked);
  const bytes = await fetchPack(pack);
  const { data, problems } = readPacked(pack, { bytes, sha256: await sha256Of(bytes) });
  if (data === null) throw new EngineFailure({ kind: 'data', problems });
  return { dataset: pack.dataset, catalogue: data.catalogue, ask: (query) => runQuery(data, query) };
}

/**
 * The second door of the engine, for a figure that stands alone: loads a data set of the package (the first, where it holds
 * none of that code), as the build packed it, without a worker, which would cost more than it saves where one question is
 * asked. Rejects with an EngineFailure.
 */
export async function openDirect(dataset: string | null): Promise<Direct> {
  try {
    return await opened(dataset);
  } catch (error) {
    throw new EngineFailure(failureOf(error));
  }
}
