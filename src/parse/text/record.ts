/** How a text is written as records of fields. */
export interface TextDialect {
  /** One character or several, as `, `. */
  readonly delimiter: string;
  /** '' where nothing is quoted. */
  readonly quote: '"' | "'" | '';
  /** What stands before a quote inside quotes: the quote itself, a backslash, or NUL. */
  readonly escape: '"' | "'" | '\\' | '\0' | '';
}

/** What was found wrong with a record: a quote that closes nothing or is never closed, by the number of its field. */
export interface QuoteFault {
  readonly kind: 'stray' | 'unclosed';
  readonly field: number;
}

export interface TextRecord {
  readonly cells: readonly string[];
  readonly faults: readonly QuoteFault[];
  /** Where the next record begins. */
  readonly next: number;
  /** Whether it goes on over a line end. */
  readonly isLong: boolean;
  /** What its line is parted or quoted by instead of what the file uses; null for a record that keeps to the file. */
  readonly instead: { readonly delimiter: string } | { readonly quote: string } | null;
}

const NO_FAULTS: readonly QuoteFault[] = [];

/** Quotes within one field that close nothing: with more, the field is taken to be never closed. */
const MOST_STRAYS = 200;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** Where the line that holds `at` ends, before its line end. */
export function lineEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === LF || code === CR) return end;
  }
  return text.length;
}

/** The place after a line end at `at`: CR, LF or both. */
export function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** A field as far as it was read: its text, and where what follows it begins. */
interface Field {
  readonly text: string;
  readonly end: number;
  readonly fault: QuoteFault['kind'] | null;
}

/**
 * Reads records by RFC 4180, with any delimiter, quote and escape. What breaks the rules is read all the same, and told:
 * a quote that is not followed by the end of its field is text, and so is one that is never closed.
 */
export class RecordReader {
  readonly #text: string;
  readonly #dialect: TextDialect;
  readonly #first: number;
  readonly #quote: number;

  constructor(text: string, dialect: TextDialect) {
    this.#text = text;
    this.#dialect = dialect;
    this.#first = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
  }

  #delimitsAt(at: number): boolean {
    const { delimiter } = this.#dialect;
    return (
      this.#text.charCodeAt(at) === this.#first && (delimiter.length === 1 || this.#text.startsWith(delimiter, at))
    );
  }

  #endsAt(at: number): boolean {
    if (at >= this.#text.length) return true;
    const code = this.#text.charCodeAt(at);
    return code === LF || code === CR || this.#delimitsAt(at);
  }

  #plain(start: number): Field {
    const text = this.#text;
    let end = start;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === LF || code === CR || (code === this.#first && this.#delimitsAt(end))) break;
    }
    const field = text.slice(start, end);
    const { quote } = this.#dialect;
    // An apostrophe within a word is none.
    return { text: field, end, fault: quote === '"' && field.includes(quote) ? 'stray' : null };
  }

  /** Reads a quoted field whose content begins at `start`. */
  #quoted(start: number): Field {
    const text = this.#text;
    const { quote, escape, delimiter } = this.#dialect;
    const parts: string[] = [];
    let fault: Field['fault'] = null;
    let from = start;
    let strays = 0;
    for (let at = text.indexOf(quote, start); at >= 0; at = text.indexOf(quote, at)) {
      if (escape !== quote && text.startsWith(escape, at - 1) && at > from && !this.#isLast(at)) {
        parts.push(text.slice(from, at - 1), quote);
        from = ++at;
        continue;
      }
      if (escape === quote && text.charCodeAt(at + 1) === this.#quote) {
        parts.push(text.slice(from, at), quote);
        from = at += 2;
        continue;
      }
      let after = at + 1;
      if (delimiter !== ' ') while (text.charCodeAt(after) === SPACE && !this.#delimitsAt(after)) after++;
      if (this.#endsAt(after)) {
        parts.push(text.slice(from, at));
        return { text: parts.join(''), end: after, fault };
      }
      fault = 'stray';
      // A quote that opens every line and closes none would be looked for to the end of the text from each.
      if (++strays > MOST_STRAYS) break;
      at++;
    }
    parts.push(text.slice(from));
    return { text: parts.join(''), end: text.length, fault: 'unclosed' };
  }

  /** Whether an escaped quote is in truth the last of its field, after text that ends in the escape character. */
  #isLast(at: number): boolean {
    return this.#dialect.escape === '\\' && this.#text.charCodeAt(at - 2) === 0x5c && this.#endsAt(at + 1);
  }

  /** The record that begins at `start`. */
  at(start: number): TextRecord {
    const cells: string[] = [];
    let faults: QuoteFault[] | null = null;
    let firstEnd = -1;
    let isLong = false;
    let at = start;
    for (;;) {
      const isQuoted = this.#text.charCodeAt(at) === this.#quote;
      const field = isQuoted ? this.#quoted(at + 1) : this.#plain(at);
      if (field.fault !== null) (faults ??= []).push({ kind: field.fault, field: cells.length });
      if (isQuoted && !isLong) {
        if (firstEnd < 0) firstEnd = lineEnd(this.#text, start);
        isLong = field.end > firstEnd;
      }
      cells.push(field.text);
      at = field.end;
      if (!this.#delimitsAt(at)) {
        const next = afterLineEnd(this.#text, at);
        return { cells, faults: faults ?? NO_FAULTS, next, isLong, instead: null };
      }
      at += this.#dialect.delimiter.length;
    }
  }
}
