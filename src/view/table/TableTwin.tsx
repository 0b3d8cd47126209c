import { type ColumnDef, rowSortingFeature, type SortingState, tableFeatures, useTable } from '@tanstack/react-table';
import { useId, useMemo, useRef, useState } from 'react';
import type { Arrangement, FigureTable, TableRow } from '../../figure/figure.ts';
import { tableWords } from '../../words/words.ts';
import edges from '../edges.module.css';
import type { OnPage } from '../takeAway/publicationNow.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { shownColumns, USUAL } from './columns.ts';
import { ColumnWidths, RowRoom } from './RowRoom.tsx';
import { SortHeader } from './SortHeader.tsx';
import { TableCells } from './TableCells.tsx';
import tools from './TableTools.module.css';
import styles from './TableTwin.module.css';
import { ROW_INDEX, useCells } from './useCells.ts';
import { useCopying } from './useCopying.ts';
import { useStretch } from './useStretch.ts';

type Sort = Arrangement['sort'];

const features = tableFeatures({ rowSortingFeature });

/** More totals than this would leave too little room for the rows if they stayed in view. */
const MOST_STAYING = 2;

/** The order of the selection as the table library keeps it: by column. */
function sortingOf(table: FigureTable, sort: Sort): SortingState {
  const column = table.columns.find((one) => one.sorts !== null && one.sorts === sort?.column);
  return sort === null || column === undefined ? [] : [{ id: column.id, desc: sort.descending }];
}

function sortOf(table: FigureTable, [first]: SortingState): Sort {
  const column = table.columns.find((one) => one.id === first?.id)?.sorts ?? null;
  return first === undefined || column === null ? null : { column, descending: first.desc };
}

function columnDefs(table: FigureTable): ColumnDef<typeof features, TableRow>[] {
  return table.columns.map((column) => ({
    id: column.id,
    header: column.label,
    accessorFn: (row) => row.id,
    enableSorting: column.sorts !== null,
    sortDescFirst: true,
  }));
}

interface Props extends OnPage {
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/**
 * The figure as a table. Its rows come in the order of the selection, so that the chart and the table never disagree;
 * a header asks for another order and does not sort by itself.
 */
export function TableTwin({ shown, figure, speech, sort, onSort }: Props) {
  const { table } = figure;
  const caption = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const sorting = sortingOf(table, sort);
  const definitions = useMemo(() => columnDefs(table), [table]);
  const model = useTable({
    features,
    columns: definitions,
    data: table.rows,
    getRowId: (row) => row.id,
    manualSorting: true,
    state: { sorting },
    onSortingChange: (updater) => onSort(sortOf(table, typeof updater === 'function' ? updater(sorting) : updater)),
  });
  const [choice, setChoice] = useState(USUAL);
  const columns = useMemo(() => shownColumns(table.columns, choice), [table, choice]);
  const cells = useCells(table, columns, scroller);
  const standing = useStretch(table.rows, cells.stop.row, scroller);
  const words = tableWords(speech.language);
  const { told, copy, onCopy } = useCopying({ shown, figure, speech }, cells.chosen, words);
  const { rows, totals } = table;

  const rowOf = (row: TableRow, index: number, inside: string) => (
    <TableCells
      key={`row ${row.id}`}
      row={row}
      columns={columns}
      index={index + ROW_INDEX}
      stop={cells.stop.row === index ? cells.stop.column : null}
      chosen={cells.chosen?.place.row === index}
      inside={inside}
    />
  );
  return (
    <section className={styles.section}>
      <h2 id={caption} className={styles.heading}>
        {table.caption}
        {/* It may be shown for a moment longer than the figure that it is of: it says what it is of by itself. */}
        <span className="visually-hidden">: {figure.subtitle}</span>{' '}
        <span className={styles.rows}>
          {speech.words.controls.rows(speech.whole(rows.length), speech.isOne(rows.length))}
        </span>
      </h2>
      <div className={tools.tools}>
        <ColumnChooser columns={table.columns} choice={choice} onChoice={setChoice} words={words} speech={speech} />
        <button
          type="button"
          className={tools.button}
          aria-disabled={copy === null}
          aria-keyshortcuts="Control+C Meta+C"
          aria-describedby={`${caption}help`}
          onClick={copy ?? undefined}
        >
          {words.copy}
        </button>
        <div className={tools.help}>
          {/* What has been done stands in the place of what can be done. */}
          <p id={`${caption}help`} hidden={told !== ''}>
            {words.copyHelp}
          </p>
          <p role="status">{told}</p>
          {standing.isLong ? <p>{words.long}</p> : null}
        </div>
      </div>
      <div className={`${styles.frame} ${edges.frame}`}>
        <div ref={scroller} className={`${styles.scroll} ${edges.across}`} onScroll={standing.onScroll}>
          {/* A grid, since its cells are gone to and copied from one by one; its one stop for Tab is in the rows. */}
          <table
            role="grid"
            aria-readonly="true"
            aria-rowcount={1 + rows.length + totals.length}
            aria-labelledby={caption}
            className={styles.table}
            onFocus={cells.onFocus}
            onKeyDown={cells.onKeyDown}
            onCopy={onCopy}
          >
            <thead>
              <tr aria-rowindex={1}>
                {columns.map(({ column }) => {
                  const header = model.getColumn(column.id);
                  return (
                    <SortHeader
                      key={column.id}
                      label={column.label}
                      numeric={column.numeric}
                      sorted={header?.getIsSorted() ?? false}
                      onSort={header?.getCanSort() === true ? () => header.toggleSorting() : null}
                      speech={speech}
                    />
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {standing.isLong ? <ColumnWidths columns={columns} rows={rows} /> : null}
              {standing.pieces.flatMap(({ room, from, end }) => [
                room > 0 ? <RowRoom key={`above ${from}`} height={room} /> : null,
                ...rows.slice(from, end).map((row, at) => rowOf(row, from + at, speech.words.table.inside)),
              ])}
              {standing.below > 0 ? <RowRoom height={standing.below} /> : null}
            </tbody>
            <tfoot className={totals.length <= MOST_STAYING ? styles.staying : undefined}>
              {totals.map((row, at) => rowOf(row, rows.length + at, ''))}
            </tfoot>
          </table>
        </div>
      </div>
    </section>
  );
}
