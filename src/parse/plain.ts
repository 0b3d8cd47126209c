import { CodeCells, plainNumbers } from './cells.ts';
import { BATCH_FIELDS, type Batch, type CodeTaker, type Dialect, type Fields, type Scanner } from './scanner.ts';
import { type Places, Tokenizer } from './tokens.ts';

/** The scanner in this language. */
export class PlainScanner implements Scanner {
  readonly #quote: number;
  readonly #tokens: Tokenizer;
  readonly #places: Places = {
    starts: new Int32Array(BATCH_FIELDS),
    ends: new Int32Array(BATCH_FIELDS),
    records: 0,
    faults: [],
  };
  #bytes: Uint8Array = new Uint8Array(0);
  #view = new DataView(this.#bytes.buffer);

  constructor(dialect: Dialect) {
    this.#quote = dialect.quote;
    this.#tokens = new Tokenizer(dialect);
  }

  put(bytes: Uint8Array): number {
    if (this.#bytes.length === 0) this.#bytes = bytes;
    else {
      const joined = new Uint8Array(this.#bytes.length + bytes.length);
      joined.set(this.#bytes);
      joined.set(bytes, this.#bytes.length);
      this.#bytes = joined;
    }
    this.#view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length);
    return this.#bytes.length;
  }

  take(columns: number, from: number, last: boolean): number {
    return this.#tokens.take(this.#places, columns, this.#bytes, this.#view, from, this.#bytes.length, last);
  }

  batch(): Batch {
    return this.#places;
  }

  fields(first: number, step: number): Fields {
    const { starts, ends, records } = this.#places;
    return { bytes: this.#bytes, starts, ends, first, step, count: records };
  }

  drop(at: number): void {
    // The bytes are somebody else's, who may put others in their place.
    this.#bytes = this.#bytes.slice(at);
  }

  readonly numbers = plainNumbers;

  codes(): CodeTaker {
    return new CodeCells(this.#quote);
  }
}
