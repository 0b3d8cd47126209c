import type { Datum } from '../../figure/figure.ts';
import { isZero, shadeOf, SIGN_SIZE, signAt } from '../../layout/layout.ts';
import bars from './Bars.module.css';
import styles from './MatrixChart.module.css';

interface Props {
  readonly cell: Datum | null;
  readonly largest: number;
  /** What an empty cell means, for those who hear it. */
  readonly empty: string;
}

/**
 * One number over a shade that grows with its root, so that small counts beside large ones are still seen; a zero has a
 * line at its start, and what is absent the sign of why.
 */
export function MatrixCell({ cell, largest, empty }: Props) {
  if (cell === null) {
    return (
      <td data-cell className={styles.none}>
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">{empty}</span>
      </td>
    );
  }
  const sign = signAt(cell, 0, SIGN_SIZE / 2);
  if (sign !== null) {
    return (
      <td data-cell className={styles.none}>
        <svg width={SIGN_SIZE} height={SIGN_SIZE} aria-hidden="true" className={styles.sign}>
          <path d={sign} className={bars.sign} />
        </svg>
        {cell.text}
      </td>
    );
  }
  const strength = shadeOf(cell.value, largest);
  const shade =
    strength === 0 ? undefined : { backgroundColor: `color-mix(in srgb, var(--series-1) ${strength}%, var(--paper))` };
  return (
    <td data-cell style={shade} className={isZero(cell) ? styles.zero : cell.value === null ? styles.none : undefined}>
      {cell.text}
    </td>
  );
}
