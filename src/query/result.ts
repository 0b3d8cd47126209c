import type { DimensionId, Qualifier, Status } from '../domain/domain.ts';
import type { Query } from './question.ts';

/** A code in one dimension; null is "undated". */
export interface Key {
  readonly dimension: DimensionId;
  readonly code: string | null;
}

/** A sum of published figures with what must be said of it. */
export interface Amount {
  /** Sum over the observed figures; null where none is observed. */
  readonly value: number | null;
  readonly qualifier: Qualifier;
  /** Upper end where the source gives a range ("14–16"). */
  readonly upper: number | null;
  readonly status: Status;
  readonly observed: number;
  /** Figures that are not observed and therefore not in the sum. Never taken for zero. */
  readonly absent: number;
}

export type Flag =
  /** some figures behind the value are not observed, or lack a population */
  | 'partial'
  /** base under 20: no percentage and no rate */
  | 'small_base'
  | 'no_population'
  /** a marked break lies between the two years */
  | 'break'
  /** the source gives a total and no items */
  | 'stated_only'
  /** part of another row that is in the sum: not added again */
  | 'inside'
  | 'provisional'
  | 'range';

/** A total that a source states itself, beside the sum of its own items. */
export interface StatedTotal {
  readonly operation: string;
  /** The offence that the total is over; `_T` for all. */
  readonly offence: string;
  readonly source: string;
  readonly wording: string;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly items: Amount;
  readonly itemCount: number;
  /** Offence codes of the items, each once. */
  readonly itemOffences: readonly string[];
  /** equal, items_less, items_more or items_partial_by_wording; null where it has no items. */
  readonly relation: string | null;
  readonly verdict: string | null;
}

/** A figure that lies within another one ("of which"): shown, never added. */
export interface Part {
  readonly operation: string;
  readonly offence: string;
  /** Offence code of the figure that it is part of. */
  readonly of: string;
  readonly value: number | null;
  readonly qualifier: Qualifier;
  readonly source: string;
  readonly wording: string;
}

export interface RateBasis {
  /** Reports in the region-years that have a population. */
  readonly numerator: number;
  /** Inhabitants, summed over region-years. */
  readonly population: number;
  readonly regionYears: number;
  /** Region-years left out for want of a population. */
  readonly leftOut: number;
  readonly derived: boolean;
}

export interface ResultRow {
  readonly keys: readonly Key[];
  /** The measure: a count, a per cent or a rate per 100,000; null where it cannot be given. */
  readonly value: number | null;
  /** How the measure is to be read. */
  readonly qualifier: Qualifier;
  /** The count behind the measure; of a change, that of its later year. */
  readonly count: Amount;
  readonly flags: readonly Flag[];
  readonly stated: readonly StatedTotal[];
  readonly rate: RateBasis | null;
  readonly change: { readonly from: Amount; readonly to: Amount } | null;
}

/** Totals of a two-way result along one of its dimensions. */
export interface Margin {
  readonly dimension: DimensionId;
  readonly rows: readonly ResultRow[];
}

/** Codes of what was met among the rows, for the notes that must travel with the figure. */
export interface Evidence {
  readonly sources: readonly string[];
  readonly populationSources: readonly string[];
  readonly offences: readonly string[];
  readonly operations: readonly string[];
  readonly regions: readonly string[];
  /** Years met, ascending. */
  readonly years: readonly number[];
  readonly undatedOperations: number;
  /** Undated operations that a period filter leaves out. */
  readonly undatedLeftOut: number;
  /** Operations that state a total and no items, in this selection. */
  readonly statedOnly: number;
  /** Operations left out of sums because the whole that they are part of is there. */
  readonly partOperations: readonly string[];
  readonly provisional: number;
  /** Figures that a later account replaced. */
  readonly replaced: number;
  readonly absent: number;
  readonly observed: number;
  /** Rows of the data that the filters let through, whatever part they play. */
  readonly rows: number;
  readonly breaks: readonly { readonly region: string; readonly year: number }[];
}

/** The answer to one query, which it carries. */
export interface Result {
  readonly query: Query;
  /** Cells with at least one published figure, in official order. */
  readonly rows: readonly ResultRow[];
  readonly margins: readonly Margin[];
  /** Sum over all items shown, each counted once. */
  readonly itemisedSum: Amount;
  /** Every total that the sources state for what is shown (one operation chosen). */
  readonly statedTotals: readonly StatedTotal[];
  /** The one stated total that covers just what is itemised; null where none or several do. */
  readonly statedTotal: StatedTotal | null;
  readonly parts: readonly Part[];
  readonly evidence: Evidence;
}

/** For every code, how many observed figures choosing it would leave, the other filters standing. */
export interface Facets {
  readonly unit: Readonly<Record<string, number>>;
  readonly offence: Readonly<Record<string, number>>;
  readonly operation: Readonly<Record<string, number>>;
  readonly region: Readonly<Record<string, number>>;
  readonly period: Readonly<Record<string, number>>;
}
