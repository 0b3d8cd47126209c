import type { Problem } from '../domain/domain.ts';
import { failure, SourceProblem } from './failure.ts';
import { ofStream } from './pieces.ts';

/** A packed file may not unpack to more bytes: a small one can be made that would fill any memory. */
export const MOST_UNPACKED = 4 * 2 ** 30;

export interface Packing {
  readonly file: string;
  readonly format: CompressionFormat;
  /** What is said of packed bytes that are broken or cut short. */
  readonly broken: Problem['kind'];
}

function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value.slice());
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}

/**
 * Packed pieces unpacked. Throws SourceProblem: of the kind `broken` where they are broken or cut short, of
 * `unpacked_too_large` where they come to more than MOST_UNPACKED bytes.
 */
export async function* unpacked(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  { file, format, broken }: Packing,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let length = 0;
  try {
    for await (const piece of ofStream(streamOf(pieces).pipeThrough(new DecompressionStream(format)))) {
      length += piece.length;
      if (length > MOST_UNPACKED) throw failure('unpacked_too_large', file, { expected: String(MOST_UNPACKED) });
      yield piece;
    }
  } catch (error) {
    // A source that cannot be read fails with a DOMException; all else is said of what it held.
    if (error instanceof SourceProblem || error instanceof DOMException) throw error;
    throw failure(broken, file);
  }
}
