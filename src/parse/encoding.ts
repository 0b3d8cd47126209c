/** Encodings that a byte-order mark tells. Bytes without one are held to be UTF-8, and checked. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that the first bytes of a file tell; `utf-8` where they tell none. */
export function encodingOf(head: Uint8Array): string {
  return MARKS.find(([, mark]) => mark.every((byte, at) => head[at] === byte))?.[0] ?? 'utf-8';
}

/** Turns pieces of another encoding into UTF-8, a character that is cut between two of them included. */
export class Recoder {
  readonly #decoder: TextDecoder;
  readonly #encoder = new TextEncoder();

  /** Throws RangeError where no such encoding is known. `strict` refuses what is not of it, else it is passed over. */
  constructor(encoding: string, strict = true) {
    this.#decoder = new TextDecoder(encoding, { fatal: strict });
  }

  /** Throws TypeError where the bytes are not of the encoding. */
  next(bytes: Uint8Array): Uint8Array {
    return this.#encoder.encode(this.#decoder.decode(bytes, { stream: true }));
  }

  last(): Uint8Array {
    return this.#encoder.encode(this.#decoder.decode());
  }
}
