import type { Catalogue, DimensionId } from '../domain/domain.ts';
import type { FigureKind } from '../figure/figure.ts';
import type { MeasureId, Query } from '../query/query.ts';

/** The order that a reader asked for; without one a figure keeps the official order. */
export interface Sort {
  readonly column: 'label' | 'value';
  readonly descending: boolean;
}

/** Figures as they were when somebody cited them. */
export interface Frozen {
  /** Short form of the content hash of the data. */
  readonly version: string;
  /** The ISO date on which they were cited; null where the link gives none. */
  readonly day: string | null;
}

/** All that a reader has chosen: everything that makes a view, and nothing that does not. */
export interface Selection {
  readonly dataset: string;
  /** Null for the present figures. */
  readonly frozen: Frozen | null;
  readonly figure: FigureKind;
  readonly by: DimensionId;
  readonly unit: string;
  readonly measure: MeasureId;
  readonly offence: readonly string[] | null;
  readonly operation: readonly string[] | null;
  readonly region: readonly string[] | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly sort: Sort | null;
  /** Words that narrow the rows of a long table. */
  readonly find: string;
  /** Page of a long table, from 1. */
  readonly page: number;
}

/** The dimensions that a figure groups by. A trend always runs over time, a matrix always over offences. */
function groupingOf(selection: Selection): readonly DimensionId[] {
  if (selection.figure === 'trend') return selection.by === 'period' ? ['period'] : [selection.by, 'period'];
  if (selection.figure === 'matrix') return ['offence', selection.by];
  return [selection.by];
}

/** The question that a selection asks. */
export function queryOf(selection: Selection): Query {
  const { dataset, frozen, unit, measure, offence, operation, region, from, to } = selection;
  const where = { offence, operation, region, from, to };
  return { dataset, version: frozen?.version ?? null, unit, measure, by: groupingOf(selection), where };
}

/** Dimensions that the figure kinds of a data set may be drawn by, in the order of the controls. */
export function choicesOfBy(catalogue: Catalogue, dataset: string, figure: FigureKind): readonly DimensionId[] {
  const dimensions = catalogue.datasets.get(dataset)?.dimensions ?? [];
  if (figure === 'matrix') return dimensions.filter((one) => one === 'operation' || one === 'region').slice(0, 1);
  if (figure === 'trend') return ['period', ...dimensions.filter((one) => one === 'offence' || one === 'region')];
  if (figure === 'stated') return ['offence'];
  return dimensions.filter((one) => one !== 'period');
}
