import {
  knownDataset,
  listResources,
  ownFileDataset,
  type PackageDescriptor,
  type ReadingReport,
  type ResourceDescriptor,
  resourcesFor,
  shortVersion,
} from '../domain/domain.ts';
import { type GivenFile, type PackageLists, readLists, readPackage } from '../parse/parse.ts';
import type { Data } from '../query/query.ts';
import { contentHash, dataPackage, fetchResource, keptPackage, sha256Of } from '../source/source.ts';
import { EngineFailure } from './failure.ts';
import { ownReading } from './ownReading.ts';
import type { DataVersion, Subject } from './protocol.ts';
import type { Watch } from './watch.ts';

/** The code of the data set that a subject is; the first of the package where it names none that is known. */
export function datasetFor(subject: Subject): string {
  if (subject.kind === 'file') return ownFileDataset(subject.name);
  return knownDataset(dataPackage, subject.dataset);
}

async function fetched(
  resources: readonly ResourceDescriptor[],
  fetchOne: typeof fetchResource,
  { onProgress, isStopped }: Watch,
): Promise<Map<string, GivenFile>> {
  const total = resources.reduce((sum, resource) => sum + resource.bytes, 0);
  const taken = new Map<ResourceDescriptor, number>();
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

interface Held extends Pick<Loaded, 'version' | 'isPresent'> {
  readonly descriptor: PackageDescriptor;
  readonly fetchOne: typeof fetchResource;
}

/** The package that holds a version of a data set: the present one also where its version is asked for by its hash. */
async function packageFor(dataset: string, version: string | null): Promise<Held> {
  const hash = await contentHash(dataPackage, dataset);
  const present = hash === null ? null : { hash: shortVersion(hash), replaced: null };
  if (version === null || version === present?.hash)
    return { descriptor: dataPackage, fetchOne: fetchResource, version: present, isPresent: true };
  const { descriptor, fetchResource: fetchOne, version: kept } = await keptPackage(dataset, version);
  return { descriptor, fetchOne, version: { hash: version, replaced: kept.until }, isPresent: false };
}

async function packageData(dataset: string, asked: string | null, watch: Watch): Promise<Loaded> {
  const { descriptor, fetchOne, version, isPresent } = await packageFor(dataset, asked);
  const files = await fetched(resourcesFor(descriptor, dataset), fetchOne, watch);
  const { data, problems } = readPackage(descriptor, dataset, files);
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
  const { data, report } = await ownReading(subject, watch, packageLists());
  if (data === null) throw new EngineFailure({ kind: 'no_figures', report });
  return { data, report, version: null, isPresent: false };
}
