import { useId } from 'react';
import type { MatrixFigure } from '../../figure/figure.ts';
import type { FigureSpeech } from '../../words/words.ts';
import { matrixKey } from '../../layout/layout.ts';
import { ChartKey } from './ChartKey.tsx';
import { MatrixCell } from './MatrixCell.tsx';
import styles from './MatrixChart.module.css';
import { MatrixReading } from './MatrixReading.tsx';
import { Pager } from './Pager.tsx';

interface Props {
  readonly figure: MatrixFigure;
  readonly speech: FigureSpeech;
  readonly labelledBy: string;
  readonly find: string;
  readonly onFind: (text: string) => void;
  readonly onPage: (page: number) => void;
}

/** Offences across, operations or regions down, a shade behind each number; searched and paged. */
export function MatrixChart({ figure, speech, labelledBy, find, onFind, onPage }: Props) {
  const { words } = speech;
  const search = useId();
  return (
    <div>
      <div className={styles.tools}>
        <label htmlFor={search}>{words.controls.find}</label>
        <input
          id={search}
          type="search"
          className={styles.find}
          value={find}
          onChange={(event) => onFind(event.target.value)}
        />
        <p className={styles.matching} aria-live="polite">
          {words.matrix.matching(speech.whole(figure.matching), speech.whole(figure.all))}
          {' · '}
          {words.controls.columns(speech.whole(figure.columns.length), speech.isOne(figure.columns.length))}
        </p>
      </div>
      <ChartKey label={words.chart.key} entries={matrixKey(figure, speech)} language={figure.language} />
      <MatrixReading figure={figure} speech={speech}>
        <table className={styles.table} aria-labelledby={labelledBy}>
          <thead>
            <tr>
              <th scope="col">{words.dimensions[figure.rowDimension]}</th>
              <th scope="col" className={styles.total}>
                {words.table.total}
              </th>
              {figure.columns.map((column) => (
                <th key={column.code} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figure.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  {row.label}
                  {row.detail === null ? null : <span className={styles.detail}>{row.detail}</span>}
                </th>
                <td className={styles.total}>
                  {row.total.text}
                  {row.stated === null ? null : (
                    <span className={styles.detail}>{`${words.table.stated}: ${row.stated.text}`}</span>
                  )}
                </td>
                {row.cells.map((cell, index) => (
                  <MatrixCell
                    key={figure.columns[index]?.code}
                    cell={cell}
                    largest={figure.largest}
                    empty={words.table.empty}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{figure.totalLabel}</th>
              <td className={styles.total}>{figure.grandTotal?.text}</td>
              {figure.columnTotals.map((cell, index) => (
                <td key={figure.columns[index]?.code}>{cell.text}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </MatrixReading>
      <Pager page={figure.page} pages={figure.pages} speech={speech} onPage={onPage} />
    </div>
  );
}
