import type { ColumnRole, RoleReason } from '../../domain/domain.ts';

/** What is known of the content of one column before its role is decided. */
export interface ColumnFacts {
  /** As in the header, '' where it has none. */
  readonly name: string;
  readonly rows: number;
  readonly distinct: number;
  /** Rows that are empty. */
  readonly empty: number;
  /** The first up to 1,000 distinct labels. */
  readonly labels: readonly string[];
  /** Shares of the rows that are not empty, 0..1. */
  readonly numbers: number;
  readonly wholes: number;
  readonly percents: number;
  readonly periods: number;
  readonly negatives: number;
  readonly largest: number | null;
}

/** What a column is for. */
export type Role = ColumnRole;

/** A word of the name, what the content is, or that nothing else is left. */
export type Reason = Exclude<RoleReason, { readonly by: 'choice' }>;

export interface Proposal {
  readonly role: Role;
  readonly reason: Reason;
  readonly sure: boolean;
  /**
   * Of a count whose name says what it counts: a code of units.csv, or 'cleared' and 'vehicle', which are not in it.
   * Otherwise null.
   */
  readonly unit: string | null;
}
