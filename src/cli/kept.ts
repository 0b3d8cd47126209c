import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  datasetsOf,
  type KeptVersion,
  type PackageDescriptor,
  type Problem,
  type ResourceDescriptor,
  resourcesFor,
  shortVersion,
  withoutProse,
} from '../domain/domain.ts';
import { type GivenFile, type GivenFiles, readPackage } from '../parse/parse.ts';
import { contentHash, sha256Of, SourceProblem } from '../source/source.ts';

/** Where published versions of the data are kept. */
export const KEPT = new URL('../../data/versions/', import.meta.url);

/** Byte of a gzip file that names the system it was made on; 255 is "unknown", so that all systems write the same. */
const GZIP_SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

/** A version of a data set as it is kept: its place in the list, its description and its files. */
interface KeptData {
  readonly version: KeptVersion;
  readonly descriptor: PackageDescriptor;
  readonly files: GivenFiles;
}

function problem(kind: Problem['kind'], file: string, found: string | null = null): Problem {
  return { kind, file, found, row: null, column: null, expected: null };
}

async function jsonIn<T>(file: URL): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as T);
}

/** Every version that is kept in a folder, in the order in which they were published. */
export async function keptVersions(folder: URL): Promise<readonly KeptVersion[]> {
  const index = await jsonIn<{ readonly versions: readonly KeptVersion[] }>(new URL('index.json', folder));
  return index?.versions ?? [];
}

function fileFor(folder: URL, { hash }: ResourceDescriptor): URL {
  return new URL(`files/${hash.replace('sha256:', '')}.csv.gz`, folder);
}

async function unpackedFile(file: URL): Promise<GivenFile | null> {
  try {
    const bytes = new Uint8Array(gunzipSync(await readFile(file)));
    return { bytes, sha256: await sha256Of(bytes) };
  } catch {
    return null;
  }
}

/** A kept version with its files; null where its description is gone. A file that is gone or broken is left out. */
async function keptData(folder: URL, version: KeptVersion): Promise<KeptData | null> {
  const descriptor = await jsonIn<PackageDescriptor>(new URL(`${version.hash}.json`, folder));
  if (descriptor === null) return null;
  const files = new Map<string, GivenFile>();
  for (const resource of descriptor.resources) {
    const file = await unpackedFile(fileFor(folder, resource));
    if (file !== null) files.set(resource.name, file);
  }
  return { version, descriptor, files };
}

/**
 * A kept version by the short form of its hash. Throws SourceProblem `version_unknown` where it is not kept, or is one of
 * another data set.
 */
export async function keptFor(folder: URL, dataset: string, short: string): Promise<KeptData> {
  const versions = await keptVersions(folder);
  const version = versions.find((one) => one.dataset === dataset && shortVersion(one.hash) === short);
  const kept = version === undefined ? null : await keptData(folder, version);
  if (kept !== null) return kept;
  throw new SourceProblem(problem('version_unknown', dataset, short));
}

/** The list after the present versions of all data sets, by their hashes, have been put into it on a day. */
function withPresent(
  versions: readonly KeptVersion[],
  present: ReadonlyMap<string, string>,
  day: string,
): readonly KeptVersion[] {
  const isPresent = ({ dataset, hash }: KeptVersion): boolean => present.get(dataset) === hash;
  const known = versions.map((one) => ({ ...one, until: isPresent(one) ? null : (one.until ?? day) }));
  const added = [...present]
    .filter(([dataset, hash]) => !versions.some((one) => one.dataset === dataset && one.hash === hash))
    .map(([dataset, hash]) => ({ dataset, hash, since: day, until: null }));
  return [...known, ...added];
}

async function write(file: URL, content: string | Uint8Array): Promise<void> {
  // What has been kept once is not written again.
  await writeFile(file, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function hashOf(descriptor: PackageDescriptor, dataset: string): Promise<string> {
  const hash = await contentHash(descriptor, dataset);
  if (hash === null) throw new Error('no SHA-256 here');
  return hash;
}

/**
 * Keeps the present state of every data set of a package in a folder, each content once, and gives the versions that were
 * not there before. `files` are sound: they are those that the package declares. `day` is an ISO date. Keeping the same
 * again changes nothing.
 */
export async function keep(
  folder: URL,
  descriptor: PackageDescriptor,
  files: GivenFiles,
  day: string,
): Promise<readonly KeptVersion[]> {
  await mkdir(new URL('files/', folder), { recursive: true });
  const before = await keptVersions(folder);
  const present = new Map<string, string>();
  for (const dataset of datasetsOf(descriptor)) {
    const resources = resourcesFor(descriptor, dataset);
    const hash = await hashOf(descriptor, dataset);
    present.set(dataset, hash);
    for (const resource of resources) {
      const file = files.get(resource.name);
      if (file === undefined) throw new Error(`${resource.path} is not there`);
      const packed = gzipSync(file.bytes, { level: 9 });
      packed[GZIP_SYSTEM] = UNKNOWN_SYSTEM;
      await write(fileFor(folder, resource), packed);
    }
    const { name, version } = descriptor;
    const text = JSON.stringify({ name, version, resources }, withoutProse, 2);
    await write(new URL(`${hash}.json`, folder), `${text}\n`);
  }
  const versions = withPresent(before, present, day);
  await writeFile(new URL('index.json', folder), `${JSON.stringify({ versions }, null, 2)}\n`);
  return versions.slice(before.length);
}

async function versionProblems(folder: URL, version: KeptVersion): Promise<readonly Problem[]> {
  const { dataset, hash } = version;
  const file = `versions/${hash}.json`;
  const kept = await keptData(folder, version);
  if (kept === null) return [problem('file_missing', file)];
  if ((await hashOf(kept.descriptor, dataset)) !== hash) return [problem('version_altered', file, shortVersion(hash))];
  const { problems } = readPackage(kept.descriptor, dataset, kept.files);
  return problems.map((one) => ({ ...one, file: `${file}: ${one.file}` }));
}

/**
 * What is wrong with the versions kept in a folder: one that is not what its name says, one that this program can no longer
 * read, and a present state of the package that is not kept.
 */
export async function keptProblems(folder: URL, descriptor: PackageDescriptor): Promise<readonly Problem[]> {
  const versions = await keptVersions(folder);
  const problems: Problem[] = [];
  for (const version of versions) problems.push(...(await versionProblems(folder, version)));
  for (const dataset of datasetsOf(descriptor)) {
    const hash = await hashOf(descriptor, dataset);
    if (versions.some((one) => one.dataset === dataset && one.hash === hash && one.until === null)) continue;
    problems.push(problem('version_not_kept', dataset, shortVersion(hash)));
  }
  return problems;
}
