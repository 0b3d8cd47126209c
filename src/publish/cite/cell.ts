import type { PublishWords } from '../../words/words.ts';
import type { Publication } from '../publication.ts';
import { type ShownRow, shownRows } from '../table/shown.ts';
import { citationOf } from './citation.ts';
import { quoteOf } from './quote.ts';

/** A cell of a figure's table, by the ids of its row and column. */
export interface CellPlace {
  readonly row: string;
  readonly column: string;
}

function textAt({ figure }: Publication, { row, column }: CellPlace): string {
  const { columns, rows, totals } = figure.table;
  const at = columns.findIndex(({ id }) => id === column);
  return [...rows, ...totals].find(({ id }) => id === row)?.cells[at]?.text ?? '';
}

/** The number that a cell shows; null where it shows something else, such as a date or a number of inhabitants. */
export function shownAt(publication: Publication, place: CellPlace): ShownRow | null {
  const { row, column } = place;
  const text = textAt(publication, place);
  if (text === '') return null;
  const rows = shownRows(publication);
  if (column === 'stated') {
    const alike = rows.filter((one) => one.id.startsWith(`${row} stated-`) && one.text === text);
    return alike.length === 1 ? (alike[0] ?? null) : null;
  }
  const series = /^series (.*)$/s.exec(column)?.[1];
  const isTotal = publication.figure.table.totals.some(({ id }) => id === row);
  if (series === undefined && column !== 'value' && !isTotal) return null;
  const id = series === undefined ? row : `${row} ${series}`;
  return rows.find((one) => one.id === id) ?? null;
}

/** What a cell says where no sentence is made of it: "Procuring, ICCS: 0302". */
function labelled(publication: Publication, place: CellPlace): string {
  const [first, ...others] = publication.figure.table.columns;
  const head = textAt(publication, { ...place, column: first?.id ?? '' });
  const column = others.find(({ id }) => id === place.column);
  return column === undefined ? head : `${head}, ${column.label}: ${textAt(publication, place)}`;
}

/**
 * A cell as it may be pasted elsewhere, on two lines: what it says, in a sentence where it is a number of what is counted;
 * and the reference to that number, or else to the figure. Empty where the cell is.
 */
export function cellText(publication: Publication, place: CellPlace, words: PublishWords): string {
  if (textAt(publication, place) === '') return '';
  const shown = shownAt(publication, place);
  const said = shown === null ? labelled(publication, place) : quoteOf(publication, shown, words);
  return `${said}\n${citationOf(publication, shown, words).text}`;
}
