import type { ReadingChoices, ReadingReport } from '../domain/domain.ts';
import type { CodeColumn } from '../table/table.ts';
import { assembledScanner } from './assembled.ts';
import { CsvReader } from './reader.ts';
import type { SourceTable } from './reading/columns.ts';
import type { PackageLists } from './reading/data.ts';
import { relabelled } from './reading/relabel.ts';
import { notesOn, type Reading, readingOf } from './reading/reading.ts';
import { encodingFor, textChoices } from './reading/whole.ts';
import { atOnce, type Steps } from './steps.ts';
import { tableIn, type TextTable } from './text/careful.ts';
import { encodingOf, Recoder } from './text/encodings.ts';

/** What a large file may have and still be read in one go: all else is for the careful reader. */
const HARMLESS: ReadonlySet<string> = new Set(['column_unnamed', 'column_repeated']);

interface Plan {
  readonly text: TextTable;
  readonly encoding: ReadingReport['encoding'];
  /** What makes UTF-8 of the file; null where it is in UTF-8. */
  readonly recoder: Recoder | null;
}

/** The beginning of a text, in UTF-8; null where some of it is no letters of its encoding. */
function beginning(head: Uint8Array, name: string, mark: number): Uint8Array | null {
  try {
    return new Recoder({ name, mark }).next(head);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * How the beginning of a file says that it can be read in one go; null where it says that it cannot. `evidence` are the
 * bytes by which its encoding is judged.
 */
function planFor(head: Uint8Array, evidence: Uint8Array, choices: ReadingChoices): Plan | null {
  const { mark, encoding } = encodingFor(encodingOf(evidence, false), choices);
  // Taken for UTF-8 though some of it is none: each such letter must be named.
  if (encoding.name === 'utf-8' && encoding.known === 'guess') return null;
  const bytes = beginning(head, encoding.name, mark);
  const end = bytes === null ? -1 : Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d));
  if (bytes === null || end < 0) return null;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, end + 1));
  const table = atOnce(tableIn(text, textChoices(choices)));
  const { delimiter, quote, escape } = table.dialect;
  const isPlain = delimiter.length === 1 && delimiter.charCodeAt(0) < 0x80 && quote === '"' && escape === '"';
  const isRegular =
    table.preambleRows === 0 && table.header.length === 1 && table.findings.every(({ kind }) => HARMLESS.has(kind));
  if (!isPlain || !isRegular) return null;
  return {
    text: table,
    encoding,
    recoder: encoding.name === 'utf-8' ? null : new Recoder({ name: encoding.name, mark }),
  };
}

function trimmed(column: CodeColumn): CodeColumn {
  const { labels } = column;
  const hasSpace = Array.from({ length: labels.size }, (_, code) => labels.at(code)).some(
    (label) => label !== label.trim(),
  );
  return hasSpace ? relabelled(column, null, (label) => label.trim()) : column;
}

/** Whether a label that goes over several lines has enough delimiters in it to be several records. */
function isSeveral(label: string, delimiter: string, columns: number): boolean {
  const breaks = label.split(/\r\n|[\n\r]/).length - 1;
  return breaks > 0 && label.split(delimiter).length - 1 >= breaks * (columns - 1);
}

/** Whether a label may be of several records, or of one that is quoted otherwise, or holds what no text holds. */
function isSuspect({ labels }: CodeColumn, delimiter: string, columns: number): boolean {
  for (let code = 0; code < labels.size; code++) {
    const label = labels.at(code);
    if (
      label.includes('\0') ||
      (label.length > 1 && label.startsWith("'") && label.endsWith("'")) ||
      isSeveral(label, delimiter, columns)
    )
      return true;
  }
  return false;
}

/** Whether the last row says something in its first field alone, as a note that is filled up with empty fields does. */
function endsInNote(columns: readonly CodeColumn[], rows: number): boolean {
  const filled = columns.filter(({ codes, labels }) => labels.at(codes[rows - 1] ?? -1) !== '');
  return columns.length > 2 && rows > 0 && filled.length <= 1;
}

/**
 * Reads a large file of the reader's own piece by piece, as long as it keeps to the rules: letters of one encoding, one
 * header, records of equal length. What does not is read whole instead, by `readWhole`.
 */
export class OwnFile {
  readonly #name: string;
  readonly #plan: Plan;
  readonly #choices: ReadingChoices;
  readonly #reader: CsvReader;
  /** Whether some bytes are no letters of the encoding. */
  #isBroken = false;

  private constructor(name: string, plan: Plan, choices: ReadingChoices) {
    const dialect = { delimiter: plan.text.dialect.delimiter.charCodeAt(0), quote: 0x22 };
    this.#name = name;
    this.#plan = plan;
    this.#choices = choices;
    this.#reader = new CsvReader(name, { ...dialect, isNumber: () => false, scanner: assembledScanner(dialect) });
  }

  /**
   * Readies for a file by its first bytes; null where they show that it must be read whole. Its encoding is judged by them,
   * or by other bytes of it (`evidence`) where they are ASCII alone.
   */
  static begun(name: string, head: Uint8Array, choices: ReadingChoices, evidence = head): OwnFile | null {
    const plan = planFor(head, evidence, choices);
    return plan === null ? null : new OwnFile(name, plan, choices);
  }

  get rows(): number {
    return this.#reader.rows;
  }

  /** Whether something in it breaks the rules, so that it must be read whole. */
  get isIrregular(): boolean {
    return this.#isBroken || this.#reader.hasProblems;
  }

  /** Whether it began in ASCII alone, and nothing is wrong but letters that have come since and are not UTF-8. */
  get hasOtherLetters(): boolean {
    return this.#plan.encoding.known === 'ascii' && this.#reader.hasOtherLetters;
  }

  /** Makes room ahead: the pieces so far are this share of the file. */
  reserve(share: number): void {
    this.#reader.reserve(share);
  }

  push(bytes: Uint8Array): void {
    this.#recoded((recoder) => recoder.next(bytes), bytes);
  }

  /** Reads on with what the recoder makes of the file, or, where it is in UTF-8, with its bytes as they are. */
  #recoded(step: (recoder: Recoder) => Uint8Array, bytes: Uint8Array): void {
    const { recoder } = this.#plan;
    if (this.#isBroken) return;
    try {
      this.#reader.push(recoder === null ? bytes : step(recoder));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.#isBroken = true;
    }
  }

  /** Takes the end of the file; null where it must be read whole after all. */
  *done(lists: PackageLists): Steps<Reading | null> {
    this.#recoded((recoder) => recoder.last(), new Uint8Array(0));
    const { rows, columns, problems } = this.#reader.done();
    yield rows;
    if (this.#isBroken || problems.length > 0) return null;
    const { text, encoding } = this.#plan;
    const { delimiter, quote, escape } = text.dialect;
    const codes = columns.flatMap((column) => (column.kind === 'codes' ? [trimmed(column)] : []));
    if (endsInNote(codes, rows) || codes.some((column) => isSuspect(column, delimiter, codes.length))) return null;
    const names = text.names;
    const table: SourceTable = {
      names,
      columns: codes,
      numbers: names.map((_, at) => at + 1),
      rows,
      numberOf: (row) => row + 2,
    };
    const notes = notesOn(encoding, table.numberOf);
    for (const { kind, field, found, row } of text.findings)
      notes.add(kind, {
        found,
        place: { row, column: field === null ? null : names[field] || String(field + 1), value: found },
      });
    return yield* readingOf(
      {
        file: this.#name,
        table,
        encoding,
        dialect: { delimiter, quote, escape, headerRows: 1, preambleRows: 0 },
        aside: 0,
        notes,
      },
      this.#choices,
      lists,
    );
  }
}
