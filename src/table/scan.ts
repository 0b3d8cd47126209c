import type { Values } from './column.ts';
import { type Counted, countRows, countSparsely, type Pairs } from './counting.ts';
import { type Accepted, dimensionIn, RowFilters } from './filters.ts';
import { Cells, type Dimension, type Tally, type View, viewKey } from './views.ts';

/** A table as views look at it. */
export interface LinkedTable {
  readonly rows: number;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  /** Names of the dimensions that can be filtered by: at most eight, a bit of a byte for each. */
  readonly filtered: readonly string[];
  /** What is told apart in every cell beside its codes. */
  readonly kinds: Dimension;
  /** Whole numbers, 0 where there is none. */
  readonly values: Values;
  /** No sum of values is larger. */
  readonly largestSum: number;
  /** Where the kind of a row hangs on which other rows are let through: works it out anew, before each answer. */
  readonly renewKinds?: (misses: Uint8Array) => void;
}

const LARGEST_32 = 2 ** 31 - 1;

/** Room for so many counts and sums. */
export function pairsFor({ largestSum }: LinkedTable, length: number): Pairs {
  return largestSum <= LARGEST_32 ? new Int32Array(length) : new Float64Array(length);
}

/** The cells that a view tells apart. */
export function cellsOf({ dimensions, kinds, rows }: LinkedTable, { by }: View): Cells {
  return new Cells([...by.map((name) => dimensionIn(dimensions, name).size), kinds.size], rows);
}

/** What a view is counted from under the filters as the rows know them. */
export function countedIn(table: LinkedTable, filters: RowFilters, { by, aside }: View, cells: Cells): Counted {
  const { dimensions, kinds, values } = table;
  return {
    dimensions: by.map((name) => dimensionIn(dimensions, name)),
    kinds,
    values,
    misses: filters.misses,
    // Filters that let everything through need not be looked at.
    heeded: filters.heeded(aside) & filters.active(),
    cells,
  };
}

/** Counts one view over all rows. */
export function scanned(table: LinkedTable, filters: RowFilters, view: View): Tally {
  const cells = cellsOf(table, view);
  const counted = countedIn(table, filters, view, cells);
  if (!cells.dense) return { cells, pairs: countSparsely(counted) };
  const pairs = pairsFor(table, 2 * cells.length);
  countRows(counted, pairs);
  return { cells, pairs };
}

/** Views of one table under filters that do not change: each is counted once, and nothing is kept for another question. */
export class Scan {
  readonly #table: LinkedTable;
  readonly #filters: RowFilters;

  /** A dimension that `accepted` does not name is not filtered. */
  constructor(table: LinkedTable, accepted: ReadonlyMap<string, Accepted>) {
    this.#table = table;
    this.#filters = new RowFilters(table.rows, table.dimensions, table.filtered);
    for (const [name, codes] of accepted) this.#filters.turn(name, codes);
    table.renewKinds?.(this.#filters.misses);
  }

  tallies(views: readonly View[]): ReadonlyMap<string, Tally> {
    return new Map(views.map((view) => [viewKey(view), scanned(this.#table, this.#filters, view)]));
  }

  /** Whether a row passes every filter but that of the dimension set aside. */
  passes(row: number, aside: string | null): boolean {
    return ((this.#filters.misses[row] as number) & this.#filters.heeded(aside)) === 0;
  }
}
