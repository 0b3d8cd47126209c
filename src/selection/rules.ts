import { type Catalogue, type Category, type CodeList, type DimensionId, ownFileOf } from '../domain/domain.ts';
import { FIGURE_KINDS, type FigureKind } from '../figure/figure.ts';
import type { MeasureId } from '../query/query.ts';
import { choicesOfBy, type Selection } from './choice.ts';

/** Something in a link that could not be followed; the view is shown without it and says so. */
export interface Notice {
  readonly kind:
    | 'unknown_key'
    | 'unknown_value'
    | 'unreadable'
    | 'newer_version'
    | 'no_rate_for_operations'
    | 'no_change_for_operations'
    | 'change_needs_two_years'
    | 'stated_needs_one_operation'
    | 'impossible_by'
    | 'years_swapped';
  readonly key: string;
  readonly value: string;
  /** What would have been known where it is not. */
  readonly known: readonly string[];
}

export function notice(kind: Notice['kind'], key: string, value: string, known: readonly string[] = []): Notice {
  return { kind, key, value, known };
}

/** The data set of a link that names none: the first of the package. A reader's own file is always named. */
export function firstDataset(catalogue: Catalogue): string {
  return [...catalogue.datasets.keys()].find((code) => ownFileOf(code) === null) ?? '';
}

/** What is counted unless the reader says otherwise: reports, or the first that there is where there are none. */
export function defaultUnit(catalogue: Catalogue): string {
  const { unit: met } = catalogue.met;
  const { unit } = plainOf('');
  return met.size === 0 || met.has(unit) ? unit : ([...catalogue.units.keys()].find((code) => met.has(code)) ?? unit);
}

/** What the empty link shows: the first data set, and of its operations the one that the package puts first. */
export function openingOf(catalogue: Catalogue): Selection {
  const dataset = firstDataset(catalogue);
  const first = [...catalogue.operations.keys()][0];
  return { ...plainOf(dataset), operation: first === undefined ? null : [first] };
}

/** The defaults of a data set: everything in it, as bars by offence, counted in reports. */
export function plainOf(dataset: string): Selection {
  return {
    dataset,
    frozen: null,
    figure: 'bars',
    by: 'offence',
    unit: 'report',
    measure: 'count',
    offence: null,
    operation: null,
    region: null,
    from: null,
    to: null,
    sort: null,
    find: '',
    page: 1,
  };
}

/** How a figure kind is grouped unless the reader says otherwise. */
export function defaultBy(catalogue: Catalogue, dataset: string, figure: FigureKind): DimensionId {
  return choicesOfBy(catalogue, dataset, figure)[0] ?? 'offence';
}

/** The figure that a grouping is drawn as unless the reader says otherwise. */
export function defaultFigure(by: DimensionId | null): FigureKind {
  return by === 'period' ? 'trend' : (FIGURE_KINDS[0] ?? 'bars');
}

function inListOrder(list: CodeList<Category>, codes: readonly string[] | null): readonly string[] | null {
  if (codes === null) return null;
  const wanted = new Set(codes);
  return [...list.keys()].filter((code) => wanted.has(code));
}

/** Why a measure cannot be given for a selection, or null where it can. */
export type Obstacle = 'rate' | 'change' | 'changeOperations';

export function measureObstacle(catalogue: Catalogue, selection: Selection, measure: MeasureId): Obstacle | null {
  const ofOperations = catalogue.datasets.get(selection.dataset)?.dimensions.includes('operation') === true;
  if (measure === 'rate') return ofOperations ? 'rate' : null;
  if (measure !== 'change') return null;
  if (ofOperations) return 'changeOperations';
  const { from, to, figure } = selection;
  return from !== null && to !== null && from < to && figure === 'bars' ? null : 'change';
}

const TOLD: Readonly<Record<Obstacle, Notice['kind']>> = {
  rate: 'no_rate_for_operations',
  change: 'change_needs_two_years',
  changeOperations: 'no_change_for_operations',
};

function possibleMeasure(catalogue: Catalogue, selection: Selection, notices: Notice[]): MeasureId {
  const { measure } = selection;
  const obstacle = measureObstacle(catalogue, selection, measure);
  if (obstacle === null) return measure;
  notices.push(notice(TOLD[obstacle], 'measure', measure));
  return 'count';
}

/**
 * Makes a selection that the figures can show: codes in list order, impossible combinations replaced by the nearest
 * possible one, each with a notice. A normalised selection comes out unchanged.
 */
export function normalised(catalogue: Catalogue, selection: Selection): { selection: Selection; notices: Notice[] } {
  const notices: Notice[] = [];
  let { figure, by, from, to } = selection;
  const operation = inListOrder(catalogue.operations, selection.operation);
  if (figure === 'stated' && operation?.length !== 1) {
    notices.push(notice('stated_needs_one_operation', 'figure', figure));
    figure = 'bars';
  }
  const possible = choicesOfBy(catalogue, selection.dataset, figure);
  if (!possible.includes(by)) {
    if (by !== 'offence') notices.push(notice('impossible_by', 'by', by));
    by = possible[0] ?? 'offence';
  }
  if (from !== null && to !== null && from > to) {
    notices.push(notice('years_swapped', 'from', `${from}–${to}`));
    [from, to] = [to, from];
  }
  const shaped: Selection = {
    ...selection,
    figure,
    by,
    from,
    to,
    operation,
    offence: inListOrder(catalogue.offences, selection.offence),
    region: inListOrder(catalogue.regions, selection.region),
    page: Math.max(1, Math.trunc(selection.page) || 1),
  };
  return { selection: { ...shaped, measure: possibleMeasure(catalogue, shaped, notices) }, notices };
}
