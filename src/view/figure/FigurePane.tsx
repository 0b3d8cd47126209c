import { lazy, memo, Suspense, useId, useMemo, useState } from 'react';
import type { ReadingReport } from '../../domain/domain.ts';
import { type Figure, figureOf, timelineOf } from '../../figure/figure.ts';
import type { Shown } from '../answer/useAnswer.ts';
import type { Work } from '../answer/useOpened.ts';
import { FigureChart } from '../charts/FigureChart.tsx';
import type { Selection } from '../../selection/selection.ts';
import type { Speech } from '../../words/words.ts';
import { type Desk, useDesk } from '../desk.ts';
import { Chips } from '../filters/Chips.tsx';
import { FiltersButton } from '../filters/FiltersButton.tsx';
import { Explained } from '../glossary/Explained.tsx';
import { ReadingBadge } from '../reading/ReadingBadge.tsx';
import { Loading } from '../status/Loading.tsx';
import styles from './FigurePane.module.css';
import { FigureTabs } from './FigureTabs.tsx';
import { NoMatch } from './NoMatch.tsx';
import { Notes } from './Notes.tsx';
import { usePrinting } from '../print/usePrinting.ts';
import { firstStands } from '../standing.ts';
import { TakesPlace } from '../TakesPlace.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { useAfterPaint } from '../useAfterPaint.ts';
import { useLasting } from '../useLasting.ts';
import { useSteady } from './useSteady.ts';

// What stands below the figure comes after it.
const PathSteps = lazy(async () => {
  await firstStands;
  return { default: (await import('../path/PathSteps.tsx')).PathSteps };
});
const TakeAway = lazy(async () => {
  await firstStands;
  return { default: (await import('../takeAway/TakeAway.tsx')).TakeAway };
});
const TableTwin = lazy(async () => {
  await firstStands;
  return { default: (await import('../table/TableTwin.tsx')).TableTwin };
});

interface Props {
  readonly shown: Shown;
  /** Whether a newer answer is on its way. */
  readonly busy: boolean;
  readonly work: Work;
  /** What is being read while it is a reader's own file. */
  readonly reading: string | undefined;
  readonly onStop: () => void;
}

/** One figure with all that must stand beside it, its timeline and its table. */
export function FigurePane({ shown, busy, work, reading, onStop }: Props) {
  const { speech, edit, workbench } = useDesk();
  const { answer, selection, catalogue } = shown;
  const figure = useMemo(
    () => figureOf(answer.result, catalogue, selection.figure, selection, speech),
    [answer, catalogue, selection, speech],
  );
  const timeline = useMemo(
    () => timelineOf(answer.timeline, catalogue, answer.result.query, speech),
    [answer, catalogue, speech],
  );
  const drawn = useMemo((): Drawn | null => (figure === null ? null : { shown, figure }), [shown, figure]);
  // The figure is painted first; the table and what is taken away follow it.
  const follows = useAfterPaint(drawn);
  const [held, setHeld] = useState(false);
  const above = useSteady(held);
  const summary = useId();
  const isTrend = selection.figure === 'trend';
  const chart =
    figure === null ? null : (
      <Chart figure={figure} speech={speech} summary={summary} find={selection.find} edit={edit} />
    );
  const isKept = (work.kind === 'failed' || work.kind === 'stopped') && work.isKept;
  const loading = useLasting(work.kind === 'loading' && busy);
  return (
    <div aria-busy={busy || follows !== drawn}>
      {loading && work.kind === 'loading' ? (
        <Loading speech={speech} progress={work.progress} reading={reading} onStop={onStop} />
      ) : null}
      <p className="visually-hidden" aria-live="polite">
        {busy ? '' : speech.words.status.updated(figure?.headline ?? speech.words.status.noMatchHelp)}
      </p>
      {/* The timeline keeps its place while it is dragged, also where a range leaves no figure. */}
      <article>
        <div ref={above}>
          {figure === null ? (
            <NoMatch />
          ) : (
            <Head
              figure={figure}
              summary={summary}
              hasTimeline={timeline !== null}
              left={answer.result.evidence.observed}
              report={shown.own?.report ?? null}
              isKept={isKept}
            />
          )}
          {isTrend ? chart : null}
        </div>
        {timeline === null ? null : <Timeline timeline={timeline} onHold={setHeld} />}
        {isTrend ? null : chart}
        {drawn === null ? null : (
          <Below
            figure={drawn.figure}
            follows={follows ?? drawn}
            speech={speech}
            sort={selection.sort}
            edit={edit}
            isAlone={!workbench.isOpen}
          />
        )}
      </article>
    </div>
  );
}

interface HeadProps {
  readonly figure: Figure;
  readonly summary: string;
  readonly hasTimeline: boolean;
  /** Published figures that are left by all filters together. */
  readonly left: number;
  readonly report: ReadingReport | null;
  readonly isKept: boolean;
}

function Head({ figure, summary, hasTimeline, left, report, isKept }: HeadProps) {
  const { speech, workbench } = useDesk();
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.headline}>{figure.headline}</h1>
        <Explained texts={[figure.subtitle]} language={figure.language}>
          {([subtitle]) => <p className={styles.subtitle}>{subtitle}</p>}
        </Explained>
        {report === null ? null : <ReadingBadge report={report} isKept={isKept} speech={speech} />}
        <FigureTabs>
          <FiltersButton left={left} />
        </FigureTabs>
        {workbench.isOpen ? <Chips withYears={!hasTimeline} /> : null}
      </header>
      <p id={summary} className="visually-hidden">
        {figure.summary}
      </p>
    </>
  );
}

interface ChartProps {
  readonly figure: Figure;
  readonly speech: Speech;
  readonly summary: string;
  readonly find: string;
  readonly edit: Desk['edit'];
}

/** Drawn anew for a new figure only: not for each link that a reader passes on the way to it. */
const Chart = memo(function Chart({ figure, speech, summary, find, edit }: ChartProps) {
  return (
    <div className={styles.chart}>
      <Suspense fallback={<div className={styles.skeleton} />}>
        <FigureChart
          figure={figure}
          speech={speech}
          labelledBy={summary}
          find={find}
          onFind={(words) => edit({ find: words }, 'replace')}
          onPage={(page) => edit({ page })}
        />
        <TakesPlace />
      </Suspense>
    </div>
  );
});

/** A figure and the answer that it is of. */
interface Drawn {
  readonly shown: Shown;
  readonly figure: Figure;
}

interface BelowProps {
  readonly figure: Figure;
  /** What the table shows and what is taken away: this figure, or for a moment the one before it. */
  readonly follows: Drawn;
  readonly speech: Speech;
  readonly sort: Selection['sort'];
  readonly edit: Desk['edit'];
  /** Whether the figure has the page for itself, so that there is room beside its notes. */
  readonly isAlone: boolean;
}

const Below = memo(function Below({ figure, follows, speech, sort, edit, isAlone }: BelowProps) {
  usePrinting(follows.shown, follows.figure, speech);
  return (
    <>
      <div className={isAlone ? `${styles.under} ${styles.beside}` : styles.under}>
        <Notes figure={figure} speech={speech} />
        {/* What comes later stands where it will stay: nothing below it is shown before it. */}
        <Suspense fallback={null}>
          <PathSteps />
          <TakeAway {...follows} speech={speech} />
        </Suspense>
      </div>
      <Suspense fallback={null}>
        <Table follows={follows} speech={speech} sort={sort} edit={edit} />
      </Suspense>
    </>
  );
});

/** The table, made anew for what it shows only: not for a figure that it follows later. */
const Table = memo(function Table({ follows, speech, sort, edit }: Omit<BelowProps, 'figure' | 'isAlone'>) {
  return <TableTwin {...follows} speech={speech} sort={sort} onSort={(next) => edit({ sort: next })} />;
});
