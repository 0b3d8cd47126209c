import type { ReactNode } from 'react';
import { type DrawnFigure, readingOf } from '../../figure/figure.ts';
import type { ReadPoint } from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import styles from './Tip.module.css';
import { Told } from './Told.tsx';
import { useReading } from './useReading.ts';

interface Props {
  readonly figure: DrawnFigure;
  readonly speech: FigureSpeech;
  readonly points: readonly ReadPoint[];
  /** A drawing whose corner is that of the points. */
  readonly children: ReactNode;
}

/** A drawing whose points are read by mouse, finger and keys, and told to who listens. */
export function Readable({ figure, speech, points, children }: Props) {
  const { read, handlers } = useReading(() => points);
  const point = read === null ? undefined : points[read.at];
  const reading = point === undefined ? null : readingOf(figure, point.place, speech);
  return (
    <div
      className={styles.readable}
      // Its arrow keys are its own: a screen reader hands them on.
      role="application"
      aria-label={speech.words.controls.readPoints}
      tabIndex={0}
      {...handlers}
    >
      {children}
      <Told
        reading={reading}
        place={point === undefined || read === null ? null : { ...point, from: read.place.from }}
        isTold={read?.isTold ?? false}
      />
    </div>
  );
}
