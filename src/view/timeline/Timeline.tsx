import { lazy, type MouseEvent, Suspense, useCallback, useRef } from 'react';
import type { Timeline as TimelineFigure } from '../../figure/figure.ts';
import { useDesk } from '../desk.ts';
import { useHold } from '../useHold.ts';
import { type Bounds, drawnRange, type Range } from './range.ts';
import styles from './Timeline.module.css';

// What is dragged comes when a view has years to choose among; its room is kept.
const Track = lazy(() => import('./Track.tsx').then((module) => ({ default: module.Track })));

interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

interface Props {
  readonly timeline: TimelineFigure;
  /** Whether the reader has hold of the timeline: what stands above it must not move it meanwhile. */
  readonly onHold: (held: boolean) => void;
}

/** All years of what is chosen, and on them the range of years that the figure is of: dragged, or moved by keys. */
export function Timeline({ timeline, onHold }: Props) {
  const { speech, selection, edit } = useDesk();
  const { words } = speech;
  const { points, first, last } = timeline;
  const { from, to, measure } = selection;
  // A change is between two years.
  const bounds: Bounds = { first, last, least: measure === 'change' ? 2 : 1 };
  const range = drawnRange(from, to, bounds);
  const isNarrowed = from !== null || to !== null;
  const isWithin = (from ?? first) <= last && (to ?? last) >= first;

  /** One entry in the history for each time that the reader takes hold; its changes replace one another. */
  const pushed = useRef(false);
  const before = useRef<Years>({ from, to });
  const holding = useHold(
    'period',
    useCallback(
      (held: boolean): void => {
        pushed.current = false;
        onHold(held);
      },
      [onHold],
    ),
  );
  const choose = (years: Years): void => {
    if (years.from === from && years.to === to) return;
    edit({ from: years.from, to: years.to }, pushed.current ? 'replace' : 'begin');
    pushed.current = true;
  };
  const clear = (): void => choose({ from: null, to: null });
  const clearByButton = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    clear();
    // The button goes with the years that were chosen.
    currentTarget.closest('section')?.querySelector<HTMLElement>('[role="slider"]')?.focus({ preventScroll: true });
  };
  const onRange = (next: Range): void => {
    const isWhole = next.from === first && next.to === last && measure !== 'change';
    choose(isWhole ? { from: null, to: null } : next);
  };
  const onStart = (): void => {
    pushed.current = false;
    before.current = { from, to };
  };

  const span = words.subtitle.years(String(from ?? first), String(to ?? last));
  const chosenYears = isWithin ? range.to - range.from + 1 : 0;
  return (
    <section className={styles.timeline} aria-label={timeline.heading} {...holding}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{timeline.heading}</h2>
        <p className={styles.range}>
          {isNarrowed ? (
            <>
              <b>{span}</b> {words.timeline.someYears(speech.whole(chosenYears), speech.whole(points.length))}
            </>
          ) : (
            words.timeline.wholeRange(span)
          )}
        </p>
        <button type="button" className={styles.clear} hidden={!isNarrowed} onClick={clearByButton}>
          {words.timeline.allYears}
        </button>
        <p className={styles.help} aria-hidden="true">
          {words.timeline.dragHelp}
        </p>
      </div>
      <div className={styles.room}>
        <Suspense fallback={null}>
          <Track
            timeline={timeline}
            speech={speech}
            bounds={bounds}
            range={range}
            isNarrowed={isNarrowed}
            isWithin={isWithin}
            onStart={onStart}
            onRange={onRange}
            onCancel={() => choose(before.current)}
            onClear={clear}
          />
        </Suspense>
      </div>
      {timeline.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  );
}
