import index from '../../data/versions/index.json';
import { type DeclaredFile, type KeptVersion, type PackageDescriptor, shortVersion } from '../domain/domain.ts';
import { failure } from './failure.ts';
import { type FetchFile, wholeResource } from './resource.ts';

/** A package as it was in one version of one of its data sets: what that data set hangs on, and nothing else. */
export interface KeptPackage {
  readonly version: KeptVersion;
  readonly descriptor: PackageDescriptor;
  /** Fetches and unpacks one of its files; throws SourceProblem as fetching a present one does. */
  readonly fetchOne: FetchFile;
}

const VERSIONS: readonly KeptVersion[] = index.versions;

const DESCRIPTORS = import.meta.glob<PackageDescriptor>(
  ['../../data/versions/*.json', '!../../data/versions/index.json'],
  { import: 'default' },
);

/** Addresses of the kept files, each by its own content: versions that share a file share its address. */
const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob('../../data/versions/files/*.csv.gz', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function fetchKept(file: DeclaredFile, onBytes: (taken: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const address = ADDRESSES[`../../data/versions/files/${file.hash.replace('sha256:', '')}.csv.gz`];
  if (address === undefined) throw failure('file_missing', file.path);
  return wholeResource(file, address, onBytes);
}

/** A kept version of a data set by the short form of its hash; see the door. */
export async function keptPackage(dataset: string, short: string): Promise<KeptPackage> {
  const version = VERSIONS.find((one) => one.dataset === dataset && shortVersion(one.hash) === short);
  const load = version === undefined ? undefined : DESCRIPTORS[`../../data/versions/${version.hash}.json`];
  if (version === undefined || load === undefined) throw failure('version_unknown', dataset, { found: short });
  try {
    return { version, descriptor: await load(), fetchOne: fetchKept };
  } catch {
    throw failure('file_missing', `${version.hash}.json`);
  }
}
