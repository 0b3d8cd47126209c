import type { DeclaredFile } from '../domain/domain.ts';
import { bytesOf } from './bytes.ts';
import { failure, SourceProblem } from './failure.ts';
import { joined } from './pieces.ts';

/** Fetches one file of a package; `onBytes` is told how many bytes are there, as each piece comes. */
export type FetchFile = (file: DeclaredFile, onBytes: (taken: number) => void) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Fetches a file of a package, plain or packed with gzip, whole. Throws SourceProblem: `file_missing` where it does not
 * come, `not_unpacked` where it is broken, `file_bytes` as soon as it comes to more bytes than are declared.
 */
export async function wholeResource(
  { path, bytes }: DeclaredFile,
  address: string,
  onBytes: (taken: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let taken = 0;
  try {
    const response = await fetch(address);
    if (!response.ok) throw failure('file_missing', path);
    for await (const piece of bytesOf(response, { file: path, onBytes: () => {}, head: 0 })) {
      taken += piece.length;
      if (taken > bytes) throw failure('file_bytes', path, { found: String(taken), expected: String(bytes) });
      pieces.push(piece.slice());
      onBytes(taken);
    }
    return joined(pieces);
  } catch (error) {
    if (error instanceof SourceProblem) throw error;
    throw failure('file_missing', path);
  }
}
