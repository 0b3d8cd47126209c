import type { FigureTable, TableRow } from '../../figure/figure.ts';
import styles from './TableTwin.module.css';

const KIND = { item: undefined, inside: styles.inside, part: styles.part } as const;

interface Props {
  readonly row: TableRow;
  readonly table: FigureTable;
  /** What to say of a row that another one contains; empty where nothing is to be said. */
  readonly inside: string;
}

/** One row: its first cell is its header, its numbers are aligned right over a faint bar. */
export function TableCells({ row, table, inside }: Props) {
  const [head, ...cells] = row.cells;
  return (
    <tr className={KIND[row.kind]}>
      <th scope="row">
        {head?.text}
        {row.kind === 'inside' && inside !== '' ? <span className={styles.remark}>{inside}</span> : null}
      </th>
      {cells.map((cell, index) => {
        const column = table.columns[index + 1];
        const bar =
          cell.part === null || cell.part <= 0
            ? undefined
            : { backgroundSize: `${(cell.part * 100).toFixed(1)}% 100%` };
        return (
          <td key={column?.id ?? index} className={column?.numeric ? styles.numeric : undefined}>
            <span className={bar === undefined ? undefined : styles.bar} style={bar}>
              {cell.text}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
