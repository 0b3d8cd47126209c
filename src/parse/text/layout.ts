import type { TextRecord } from './record.ts';

/** What of a text is a table, and what stands around it. Records are numbered from 0. */
export interface Layout {
  /** Fields of the records of the table. */
  readonly width: number;
  /** First record of the table, its header included. */
  readonly first: number;
  /** After the last record of the table. */
  readonly end: number;
  readonly headerRows: number;
  /** Records after the table that belong to it, as footnotes, are from `end` to here; what follows are other tables. */
  readonly notesEnd: number;
  /** Tables that are not read: where they begin, and how many records they have. */
  readonly others: readonly { readonly first: number; readonly records: number }[];
}

type Cells = TextRecord['cells'];

/** The cells of a blank line: of these there may be millions, and they are one and the same. */
export const BLANK_CELLS: Cells = [''];

export function isBlank(cells: Cells): boolean {
  return cells === BLANK_CELLS || cells.every((cell) => cell.trim() === '');
}

function filled(cells: Cells): number {
  return cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);
}

/** The number of fields that makes the most of a text: of records that have it, times fields. */
export function widthOf(counts: readonly number[]): number {
  const perCount = new Map<number, number>();
  for (const count of counts) perCount.set(count, (perCount.get(count) ?? 0) + 1);
  let [width, most] = [1, 0];
  for (const [count, records] of perCount) {
    const weight = records * (count > 1 ? count : 0.5);
    if (weight > most) [width, most] = [count, weight];
  }
  return width;
}

const NUMBER = /^\s*[<>≤≥~(+−–-]*\s*\d[\d .,'’\u00a0\u2009\u202f]*(?:[eE][+-]?\d+)?\s*[%)]?\s*\p{L}?\s*$/u;
const MISSING = /^\s*(?:|[:.…–—*-]+|n\/?a|nan|null|#n\/a)\s*$/i;
const YEARISH = /^\s*(?:1[89]|20)\d\d(?:\s*[-/MQKVWm.]?\s*\d{1,2})?\s*$/;
const DATE = /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:[ T].*)?$/;

function isValue(cell: string): boolean {
  return NUMBER.test(cell) || DATE.test(cell.trim());
}

/** Rows below a header by which it is told from them. */
const BODY = 60;

/** How much more a row looks like names of columns than like one of the rows below it; above 0, it does. */
function namesOverValues(row: Cells, body: readonly Cells[]): number {
  if (body.length === 0) return row.some(isValue) ? -1 : 1;
  let score = 0;
  for (const [at, cell] of row.entries()) {
    const below = body.map((cells) => cells[at] ?? '').filter((other) => !MISSING.test(other));
    if (below.length === 0 || cell.trim() === '') continue;
    const values = below.filter(isValue).length / below.length;
    if (values >= 0.8) score += isValue(cell) ? (YEARISH.test(cell) ? 0 : -1) : MISSING.test(cell) ? 0 : 1;
    else if (below.includes(cell)) score -= 0.5;
    else score += 0.2;
  }
  return score;
}

/** How many of the rows, from the first on, name the columns of those that follow. */
function headerRowsOf(rows: readonly Cells[]): number {
  const [first, second] = rows;
  if (first === undefined) return 0;
  const isRepeated = second !== undefined && second.every((cell, at) => cell === first[at]) && !second.some(isValue);
  let count = 0;
  while (count < 5 && count < rows.length - (count > 0 ? 1 : 0)) {
    const row = rows[count] as Cells;
    const body = rows.slice(count + 1, count + 1 + BODY).filter((cells) => !same(cells, row));
    const numeric = body.length > 0 && row.some((_, at) => body.every((cells) => isValue(cells[at] ?? '')));
    const score = namesOverValues(row, body);
    // A second row of names must show it against numbers: of two rows of text, the second is the first of the table.
    if (score <= 0 || (count > 0 && !same(row, first) && !(numeric && score >= 1))) break;
    count++;
  }
  return Math.max(count, isRepeated ? 2 : 0);
}

function same(a: Cells, b: Cells): boolean {
  return a.length === b.length && a.every((cell, at) => cell === b[at]);
}

interface Block {
  readonly first: number;
  end: number;
  readonly width: number;
  rows: number;
}

/** Stretches of records with the same number of fields, two of it in a row at least; blank records part none. */
function blocksOf(records: readonly Cells[], width: number): Block[] {
  const blocks: Block[] = [];
  for (const [at, cells] of records.entries()) {
    if (cells.length < 2 || isBlank(cells)) continue;
    const last = blocks.at(-1);
    if (last !== undefined && last.width === cells.length) {
      last.end = at + 1;
      last.rows++;
      continue;
    }
    const next = records.slice(at + 1, at + 4).filter((other) => !isBlank(other));
    const isAlone = next.length < 2 || next.some((other) => other.length !== cells.length);
    // A record or two of another length are faults of their table, not tables.
    if (cells.length !== width && isAlone) continue;
    blocks.push({ first: at, end: at + 1, width: cells.length, rows: 1 });
  }
  return blocks;
}

/** Where a second table of the same width begins: after a blank record, names stand where values are due. */
function nextHeader(records: readonly Cells[], first: number, end: number): number {
  const body = records.slice(first + 1, first + 1 + BODY).filter((cells) => !isBlank(cells));
  for (let at = first + 2; at < end - 1; at++) {
    if (!isBlank(records[at - 1] as Cells)) continue;
    const row = records[at] as Cells;
    if (!isBlank(row) && filled(row) > 1 && namesOverValues(row, body) >= 1) return at;
  }
  return end;
}

/** Blocks that belong together: of one width, with no more than faulty records between them. */
function joinedBlocks(blocks: readonly Block[], records: readonly Cells[]): Block[] {
  const joined: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    const before = joined.at(-1);
    if (before?.width === block.width) {
      before.end = block.end;
      before.rows += block.rows;
      continue;
    }
    // Records of another length amid a table are its faults, unless a blank record sets them off.
    const isSetOff = block.first > 0 && isBlank(records[block.first - 1] as Cells);
    const goesOn = before !== undefined && blocks.slice(at + 1).some((other) => other.width === before.width);
    if (goesOn && !isSetOff && before.rows > block.rows) continue;
    joined.push({ ...block });
  }
  return joined;
}

/** Tells a table from what stands around it. `width` is the number of fields that most records have. */
export function layoutOf(records: readonly Cells[], width: number): Layout {
  const joined = joinedBlocks(blocksOf(records, width), records);
  const main = joined.reduce<Block | null>(
    (best, block) => (best === null || block.rows * block.width > best.rows * best.width ? block : best),
    null,
  );
  if (main === null) return unparted(records, width);
  const top = firstOf(records, main, width);
  const second = nextHeader(records, top, main.end);
  if (main.end - second > second - top) return later(layoutOf(records.slice(second), width), second, top);
  const others = joined.filter((block) => block !== main && block.rows > 2);
  const after = others.find((block) => block.first > main.first);
  const limit = Math.min(after?.first ?? records.length, second < main.end ? second : records.length);
  const isRow = (cells: Cells): boolean => cells.length === main.width && !isBlank(cells);
  const rows = records.slice(top, Math.min(limit, top + BODY + 8)).filter(isRow);
  const named = headerRowsOf(rows);
  const uneven = named === 0 ? unevenHeader(records, top, rows) : -1;
  const first = uneven < 0 ? top : uneven;
  return {
    width: main.width,
    first,
    end: endOf(records, first, limit, main.width),
    headerRows: uneven < 0 ? named : 1,
    notesEnd: limit,
    others: [
      ...others.map((block) => ({ first: block.first, records: block.rows })),
      ...(second < main.end ? [{ first: second, records: main.end - second }] : []),
    ],
  };
}

/** The layout of records that have one field each, or none. */
function unparted(records: readonly Cells[], width: number): Layout {
  const filledIn = records.filter((cells) => !isBlank(cells));
  const [first, end] = [0, records.length];
  return { width, first, end, headerRows: headerRowsOf(filledIn), notesEnd: end, others: [] };
}

/** The layout of the later and larger of two tables, which begins at `by`; the earlier one begins at `top`. */
function later(layout: Layout, by: number, top: number): Layout {
  return {
    ...layout,
    first: layout.first + by,
    end: layout.end + by,
    notesEnd: layout.notesEnd + by,
    others: [
      { first: top, records: by - top },
      ...layout.others.map((other) => ({ ...other, first: other.first + by })),
    ],
  };
}

/** Letters of a cell that can be the name of a column, and not a sentence. */
const LONGEST_NAME = 40;

/** A header with a field too many or too few stands right before rows that have none; −1 where there is no such. */
function unevenHeader(records: readonly Cells[], top: number, rows: readonly Cells[]): number {
  const above = records[top - 1];
  const [row] = rows;
  if (above === undefined || row === undefined || isBlank(above)) return -1;
  if (above.length < 2 || above.some(isValue)) return -1;
  const isNear = above.length * 2 >= row.length && above.length <= row.length * 2 && row.some(isValue);
  // One field more or less, each a name: a line of words with a comma in it is longer.
  const isNext = Math.abs(above.length - row.length) === 1 && above.every((cell) => cell.length <= LONGEST_NAME);
  return isNear || isNext ? top - 1 : -1;
}

/** The first record of a table: not a line of a preamble that is filled up with empty fields. */
function firstOf(records: readonly Cells[], main: Block, width: number): number {
  for (let at = main.first; at < main.end; at++) {
    const cells = records[at] as Cells;
    if (cells.length === main.width && filled(cells) > (width > 2 ? 1 : 0)) return at;
  }
  return main.first;
}

/** After the last record that holds more than a note: what follows is blank, or says something in one field. */
function endOf(records: readonly Cells[], first: number, limit: number, width: number): number {
  let end = limit;
  while (end > first + 1) {
    const cells = records[end - 1] as Cells;
    const isNote = width > 2 ? filled(cells) <= 1 : cells.length < width || isBlank(cells);
    if (!isNote) break;
    end--;
  }
  return end;
}
