import { RecordReader, type TextDialect } from './record.ts';

/** Records that are enough to judge a dialect by. */
const MOST_RECORDS = 200;
/** Delimiters, the likelier first: of two that fit alike, the first is taken. */
const DELIMITERS = [',', ';', '\t', '|', ', ', '; ', '^', ':', '\t\t', '~', '§', '\x1f', ' '] as const;
/** How sure a delimiter must be made to seem by what it parts: these also stand within texts, dates and times. */
const DOUBT: Readonly<Record<string, number>> = { ':': 0.6, ' ': 0.5, '~': 0.9, '^': 0.95, '§': 0.95 };

const KNOWN_CELLS: readonly RegExp[] = [
  /^\s*$/,
  // Numbers with anything that groups their digits, signs, qualifiers, flags and percent.
  /^\s*[<>≤≥~(+−–-]*\s*\d{1,3}(?:[ .,'’\u00a0\u2009\u202f]\d{2,3})*(?:[.,]\d+)?(?:[eE][+-]?\d+)?\s*[%)\p{L}]?\s*$/u,
  /^\s*[+−-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?\s*[%\p{L}]?\s*$/u,
  // Dates and times.
  /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
  // Codes, and marks for what is missing.
  /^[\p{L}\p{N}_./\\#*+-]+$/u,
  /^[:.…–—-]+$/,
  // Text: words, and punctuation that is followed by a space.
  /^[\p{L}\p{N}(«„“"'’[&#$<>][^;|\t^]*$/u,
];

function isKnown(cell: string, delimiter: string): boolean {
  if (cell.length > 200) return true;
  // Tabs part fields, and hardly ever stand in one; commas in fields between tabs are common.
  if (delimiter !== '\t' && delimiter !== '\t\t' && cell.includes('\t')) return false;
  if (
    !delimiter.startsWith(',') &&
    !delimiter.startsWith('\t') &&
    /\S,\S/.test(cell) &&
    !/^\s*[\d.]*\d,\d+\s*%?$/.test(cell)
  ) {
    // A comma between letters is more likely a delimiter than a part of a text.
    return false;
  }
  return KNOWN_CELLS.some((form) => form.test(cell));
}

interface Sampled {
  readonly counts: readonly number[];
  readonly known: number;
  readonly cells: number;
  readonly faults: number;
  readonly quoted: number;
}

function sampled(text: string, isWhole: boolean, dialect: TextDialect): Sampled {
  const reader = new RecordReader(text, dialect);
  const counts: number[] = [];
  let [known, all, faults, quoted] = [0, 0, 0, 0];
  for (let at = 0; at < text.length && counts.length < MOST_RECORDS; ) {
    const { cells, next, faults: found } = reader.at(at);
    // A beginning of a file ends within a record.
    if (next >= text.length && !isWhole && counts.length > 0) break;
    if (dialect.quote !== '' && text.startsWith(dialect.quote, at)) quoted++;
    at = next;
    faults += found.length;
    if (cells.length === 1 && cells[0]?.trim() === '') continue;
    counts.push(cells.length);
    all += cells.length;
    for (const cell of cells) if (isKnown(cell, dialect.delimiter)) known++;
  }
  return { counts, known, cells: all, faults, quoted };
}

/**
 * How alike the records are, and how much their fields look like values: after G. van den Burg, A. Nazábal and C. Sutton,
 * "Wrangling messy CSV files by detecting row and type patterns" (2019), by the number of fields in place of patterns.
 */
function scoreOf({ counts, known, cells, faults }: Sampled, delimiter: string): number {
  if (counts.length === 0) return 0;
  const perCount = new Map<number, number>();
  for (const count of counts) perCount.set(count, (perCount.get(count) ?? 0) + 1);
  let alike = 0;
  for (const [count, records] of perCount) alike += records * Math.max(0.001, (count - 1) / count);
  const pattern = alike / perCount.size / counts.length;
  const type = known / Math.max(cells, 1);
  return (pattern * type * (DOUBT[delimiter] ?? 1)) / (1 + faults / counts.length);
}

/** A first line that names the delimiter, as spreadsheets write it: `sep=;`. */
const NAMED = /^sep=(.)\r?\n/;

/** How a text is most likely written, judged by its beginning; `isWhole` says that it is all there is. */
export function dialectOf(text: string, isWhole: boolean): TextDialect {
  const named = NAMED.exec(text)?.[1];
  let best: TextDialect = { delimiter: named ?? ',', quote: '"', escape: '"' };
  let most = 0;
  for (const delimiter of named === undefined ? DELIMITERS : [named]) {
    if (!text.includes(delimiter)) continue;
    const quotes = isQuotedBy("'", text, delimiter) ? (['"', "'"] as const) : (['"'] as const);
    for (const quote of quotes) {
      const dialect: TextDialect = { delimiter, quote, escape: quote };
      const seen = sampled(text, isWhole, dialect);
      const score = scoreOf(seen, delimiter);
      if (score > most * 1.0001) {
        most = score;
        best = dialect;
      }
    }
  }
  return withEscape(text, isWhole, isDoubled(text, best) ? { ...best, delimiter: '\t\t' } : best);
}

/** Whether tabs come in twos only. */
function isDoubled(text: string, { delimiter }: TextDialect): boolean {
  return delimiter === '\t' && !/(?:^|[^\t])(?:\t\t)*\t(?!\t)/.test(text);
}

/** How many fields seem to begin with a quote, or to end with it, whichever are fewer. */
function fieldsIn(quote: string, text: string, delimiter: string): number {
  const part = escaped(delimiter);
  const opening = text.match(new RegExp(`(?:^|[\\n\\r]|${part})${quote}`, 'g'))?.length ?? 0;
  const closing = text.match(new RegExp(`${quote}(?=$|[\\n\\r]|${part})`, 'g'))?.length ?? 0;
  return Math.min(opening, closing);
}

/** Whether single quotes stand round fields: mostly they are apostrophes. */
function isQuotedBy(quote: "'", text: string, delimiter: string): boolean {
  const fields = fieldsIn(quote, text, delimiter);
  return fields >= 2 && fields > fieldsIn('"', text, delimiter);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Whether another character than the quote itself stands before quotes inside quotes: where it breaks fewer rules. */
function withEscape(text: string, isWhole: boolean, dialect: TextDialect): TextDialect {
  const { quote } = dialect;
  let best = dialect;
  let least = sampled(text, isWhole, dialect);
  for (const escape of ['\\', '\0'] as const) {
    if (!text.includes(escape + quote)) continue;
    const other = { ...dialect, escape };
    const seen = sampled(text, isWhole, other);
    const [fewer, more] = [scoreOf(seen, dialect.delimiter), scoreOf(least, dialect.delimiter)];
    if (fewer > more) {
      best = other;
      least = seen;
    }
  }
  return best;
}
