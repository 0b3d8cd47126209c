import { memo } from 'react';
import type { TimelinePoint } from '../../figure/figure.ts';
import { yearTicks } from '../../layout/layout.ts';
import { useSpace } from '../charts/useSpace.ts';
import styles from './Timeline.module.css';

/** Years under the columns, as many as find room. */
export const YearScale = memo(function YearScale({ points }: { readonly points: readonly TimelinePoint[] }) {
  const { ref, space } = useSpace();
  const years = points.map(({ year }) => year);
  const [first = 0] = years;
  return (
    <div ref={ref} className={styles.scale} aria-hidden="true">
      {(space === null ? [] : yearTicks(years, space.width, space)).map((year) => (
        <span
          key={year}
          className={styles.tick}
          style={{ insetInlineStart: `clamp(1.1rem, ${((year - first + 0.5) / years.length) * 100}%, 100% - 1.1rem)` }}
        >
          {year}
        </span>
      ))}
    </div>
  );
});
