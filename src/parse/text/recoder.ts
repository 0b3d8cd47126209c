import { upperHalf } from './codepages.ts';
import { Utf32Decoder } from './wide.ts';

/** Turns bytes into UTF-8; `bytes` undefined at the end of the file. */
type Step = (bytes?: Uint8Array) => Uint8Array;

const NOTHING = new Uint8Array(0);

/** Turns the pieces of a file into UTF-8, wherever they are cut. */
export class Recoder {
  readonly #step: Step;
  #mark: number;

  /** `mark` bytes are skipped. Throws RangeError where no such encoding is known. */
  constructor(encoding: { readonly name: string; readonly mark: number }) {
    this.#mark = encoding.mark;
    this.#step = stepOf(encoding.name);
  }

  /** UTF-8 may be handed back as it came, a letter cut at its end included. Throws TypeError where it is no such text. */
  next(bytes: Uint8Array): Uint8Array {
    const skipped = Math.min(this.#mark, bytes.length);
    this.#mark -= skipped;
    return this.#step(bytes.subarray(skipped));
  }

  /** What is left at the end. Throws TypeError where a letter is cut. */
  last(): Uint8Array {
    return this.#step();
  }
}

function stepOf(name: string): Step {
  const upper = upperHalf(name);
  if (upper !== null) return singleStep(name, upper);
  if (name === 'utf-32le' || name === 'utf-32be') return utf32Step(name === 'utf-32le');
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  return (bytes) => {
    const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    return name === 'utf-8' ? (bytes ?? NOTHING) : encoder.encode(text);
  };
}

function utf32Step(little: boolean): Step {
  const decoder = new Utf32Decoder(little);
  const encoder = new TextEncoder();
  return (bytes) => {
    if (bytes !== undefined) return encoder.encode(decoder.decode(bytes));
    decoder.end();
    return NOTHING;
  };
}

function singleStep(name: string, upper: string): Step {
  const encoder = new TextEncoder();
  const letters = Array.from(upper, (letter) => (letter === '\ufffd' ? NOTHING : encoder.encode(letter)));
  return (bytes = NOTHING) => {
    const out = new Uint8Array(bytes.length * 3);
    let length = 0;
    for (const byte of bytes) {
      if (byte < 0x80) out[length++] = byte;
      else {
        const letter = letters[byte - 0x80] ?? NOTHING;
        if (letter.length === 0) throw new TypeError(`byte ${byte} is no letter of ${name}`);
        for (let at = 0; at < letter.length; at++) out[length++] = letter[at] ?? 0;
      }
    }
    return out.slice(0, length);
  };
}
