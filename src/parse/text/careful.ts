import { dialectOf } from './dialect.ts';
import { isBlank, type Layout, layoutOf, widthOf } from './layout.ts';
import { type MendedRecord, mended } from './mend.ts';
import { RecordReader, type TextDialect } from './record.ts';

/** What a text was found to have that a table has not, and what was done about it. */
export type TextFindingKind =
  /** Lines before the header, left out. */
  | 'preamble'
  /** Lines after the table, left out. */
  | 'footnote'
  | 'blank_line'
  /** Another table in the same text, left out. */
  | 'other_table'
  | 'no_header'
  | 'header_rows'
  | 'column_unnamed'
  | 'column_repeated'
  /** A record has more or fewer fields than the table: set aside. */
  | 'field_count'
  /** A quote that closes nothing was taken as text. */
  | 'csv_quote'
  | 'quote_unclosed'
  /** One record is parted or quoted otherwise than the rest, and was read by its own rules. */
  | 'delimiter_differs'
  | 'quote_differs'
  | 'nul';

export interface TextFinding {
  readonly kind: TextFindingKind;
  /** Number of the record in the file, from 1; null where no record is at fault. */
  readonly row: number | null;
  /** Number of the field, from 0. */
  readonly field: number | null;
  readonly found: string | null;
  readonly expected: string | null;
  /** How many of the kind, where one finding stands for all. */
  readonly count: number;
}

export interface TextRow {
  readonly cells: readonly string[];
  /** Number of the record in the file, from 1. */
  readonly number: number;
}

/** A text as a table: what is in it, and what was found on the way. */
export interface TextTable {
  readonly dialect: TextDialect;
  readonly preambleRows: number;
  readonly names: readonly string[];
  readonly header: readonly TextRow[];
  /** The records below the header as they stand, also those that are set aside. */
  readonly rows: readonly TextRow[];
  readonly findings: readonly TextFinding[];
  /** Records after the table that are set aside: notes, and other tables. */
  readonly aside: number;
}

/** What a reader has chosen by hand. */
export interface TextChoices {
  readonly delimiter?: string;
  readonly quote?: TextDialect['quote'];
  readonly escape?: TextDialect['escape'];
  readonly headerRows?: number;
  readonly preambleRows?: number;
}

/** Letters of the beginning of a text by which its dialect is judged. */
const SAMPLE = 2 ** 16;
/** Records by which it is judged how many fields a record has, before any is mended. */
const COUNTED = 2000;

function chosenDialect(text: string, choices: TextChoices): TextDialect {
  const judged = dialectOf(text.slice(0, SAMPLE), text.length <= SAMPLE);
  const quote = choices.quote ?? judged.quote;
  const escape = choices.escape ?? (judged.quote === quote ? judged.escape : quote);
  return { delimiter: choices.delimiter ?? judged.delimiter, quote, escape };
}

interface Records {
  readonly all: readonly MendedRecord[];
  readonly width: number;
}

function recordsIn(text: string, dialect: TextDialect): Records {
  const reader = new RecordReader(text, dialect);
  const counts: number[] = [];
  for (let at = 0; at < text.length && counts.length < COUNTED; ) {
    const { cells, faults, next } = reader.at(at);
    if (faults.length === 0 && !isBlank(cells)) counts.push(cells.length);
    at = next;
  }
  const width = widthOf(counts);
  const all: MendedRecord[] = [];
  for (let at = 0; at < text.length; ) {
    const record = reader.at(at);
    const isSound = record.faults.length === 0 && record.cells.length === width;
    const read =
      isSound && record.cells[0]?.startsWith("'") !== true
        ? { ...record, instead: null }
        : isBlank(record.cells) && record.faults.length === 0
          ? { ...record, instead: null }
          : mended(text, at, record, dialect, width);
    all.push(read);
    at = read.next;
  }
  return { all, width };
}

const nowhere = { row: null, field: null, found: null, expected: null, count: 1 };

function recordFindings(record: MendedRecord, row: number, width: number): TextFinding[] {
  const { cells, faults, instead } = record;
  const found: TextFinding[] = faults.map(({ kind, field }) => ({
    ...nowhere,
    kind: kind === 'stray' ? 'csv_quote' : 'quote_unclosed',
    row,
    field,
    found: (cells[field] ?? '').slice(0, 80),
  }));
  if (instead !== null && 'delimiter' in instead)
    found.push({ ...nowhere, kind: 'delimiter_differs', row, found: instead.delimiter });
  if (instead !== null && 'quote' in instead)
    found.push({ ...nowhere, kind: 'quote_differs', row, found: instead.quote });
  if (cells.length !== width)
    found.push({ ...nowhere, kind: 'field_count', row, found: String(cells.length), expected: String(width) });
  const nul = cells.findIndex((cell) => cell.includes('\0'));
  if (nul >= 0) found.push({ ...nowhere, kind: 'nul', row, field: nul });
  return found;
}

/** The names of columns from one row of them or several, one under another. */
function namesOf(header: readonly TextRow[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => {
    const parts = header.map(({ cells }) => (cells[at] ?? '').trim());
    return parts.filter((part, place) => part !== '' && parts.indexOf(part) === place).join(' ');
  });
}

function nameFindings(names: readonly string[], row: number): TextFinding[] {
  return names.flatMap((name, field): TextFinding[] => {
    if (name === '') return [{ ...nowhere, kind: 'column_unnamed', row, field }];
    return names.indexOf(name) < field ? [{ ...nowhere, kind: 'column_repeated', row, field, found: name }] : [];
  });
}

function around(layout: Layout, records: readonly MendedRecord[], blanks: number): TextFinding[] {
  const { first, end, notesEnd, headerRows, others } = layout;
  const filledIn = (from: number, to: number): number =>
    records.slice(from, to).filter(({ cells }) => !isBlank(cells)).length;
  const found: TextFinding[] = [];
  const [before, after] = [filledIn(0, first), filledIn(end, notesEnd)];
  if (before > 0)
    found.push({ ...nowhere, kind: 'preamble', count: before, found: records[0]?.cells.join(' ').slice(0, 80) ?? '' });
  if (after > 0) found.push({ ...nowhere, kind: 'footnote', count: after, found: String(end + 1) });
  if (blanks > 0) found.push({ ...nowhere, kind: 'blank_line', count: blanks });
  for (const other of others)
    found.push({ ...nowhere, kind: 'other_table', found: String(other.first + 1), count: other.records });
  if (headerRows === 0) found.push({ ...nowhere, kind: 'no_header' });
  if (headerRows > 1) found.push({ ...nowhere, kind: 'header_rows', count: headerRows });
  return found;
}

function withChoices(layout: Layout, { headerRows, preambleRows }: TextChoices): Layout {
  return {
    ...layout,
    headerRows: headerRows ?? layout.headerRows,
    first: preambleRows ?? layout.first,
  };
}

/** Reads a whole text as a table, whatever is wrong with it: every record is in the rows, or in a finding. */
export function tableIn(text: string, choices: TextChoices = {}): TextTable {
  const dialect = chosenDialect(text, choices);
  const { all, width } = recordsIn(text, dialect);
  const cells = all.map((record) => record.cells);
  const layout = withChoices(layoutOf(cells, width), choices);
  const rows: TextRow[] = [];
  const findings: TextFinding[] = [];
  let blanks = 0;
  for (let at = layout.first; at < layout.end; at++) {
    const record = all[at] as MendedRecord;
    if (isBlank(record.cells) && record.cells.length <= 1 && layout.width > 1) {
      blanks++;
      continue;
    }
    rows.push({ cells: record.cells, number: at + 1 });
    findings.push(...recordFindings(record, at + 1, layout.width));
  }
  const header = rows.slice(0, layout.headerRows);
  const names = namesOf(header, layout.width);
  findings.push(...around(layout, all, blanks), ...(header.length > 0 ? nameFindings(names, layout.first + 1) : []));
  const inRest = cells.slice(layout.end).filter((record) => !isBlank(record)).length;
  const before = layout.others
    .filter((other) => other.first < layout.first)
    .reduce((sum, other) => sum + other.records, 0);
  return {
    dialect,
    preambleRows: layout.first,
    names,
    header,
    rows: rows.slice(layout.headerRows),
    findings,
    aside: inRest + before,
  };
}
