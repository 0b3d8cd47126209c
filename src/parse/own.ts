import type { ReadingChoices } from '../domain/domain.ts';
import type { CodeColumn } from '../table/table.ts';
import { assembledScanner } from './assembled.ts';
import { CsvReader } from './reader.ts';
import type { SourceTable } from './reading/columns.ts';
import type { PackageLists } from './reading/data.ts';
import { Notes } from './reading/notes.ts';
import { relabelled } from './reading/observe.ts';
import { type Reading, readingOf } from './reading/reading.ts';
import { decoded, textChoices } from './reading/whole.ts';
import { tableIn, type TextTable } from './text/careful.ts';
import { encodingOf } from './text/encodings.ts';

/** What a large file may have and still be read in one go: all else is for the careful reader. */
const HARMLESS: ReadonlySet<string> = new Set(['column_unnamed', 'column_repeated']);

interface Plan {
  readonly text: TextTable;
  readonly encoding: ReturnType<typeof encodingOf>;
}

/** How the beginning of a file says that it can be read in one go; null where it says that it cannot. */
function planFor(head: Uint8Array, choices: ReadingChoices): Plan | null {
  const encoding = encodingOf(head, false);
  const isUtf8 = encoding.known === 'ascii' || (encoding.name === 'utf-8' && encoding.known !== 'guess');
  if (!isUtf8 || (choices.encoding ?? 'utf-8') !== 'utf-8') return null;
  const end = Math.max(head.lastIndexOf(0x0a), head.lastIndexOf(0x0d));
  if (end < 0) return null;
  const { text } = decoded(head.subarray(0, end + 1), choices);
  const table = tableIn(text, textChoices(choices));
  const { delimiter, quote, escape } = table.dialect;
  const isPlain = delimiter.length === 1 && delimiter.charCodeAt(0) < 0x80 && quote === '"' && escape === '"';
  const isRegular =
    table.preambleRows === 0 && table.header.length === 1 && table.findings.every(({ kind }) => HARMLESS.has(kind));
  return isPlain && isRegular ? { text: table, encoding } : null;
}

function trimmed(column: CodeColumn): CodeColumn {
  const { labels } = column;
  const hasSpace = Array.from({ length: labels.size }, (_, code) => labels.at(code)).some(
    (label) => label !== label.trim(),
  );
  return hasSpace ? relabelled(column, null, (label) => label.trim()) : column;
}

/** Whether a label may be of several records, or of one that is quoted otherwise, or holds what no text holds. */
function isSuspect({ labels }: CodeColumn): boolean {
  for (let code = 0; code < labels.size; code++) {
    const label = labels.at(code);
    if (
      label.includes('\n') ||
      label.includes('\0') ||
      (label.length > 1 && label.startsWith("'") && label.endsWith("'"))
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
 * Reads a large file of the reader's own piece by piece, as long as it keeps to the rules: UTF-8, one header, records of
 * equal length. What does not is read whole instead, by `readWhole`.
 */
export class OwnFile {
  readonly #name: string;
  readonly #plan: Plan;
  readonly #choices: ReadingChoices;
  readonly #reader: CsvReader;

  private constructor(name: string, plan: Plan, choices: ReadingChoices) {
    const dialect = { delimiter: plan.text.dialect.delimiter.charCodeAt(0), quote: 0x22 };
    this.#name = name;
    this.#plan = plan;
    this.#choices = choices;
    this.#reader = new CsvReader(name, { ...dialect, isNumber: () => false, scanner: assembledScanner(dialect) });
  }

  /** Readies for a file by its first bytes; null where they show that it must be read whole. */
  static begun(name: string, head: Uint8Array, choices: ReadingChoices): OwnFile | null {
    const plan = planFor(head, choices);
    return plan === null ? null : new OwnFile(name, plan, choices);
  }

  get rows(): number {
    return this.#reader.rows;
  }

  /** Whether something in it breaks the rules, so that it must be read whole. */
  get isIrregular(): boolean {
    return this.#reader.hasProblems;
  }

  /** Makes room ahead: the pieces so far are this share of the file. */
  reserve(share: number): void {
    this.#reader.reserve(share);
  }

  push(bytes: Uint8Array): void {
    this.#reader.push(bytes);
  }

  /** Takes the end of the file; null where it must be read whole after all. */
  done(lists: PackageLists): Reading | null {
    const { rows, columns, problems } = this.#reader.done();
    if (problems.length > 0) return null;
    const { text, encoding } = this.#plan;
    const codes = columns.flatMap((column) => (column.kind === 'codes' ? [trimmed(column)] : []));
    if (endsInNote(codes, rows) || codes.some(isSuspect)) return null;
    const names = text.names;
    const table: SourceTable = {
      names,
      columns: codes,
      numbers: names.map((_, at) => at + 1),
      rows,
      numberOf: (row) => row + 2,
    };
    const notes = new Notes(table.numberOf);
    for (const { kind, field, found, row } of text.findings)
      notes.add(kind, {
        found,
        place: { row, column: field === null ? null : names[field] || String(field + 1), value: found },
      });
    const { delimiter, quote, escape } = text.dialect;
    const { name, known, words, others } = encoding;
    return readingOf(
      {
        file: this.#name,
        table,
        encoding: { name, known, words, others },
        dialect: { delimiter, quote, escape, headerRows: 1, preambleRows: 0 },
        aside: 0,
        notes,
      },
      this.#choices,
      lists,
    );
  }
}
