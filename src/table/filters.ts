import type { Dimension } from './views.ts';

/** For each code of a dimension, 1 where the filter lets it through; null lets everything through. */
export type Accepted = Uint8Array | null;

export function sameAccepted(a: Accepted, b: Accepted): boolean {
  if (a === null || b === null) return a === b;
  for (let code = 0; code < a.length; code++) if (a[code] !== b[code]) return false;
  return true;
}

/** A dimension by its name. Throws RangeError where there is none. */
export function dimensionIn(dimensions: Readonly<Record<string, Dimension>>, name: string): Dimension {
  const dimension = dimensions[name];
  if (dimension === undefined) throw new RangeError(`no dimension ${name}`);
  return dimension;
}

const MOST_FILTERS = 8;

/** Which rows the filters let through: one byte a row, in it a bit for every filter that the row fails. */
export class RowFilters {
  readonly misses: Uint8Array;
  readonly #dimensions: Readonly<Record<string, Dimension>>;
  readonly #bits: ReadonlyMap<string, number>;
  /** The filters as the bits say. */
  readonly #turned = new Map<string, Accepted>();
  readonly #perCode = new Map<string, Uint32Array>();
  /** The bits of all filters. */
  readonly #all: number;

  /** Filters by the dimensions named in `filtered`, eight at most, that let everything through. */
  constructor(rows: number, dimensions: Readonly<Record<string, Dimension>>, filtered: readonly string[]) {
    if (filtered.length > MOST_FILTERS) throw new RangeError('more than eight dimensions to filter by');
    this.misses = new Uint8Array(rows);
    this.#dimensions = dimensions;
    this.#bits = new Map(filtered.map((name, place) => [name, 1 << place]));
    this.#all = 2 ** filtered.length - 1;
  }

  has(name: string): boolean {
    return this.#bits.has(name);
  }

  bit(name: string): number {
    return this.#bits.get(name) ?? 0;
  }

  /** The bits of all filters but the one that is set aside. */
  heeded(aside: string | null): number {
    return aside === null ? this.#all : this.#all & ~this.bit(aside);
  }

  /** The bits of filters that let not everything through: of those given, or of those that the rows know. */
  active(filters: ReadonlyMap<string, Accepted> = this.#turned): number {
    let active = 0;
    for (const [name, accepted] of filters) if (accepted !== null) active |= this.bit(name);
    return active;
  }

  dimension(name: string): Dimension {
    return dimensionIn(this.#dimensions, name);
  }

  /** Rows that hold each code of a dimension. */
  rowsPerCode(name: string): Uint32Array {
    const known = this.#perCode.get(name);
    if (known !== undefined) return known;
    const { codes, size } = this.dimension(name);
    const rows = new Uint32Array(size);
    for (let row = 0; row < codes.length; row++) (rows[codes[row] as number] as number)++;
    this.#perCode.set(name, rows);
    return rows;
  }

  /** Turns the bit of a filter in every row whose code it now takes otherwise, and gives these rows. */
  turn(name: string, accepted: Accepted): Uint32Array {
    const { codes, size } = this.dimension(name);
    const before = this.#turned.get(name) ?? null;
    const perCode = this.rowsPerCode(name);
    const changes = new Uint8Array(size);
    let rows = 0;
    for (let code = 0; code < size; code++) {
      if ((accepted?.[code] ?? 1) === (before?.[code] ?? 1)) continue;
      changes[code] = 1;
      rows += perCode[code] as number;
    }
    this.#turned.set(name, accepted?.slice() ?? null);
    const turned = new Uint32Array(rows);
    if (rows === 0) return turned;
    const bit = this.bit(name);
    const { misses } = this;
    let at = 0;
    for (let row = 0; row < misses.length; row++) {
      if (changes[codes[row] as number] === 0) continue;
      turned[at++] = row;
      misses[row] = (misses[row] as number) ^ bit;
    }
    return turned;
  }
}
