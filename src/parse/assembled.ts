import { type CodeColumn, GrowingCodes, packedLabels, webAssemblyIn } from '../table/table.ts';
import { ASSEMBLY } from './assembly.ts';
import {
  BATCH_FIELDS,
  type Batch,
  type CodeTaker,
  type Dialect,
  type Fault,
  type Fields,
  isUtf8,
  type PlainNumbers,
  type Scanner,
} from './scanner.ts';

/** What assembly/scanner.ts exports. Places are bytes in its memory. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly begin: (delimiter: number, quote: number, fields: number) => void;
  readonly inputFor: (bytes: number) => number;
  readonly startsAt: () => number;
  readonly endsAt: () => number;
  readonly blockAt: () => number;
  readonly faultsAt: () => number;
  readonly recordsTaken: () => number;
  readonly faultsFound: () => number;
  readonly take: (columns: number, from: number, to: number, last: number) => number;
  readonly numbersAt: () => number;
  readonly numbers: (first: number, step: number, from: number, count: number, decimals: number) => number;
  readonly newDictionary: () => number;
  readonly sizeOf: (dictionary: number) => number;
  readonly offsetsOf: (dictionary: number) => number;
  readonly textOf: (dictionary: number) => number;
  readonly encode: (dictionary: number, first: number, step: number, count: number) => void;
}

const scannerModule = webAssemblyIn(ASSEMBLY);

/** The labels and codes of one column, in the memory of the scanner until the end. */
class AssembledCodes implements CodeTaker {
  readonly #exports: Exports;
  readonly #dictionary: number;
  readonly #codes = new GrowingCodes();
  #checked = 0;

  constructor(exports: Exports) {
    this.#exports = exports;
    this.#dictionary = exports.newDictionary();
  }

  reserve(rows: number): void {
    this.#codes.reserve(rows);
  }

  #offsets(): Uint32Array {
    const { memory, offsetsOf, sizeOf } = this.#exports;
    return new Uint32Array(memory.buffer, offsetsOf(this.#dictionary), sizeOf(this.#dictionary) + 1);
  }

  #text(from: number, to: number): Uint8Array {
    const { memory, textOf } = this.#exports;
    return new Uint8Array(memory.buffer, textOf(this.#dictionary) + from, to - from);
  }

  take({ first, step, count }: Fields): number {
    const { memory, encode, blockAt, sizeOf } = this.#exports;
    encode(this.#dictionary, first, step, count);
    const size = sizeOf(this.#dictionary);
    const block = new Int32Array(memory.buffer, blockAt(), count);
    this.#codes.push(block, size);
    const offsets = this.#offsets();
    for (; this.#checked < size; this.#checked++) {
      const label = this.#text(offsets[this.#checked] as number, offsets[this.#checked + 1] as number);
      if (!isUtf8(label)) return block.indexOf(this.#checked);
    }
    return -1;
  }

  done(): CodeColumn {
    const offsets = this.#offsets().slice();
    const labels = packedLabels(this.#text(0, offsets.at(-1) ?? 0).slice(), offsets);
    return Object.freeze({ codes: this.#codes.done(), labels });
  }
}

/** The scanner in WebAssembly with SIMD. */
class AssembledScanner implements Scanner {
  readonly #exports: Exports;
  /** Where the input begins, how many bytes of it are done with, and how many there are. */
  #input = 0;
  #done = 0;
  #length = 0;

  constructor(exports: Exports, { delimiter, quote }: Dialect) {
    this.#exports = exports;
    exports.begin(delimiter, quote, BATCH_FIELDS);
  }

  put(bytes: Uint8Array): number {
    const rest = this.#length - this.#done;
    const memory = (): Uint8Array => new Uint8Array(this.#exports.memory.buffer);
    if (this.#done > 0) memory().copyWithin(this.#input, this.#input + this.#done, this.#input + this.#length);
    this.#done = 0;
    this.#length = rest + bytes.length;
    this.#input = this.#exports.inputFor(this.#length);
    memory().set(bytes, this.#input + rest);
    return this.#length;
  }

  take(columns: number, from: number, last: boolean): number {
    return this.#exports.take(columns, from, this.#length, last ? 1 : 0);
  }

  batch(): Batch {
    const { memory, faultsAt, faultsFound, recordsTaken } = this.#exports;
    const found = new Int32Array(memory.buffer, faultsAt(), 3 * faultsFound());
    const faults = Array.from({ length: found.length / 3 }, (_, at): Fault => {
      const [kind = 0, record = 0, field = 0] = found.subarray(3 * at, 3 * at + 3);
      return { kind: kind === 0 ? 'field_count' : 'csv_quote', record, field };
    });
    return { records: recordsTaken(), faults };
  }

  fields(first: number, step: number): Fields {
    const { memory, startsAt, endsAt, recordsTaken } = this.#exports;
    return {
      bytes: new Uint8Array(memory.buffer, this.#input, this.#length),
      starts: new Int32Array(memory.buffer, startsAt(), BATCH_FIELDS),
      ends: new Int32Array(memory.buffer, endsAt(), BATCH_FIELDS),
      first,
      step,
      count: recordsTaken(),
    };
  }

  drop(at: number): void {
    this.#done = at;
  }

  readonly numbers: PlainNumbers = ({ first, step, count }, from, decimals, block) => {
    const { memory, numbers, numbersAt } = this.#exports;
    const stop = numbers(first, step, from, count, decimals);
    block.set(new Float64Array(memory.buffer, numbersAt() + 8 * from, stop - from), from);
    return stop;
  };

  codes(): CodeTaker {
    return new AssembledCodes(this.#exports);
  }
}

/** A scanner in WebAssembly; null where that is not allowed. */
export function assembledScanner(dialect: Dialect): Scanner | null {
  const module = scannerModule();
  if (module === null) return null;
  const abort = (): never => {
    // The only thing that can fail in there is finding memory.
    throw new RangeError('no memory left for reading');
  };
  const { exports } = new WebAssembly.Instance(module, { env: { abort } });
  return new AssembledScanner(exports as unknown as Exports, dialect);
}
