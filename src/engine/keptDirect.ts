import { resourcesFor } from '../domain/domain.ts';
import { type GivenFile, readPublished } from '../parse/parse.ts';
import { runQuery } from '../query/query.ts';
import { keptPackage, sha256Of } from '../source/source.ts';
import { EngineFailure } from './failure.ts';
import type { Direct } from './held.ts';

/**
 * Opens a kept version of a data set (short form of its content hash) in this thread, from its files as they were published.
 * Throws SourceProblem `version_unknown` where it is not kept.
 */
export async function openKept(dataset: string, version: string): Promise<Direct> {
  const { descriptor, fetchOne, version: kept } = await keptPackage(dataset, version);
  const files = await Promise.all(
    resourcesFor(descriptor, dataset).map(async (file): Promise<[string, GivenFile]> => {
      const bytes = await fetchOne(file, () => {});
      return [file.name, { bytes, sha256: await sha256Of(bytes) }];
    }),
  );
  const { data, problems } = readPublished(descriptor, dataset, new Map(files));
  if (data === null) throw new EngineFailure({ kind: 'data', problems });
  const { catalogue } = data;
  return {
    dataset,
    catalogue,
    wholeCatalogue: async () => catalogue,
    version: { hash: version, replaced: kept.until },
    ask: (query) => runQuery(data, query),
  };
}
