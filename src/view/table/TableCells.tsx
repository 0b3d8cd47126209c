import { memo } from 'react';
import type { TableRow } from '../../figure/figure.ts';
import type { PlacedColumn } from './columns.ts';
import styles from './TableTwin.module.css';

const KIND = { item: undefined, inside: styles.inside, part: styles.part } as const;

interface Props {
  readonly row: TableRow;
  readonly columns: readonly PlacedColumn[];
  /** Its number among all rows of the table, from 1, that of the headers being the first. */
  readonly index: number;
  /** Which of its cells Tab leads to; null for none. */
  readonly stop: number | null;
  /** Whether that cell is chosen. */
  readonly chosen: boolean;
  /** What to say of a row that another one contains; empty where nothing is to be said. */
  readonly inside: string;
}

/** One row: its first cell is its header, its numbers are aligned right over a faint bar. */
export const TableCells = memo(function TableCells({ row, columns, index, stop, chosen, inside }: Props) {
  return (
    <tr className={KIND[row.kind]} aria-rowindex={index}>
      {columns.map(({ column, at }, place) => {
        const cell = row.cells[at];
        const shared = {
          tabIndex: place === stop ? 0 : -1,
          'aria-selected': chosen && place === stop ? true : undefined,
        };
        if (at === 0) {
          return (
            <th key={column.id} scope="row" {...shared}>
              {cell?.text}
              {row.kind === 'inside' && inside !== '' ? <span className={styles.remark}>{inside}</span> : null}
            </th>
          );
        }
        const part = cell?.part ?? 0;
        const bar = part > 0 ? { backgroundSize: `${(part * 100).toFixed(1)}% 100%` } : undefined;
        return (
          <td key={column.id} className={column.numeric ? styles.numeric : undefined} {...shared}>
            <span className={bar === undefined ? undefined : styles.bar} style={bar}>
              {cell?.text}
            </span>
          </td>
        );
      })}
    </tr>
  );
});
