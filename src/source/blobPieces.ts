import { Turns } from './turns.ts';

/** Bytes of the one buffer that goes to and fro between a file and its reader, so that reading leaves nothing to collect. */
const CARRIED = 2 ** 18;
/**
 * Seconds after which a file that gives nothing more is opened anew, where it has come to; twice as many where that is in vain.
 * Chromium's streams of files stood still for good about once in a thousand readings of 114 MB.
 */
const STANDSTILL = 2;

type Piece = ReadableStreamReadResult<Uint8Array<ArrayBuffer>>;

/** A stream of a file, read into a buffer that is given back with each read, where the browser can. */
class FileStream {
  readonly #reader: ReadableStreamBYOBReader | ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  #buffer = new ArrayBuffer(CARRIED);

  constructor(blob: Blob) {
    const stream = blob.stream();
    try {
      this.#reader = stream.getReader({ mode: 'byob' });
    } catch {
      this.#reader = stream.getReader();
    }
  }

  async read(): Promise<Piece> {
    if (this.#reader instanceof ReadableStreamDefaultReader) return this.#reader.read();
    const piece = await this.#reader.read(new Uint8Array(this.#buffer));
    // The piece is good until the next read, which then has its buffer.
    if (piece.value !== undefined) this.#buffer = piece.value.buffer;
    return piece;
  }

  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => {});
  }
}

/** What is waited for, or null where it has not come after so many seconds. */
async function within<T>(wait: Promise<T>, seconds: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), seconds * 1000);
  });
  try {
    return await Promise.race([wait, end]);
  } finally {
    clearTimeout(timer);
  }
}

/** The bytes of a file or a stretch of one. A piece is good until the next is asked for. */
export async function* ofBlob(blob: Blob, standstill = STANDSTILL): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const turns = new Turns();
  let stream = new FileStream(blob);
  let [at, seconds] = [0, standstill];
  try {
    for (;;) {
      const piece = await within(stream.read(), seconds);
      if (piece === null) {
        // Not waited for: what stands still may not end for it either.
        void stream.close();
        stream = new FileStream(blob.slice(at));
        seconds *= 2;
        continue;
      }
      if (piece.done) return;
      seconds = standstill;
      at += piece.value.length;
      yield piece.value;
      // What the browser has read ahead comes without a wait, and a message would have none either.
      if (turns.isDue) await turns.give();
    }
  } finally {
    await stream.close();
  }
}
