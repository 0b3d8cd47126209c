import type {
  Catalogue,
  DatasetInfo,
  DimensionId,
  ObservationCode,
  ObservationNumber,
  PopulationIndex,
} from '../domain/domain.ts';
import type { Table } from '../table/table.ts';

export const MEASURES = ['count', 'share', 'rate', 'change'] as const;
/** count: as published · share: per cent of the itemised sum · rate: per 100,000 inhabitants · change: per cent between two years */
export type MeasureId = (typeof MEASURES)[number];

/** Which observations are asked for; null means no restriction. `from` and `to` are years, both included. */
export interface Where {
  readonly offence: readonly string[] | null;
  readonly operation: readonly string[] | null;
  readonly region: readonly string[] | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** In lines over years a share is one of its year: of all years together it would only be the count again. */
export function isYearlyShare({ measure, by }: Pick<Query, 'measure' | 'by'>): boolean {
  return measure === 'share' && by.length > 1 && by.includes('period');
}

/** One question to a data set: always in one unit, since units never add. */
export interface Query {
  readonly dataset: string;
  readonly unit: string;
  readonly measure: MeasureId;
  /** One or two different dimensions to group by. */
  readonly by: readonly DimensionId[];
  readonly where: Where;
}

/** The observations of one data set with what is needed to answer from them. */
export interface Data {
  readonly dataset: DatasetInfo;
  readonly table: Table<ObservationCode, ObservationNumber>;
  readonly catalogue: Catalogue;
  readonly populations: PopulationIndex;
}
