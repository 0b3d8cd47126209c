import type { DimensionId, Language, Qualifier, Unit, ValueState } from '../domain/domain.ts';
import type { MeasureId } from '../query/query.ts';

export const FIGURE_KINDS = ['bars', 'trend', 'matrix', 'stated'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A value axis: its domain, and the ticks with their text in the reader's language. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly label: string;
}

/** One figure to be shown: its text always says what may be said ("over 40", "missing", "from 2 to 4"). */
export interface Datum {
  readonly value: number | null;
  readonly text: string;
  /** The text without its remark. */
  readonly number: string;
  /** Of a sum over figures some of which are not observed: how many of them it is over. */
  readonly remark: string | null;
  /** Why there is no number; observed where there is one, and where there is none although its source publishes some. */
  readonly state: ValueState;
  readonly qualifier: Qualifier;
  /** Which end of the number its source leaves open; null for a range, which says both of its ends. */
  readonly bound: 'lower' | 'upper' | null;
  /** Upper end where the source gives a range; the value is then its lower end. */
  readonly upper: number | null;
  readonly provisional: boolean;
  /** Its status where its source has estimated the number (E) or finds it of low reliability (U). */
  readonly doubt: 'E' | 'U' | null;
}

/** One category of a figure. */
export interface Mark extends Datum {
  readonly code: string | null;
  readonly label: string;
  /** What must stand beside the label: dates, days, area of an operation; the ICCS code of an offence. */
  readonly detail: string | null;
  /** Contained in another mark and therefore not in the sum. */
  readonly inside: boolean;
  /** The total that the source itself states for this category. */
  readonly stated: Datum | null;
}

/** The itemised sum beside what the source states. */
export interface Comparison {
  readonly itemised: Datum;
  readonly itemisedLabel: string;
  readonly segments: readonly Mark[];
  readonly stated: readonly (Datum & { readonly label: string; readonly wording: string | null })[];
  /** The difference in words. */
  readonly sentence: string;
  readonly axis: Axis;
}

export interface Note {
  readonly id: string;
  readonly lead: string;
  readonly text: string;
}

export interface SourceRef {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly url: string;
}

export interface TableCell {
  readonly text: string;
  /** What to sort by; null sorts last. */
  readonly sort: number | string | null;
  /** Share of the largest number in the column, for a faint bar; null for none. */
  readonly part: number | null;
}

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
  /** Which order of the selection the header sets; null where it sorts nothing. */
  readonly sorts: 'label' | 'value' | null;
}

export interface TableRow {
  readonly id: string;
  readonly kind: 'item' | 'inside' | 'part';
  readonly cells: readonly TableCell[];
}

/** The same figure as a table. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Rows that say what they sum, under the others. */
  readonly totals: readonly TableRow[];
}

/** What every figure carries, whatever its kind; nothing of it can be left out. */
export interface Frame {
  readonly language: Language;
  /** What is counted, and what is shown of it. */
  readonly unit: Unit;
  readonly measure: MeasureId;
  readonly headline: string;
  readonly subtitle: string;
  /** The figure in words, for those who do not see it. */
  readonly summary: string;
}

/** What stands beside every drawing; nothing of it can be left out either. */
export interface Beside {
  readonly notes: readonly Note[];
  readonly sources: readonly SourceRef[];
  readonly sourceLine: string;
  /** The same figure as a table. */
  readonly table: FigureTable;
}

export interface BarsFigure extends Frame {
  readonly kind: 'bars';
  readonly by: DimensionId;
  readonly marks: readonly Mark[];
  readonly axis: Axis;
  readonly comparison: Comparison | null;
}

export interface Point extends Datum {
  readonly year: number;
  readonly isBreak: boolean;
}

export interface Series {
  readonly code: string | null;
  readonly label: string;
  readonly points: readonly Point[];
}

export interface TrendFigure extends Frame {
  readonly kind: 'trend';
  readonly series: readonly Series[];
  /** Whether all series are lines in one plot, or each has a panel of its own, since there are too many to be told apart. */
  readonly form: 'lines' | 'panels';
  /** Series beyond those that are drawn; they are in the table. */
  readonly undrawn: readonly Series[];
  readonly years: readonly number[];
  readonly axis: Axis;
  /** False where the points are no series in time, such as different operations in different years. */
  readonly connected: boolean;
}

export interface MatrixRow {
  readonly code: string | null;
  readonly label: string;
  readonly detail: string | null;
  /** One per column of the matrix; null where nothing is published. */
  readonly cells: readonly (Datum | null)[];
  readonly total: Datum;
  readonly stated: Datum | null;
}

export interface MatrixFigure extends Frame {
  readonly kind: 'matrix';
  readonly rowDimension: DimensionId;
  readonly columns: readonly { readonly code: string | null; readonly label: string }[];
  readonly rows: readonly MatrixRow[];
  readonly columnTotals: readonly Datum[];
  /** Null where the measure does not add up. */
  readonly grandTotal: Datum | null;
  readonly totalLabel: string;
  /** Largest cell, for the shade behind the numbers. */
  readonly largest: number;
  readonly page: number;
  readonly pages: number;
  /** Rows that match the words searched for, and rows in all. */
  readonly matching: number;
  readonly all: number;
}

export interface StatedFigure extends Frame {
  readonly kind: 'stated';
  readonly comparisons: readonly Comparison[];
}

/** A figure but for what stands beside it. */
export type DrawnFigure = BarsFigure | TrendFigure | MatrixFigure | StatedFigure;

export type Figure = DrawnFigure & Beside;

/** How a reader wants a figure laid in order and cut; it changes no number. */
export interface Arrangement {
  readonly sort: { readonly column: 'label' | 'value'; readonly descending: boolean } | null;
  readonly find: string;
  readonly page: number;
}
