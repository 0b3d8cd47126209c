import { type CodeColumn, codesFor, labelsOf } from '../../table/table.ts';
import type { Steps } from '../steps.ts';
import type { TextTable } from '../text/careful.ts';

/** Columns of labels as they stand in a file, without the records that are set aside. */
export interface SourceTable {
  readonly names: readonly string[];
  readonly columns: readonly CodeColumn[];
  /** Number of the column in the file, from 1: one that holds several dimensions is several columns here. */
  readonly numbers: readonly number[];
  readonly rows: number;
  /** Number of a row's record in the file, from 1, header included. */
  readonly numberOf: (row: number) => number;
}

/** Labels that come one after another, as codes. */
class Coder {
  readonly #known = new Map<string, number>();
  readonly #codes: Uint32Array;
  #rows = 0;

  constructor(rows: number) {
    this.#codes = new Uint32Array(rows);
  }

  add(label: string): void {
    const code = this.#known.get(label) ?? this.#known.size;
    if (code === this.#known.size) this.#known.set(label, code);
    this.#codes[this.#rows++] = code;
  }

  done(): CodeColumn {
    const codes = codesFor(this.#known.size, this.#codes.length);
    codes.set(this.#codes);
    return Object.freeze({ codes, labels: labelsOf([...this.#known.keys()]) });
  }
}

/** Whether a record can be taken: it has all fields, and none that is filled beyond them. */
function fits(cells: readonly string[], width: number): boolean {
  if (cells.length === width) return true;
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
}

/** The records of a text as columns. Spaces round a label mean nothing. */
export function* columnsOf({ names, rows }: TextTable): Steps<SourceTable> {
  const taken = rows.filter(({ cells }) => fits(cells, names.length));
  const coders = names.map(() => new Coder(taken.length));
  for (const [at, coder] of coders.entries()) {
    yield rows.length;
    for (const { cells } of taken) coder.add((cells[at] ?? '').trim());
  }
  const numbers = Uint32Array.from(taken, (row) => row.number);
  const columns = coders.map((coder) => coder.done());
  return {
    names,
    columns,
    numbers: names.map((_, at) => at + 1),
    rows: taken.length,
    numberOf: (row) => numbers[row] ?? 0,
  };
}

/** A name of several dimensions in one, as `freq,iccs,unit,geo\TIME_PERIOD`: what comes after the backslash names the rest. */
function partsOf(name: string): string[] | null {
  const [own = '', ...over] = name.split('\\');
  const parts = own.split(',').map((part) => part.trim());
  return parts.length > 1 && over.length <= 1 && parts.every((part) => part !== '') ? parts : null;
}

/** A column whose labels are those of several, parted by commas, as just these; null where it is none. */
function parted(name: string, column: CodeColumn): { names: string[]; columns: CodeColumn[] } | null {
  const names = partsOf(name);
  if (names === null) return null;
  const labels = Array.from({ length: column.labels.size }, (_, code) => column.labels.at(code).split(','));
  if (!labels.every((parts) => parts.length === names.length)) return null;
  const columns = names.map((_, at) => {
    const known = new Map<string, number>();
    const next = labels.map((parts) => {
      const label = (parts[at] ?? '').trim();
      const code = known.get(label) ?? known.size;
      known.set(label, code);
      return code;
    });
    const codes = codesFor(known.size, column.codes.length);
    for (let row = 0; row < codes.length; row++) codes[row] = next[column.codes[row] as number] as number;
    return Object.freeze({ codes, labels: labelsOf([...known.keys()]) });
  });
  return { names, columns };
}

/** The same table with a column for each dimension where one column holds several. */
export function withPartedKeys(table: SourceTable): SourceTable {
  const parts = table.columns.map((column, at) => parted(table.names[at] ?? '', column));
  if (parts.every((part) => part === null)) return table;
  return {
    ...table,
    names: parts.flatMap((part, at) => part?.names ?? [table.names[at] ?? '']),
    columns: parts.flatMap((part, at) => part?.columns ?? [table.columns[at] as CodeColumn]),
    numbers: parts.flatMap((part, at) => (part?.names ?? ['']).map(() => at + 1)),
  };
}
