import descriptor from '../../data/datapackage.json';
import type { PackageDescriptor } from '../domain/domain.ts';
import type { KeptPackage } from './kept.ts';

export { type ByteSource, bytesOf } from './bytes.ts';
export { joined } from './pieces.ts';
export { contentHash, sha256Of } from './digest.ts';
export { SourceProblem } from './failure.ts';
export type { KeptPackage } from './kept.ts';
export { type FileKind, fileKind, kindProblem } from './kind.ts';
export { fetchFile, type RemoteFile } from './remote.ts';
export type { FetchFile } from './resource.ts';
export { isLackOfRoom } from './room.ts';
export { type TableFile, tableFile } from './table.ts';
export { Turns } from './turns.ts';

/** The data package that this program was built with; its files are checked against it when they arrive. */
export const dataPackage: PackageDescriptor = descriptor;

/**
 * The package as it was in an older version of one of its data sets, by the short form of its content hash. Throws
 * SourceProblem `version_unknown` where that version is not kept, or is one of another data set. The list of what is kept
 * comes when the first such version is asked for: most readers ask for none.
 */
export async function keptPackage(dataset: string, version: string): Promise<KeptPackage> {
  const kept = await import('./kept.ts');
  return kept.keptPackage(dataset, version);
}
