import type { Finding, FindingKind, FindingPlace } from '../../domain/domain.ts';

/** Places that are told of each kind: more do not help to mend a file. */
export const MOST_PLACES = 20;

interface Noted {
  count: number;
  readonly places: FindingPlace[];
  found: string | null;
  expected: string | null;
}

interface NamedColumn {
  readonly name: string;
  readonly number: number;
  readonly codes: { readonly codes: ArrayLike<number>; readonly labels: { readonly at: (code: number) => string } };
}

/** What was found on the way through a file: each kind once, with how many there are and the first places. */
export class Notes {
  readonly #noted = new Map<FindingKind, Noted>();
  /** Record number of a row of the table. */
  readonly #numberOf: (row: number) => number;

  constructor(numberOf: (row: number) => number) {
    this.#numberOf = numberOf;
  }

  #of(kind: FindingKind): Noted {
    const known = this.#noted.get(kind);
    if (known !== undefined) return known;
    const fresh: Noted = { count: 0, places: [], found: null, expected: null };
    this.#noted.set(kind, fresh);
    return fresh;
  }

  /** Notes something about the file as a whole, or about `count` things of it. */
  add(
    kind: FindingKind,
    what: { count?: number; found?: string | null; expected?: string | null; place?: FindingPlace } = {},
  ): void {
    const noted = this.#of(kind);
    noted.count += what.count ?? 1;
    noted.found ??= what.found ?? null;
    noted.expected ??= what.expected ?? null;
    if (what.place !== undefined && noted.places.length < MOST_PLACES) noted.places.push(what.place);
  }

  /** Notes a cell of a row of the table. */
  cell(kind: FindingKind, row: number, column: NamedColumn): void {
    const noted = this.#of(kind);
    if (noted.places.length >= MOST_PLACES) {
      noted.count++;
      return;
    }
    const value = column.codes.labels.at(column.codes.codes[row] ?? -1).slice(0, 80);
    const number = this.#numberOf(row);
    this.add(kind, { place: { row: number, column: column.name || String(column.number), value } });
  }

  done(): Finding[] {
    return [...this.#noted].map(([kind, noted]) => ({ kind, ...noted }));
  }
}
