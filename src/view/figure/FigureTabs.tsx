import type { ReactNode } from 'react';
import type { DimensionId } from '../../domain/domain.ts';
import type { FigureKind } from '../../figure/figure.ts';
import { choicesOfBy } from '../../selection/selection.ts';
import { ViewLink } from '../address/ViewLink.tsx';
import { type Change, useDesk } from '../desk.ts';
import styles from './FigureTabs.module.css';

interface Tab {
  readonly id: string;
  readonly text: string;
  readonly current: boolean;
  readonly change: Change;
}

/**
 * The kinds of figure as links, each to the view that it would be; for a trend, also what its lines are by. Another control
 * may stand at the end of the row.
 */
export function FigureTabs({ children }: { readonly children?: ReactNode }) {
  const { speech, catalogue, selection, linkTo, follow } = useDesk();
  const { words } = speech;
  const { dataset, figure, by } = selection;
  const tab = (kind: FigureKind, dimension: DimensionId, text: string, extra: Change = {}): Tab => ({
    id: `${kind} ${dimension}`,
    text,
    current: figure === kind && (kind === 'bars' ? by === dimension : true),
    change: { figure: kind, by: dimension, ...extra },
  });
  const one = selection.operation?.length === 1;
  // Between operations one alone says nothing: these views open on all of them.
  const among: Change = one ? { operation: null } : {};
  const bars = choicesOfBy(catalogue, dataset, 'bars').map((dimension) =>
    tab('bars', dimension, words.byDimension[dimension], dimension === 'offence' ? {} : among),
  );
  const matrix = choicesOfBy(catalogue, dataset, 'matrix').map((dimension) =>
    tab('matrix', dimension, words.figures.matrix, among),
  );
  const stated = one ? [tab('stated', 'offence', words.figures.stated)] : [];
  const tabs = [...bars, ...stated, tab('trend', 'period', words.figures.trend, among), ...matrix];
  const lines = figure === 'trend' ? choicesOfBy(catalogue, dataset, 'trend') : [];

  return (
    <div className={styles.tabs}>
      <div className={styles.row}>
        <nav className={styles.row} aria-label={words.filters.figure}>
          {tabs.map((each) => (
            <ViewLink
              key={each.id}
              search={linkTo(each.change)}
              onFollow={follow}
              className={styles.tab}
              current={each.current ? 'true' : undefined}
            >
              {each.text}
            </ViewLink>
          ))}
        </nav>
        {children}
      </div>
      {lines.length > 1 ? (
        <nav className={styles.row} aria-label={words.filters.groupBy}>
          {lines.map((dimension) => (
            <ViewLink
              key={dimension}
              search={linkTo({ by: dimension })}
              onFollow={follow}
              className={`${styles.tab} ${styles.lesser}`}
              current={by === dimension ? 'true' : undefined}
            >
              {words.byDimension[dimension]}
            </ViewLink>
          ))}
        </nav>
      ) : null}
    </div>
  );
}
