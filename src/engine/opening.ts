import {
  citedDataset,
  type DeclaredFile,
  listResources,
  ownFileDataset,
  type ReadingReport,
  resourcesFor,
} from '../domain/domain.ts';
import { type GivenFile, type PackageLists, readLists, readPackage } from '../parse/parse.ts';
import type { Data } from '../query/query.ts';
import { dataPackage, type FetchFile, sha256Of } from '../source/source.ts';
import { fetchResource } from '../source/present.ts';
import { EngineFailure } from './failure.ts';
import { holdingOf } from './holding.ts';
import type { DataVersion, Subject } from './protocol.ts';
import type { Watch } from './watch.ts';

/** The code of the data set that a subject is. */
export function datasetFor(subject: Subject): string {
  if (subject.kind === 'file') return ownFileDataset(subject.name);
  return citedDataset(dataPackage, subject.dataset, subject.version);
}

async function fetched(
  resources: readonly DeclaredFile[],
  fetchOne: FetchFile,
  { onProgress, isStopped }: Watch,
): Promise<Map<string, GivenFile>> {
  const total = resources.reduce((sum, resource) => sum + resource.bytes, 0);
  const taken = new Map<DeclaredFile, number>();
  const files = await Promise.all(
    resources.map(async (resource): Promise<[string, GivenFile]> => {
      const bytes = await fetchOne(resource, (count) => {
        taken.set(resource, count);
        onProgress({ loaded: [...taken.values()].reduce((sum, one) => sum + one, 0), total, rows: 0 });
      });
      if (isStopped()) throw new EngineFailure({ kind: 'stopped' });
      return [resource.name, { bytes, sha256: await sha256Of(bytes) }];
    }),
  );
  return new Map(files);
}

async function packageData(dataset: string, asked: string | null, watch: Watch): Promise<Loaded> {
  const present = { declared: dataPackage, fetchOne: fetchResource };
  const { declared, fetchOne, version, isPresent } = await holdingOf(present, dataset, asked);
  const files = await fetched(resourcesFor(declared, dataset), fetchOne, watch);
  const { data, problems } = readPackage(declared, dataset, files);
  if (data === null) throw new EngineFailure({ kind: 'data', problems });
  return { data, report: null, version, isPresent };
}

let lists: Promise<PackageLists> | null = null;

/** The code lists of the package, fetched once. */
function packageLists(): Promise<PackageLists> {
  const quietly = { onProgress: () => {}, isStopped: () => false };
  lists ??= fetched(listResources(dataPackage), fetchResource, quietly)
    .then((files) => {
      const read = readLists(dataPackage, files);
      if (read.lists === null) throw new EngineFailure({ kind: 'data', problems: read.problems });
      return read.lists;
    })
    .catch((error: unknown) => {
      lists = null;
      throw error;
    });
  return lists;
}

/** What a subject was made into: its data, and for a reader's own file what is to be known of it. */
export interface Loaded {
  readonly data: Data;
  readonly report: ReadingReport | null;
  readonly version: DataVersion | null;
  /** Whether these are the present figures of a data set of the package, by whatever name they were asked for. */
  readonly isPresent: boolean;
}

/**
 * Loads a subject whole, or fails whole: EngineFailure or SourceProblem say why. While bytes are awaited, other work of the
 * thread gets its turn, so that a stop is heard.
 */
export async function dataFor(subject: Subject, watch: Watch): Promise<Loaded> {
  if (subject.kind === 'package') return packageData(datasetFor(subject), subject.version, watch);
  // Most readers bring no file: what reads one comes with the first.
  const { ownReading } = await import('./ownReading.ts');
  const { data, report } = await ownReading(subject, watch, packageLists());
  if (data === null) throw new EngineFailure({ kind: 'no_figures', report });
  return { data, report, version: null, isPresent: false };
}
