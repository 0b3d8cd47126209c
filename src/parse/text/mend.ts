import { afterLineEnd, lineEnd, type QuoteFault, RecordReader, type TextDialect, type TextRecord } from './record.ts';

/** Most ways that are tried for one line: a line of nothing but quotes has more than anybody can wait for. */
const MOST_WAYS = 4000;
/** Ends of a quoted field that are tried, from the nearest on. */
const MOST_ENDS = 4;

interface Way {
  readonly cells: readonly string[];
  readonly faults: readonly QuoteFault[];
  /** Quotes that close nothing. */
  readonly cost: number;
}

/** All ways to read one line as fields, by which quotes are taken for text; the cheapest with `width` fields is wanted. */
class Ways {
  readonly #line: string;
  readonly #dialect: TextDialect;
  readonly #width: number;
  #tried = 0;
  #best: Way | null = null;

  constructor(line: string, dialect: TextDialect, width: number) {
    this.#line = line;
    this.#dialect = dialect;
    this.#width = width;
  }

  best(): Way | null {
    this.#from(0, { cells: [], faults: [], cost: 0 });
    return this.#best;
  }

  #from(at: number, way: Way): void {
    if (++this.#tried > MOST_WAYS || way.cells.length >= this.#width) return;
    if (this.#best !== null && way.cost >= this.#best.cost) return;
    const { delimiter, quote } = this.#dialect;
    const isQuoted = quote !== '' && this.#line.startsWith(quote, at);
    if (isQuoted) this.#quoted(at + 1, way);
    const next = this.#line.indexOf(delimiter, at);
    const end = next < 0 ? this.#line.length : next;
    const field = way.cells.length;
    const faults: readonly QuoteFault[] = isQuoted ? [...way.faults, { kind: 'stray', field }] : way.faults;
    this.#step(end, {
      cells: [...way.cells, this.#line.slice(at, end)],
      faults,
      cost: way.cost + (isQuoted ? 1 : 0),
    });
  }

  /** Goes on after a field that ends at `end`. */
  #step(end: number, way: Way): void {
    if (end < this.#line.length) this.#from(end + this.#dialect.delimiter.length, way);
    else if (way.cells.length === this.#width && (this.#best === null || way.cost < this.#best.cost)) this.#best = way;
  }

  /** Tries the ends that a quoted field may have. Quotes before the one that closes it, and not doubled, are strays. */
  #quoted(start: number, way: Way): void {
    const { delimiter, quote } = this.#dialect;
    let strays = 0;
    let ends = 0;
    for (let at = this.#line.indexOf(quote, start); at >= 0; at = this.#line.indexOf(quote, at + 1)) {
      const isDoubled = this.#line.startsWith(quote, at + 1);
      const closes = at + 1 === this.#line.length || this.#line.startsWith(delimiter, at + 1);
      if (closes) {
        const field = way.cells.length;
        const text = this.#line.slice(start, at).replaceAll(quote + quote, quote);
        const faults: readonly QuoteFault[] = strays > 0 ? [...way.faults, { kind: 'stray', field }] : way.faults;
        this.#step(at + 1, { cells: [...way.cells, text], faults, cost: way.cost + strays });
        if (++ends === MOST_ENDS) return;
      }
      if (isDoubled) at++;
      else strays++;
    }
  }
}

const OTHERS = [';', ',', '\t', '|'];

/** Whether quotes that the file does not use stand where fields begin and end. */
function hasOtherQuotes(line: string, { quote, delimiter }: TextDialect): boolean {
  if (quote === "'") return false;
  return (
    (line.startsWith("'") || line.includes(`${delimiter}'`)) && (line.endsWith("'") || line.includes(`'${delimiter}`))
  );
}

/** The line of a record that has too few fields by another delimiter, or too many by other quotes; null if it is neither. */
function inOtherDialect(line: string, dialect: TextDialect, width: number, fields: number): TextRecord | null {
  const delimiters =
    fields < width && width > 2 ? OTHERS.filter((one) => one !== dialect.delimiter && line.includes(one)) : [];
  for (const delimiter of delimiters) {
    const record = new RecordReader(line, { ...dialect, delimiter }).at(0);
    if (record.cells.length === width && record.faults.length === 0) return { ...record, instead: { delimiter } };
  }
  if (fields <= width || !hasOtherQuotes(line, dialect)) return null;
  const record = new RecordReader(line, { ...dialect, quote: "'", escape: "'" }).at(0);
  return record.cells.length === width && record.faults.length === 0 ? { ...record, instead: { quote: "'" } } : null;
}

/** Whether every cell of a record stands in quotes that its file does not use. */
function isQuotedOtherwise({ cells }: TextRecord, { quote }: TextDialect): boolean {
  if (quote === "'") return false;
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => cell.length > 1 && cell.startsWith("'") && cell.endsWith("'"));
}

/**
 * Whether a record has most likely swallowed lines that are records of their own. One that keeps to the rules has not, but
 * where every one of several lines in it would be a whole record by itself.
 */
function hasSwallowed(text: string, start: number, record: TextRecord, dialect: TextDialect, width: number): boolean {
  if (!record.isLong) return false;
  if (record.faults.length > 0) return true;
  const reader = new RecordReader(text, dialect);
  let lines = 0;
  for (let at = afterLineEnd(text, lineEnd(text, start)); at < record.next; lines++) {
    const alone = reader.at(at);
    // The last line holds the quote that closes the field.
    if (alone.next >= record.next) break;
    if (alone.cells.length !== width || alone.faults.length > 0 || alone.isLong) return false;
    at = alone.next;
  }
  return width > 1 && lines >= (record.cells.length === width ? 2 : 1);
}

/**
 * Reads again a record that broke the rules or has not `width` fields. Its first line alone may have them, with quotes
 * taken for text or with another delimiter or quote; else it is left as it is, but never with lines swallowed that are
 * records of their own.
 */
export function mended(
  text: string,
  start: number,
  record: TextRecord,
  dialect: TextDialect,
  width: number,
): TextRecord {
  const fits = record.cells.length === width;
  if (fits && isQuotedOtherwise(record, dialect)) {
    return { ...record, cells: record.cells.map((cell) => cell.replace(/^'(.*)'$/s, '$1')), instead: { quote: "'" } };
  }
  const swallowed = hasSwallowed(text, start, record, dialect, width);
  if (fits && !swallowed) return record;
  const end = lineEnd(text, start);
  const line = text.slice(start, end);
  const next = afterLineEnd(text, end);
  if (record.faults.length > 0 || swallowed) {
    const way = new Ways(line, dialect, width).best();
    if (way !== null) return { ...way, next, isLong: false, instead: null };
  }
  if (record.isLong && !swallowed) return record;
  const other = inOtherDialect(line, dialect, width, record.cells.length);
  if (other !== null) return { ...other, next };
  if (!swallowed) return record;
  const alone = new RecordReader(line, { ...dialect, quote: '' }).at(0);
  const faults = alone.cells.flatMap((cell, field): QuoteFault[] =>
    dialect.quote !== '' && cell.startsWith(dialect.quote) ? [{ kind: 'unclosed', field }] : [],
  );
  return { ...alone, faults, next, instead: null };
}
