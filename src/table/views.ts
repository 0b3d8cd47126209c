import type { Codes } from './column.ts';

/** A column that rows are grouped or filtered by: codes under `size`. */
export interface Dimension {
  readonly codes: Codes;
  readonly size: number;
  /** For codes that have an order, as days do: the place of each code in it. Ranges of such codes are cheap to move. */
  readonly places: Uint32Array | null;
}

/**
 * A question to all rows at once: how many there are, and what their values add up to, in every cell. A cell is a
 * combination of codes of the dimensions in `by` and of a kind. The view heeds every filter but those in `aside`.
 */
export interface View {
  readonly by: readonly string[];
  readonly aside: string | null;
}

/** What makes two views the same. */
export function viewKey({ by, aside }: View): string {
  return `${by.join(' ')}|${aside ?? ''}`;
}

/**
 * The answer to a view: for cell c, `pairs[2 * c]` rows whose values add up to `pairs[2 * c + 1]`. The numbers change
 * with the next question: read them at once, or copy them.
 */
export interface Tally {
  readonly pairs: Int32Array | Float64Array;
  readonly cells: Cells;
}

/** Most cells that are kept as an array with an entry for each, however few rows there are: all are looked at in the end. */
const FEW_CELLS = 2 ** 12;
/** The loops that count into an array take so many dimensions, beside the kind. */
const DENSE_DIMENSIONS = 2;

/**
 * Numbers the combinations of codes that a view tells apart: cell = ((code₁ · size₂ + code₂) · … ) · kinds + kind. Where
 * most of them can never occur, only those that do get a place in the tally.
 */
export class Cells {
  readonly sizes: readonly number[];
  /** Cells that could occur. */
  readonly possible: number;
  /** For a sparse numbering: the place of each cell that has occurred, and the cell in each place. */
  readonly #places: Map<number, number> | null;
  readonly #met: number[] = [];

  constructor(sizes: readonly number[], rows: number) {
    this.sizes = sizes;
    this.possible = sizes.reduce((product, size) => product * size, 1);
    const few = this.possible <= Math.max(FEW_CELLS, 2 * rows) && sizes.length <= DENSE_DIMENSIONS + 1;
    this.#places = few ? null : new Map();
  }

  /** Whether the place of a cell is its number. */
  get dense(): boolean {
    return this.#places === null;
  }

  /** Places that are taken. */
  get length(): number {
    return this.#places === null ? this.possible : this.#met.length;
  }

  /** The place of a cell of a sparse numbering, a new one where it had none. */
  placeOf(cell: number): number {
    const place = this.#places?.get(cell);
    if (place !== undefined) return place;
    this.#places?.set(cell, this.#met.length);
    return this.#met.push(cell) - 1;
  }

  /** Writes the codes of the cell in a place, the kind last. */
  readCodes(place: number, codes: number[]): void {
    const { sizes } = this;
    let rest = this.#places === null ? place : (this.#met[place] ?? 0);
    for (let at = sizes.length - 1; at > 0; at--) {
      const size = sizes[at] as number;
      const above = Math.floor(rest / size);
      codes[at] = rest - above * size;
      rest = above;
    }
    codes[0] = rest;
  }
}

/** Calls back for every cell of a tally that holds rows. The codes change with the next cell: read them at once, or copy them. */
export function eachCell(
  { pairs, cells }: Tally,
  call: (codes: readonly number[], rows: number, sum: number) => void,
): void {
  const codes = cells.sizes.slice();
  const places = cells.length;
  for (let place = 0; place < places; place++) {
    const rows = pairs[2 * place] as number;
    if (rows === 0) continue;
    cells.readCodes(place, codes);
    call(codes, rows, pairs[2 * place + 1] as number);
  }
}
