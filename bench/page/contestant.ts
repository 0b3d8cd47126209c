import type { Answer } from '../data/answer.ts';
import type { Dimension, Filters } from '../data/filters.ts';

export type Source = Uint8Array<ArrayBuffer> | Blob;

/** One program that reads the file. Each is made anew, in a worker of its own, in a process of its own. */
export interface Contestant {
  /** What it needs before it can be given a file, such as compiling WebAssembly. Timed apart. */
  readonly start?: () => Promise<void>;
  /** Reads the file into the form that it works on. Timed for the works `ingest-…`. */
  readonly load: (source: Source) => Promise<void> | void;
  /** How many rows it holds, and their sums by every dimension. Not timed: it must equal what the generator wrote. */
  readonly rows: () => Promise<number> | number;
  readonly whole: () => Promise<Answer> | Answer;
  readonly close?: () => Promise<void> | void;
}

/** One that also answers filters. `Raw` is whatever form its answers have; it must stand on its own once given. */
export interface Linked<Raw = unknown> extends Contestant {
  /** What it does when a reader takes hold of a control, before the first move. Timed as `take-hold`. */
  readonly hold?: (dimension: Dimension, filters: Filters) => Promise<void> | void;
  /** All four group-bys and the total under the filters, of which the one of `moved` is new. Timed. */
  readonly update: (filters: Filters, moved: Dimension) => Promise<Raw> | Raw;
  /** The same answer in the form that is checked. Not timed. */
  readonly read: (raw: Raw) => Answer;
}

export const isLinked = (contestant: Contestant): contestant is Linked => 'update' in contestant;

/** The text of a file given as bytes. For parsers that read text this is part of their work. */
export function textOf(source: Source): string {
  if (source instanceof Blob) throw new Error('reads text, not a stream');
  return new TextDecoder().decode(source);
}
