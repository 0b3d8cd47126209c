import { ofBlob } from './blobPieces.ts';
import { after, gathered, ofBuffer, ofStream } from './pieces.ts';
import { unpacked } from './unpacking.ts';

/** Where bytes can come from. */
export type ByteSource = Blob | Response | Uint8Array<ArrayBuffer>;

export interface Flow {
  readonly file: string;
  /** Told after each piece how many bytes of the source have been taken, before any unpacking. */
  readonly onBytes: (taken: number) => void;
  /** The first piece has at least so many bytes, where there are so many. */
  readonly head: number;
}

const GZIP = [0x1f, 0x8b];

async function* told(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  onBytes: (taken: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let taken = 0;
  for await (const piece of pieces) {
    taken += piece.length;
    onBytes(taken);
    yield piece;
  }
}

/**
 * The bytes of a source, piece by piece, unpacked where they are packed with gzip (told by their first two bytes, not
 * by a name). A piece is good until the next is asked for. Waiting for a piece lets other work of the thread have its
 * turn. Throws SourceProblem where a packed file is broken or cut short, or would unpack to more than MOST_UNPACKED.
 */
export async function* bytesOf(
  source: ByteSource,
  { file, onBytes, head }: Flow,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const body =
    source instanceof Uint8Array
      ? ofBuffer(source)
      : source instanceof Blob
        ? ofBlob(source)
        : ofStream(source.body ?? new ReadableStream());
  const pieces = gathered(told(body, onBytes), GZIP.length);
  const { value: first } = await pieces.next();
  if (first === undefined) return;
  const whole = after(first, pieces);
  const isPacked = GZIP.every((byte, at) => first[at] === byte);
  yield* gathered(isPacked ? unpacked(whole, { file, format: 'gzip', broken: 'not_unpacked' }) : whole, head);
}
