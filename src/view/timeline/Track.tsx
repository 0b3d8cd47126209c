import { useRef } from 'react';
import { readingText, type Timeline as TimelineFigure } from '../../figure/figure.ts';
import type { Speech } from '../../words/words.ts';
import { Told } from '../charts/Told.tsx';
import { useReading } from '../charts/useReading.ts';
import { Columns } from './Columns.tsx';
import { RangeEnd } from './RangeEnd.tsx';
import styles from './Timeline.module.css';
import { type Brush, useBrush } from './useBrush.ts';
import { YearScale } from './YearScale.tsx';

interface Props extends Brush {
  readonly timeline: TimelineFigure;
  readonly speech: Speech;
  /** False where the years that are chosen are none of these. */
  readonly isWithin: boolean;
  readonly onClear: () => void;
}

/** The columns of all years, the range on them with an end on either side, and the years under them. */
export function Track({ timeline, speech, isWithin, onClear, ...brushed }: Props) {
  const { bounds, range, isNarrowed, onRange } = brushed;
  const { points, first, top } = timeline;
  const { firstYear, lastYear } = speech.words.timeline;
  const brush = useBrush(brushed);
  const track = useRef<HTMLDivElement>(null);
  const boxes = () => {
    const { width = 0, height = 0 } = track.current?.getBoundingClientRect() ?? {};
    const column = width / points.length;
    return points.map((_, index) => ({ x: index * column, y: 0, width: column, height }));
  };
  const { read, reach, dismiss, handlers } = useReading(boxes);
  const { onPointerMove, onPointerDown, onPointerLeave, onBlur } = handlers;
  const reading = read === null ? null : (points[read.at]?.reading ?? null);
  const place = (year: number): number => ((year - first) / points.length) * 100;
  const [start, end] = [place(range.from), place(range.to + 1)];
  return (
    <div
      className={styles.reading}
      role="presentation"
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerLeave={onPointerLeave}
      onBlur={onBlur}
    >
      {/* Keys reach the range through the two sliders in it. */}
      <div ref={track} className={isNarrowed ? `${styles.track} ${styles.narrowed}` : styles.track} {...brush}>
        <div className={styles.window} style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }} />
        <Columns points={points} top={top} from={isWithin ? range.from : null} to={isWithin ? range.to : null} />
        {(['from', 'to'] as const).map((which) => {
          const said = points[range[which] - first]?.reading;
          return (
            <RangeEnd
              key={which}
              end={which}
              label={which === 'from' ? firstYear : lastYear}
              range={range}
              bounds={bounds}
              text={said === undefined ? String(range[which]) : readingText(said)}
              at={which === 'from' ? start : end}
              onRange={onRange}
              // What is told goes first, and with the next Escape the range.
              onEscape={() => dismiss() || onClear()}
              // A slider says by itself where it has come.
              onReach={(year) => reach(year - first, false)}
            />
          );
        })}
      </div>
      <YearScale points={points} />
      <Told reading={reading} place={read?.place ?? null} isTold={read?.isTold ?? false} mayBeBeside={false} />
    </div>
  );
}
