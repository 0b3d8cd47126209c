import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { FigureTable } from '../../figure/figure.ts';
import type { CellPlace } from '../../publish/publish.ts';
import type { PlacedColumn } from './columns.ts';
import { type Place, placeAfter } from './places.ts';

/** Rows are numbered from 1 for assistive technology, and the first is that of the headers. */
export const ROW_INDEX = 2;

/** Where an element stands in the table; null where it stands in no row that is counted. */
export function placeOf(element: Element): Place | null {
  const row = element.closest('tr[aria-rowindex]');
  if (row === null) return null;
  const cell = element.closest('td, th');
  return {
    row: Number(row.getAttribute('aria-rowindex')) - ROW_INDEX,
    column: cell instanceof HTMLTableCellElement ? cell.cellIndex : 0,
  };
}

/** Brings a cell out from under what stays in place while the table is scrolled, and gives it the focus. */
function reveal(scroller: HTMLElement, cell: Element): void {
  const height = (selector: string): number => scroller.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
  const side = cell.matches(':first-child') ? 0 : (scroller.querySelector('th')?.offsetWidth ?? 0);
  const foot = cell.closest('tfoot') === null ? height('tfoot') : 0;
  scroller.style.scrollPadding = `${height('thead')}px 0 ${foot}px ${side}px`;
  const target = cell.querySelector('button') ?? cell;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** A cell that was gone to: by ids, where it stands now, and what is in it. */
export interface ChosenCell {
  readonly ids: CellPlace;
  readonly place: Place;
  readonly text: string;
}

interface Cells {
  /** The cell that was last gone to; null where there is none, or no longer. */
  readonly chosen: ChosenCell | null;
  /** Where Tab enters the rows. */
  readonly stop: Place;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Going from cell to cell with the keyboard, as in a spreadsheet. The cell keeps chosen when the focus goes elsewhere. */
export function useCells(
  { rows, totals }: FigureTable,
  columns: readonly PlacedColumn[],
  scroller: RefObject<HTMLElement | null>,
): Cells {
  const [ids, setIds] = useState<CellPlace | null>(null);
  const all = rows.length + totals.length;
  const rowAt = (row: number) => rows[row] ?? totals[row - rows.length];

  const find = (): Place | null => {
    if (ids === null) return null;
    const among = rows.findIndex(({ id }) => id === ids.row);
    const under = among < 0 ? totals.findIndex(({ id }) => id === ids.row) : -1;
    const row = under < 0 ? among : rows.length + under;
    const column = columns.findIndex((one) => one.column.id === ids.column);
    return row < 0 || column < 0 ? null : { row, column };
  };
  const choose = ({ row, column }: Place): void => {
    const next = { row: rowAt(row)?.id ?? '', column: columns[column]?.column.id ?? '' };
    if (row >= 0 && (next.row !== ids?.row || next.column !== ids.column)) setIds(next);
  };

  const awaited = useRef<Place | null>(null);
  const goTo = (to: Place): boolean => {
    const row = scroller.current?.querySelector(`tr[aria-rowindex="${to.row + ROW_INDEX}"]`);
    const cell = row?.children[to.column];
    if (scroller.current === null || cell === undefined) return false;
    reveal(scroller.current, cell);
    return true;
  };
  useLayoutEffect(() => {
    if (awaited.current !== null && goTo(awaited.current)) awaited.current = null;
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const from = event.target instanceof Element ? placeOf(event.target) : null;
    if (from === null || scroller.current === null) return;
    const height = event.currentTarget.querySelector('tbody tr[aria-rowindex]')?.clientHeight ?? 1;
    const page = Math.max(1, Math.floor(scroller.current.clientHeight / height) - 2);
    const to = placeAfter(from, event, { rows: all, columns: columns.length, page });
    if (to === null) return;
    event.preventDefault();
    if (goTo(to)) return;
    // A row that does not stand in the document comes into it when it is chosen.
    awaited.current = to;
    choose(to);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const place = placeOf(target);
    if (place !== null) choose(place);
  };

  const place = find();
  const textAt = ({ row, column }: Place): string => rowAt(row)?.cells[columns[column]?.at ?? -1]?.text ?? '';
  return {
    chosen: ids === null || place === null ? null : { ids, place, text: textAt(place) },
    stop: place ?? { row: 0, column: Math.min(1, columns.length - 1) },
    onFocus,
    onKeyDown,
  };
}
