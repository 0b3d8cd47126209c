import { datasetsOf, listResources, ownFileDataset, type ResourceDescriptor, resourcesFor } from '../domain/domain.ts';
import {
  type GivenFile,
  isParquet,
  openOwnFile,
  type OwnFile,
  type PackageLists,
  readLists,
  readOwnParquet,
  readPackage,
  SAMPLE,
} from '../parse/parse.ts';
import type { Data } from '../query/query.ts';
import { bytesOf, dataPackage, fetchResource, sha256Of } from '../source/source.ts';
import { EngineFailure } from './failure.ts';
import type { Progress, Subject } from './protocol.ts';

/** How an opening is watched: told of its progress, and asked now and then whether it is still wanted. */
export interface Watch {
  readonly onProgress: (progress: Progress) => void;
  readonly isStopped: () => boolean;
}

/** The code of the data set that a subject is; the first of the package where it names none that is known. */
export function datasetFor(subject: Subject): string {
  if (subject.kind === 'file') return ownFileDataset(subject.name);
  const datasets = datasetsOf(dataPackage);
  return datasets.find((one) => one === subject.dataset) ?? datasets[0] ?? '';
}

async function fetched(
  resources: readonly ResourceDescriptor[],
  { onProgress, isStopped }: Watch,
): Promise<Map<string, GivenFile>> {
  const total = resources.reduce((sum, resource) => sum + resource.bytes, 0);
  const taken = new Map<ResourceDescriptor, number>();
  const files = await Promise.all(
    resources.map(async (resource): Promise<[string, GivenFile]> => {
      const bytes = await fetchResource(resource, (count) => {
        taken.set(resource, count);
        onProgress({ loaded: [...taken.values()].reduce((sum, one) => sum + one, 0), total, rows: 0 });
      });
      if (isStopped()) throw new EngineFailure({ kind: 'stopped' });
      return [resource.name, { bytes, sha256: await sha256Of(bytes) }];
    }),
  );
  return new Map(files);
}

async function packageData(dataset: string, watch: Watch): Promise<Data> {
  const files = await fetched(resourcesFor(dataPackage, dataset), watch);
  const { data, problems } = readPackage(dataPackage, dataset, files);
  if (data === null) throw new EngineFailure({ kind: 'data', problems });
  return data;
}

let lists: Promise<PackageLists> | null = null;

/** The code lists of the package, fetched once. */
function packageLists(): Promise<PackageLists> {
  const quietly = { onProgress: () => {}, isStopped: () => false };
  lists ??= fetched(listResources(dataPackage), quietly)
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

/** Between two reports of progress, in milliseconds: well over ten a second. */
const REPORT_MS = 50;

async function parquetData(name: string, blob: Blob, { onProgress, isStopped }: Watch): Promise<Data> {
  const source = {
    byteLength: blob.size,
    slice: (start: number, end?: number) => blob.slice(start, end).arrayBuffer(),
  };
  const { data, problems } = await readOwnParquet(name, source, await packageLists(), (rows, share) => {
    onProgress({ loaded: share * blob.size, total: blob.size, rows });
    return !isStopped();
  });
  if (isStopped()) throw new EngineFailure({ kind: 'stopped' });
  if (data === null) throw new EngineFailure({ kind: 'data', problems });
  return data;
}

async function ownFileData(name: string, blob: Blob, watch: Watch): Promise<Data> {
  const { onProgress, isStopped } = watch;
  if (isParquet(new Uint8Array(await blob.slice(0, 4).arrayBuffer()))) return parquetData(name, blob, watch);
  const known = await packageLists();
  let taken = 0;
  let file: OwnFile | null = null;
  let reported = Number.NEGATIVE_INFINITY;
  const report = (): void => {
    if (performance.now() - reported < REPORT_MS) return;
    reported = performance.now();
    onProgress({ loaded: taken, total: blob.size, rows: file?.rows ?? 0 });
  };
  const onBytes = (count: number): void => {
    taken = count;
  };
  for await (const piece of bytesOf(blob, { file: name, onBytes, head: SAMPLE })) {
    if (isStopped()) throw new EngineFailure({ kind: 'stopped' });
    const first = file === null;
    file ??= await openOwnFile(name, piece);
    file.push(piece);
    if (first && taken < blob.size) file.reserve(taken / blob.size);
    if (file.hopeless) break;
    report();
  }
  onProgress({ loaded: blob.size, total: blob.size, rows: file?.rows ?? 0 });
  file ??= await openOwnFile(name, new Uint8Array(0));
  const { data, problems } = file.done(known);
  if (data === null) throw new EngineFailure({ kind: 'data', problems });
  return data;
}

/**
 * Loads a subject whole, or fails whole: EngineFailure or SourceProblem say why. While bytes are awaited, other work of the
 * thread gets its turn, so that a stop is heard.
 */
export function dataFor(subject: Subject, watch: Watch): Promise<Data> {
  return subject.kind === 'file'
    ? ownFileData(subject.name, subject.blob, watch)
    : packageData(datasetFor(subject), watch);
}
