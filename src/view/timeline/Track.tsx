import type { PointerEvent } from 'react';
import type { Timeline as TimelineFigure } from '../../figure/figure.ts';
import type { Speech } from '../../words/words.ts';
import { Columns } from './Columns.tsx';
import { yearAt } from './range.ts';
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
  /** The year under the pointer; null where it has left. */
  readonly onPoint: (year: number | null) => void;
}

/** The columns of all years, the range on them with an end on either side, and the years under them. */
export function Track({ timeline, speech, isWithin, onClear, onPoint, ...brushed }: Props) {
  const { bounds, range, isNarrowed, onRange } = brushed;
  const { points, first, top } = timeline;
  const { firstYear, lastYear } = speech.words.timeline;
  const brush = useBrush(brushed);
  const point = (event: PointerEvent<HTMLElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onPoint(yearAt((event.clientX - left) / width, bounds));
  };
  const place = (year: number): number => ((year - first) / points.length) * 100;
  const [start, end] = [place(range.from), place(range.to + 1)];
  return (
    <>
      {/* Keys reach the range through the two sliders in it. */}
      <div
        className={isNarrowed ? `${styles.track} ${styles.narrowed}` : styles.track}
        {...brush}
        onPointerMove={(event) => {
          point(event);
          brush.onPointerMove(event);
        }}
        onPointerLeave={() => onPoint(null)}
      >
        <div className={styles.window} style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }} />
        <Columns points={points} top={top} from={isWithin ? range.from : null} to={isWithin ? range.to : null} />
        {(['from', 'to'] as const).map((which) => (
          <RangeEnd
            key={which}
            end={which}
            label={which === 'from' ? firstYear : lastYear}
            range={range}
            bounds={bounds}
            text={points[range[which] - first]?.text ?? String(range[which])}
            at={which === 'from' ? start : end}
            onRange={onRange}
            onEscape={onClear}
          />
        ))}
      </div>
      <YearScale points={points} />
    </>
  );
}
