import { memo } from 'react';
import type { TimelinePoint } from '../../figure/figure.ts';
import styles from './Timeline.module.css';

/** Part of the room of a year that its column takes. */
const FILLED = 0.72;

interface Props {
  readonly points: readonly TimelinePoint[];
  readonly top: number;
  /** The first and the last year chosen; null where none of these years is. */
  readonly from: number | null;
  readonly to: number | null;
}

/** One column a year, from zero. A year without a figure is a gap in the base line too; what is not exact is hollow. */
export const Columns = memo(function Columns({ points, top, from, to }: Props) {
  const room = 100 / points.length;
  return (
    <svg className={styles.columns} aria-hidden="true">
      {points.map(({ year, value, isExact }, index) => {
        if (value === null) return null;
        const isIn = from !== null && to !== null && year >= from && year <= to;
        const height = (Math.max(value, 0) / top) * 100;
        return (
          <g key={year} className={isIn ? styles.in : styles.out}>
            <rect
              x={`${(index + (1 - FILLED) / 2) * room}%`}
              width={`${FILLED * room}%`}
              y={`${100 - height}%`}
              height={`${height}%`}
              className={isExact ? styles.exact : styles.inexact}
            />
            <line x1={`${index * room}%`} x2={`${(index + 1) * room}%`} y1="100%" y2="100%" className={styles.base} />
          </g>
        );
      })}
    </svg>
  );
});
