import type { Catalogue, DimensionId } from '../domain/domain.ts';
import type { FigureKind } from '../figure/figure.ts';
import { choicesOfBy, type Selection } from './choice.ts';

/** A way to see what is chosen: a kind of figure, for bars with what they are by. */
export interface Tab {
  readonly figure: FigureKind;
  readonly by: DimensionId;
  readonly current: boolean;
  readonly change: Partial<Selection>;
}

/** The ways to see what is chosen, in the order in which they are offered. */
export function tabsOf(catalogue: Catalogue, selection: Selection): readonly Tab[] {
  const { dataset, figure, by } = selection;
  const one = selection.operation?.length === 1;
  // Between operations one alone says nothing: these views open on all of them.
  const among: Partial<Selection> = one ? { operation: null } : {};
  const tab = (kind: FigureKind, dimension: DimensionId, extra: Partial<Selection> = {}): Tab => ({
    figure: kind,
    by: dimension,
    current: figure === kind && (kind === 'bars' ? by === dimension : true),
    change: { figure: kind, by: dimension, ...extra },
  });
  return [
    ...choicesOfBy(catalogue, dataset, 'bars').map((each) => tab('bars', each, each === 'offence' ? {} : among)),
    ...(one ? [tab('stated', 'offence')] : []),
    tab('trend', 'period', among),
    ...choicesOfBy(catalogue, dataset, 'matrix').map((each) => tab('matrix', each, among)),
  ];
}
