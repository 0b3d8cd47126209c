import descriptor from '../../data/datapackage.json';
import type { PackageDescriptor, ResourceDescriptor } from '../domain/domain.ts';
import { bytesOf } from './bytes.ts';
import { failure } from './failure.ts';
import { joined } from './pieces.ts';
import { published } from './published.ts';

export { type ByteSource, bytesOf } from './bytes.ts';
export { joined } from './pieces.ts';
export { sha256Of } from './digest.ts';
export { SourceProblem } from './failure.ts';
export { type FileKind, fileKind, kindProblem } from './kind.ts';
export { fetchFile, type RemoteFile } from './remote.ts';
export { declaredFiles, fetchPublished } from './published.ts';
export { type TableFile, tableFile } from './table.ts';

/** The data package that this program was built with; its files are checked against it when they arrive. */
export const dataPackage: PackageDescriptor = descriptor;

/**
 * Fetches one file of the package. Throws SourceProblem where there is none. A body that ends early comes as it is:
 * browsers do not always notice, so the caller compares it with what the package declares.
 */
export async function fetchResource(
  resource: ResourceDescriptor,
  onBytes: (taken: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await published(resource);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of bytesOf(response, { file: resource.path, onBytes, head: 0 })) pieces.push(piece.slice());
    return joined(pieces);
  } catch {
    throw failure('file_missing', resource.path);
  }
}
