/** A table of more rows than this stands in the document in part only: what is in view, and some around it. */
export const WHOLE = 200;
/** Rows come and go this many at a time, and as many stand ready on either side of what is in view. */
const BLOCK = 20;
/** Height of a row before any has been measured, in CSS pixels. */
const FIRST_GUESS = 36;

/** Rows from one index to another, the end not included. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
}

/** Rows that stand in the document, and the room in CSS pixels for those above them that do not. */
export interface Piece extends Stretch {
  readonly room: number;
}

/** Heights of the rows of one table in CSS pixels: measured once a row has stood in the document, guessed until then. */
export class Heights {
  readonly #measured: Float64Array;
  #guess: number | null = null;

  constructor(count: number) {
    this.#measured = new Float64Array(count);
  }

  get count(): number {
    return this.#measured.length;
  }

  /** Forgets all, since rows are as tall as their width makes them. */
  clear(): void {
    this.#measured.fill(0);
    this.#guess = null;
  }

  /** Notes the heights of rows that stand in the document; true where one is not as it was thought to be. */
  note(found: readonly (readonly [row: number, height: number])[]): boolean {
    if (found.length === 0) return false;
    // Guessed anew, rows that are scrolled past would shift those in view: the first that are measured speak for all.
    const isFirst = this.#guess === null;
    this.#guess ??= found.reduce((sum, [, height]) => sum + height, 0) / found.length;
    let isNews = isFirst;
    for (const [row, height] of found) {
      // A row's height differs by less than this with where it happens to stand among the pixels.
      if (Math.abs((this.#measured[row] ?? 0) - height) < 0.1) continue;
      this.#measured[row] = height;
      isNews = true;
    }
    return isNews;
  }

  /** The room that rows take together. */
  between(from: number, end: number): number {
    let sum = 0;
    for (let row = from; row < end; row++) sum += this.#of(row);
    return sum;
  }

  /** The row that stands `y` pixels below the top of the first. */
  rowAt(y: number): number {
    let bottom = 0;
    for (let row = 0; row < this.count; row++) {
      bottom += this.#of(row);
      if (bottom > y) return row;
    }
    return Math.max(0, this.count - 1);
  }

  /** The rows that ought to stand in the document where `height` pixels from `top` on are in view. */
  stretch(top: number, height: number): Stretch {
    if (this.count <= WHOLE) return { from: 0, end: this.count };
    const first = this.rowAt(top);
    const last = this.rowAt(top + height);
    const from = (Math.floor(first / BLOCK) - 1) * BLOCK;
    const end = (Math.floor(last / BLOCK) + 2) * BLOCK;
    return { from: Math.max(0, from), end: Math.min(this.count, end) };
  }

  #of(row: number): number {
    return this.#measured[row] || (this.#guess ?? FIRST_GUESS);
  }
}

/**
 * What stands in the document: a stretch, and the row that is gone to with the keyboard, which must not vanish with the focus
 * in it (null for none). `below` is the room under the last of them.
 */
export function piecesOf(
  heights: Heights,
  { from, end }: Stretch,
  kept: number | null,
): { readonly pieces: readonly Piece[]; readonly below: number } {
  const stretch = { from: Math.min(from, heights.count), end: Math.min(end, heights.count) };
  const isInside = kept === null || (kept >= stretch.from && kept < stretch.end);
  const alone = isInside || kept >= heights.count ? [] : [{ from: kept, end: kept + 1 }];
  const all = [stretch, ...alone].toSorted((a, b) => a.from - b.from);
  let done = 0;
  const pieces = all.map((one): Piece => {
    const room = heights.between(done, one.from);
    done = one.end;
    return { ...one, room };
  });
  return { pieces, below: heights.between(done, heights.count) };
}
