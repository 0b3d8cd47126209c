import type { DimensionId } from '../domain/domain.ts';

export const MEASURES = ['count', 'share', 'rate', 'change'] as const;
/** count: as published · share: per cent of the itemised sum · rate: per 100,000 inhabitants · change: per cent between two years */
export type MeasureId = (typeof MEASURES)[number];

/** Which observations are asked for; null means no restriction. `from` and `to` are years, both included. */
interface Where {
  readonly offence: readonly string[] | null;
  readonly operation: readonly string[] | null;
  readonly region: readonly string[] | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** One question to a data set: always in one unit, since units never add. */
export interface Query {
  readonly dataset: string;
  /** Short form of the content hash of a kept version of the data set; null for the present one. */
  readonly version: string | null;
  readonly unit: string;
  readonly measure: MeasureId;
  /** One or two different dimensions to group by. */
  readonly by: readonly DimensionId[];
  readonly where: Where;
}

/** In lines over years a share is one of its year: of all years together it would only be the count again. */
export function isYearlyShare({ measure, by }: Pick<Query, 'measure' | 'by'>): boolean {
  return measure === 'share' && by.length > 1 && by.includes('period');
}

/** The two years that a change is between; null where the query does not ask for one, or does not name two. */
export function yearsOfChange({ measure, where }: Query): { from: number; to: number } | null {
  const { from, to } = where;
  return measure === 'change' && from !== null && to !== null && from < to ? { from, to } : null;
}
