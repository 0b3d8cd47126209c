import { turn } from './turns.ts';

/** Bytes of a buffer that are handed on at once, few enough to stay in a cache, and how often other work gets its turn. */
const SLICE = 2 ** 19;
const TURN = 8;

/** The bytes of a buffer in pieces, with a turn for other work now and then. */
export async function* ofBuffer(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += SLICE) {
    yield bytes.subarray(at, at + SLICE);
    if ((at / SLICE) % TURN === TURN - 1) await turn();
  }
}

/** The bytes of a stream as they come; the stream is cancelled where no more are asked for. */
export async function* ofStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
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
export async function* gathered(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  least: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const head: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    while (length < least) {
      const { done, value } = await pieces.next();
      if (done === true) break;
      head.push(value.slice());
      length += value.length;
    }
    if (length > 0) yield joined(head);
    yield* pieces;
  } finally {
    // Where no more than the first piece is asked for.
    await pieces.return(undefined);
  }
}

/** A first piece, and the rest after it. Where no more is wanted, the rest is told. */
export async function* after(
  first: Uint8Array<ArrayBuffer>,
  rest: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
