import type { Problem } from '../domain/domain.ts';
import { SourceProblem } from './failure.ts';

/** Where bytes can come from. */
export type ByteSource = Blob | Response | Uint8Array<ArrayBuffer>;

export interface Flow {
  readonly file: string;
  /** Told after each piece how many bytes of the source have been taken, before any unpacking. */
  readonly onBytes: (taken: number) => void;
  /** The first piece has at least so many bytes, where there are so many. */
  readonly head: number;
}

/** Bytes of a buffer that are handed on at once, and how often other work gets its turn in between. */
const SLICE = 2 ** 21;
const TURN = 2;
const TURN_MS = 20;
/** One buffer that goes to and fro between a file and its reader, so that reading leaves nothing behind to collect. */
const CARRIED = 2 ** 18;
const GZIP = [0x1f, 0x8b];
/** A packed file may not unpack to more: a small one can be made that would fill any memory. */
const MOST_UNPACKED = 4 * 2 ** 30;

/** Lets whatever else waits in this thread have its turn: a message that says stop, for one. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const done = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', done, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

async function* ofBuffer(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += SLICE) {
    yield bytes.subarray(at, at + SLICE);
    if ((at / SLICE) % TURN === TURN - 1) await turn();
  }
}

/** A reader that fills a buffer it is given; null where the browser has none for files. */
function carryingReader(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

async function* ofBlob(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = blob.stream();
  const reader = carryingReader(stream);
  if (reader === null) {
    yield* ofStream(stream);
    return;
  }
  try {
    let carried = new Uint8Array(CARRIED);
    let turned = performance.now();
    for (;;) {
      const { done, value } = await reader.read(carried);
      if (done) return;
      yield value;
      carried = new Uint8Array(value.buffer);
      // What the browser has read ahead comes without a wait, and a message would have none either.
      if (performance.now() - turned > TURN_MS) {
        await turn();
        turned = performance.now();
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function* ofStream(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
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

async function* after(
  first: Uint8Array<ArrayBuffer>,
  rest: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield first;
  yield* rest;
}

/** The bytes of several pieces in one. */
export function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The same pieces, the first few of them joined until there are at least so many bytes. */
async function* gathered(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  least: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const head: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  while (length < least) {
    const { done, value } = await pieces.next();
    if (done === true) break;
    head.push(value.slice());
    length += value.length;
  }
  if (length > 0) yield joined(head);
  yield* pieces;
}

function failure(kind: Problem['kind'], file: string, where: Partial<Problem> = {}): SourceProblem {
  return new SourceProblem({ kind, file, row: null, column: null, found: null, expected: null, ...where });
}

async function* unpacked(
  file: string,
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let length = 0;
  try {
    for await (const piece of ofStream(streamOf(pieces).pipeThrough(new DecompressionStream('gzip')))) {
      length += piece.length;
      if (length > MOST_UNPACKED) throw failure('unpacked_too_large', file, { expected: String(MOST_UNPACKED) });
      yield piece;
    }
  } catch (error) {
    // A source that cannot be read fails with a DOMException; all else is said of what it held.
    if (error instanceof SourceProblem || error instanceof DOMException) throw error;
    throw failure('not_unpacked', file);
  }
}

/**
 * The bytes of a source, piece by piece, unpacked where they are packed with gzip (told by their first two bytes, not
 * by a name). A piece is good until the next is asked for. Waiting for a piece lets other work of the thread have its turn. Throws SourceProblem where a packed file is broken
 * or cut short, or would unpack to more than MOST_UNPACKED.
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
  yield* gathered(isPacked ? unpacked(file, whole) : whole, head);
}
