import descriptor from '../../data/datapackage.json';
import type { DeclaredFile, PackageDescriptor } from '../domain/domain.ts';
import { failure } from './failure.ts';
import type { KeptPackage } from './kept.ts';
import { presentAddress } from './published.ts';
import { wholeResource } from './resource.ts';

export { type ByteSource, bytesOf } from './bytes.ts';
export { joined } from './pieces.ts';
export { contentHash, sha256Of } from './digest.ts';
export { SourceProblem } from './failure.ts';
export type { KeptPackage } from './kept.ts';
export { type FileKind, fileKind, kindProblem } from './kind.ts';
export { fetchFile, type RemoteFile } from './remote.ts';
export type { FetchFile } from './resource.ts';
export { type TableFile, tableFile } from './table.ts';

/** The data package that this program was built with; its files are checked against it when they arrive. */
export const dataPackage: PackageDescriptor = descriptor;

/**
 * Fetches one file of the package. Throws SourceProblem where there is none. A body that ends early comes as it is:
 * browsers do not always notice, so the caller compares it with what the package declares. `onBytes` is told how many
 * bytes are there, as each piece comes.
 */
export async function fetchResource(
  file: DeclaredFile,
  onBytes: (taken: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = presentAddress(file);
  if (address === undefined) throw failure('file_missing', file.path);
  return wholeResource(file, address, onBytes);
}

/**
 * The package as it was in an older version of one of its data sets, by the short form of its content hash. Throws
 * SourceProblem `version_unknown` where that version is not kept, or is one of another data set. The list of what is kept
 * comes when the first such version is asked for: most readers ask for none.
 */
export async function keptPackage(dataset: string, version: string): Promise<KeptPackage> {
  const kept = await import('./kept.ts');
  return kept.keptPackage(dataset, version);
}
