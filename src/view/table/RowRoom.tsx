import { useMemo } from 'react';
import type { TableRow } from '../../figure/figure.ts';
import type { PlacedColumn } from './columns.ts';
import styles from './TableTwin.module.css';

/** The room of rows that do not stand in the document, in CSS pixels. */
export function RowRoom({ height }: { readonly height: number }) {
  return <tr aria-hidden="true" style={{ height }} />;
}

interface Props {
  readonly columns: readonly PlacedColumn[];
  readonly rows: readonly TableRow[];
}

/** Holds each column of a long table as wide as its longest text makes it, whichever rows stand in the document. */
export function ColumnWidths({ columns, rows }: Props) {
  const { longest, barred } = useMemo(() => {
    const texts: string[] = [];
    const bars = new Set<number>();
    for (const { cells } of rows)
      cells.forEach(({ text, part }, at) => {
        if (text.length > (texts[at]?.length ?? 0)) texts[at] = text;
        if ((part ?? 0) > 0) bars.add(at);
      });
    return { longest: texts, barred: bars };
  }, [rows]);
  return (
    <tr aria-hidden="true" className={styles.rowless}>
      {columns.map(({ column, at }) => (
        <td key={column.id} className={column.numeric ? styles.numeric : undefined}>
          <div className={barred.has(at) ? `${styles.width} ${styles.barred}` : styles.width}>{longest[at]}</div>
        </td>
      ))}
    </tr>
  );
}
