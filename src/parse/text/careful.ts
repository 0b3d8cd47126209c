import { dialectOf } from './dialect.ts';
import { Findings, nowhere, type TextFinding } from './findings.ts';
import type { Steps } from '../steps.ts';
import { BLANK_CELLS, isBlank, type Layout, layoutOf, widthOf } from './layout.ts';
import { mended } from './mend.ts';
import { afterLineEnd, RecordReader, type TextDialect, type TextRecord } from './record.ts';

interface TextRow {
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
/** Letters of a name of a column: a longer one is no name, and only its beginning is shown. */
const LONGEST_NAME = 500;
/** Letters of a field: a longer one is most likely several. */
const LONG_FIELD = 100_000;
/** Fields of a record: a table that has more is none. */
const MOST_COLUMNS = 2 ** 15;
/** Records by which it is judged how many fields a record has, before any is mended. */
const COUNTED = 2000;
/** Records that are read, or looked at, between two pauses. */
const PAUSE_EVERY = 4096;

function chosenDialect(text: string, choices: TextChoices): TextDialect {
  const judged = dialectOf(text.slice(0, SAMPLE), text.length <= SAMPLE);
  const quote = choices.quote ?? judged.quote;
  const escape = choices.escape ?? (judged.quote === quote ? judged.escape : quote);
  return { delimiter: choices.delimiter ?? judged.delimiter, quote, escape };
}

const [LF, CR, APOSTROPHE] = [10, 13, 39];
const BLANK: TextRecord = { cells: BLANK_CELLS, faults: [], next: 0, isLong: false, instead: null };

interface Records {
  readonly all: readonly TextRecord[];
  readonly width: number;
}

function* recordsIn(text: string, dialect: TextDialect): Steps<Records> {
  const reader = new RecordReader(text, dialect);
  const counts: number[] = [];
  for (let at = 0; at < text.length && counts.length < COUNTED; ) {
    const { cells, faults, next } = reader.at(at);
    if (faults.length === 0 && !isBlank(cells)) counts.push(cells.length);
    at = next;
  }
  const width = widthOf(counts);
  const all: TextRecord[] = [];
  for (let at = 0; at < text.length; ) {
    yield all.length;
    at = readSome(all, all.length + PAUSE_EVERY, at, { text, dialect, reader, width });
  }
  return { all, width };
}

/** What the records of a text are read by. */
interface RecordSource {
  readonly text: string;
  readonly dialect: TextDialect;
  readonly reader: RecordReader;
  readonly width: number;
}

/** Adds the records from one place of a text on to those that are read, until there are so many, and says where it has come to. */
function readSome(
  all: TextRecord[],
  most: number,
  from: number,
  { text, dialect, reader, width }: RecordSource,
): number {
  let at = from;
  while (at < text.length && all.length < most) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) {
      // Of blank lines there may be millions, and they are all alike.
      all.push(BLANK);
      at = afterLineEnd(text, at);
      continue;
    }
    const record = reader.at(at);
    const isSound = record.faults.length === 0 && record.cells.length === width && code !== APOSTROPHE;
    const isEmpty = record.faults.length === 0 && record.cells.length < width && isBlank(record.cells);
    const read = isSound || isEmpty ? record : mended(text, at, record, dialect, width);
    all.push(read.cells.length === 1 && read.faults.length === 0 && isBlank(read.cells) ? BLANK : read);
    at = read.next;
  }
  return at;
}

const NOTHING: readonly TextFinding[] = [];

function recordFindings(record: TextRecord, row: number, width: number, hasNul: boolean): readonly TextFinding[] {
  const { cells, faults, instead } = record;
  if (faults.length === 0 && instead === null && cells.length === width && !hasNul) return NOTHING;
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
  const nul = !hasNul ? -1 : cells.findIndex((cell) => cell.includes('\0'));
  if (nul >= 0) found.push({ ...nowhere, kind: 'nul', row, field: nul });
  return found;
}

function longField({ cells }: TextRecord, row: number, field: number): TextFinding {
  const found = (cells[field] ?? '').slice(0, 80);
  return { ...nowhere, kind: 'field_long', row, field, found, expected: String(LONG_FIELD) };
}

/** Cells of a header row; one above another names also the columns to its right that it leaves empty. */
function spread(cells: readonly string[], isAbove: boolean): readonly string[] {
  if (!isAbove) return cells;
  let last = '';
  return cells.map((cell) => (last = cell.trim() === '' ? last : cell));
}

/** The names of columns from one row of them or several, one under another. */
function namesOf(header: readonly TextRow[], width: number): string[] {
  const rows = header.map(({ cells }, place) => spread(cells, place < header.length - 1));
  return Array.from({ length: width }, (_, at) => {
    const parts = rows.map((cells) => (cells[at] ?? '').trim());
    const joined = parts.filter((part, place) => part !== '' && parts.indexOf(part) === place).join(' ');
    return joined.slice(0, LONGEST_NAME);
  });
}

function nameFindings(names: readonly string[], row: number): TextFinding[] {
  const first = new Map(names.map((name, field) => [name, field] as const).toReversed());
  return names.flatMap((name, field): TextFinding[] => {
    if (name === '') return [{ ...nowhere, kind: 'column_unnamed', row, field }];
    return (first.get(name) ?? field) < field ? [{ ...nowhere, kind: 'column_repeated', row, field, found: name }] : [];
  });
}

function around(layout: Layout, records: readonly TextRecord[], blanks: number): TextFinding[] {
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
  if (headerRows === 0 && end > first) found.push({ ...nowhere, kind: 'no_header' });
  if (headerRows > 1) found.push({ ...nowhere, kind: 'header_rows', count: headerRows });
  return found;
}

/** Fields of the table without those that its header does not name and that no record fills: delimiters at line ends. */
function namedWidth({ width, headerRows }: Layout, rows: readonly TextRow[]): number {
  const named = Math.max(0, ...rows.slice(0, headerRows).map((row) => row.cells.length));
  if (headerRows === 0 || named >= width) return width;
  const isFilled = rows.slice(headerRows).some(({ cells }) => !isBlank(cells.slice(named)));
  return isFilled ? width : named;
}

function withChoices(layout: Layout, { headerRows, preambleRows }: TextChoices): Layout {
  return {
    ...layout,
    headerRows: headerRows ?? layout.headerRows,
    first: preambleRows ?? layout.first,
  };
}

function tooWide(dialect: TextDialect, all: readonly TextRecord[], width: number): TextTable {
  const finding = {
    ...nowhere,
    kind: 'too_many_columns',
    found: String(width),
    expected: String(MOST_COLUMNS),
  } as const;
  return { dialect, preambleRows: 0, names: [], header: [], rows: [], findings: [finding], aside: all.length };
}

/** The records of a table but for blank lines, and how many of these there are. */
function tableRecords(all: readonly TextRecord[], { first, end }: Layout) {
  const rows: TextRow[] = [];
  const records: TextRecord[] = [];
  for (let at = first; at < end; at++) {
    const record = all[at] as TextRecord;
    if (record.cells === BLANK_CELLS) continue;
    rows.push({ cells: record.cells, number: at + 1 });
    records.push(record);
  }
  return { rows, records, blanks: end - first - rows.length };
}

/** Reads a whole text as a table, whatever is wrong with it: every record is in the rows, or in a finding. */
export function* tableIn(text: string, choices: TextChoices = {}): Steps<TextTable> {
  const dialect = chosenDialect(text, choices);
  const { all, width: usual } = yield* recordsIn(text, dialect);
  if (usual > MOST_COLUMNS) return tooWide(dialect, all, usual);
  const cells = all.map((record) => record.cells);
  const layout = withChoices(layoutOf(cells, usual), choices);
  yield all.length;
  const { rows, records, blanks } = tableRecords(all, layout);
  const header = rows.slice(0, layout.headerRows);
  const mayBeLong = text.length > LONG_FIELD;
  const width = namedWidth(layout, rows);
  const names = namesOf(header, width);
  const findings = new Findings();
  const hasNul = text.includes('\0');
  for (const [at, record] of records.entries()) {
    if (at % PAUSE_EVERY === 0) yield all.length;
    const isEven = at >= header.length && record.cells.length === layout.width;
    const due = isEven ? layout.width : width;
    for (const one of recordFindings(record, rows[at]?.number ?? 0, due, hasNul)) findings.add(one);
    const long = mayBeLong ? record.cells.findIndex((cell) => cell.length > LONG_FIELD) : -1;
    if (long >= 0) findings.add(longField(record, rows[at]?.number ?? 0, long));
  }
  for (const one of around(layout, all, blanks)) findings.add(one);
  if (header.length > 0) for (const one of nameFindings(names, layout.first + 1)) findings.add(one);
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
    findings: findings.done(),
    aside: inRest + before,
  };
}
