import { lazy, Suspense, useId, useMemo } from 'react';
import { type Figure, figureOf } from '../../figure/figure.ts';
import type { Shown } from '../answer/useAnswer.ts';
import type { Work } from '../answer/useOpened.ts';
import { FigureChart } from '../charts/FigureChart.tsx';
import { useDesk } from '../desk.ts';
import { Chips } from '../filters/Chips.tsx';
import { Loading } from '../status/Loading.tsx';
import { CopyLink } from './CopyLink.tsx';
import styles from './FigurePane.module.css';
import { FigureTabs } from './FigureTabs.tsx';
import { NoMatch } from './NoMatch.tsx';
import { Notes } from './Notes.tsx';

// The table stands below the figure and comes after it.
const TableTwin = lazy(() => import('../table/TableTwin.tsx').then((module) => ({ default: module.TableTwin })));

interface Props {
  readonly shown: Shown;
  /** Whether a newer answer is on its way. */
  readonly busy: boolean;
  readonly work: Work;
  readonly onStop: () => void;
}

/** One figure with all that must stand beside it, and its table. */
export function FigurePane({ shown, busy, work, onStop }: Props) {
  const { speech } = useDesk();
  const { answer, selection, catalogue } = shown;
  const figure = useMemo(
    () => figureOf(answer.result, catalogue, selection.figure, selection, speech),
    [answer, catalogue, selection, speech],
  );
  const loading = work.kind === 'loading' && busy;
  return (
    <div aria-busy={busy}>
      {loading ? <Loading speech={speech} progress={work.progress} onStop={onStop} /> : null}
      <p className="visually-hidden" aria-live="polite">
        {busy ? '' : speech.words.status.updated(figure?.headline ?? speech.words.status.noMatchHelp)}
      </p>
      {figure === null ? <NoMatch /> : <WholeFigure figure={figure} shown={shown} />}
    </div>
  );
}

function WholeFigure({ figure, shown }: { readonly figure: Figure; readonly shown: Shown }) {
  const { speech, edit } = useDesk();
  const { selection } = shown;
  const summary = useId();
  return (
    <article>
      <header className={styles.head}>
        <h1 className={styles.headline}>{figure.headline}</h1>
        <p className={styles.subtitle}>{figure.subtitle}</p>
        <FigureTabs />
        <Chips />
      </header>
      <p id={summary} className="visually-hidden">
        {figure.summary}
      </p>
      <div className={styles.chart}>
        <Suspense fallback={<div className={styles.skeleton} />}>
          <FigureChart
            figure={figure}
            speech={speech}
            labelledBy={summary}
            find={selection.find}
            onFind={(find) => edit({ find }, 'replace')}
            onPage={(page) => edit({ page })}
          />
        </Suspense>
      </div>
      <Notes figure={figure} />
      <CopyLink />
      <Suspense fallback={null}>
        <TableTwin table={figure.table} speech={speech} sort={selection.sort} onSort={(sort) => edit({ sort })} />
      </Suspense>
    </article>
  );
}
