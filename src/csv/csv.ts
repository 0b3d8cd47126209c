/** A cell of a table: text, a number, or nothing. What it is decides how it is written. */
export type Cell = string | number | null;

/** How a text of records is written. */
export interface CsvDialect {
  readonly delimiter: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
  /** A byte-order mark before the text: spreadsheets, which else guess, then read it as UTF-8. */
  readonly mark: boolean;
}

/** What programs read everywhere. */
export const COMMA: CsvDialect = { delimiter: ',', decimal: '.', mark: false };
/** The same with a mark, for people who open it in a spreadsheet. */
export const MARKED: CsvDialect = { ...COMMA, mark: true };
/** What spreadsheets expect where the comma parts decimals, as in Sweden. */
export const SEMICOLON: CsvDialect = { delimiter: ';', decimal: ',', mark: true };

const MARK = '\uFEFF';

/**
 * Text that a spreadsheet would run as a formula: it begins with = + - @ (also in full width), a tab or a line end, after
 * blanks too. Apostrophes before it count, so that what was made harmless can be told from what had one of its own.
 */
const FORMULA = /^'*(?=\s*[=+\-@＝＋－＠]|\s*[\t\r\n])/;

/** Text that no spreadsheet runs: one that would be run gets an apostrophe before it. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `harmless` was given. */
export function restored(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

function plain(cell: Cell, decimal: CsvDialect['decimal']): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return harmless(cell);
  return decimal === '.' ? String(cell) : String(cell).replace('.', ',');
}

/** A field as it stands between delimiters. */
function fieldOf(cell: Cell, { delimiter, decimal }: CsvDialect): string {
  const text = plain(cell, decimal);
  const isPlain = !text.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** Records as the text of a CSV file. Numbers have all their digits; only text is made harmless. */
export function csvText(records: Iterable<readonly Cell[]>, dialect: CsvDialect): string {
  return Array.from(csvPieces(records, dialect)).join('');
}

/** Lines that are joined into one piece. */
const PIECE = 4096;
/** Texts of which it is remembered how they are written: in long tables most come again and again. */
const REMEMBERED = 2 ** 14;

/** The same in pieces, for tables that are too long for one text. */
export function* csvPieces(records: Iterable<readonly Cell[]>, dialect: CsvDialect): Generator<string> {
  if (dialect.mark) yield MARK;
  const known = new Map<Cell, string>();
  const written = (cell: Cell): string => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const field = fieldOf(cell, dialect);
    if (known.size < REMEMBERED) known.set(cell, field);
    return field;
  };
  let lines: string[] = [];
  for (const cells of records) {
    lines.push(`${cells.map(written).join(dialect.delimiter)}\r\n`);
    if (lines.length < PIECE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
