import type { Catalogue, Failure } from '../domain/domain.ts';
import type { Facets, Query, Result } from '../query/query.ts';

/** Bytes fetched so far, of those the package declares. */
export interface Progress {
  readonly loaded: number;
  readonly total: number;
}

/** A result, and what every other choice would leave. */
export interface Answer {
  readonly result: Result;
  readonly facets: Facets;
}

export type Request =
  | { readonly id: number; readonly kind: 'open'; readonly dataset: string | null }
  | { readonly id: number; readonly kind: 'ask'; readonly query: Query };

/** An opened data set: its code lists, and which one it is (the first of the package where the name is unknown). */
export interface Opened {
  readonly dataset: string;
  readonly catalogue: Catalogue;
}

export type Reply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'opened'; readonly opened: Opened }
  | { readonly id: number; readonly kind: 'answered'; readonly answer: Answer }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: Failure };
