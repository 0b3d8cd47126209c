import { type Catalogue, citedDataset, resourcesFor } from '../domain/domain.ts';
import { type GivenFile, readPublished } from '../parse/parse.ts';
import { type Query, type Result, runQuery } from '../query/query.ts';
import { declaredFiles, fetchPublished, sha256Of } from '../source/source.ts';
import { EngineFailure } from './failure.ts';
import { failureOf } from './failureOf.ts';
import { holdingOf } from './holding.ts';
import type { DataVersion } from './protocol.ts';

export { EngineFailure } from './failure.ts';

/** A data set of the package that is held in this thread. */
export interface Direct {
  readonly dataset: string;
  readonly catalogue: Catalogue;
  /** Null where the browser can work out no hash. */
  readonly version: DataVersion | null;
  /** Answers as the worker does, at once. */
  readonly ask: (query: Query) => Result;
}

async function opened(dataset: string, asked: string | null): Promise<Direct> {
  const present = { declared: declaredFiles, fetchOne: fetchPublished };
  const { declared, fetchOne, version } = await holdingOf(present, dataset, asked);
  const files = await Promise.all(
    resourcesFor(declared, dataset).map(async (file): Promise<[string, GivenFile]> => {
      const bytes = await fetchOne(file, () => {});
      return [file.name, { bytes, sha256: await sha256Of(bytes) }];
    }),
  );
  const { data, problems } = readPublished(declared, dataset, new Map(files));
  if (data === null) throw new EngineFailure({ kind: 'data', problems });
  return { dataset, catalogue: data.catalogue, version, ask: (query) => runQuery(data, query) };
}

/**
 * The second door of the engine, for a figure that stands alone: loads a data set of the package (the first, where it holds
 * none of that code), as it is or in a kept version, without a worker, which would cost more than it saves where one question
 * is asked. Rejects with an EngineFailure.
 */
export async function openDirect(dataset: string | null, version: string | null): Promise<Direct> {
  try {
    return await opened(citedDataset(declaredFiles, dataset, version), version);
  } catch (error) {
    throw new EngineFailure(failureOf(error));
  }
}
