import type { FigureTable, TableRow } from '../../figure/figure.ts';
import { element, type Markup } from '../markup.ts';

/** A row of a table, headed by its first cell. */
export function rowMarkup({ cells }: TableRow): Markup {
  return element(
    'tr',
    {},
    cells.map(({ text }, at) => (at === 0 ? element('th', { scope: 'row' }, [text]) : element('td', {}, [text]))),
  );
}

/** The first rows of a figure's table, and its totals; all rows where no number is given. */
export function tableMarkup(table: FigureTable, most = Number.POSITIVE_INFINITY): Markup {
  const { columns, rows, totals, caption } = table;
  const head = columns.map(({ label }) => element('th', { scope: 'col' }, [label]));
  return element('table', {}, [
    element('caption', {}, [caption]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows.slice(0, most).map(rowMarkup)),
    totals.length === 0 ? null : element('tfoot', {}, totals.map(rowMarkup)),
  ]);
}
