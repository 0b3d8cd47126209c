import type { Cell } from '../../csv/csv.ts';
import { element, type Markup } from '../markup.ts';
import { markupText } from '../markupText.ts';

/** Letters that a cell holds; spreadsheets call a workbook with more of them broken. */
export const LONGEST_TEXT = 32_767;

/** Rows of one sheet, the first of which stays in sight. Text that is too long is cut: whoever makes it must say so. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** In letters, column by column. */
  readonly widths: readonly number[];
}

/**
 * Text as cells hold it (ECMA-376, part 1, section 22.9.2.19): what XML cannot hold is written as `_x0007_`, and text that
 * looks so already is kept from being read as such. A line end stays one.
 */
function cellText(text: string): string {
  const coded = (letter: string): string =>
    `_x${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return text
    .slice(0, LONGEST_TEXT)
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/(?![\t\n\u0085])[\p{Cc}\uFFFE\uFFFF]/gu, coded);
}

/** Place of a column as spreadsheets name it: A to Z, AA … */
function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter;
}

/** Styles by their place in styles.xml. */
const BOLD = 1;
const WRAPPED = 2;

function cellXml(cell: Cell, at: string, style: number): Markup | null {
  if (cell === null || cell === '') return null;
  const place = { r: at, s: style === 0 ? null : String(style) };
  if (typeof cell === 'number') return element('c', place, [element('v', {}, [String(cell)])]);
  const text = element('t', { 'xml:space': 'preserve' }, [cellText(cell)]);
  return element('c', { ...place, t: 'inlineStr' }, [element('is', {}, [text])]);
}

/** The namespace of spreadsheets. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A worksheet as the text of its XML file. */
export function sheetXml({ rows, widths }: Sheet, isProse: boolean): string {
  const pane = element('pane', { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  const columns = widths.map((width, at) =>
    element('col', { min: String(at + 1), max: String(at + 1), width: String(width), customWidth: '1' }),
  );
  const records = rows.map((cells, row) => {
    const style = row === 0 && !isProse ? BOLD : isProse ? WRAPPED : 0;
    return element(
      'row',
      { r: String(row + 1) },
      cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row + 1}`, isProse && at === 0 ? BOLD : style)),
    );
  });
  const view = element('sheetView', { workbookViewId: '0' }, isProse ? [] : [pane]);
  return (
    XML +
    markupText(
      element('worksheet', { xmlns: MAIN }, [
        element('sheetViews', {}, [view]),
        element('cols', {}, columns),
        element('sheetData', {}, records),
      ]),
    )
  );
}
