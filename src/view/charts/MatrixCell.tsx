import type { Datum } from '../../figure/figure.ts';
import { shadeOf } from '../../layout/layout.ts';
import styles from './MatrixChart.module.css';

interface Props {
  readonly cell: Datum | null;
  readonly largest: number;
  /** What an empty cell means, for those who hear it. */
  readonly empty: string;
}

/** One number over a shade that grows with its root, so that small counts beside large ones are still seen. */
export function MatrixCell({ cell, largest, empty }: Props) {
  if (cell === null) {
    return (
      <td data-cell className={styles.none}>
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">{empty}</span>
      </td>
    );
  }
  const strength = shadeOf(cell.value, largest);
  const shade =
    strength === 0 ? undefined : { backgroundColor: `color-mix(in srgb, var(--series-1) ${strength}%, var(--paper))` };
  return (
    <td data-cell style={shade} className={cell.value === null ? styles.none : undefined}>
      {cell.text}
    </td>
  );
}
