/** What a reader can take hold of. The view of `day` is by month. */
export type Dimension = 'day' | 'offence' | 'operation' | 'region';
export const DIMENSIONS: readonly Dimension[] = ['day', 'offence', 'operation', 'region'];

/** Days from `first` to `last`, both within; counted from 2015-01-01, and the same as dates. */
interface Days {
  readonly first: number;
  readonly last: number;
  readonly from: string;
  readonly to: string;
}

/** What is chosen in each dimension; null is everything. */
export interface Filters {
  readonly day: Days | null;
  readonly offence: readonly string[] | null;
  readonly operation: readonly string[] | null;
  readonly region: readonly string[] | null;
}

export const NO_FILTERS: Filters = { day: null, offence: null, operation: null, region: null };

/** What a view heeds: every filter but its own dimension's; the total heeds all. */
export const heeded = (filters: Filters, view: Dimension | 'total'): Filters =>
  view === 'total' ? filters : { ...filters, [view]: null };
