import type { ReactNode } from 'react';
import { choicesOfBy, tabsOf } from '../../selection/selection.ts';
import { ViewLink } from '../address/ViewLink.tsx';
import { useDesk } from '../desk.ts';
import styles from './FigureTabs.module.css';

/**
 * The kinds of figure as links, each to the view that it would be; for a trend, also what its lines are by. Another control
 * may stand at the end of the row.
 */
export function FigureTabs({ children }: { readonly children?: ReactNode }) {
  const { speech, catalogue, selection, linkTo, follow } = useDesk();
  const { words } = speech;
  const { dataset, figure, by } = selection;
  const lines = figure === 'trend' ? choicesOfBy(catalogue, dataset, 'trend') : [];

  return (
    <div className={styles.tabs}>
      <div className={styles.row}>
        <nav className={styles.row} aria-label={words.filters.figure}>
          {tabsOf(catalogue, selection).map((each) => (
            <ViewLink
              key={`${each.figure} ${each.by}`}
              search={linkTo(each.change)}
              onFollow={follow}
              className={styles.tab}
              current={each.current ? 'true' : undefined}
            >
              {each.figure === 'bars' ? words.byDimension[each.by] : words.figures[each.figure]}
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
