import type { Category } from './category.ts';
import type { Localized } from './language.ts';
import type { Period } from './period.ts';

/** A police operation. Where a source gives no date, `start` is null and it stays undated. */
export interface Operation extends Category {
  /** Kind of operation: trafficking, traffic, event … An editor's judgment. */
  readonly kind: string;
  readonly region: string;
  readonly area: Localized;
  readonly lead: string | null;
  readonly participants: Localized | null;
  readonly start: Period | null;
  readonly end: Period | null;
  readonly dateNote: Localized | null;
  /** Length in days, as its source gives it. */
  readonly days: number | null;
  readonly note: Localized | null;
}

/**
 * The year that an operation's figures are of; null where it is undated or runs over several, for then nothing says
 * how much belongs to which.
 */
export function yearOf(operation: Operation): number | null {
  const { start, end } = operation;
  return start === null || (end !== null && end.year !== start.year) ? null : start.year;
}

/**
 * Operations in the order of date; the undated come last, in list order, since nothing is known of
 * their place. Sorting is stable.
 */
export function byDate(a: Operation, b: Operation): number {
  if (a.start === null || b.start === null) return Number(a.start === null) - Number(b.start === null);
  return a.start.firstDay - b.start.firstDay;
}
