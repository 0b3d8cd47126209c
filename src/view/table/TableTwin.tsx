import { type ColumnDef, rowSortingFeature, type SortingState, tableFeatures, useTable } from '@tanstack/react-table';
import { useId, useMemo } from 'react';
import type { Arrangement, FigureTable, TableRow } from '../../figure/figure.ts';
import type { Speech } from '../../words/words.ts';
import { SortHeader } from './SortHeader.tsx';
import { TableCells } from './TableCells.tsx';
import styles from './TableTwin.module.css';

type Sort = Arrangement['sort'];

const features = tableFeatures({ rowSortingFeature });

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

interface Props {
  readonly table: FigureTable;
  readonly speech: Speech;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/**
 * The figure as a table. Its rows come in the order of the selection, so that the chart and the table never disagree;
 * a header asks for another order and does not sort by itself.
 */
export function TableTwin({ table, speech, sort, onSort }: Props) {
  const caption = useId();
  const sorting = sortingOf(table, sort);
  const columns = useMemo(() => columnDefs(table), [table]);
  const model = useTable({
    features,
    columns,
    data: table.rows,
    getRowId: (row) => row.id,
    manualSorting: true,
    state: { sorting },
    onSortingChange: (updater) => onSort(sortOf(table, typeof updater === 'function' ? updater(sorting) : updater)),
  });
  const { words } = speech;
  return (
    <section className={styles.section}>
      <h2 id={caption} className={styles.heading}>
        {table.caption}{' '}
        <span className={styles.rows}>
          {words.controls.rows(speech.whole(table.rows.length), speech.isOne(table.rows.length))}
        </span>
      </h2>
      {/* A container that scrolls must be reachable with the keyboard. */}
      <div className={styles.scroll} role="region" aria-labelledby={caption} tabIndex={0}>
        <table className={styles.table} aria-labelledby={caption}>
          <thead>
            {model.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header, index) => (
                  <SortHeader
                    key={header.id}
                    label={table.columns[index]?.label ?? ''}
                    numeric={table.columns[index]?.numeric ?? false}
                    sorted={header.column.getIsSorted()}
                    onSort={header.column.getCanSort() ? () => header.column.toggleSorting() : null}
                    speech={speech}
                  />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {model.getRowModel().rows.map((row) => (
              <TableCells key={row.id} row={row.original} table={table} inside={words.table.inside} />
            ))}
          </tbody>
          <tfoot>
            {table.totals.map((row) => (
              <TableCells key={row.id} row={row} table={table} inside="" />
            ))}
          </tfoot>
        </table>
      </div>
    </section>
  );
}
