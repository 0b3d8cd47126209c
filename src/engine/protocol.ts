import type { CsvDialect } from '../csv/csv.ts';
import type { Catalogue, DimensionId, Failure, Language, ReadingChoices, ReadingReport } from '../domain/domain.ts';
import type { Answer, Lent, Query, SaidOnce } from '../query/query.ts';

/**
 * What is to be opened: a data set of the package (null: its first) as it is now or in a kept version (short form of its
 * content hash), or a reader's own file. Versions are open beside one another.
 */
export type Subject =
  | { readonly kind: 'package'; readonly dataset: string | null; readonly version: string | null }
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob; readonly choices: ReadingChoices };

/** Bytes read so far, of those there are in all, and rows made of them (0 while none are). */
export interface Progress {
  readonly loaded: number;
  readonly total: number;
  readonly rows: number;
}

/** How the rows behind a figure are to be written. */
export interface RowsForm {
  /** Of the labels that stand beside codes. */
  readonly language: Language;
  readonly dialect: CsvDialect;
  /** What must be said of the figure, for the first record. */
  readonly once: SaidOnce;
}

export type Request =
  | { readonly id: number; readonly kind: 'open'; readonly subject: Subject }
  /** Stops the opening that has this id. */
  | { readonly id: number; readonly kind: 'cancel' }
  | { readonly id: number; readonly kind: 'ask'; readonly query: Query }
  | { readonly id: number; readonly kind: 'rows'; readonly query: Query; readonly form: RowsForm }
  /** Asks for a copy of a data set, to answer from in the page; null comes where it is too large for that. */
  | { readonly id: number; readonly kind: 'lend'; readonly of: Pick<Query, 'dataset' | 'version'> }
  /** The reader takes hold of the control of a dimension, or (null) lets go of it. */
  | {
      readonly id: number;
      readonly kind: 'hold';
      readonly of: Pick<Query, 'dataset' | 'version'>;
      readonly dimension: DimensionId | null;
    };

/** Which figures are open: what they are cited by. */
export interface DataVersion {
  /** Short form of the content hash of the data. */
  readonly hash: string;
  /** The ISO date on which later data took their place; null where they are the present ones. */
  readonly replaced: string | null;
}

/** An opened data set: its code lists, and which one it is (the first of the package where the name is unknown). */
export interface Opened {
  readonly dataset: string;
  readonly catalogue: Catalogue;
  /** Null for a reader's own file, and where the browser can work out no hash. */
  readonly version: DataVersion | null;
  /** How a reader's own file was understood; null for a data set of the package. */
  readonly report: ReadingReport | null;
}

export type Reply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'opened'; readonly opened: Opened }
  | { readonly id: number; readonly kind: 'answered'; readonly answer: Answer }
  | { readonly id: number; readonly kind: 'lent'; readonly lent: Lent | null }
  | { readonly id: number; readonly kind: 'written'; readonly file: Blob }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: Failure };
