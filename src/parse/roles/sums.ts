import { partsByWeight } from './linear.ts';

/** Numbers of one column or category in the same rows as those of the others, NaN where there is none. */
export type Values = Float64Array;

/** Rows looked at in the search, and in the check of what it finds. */
const SEARCHED = 32;
const CHECKED = 4000;

/** Steps of the search for the parts of one total, after which it is given up, and of those for all totals. */
const STEPS = 20_000;
const ALL_STEPS = 800_000;

/** Steps that it takes about to check what is found. */
const STEPS_OF_CHECK = 50;

/** Rows and columns from which parts are computed at once where the search gives up. */
const WEIGHED_ROWS = 400;
const WEIGHED_COLUMNS = 64;

/** Share of rows in which a sum must hold; publishers mistype and revise. */
const HOLDS = 0.97;

/** Rows with two parts or more that a proof needs, however large their numbers. */
const FEWEST = 3;

/**
 * Bits by which the evidence must exceed the number of columns the parts were chosen from. Each choice of parts is a try, so a
 * sum that holds by chance has odds of 1 in 2 to the power of this.
 */
const MARGIN = 16;

/** Parts of a total are looked for anew in rows where a part found is missing, and beside those found. */
const ROUNDS = 3;

function same(sum: number, stated: number): boolean {
  return Math.abs(sum - stated) <= 1e-6 * Math.max(1, Math.abs(stated));
}

function at(values: Values | undefined, row: number): number {
  return values?.[row] ?? Number.NaN;
}

/** A stretch of rows evenly drawn, at most `most`. */
function drawn(rows: readonly number[], most: number): number[] {
  const step = Math.max(1, rows.length / most);
  const chosen: number[] = [];
  for (let place = 0; place < rows.length; place += step) chosen.push(rows[Math.floor(place)] ?? 0);
  return chosen;
}

/** Finds parts by trying the largest candidates first, given up where some rows can no longer come out. */
class Search {
  readonly #candidates: readonly Values[];
  readonly #rows: readonly number[];
  /** Largest and smallest sums that the candidates from a place on can still add, row by row. */
  readonly #most: Values[];
  readonly #least: Values[];
  readonly #allowed: number;
  #steps: number;

  constructor(candidates: readonly Values[], rows: readonly number[], steps: number) {
    this.#steps = steps;
    this.#candidates = candidates;
    this.#rows = rows;
    this.#allowed = Math.floor(rows.length / 16);
    const none = new Float64Array(rows.length);
    this.#most = [none];
    this.#least = [none];
    for (const values of candidates.toReversed()) {
      const [most, least] = [this.#most[0] ?? none, this.#least[0] ?? none];
      this.#most.unshift(most.map((sum, place) => sum + Math.max(0, at(values, rows[place] ?? 0) || 0)));
      this.#least.unshift(least.map((sum, place) => sum + Math.min(0, at(values, rows[place] ?? 0) || 0)));
    }
  }

  /** Places of candidates that add up to the target and that `accepts` holds for, or null. */
  parts(target: Values, accepts: (parts: readonly number[]) => boolean): readonly number[] | null {
    return this.#from(
      0,
      Float64Array.from(this.#rows, (row) => at(target, row)),
      [],
      accepts,
    );
  }

  #from(
    place: number,
    left: Values,
    parts: readonly number[],
    accepts: (parts: readonly number[]) => boolean,
  ): readonly number[] | null {
    if (--this.#steps < 0 || !this.#possible(place, left)) return null;
    if (parts.length >= 2 && left.filter((rest) => Math.abs(rest) > 1e-6).length <= this.#allowed) {
      if (accepts(parts)) return parts;
      this.#steps -= STEPS_OF_CHECK;
    }
    const values = this.#candidates[place];
    if (values === undefined) return null;
    const less = left.map((rest, index) => rest - (at(values, this.#rows[index] ?? 0) || 0));
    return this.#from(place + 1, less, [...parts, place], accepts) ?? this.#from(place + 1, left, parts, accepts);
  }

  #possible(place: number, left: Values): boolean {
    const [most, least] = [this.#most[place], this.#least[place]];
    let broken = 0;
    for (let index = 0; index < left.length; index++) {
      const rest = left[index] ?? 0;
      const hair = 1e-6 * Math.max(1, Math.abs(rest));
      if (rest > at(most, index) + hair || rest < at(least, index) - hair) broken++;
      if (broken > this.#allowed) return false;
    }
    return true;
  }
}

/** How the sums of some parts stand to a total: rows that are explained, rows that are not, and evidence in bits. */
function weighed(target: Values, sums: readonly (readonly Values[])[], rows: readonly number[]) {
  let [held, broken, bits, telling] = [0, 0, 0, 0];
  const seen = new Set<string>();
  for (const row of rows) {
    const stated = at(target, row);
    const whole = sums
      .map((parts) => parts.map((values) => at(values, row)))
      .filter((cells) => !cells.some(Number.isNaN));
    const cells = whole.find((one) =>
      same(
        one.reduce((sum, value) => sum + value, 0),
        stated,
      ),
    );
    if (cells === undefined) {
      if (whole.length > 0) broken++;
      continue;
    }
    if (cells.every((value) => value === 0)) continue;
    held++;
    const key = cells.join(' ');
    if (cells.filter((value) => value !== 0).length < 2 || seen.has(key)) continue;
    seen.add(key);
    telling++;
    // The largest part alone comes near the total; what must fit is the rest.
    bits += Math.log2(1 + Math.abs(stated - Math.max(...cells)));
  }
  return { holds: held > 0 && held >= HOLDS * (held + broken), bits, telling };
}

/** A table of numbers by column, and how many are missing in each row. */
class Sums {
  readonly #columns: readonly Values[];
  readonly #rows: readonly number[];
  readonly #missing: Int32Array;
  readonly #size: readonly number[];

  constructor(columns: readonly Values[]) {
    this.#columns = columns;
    const rows = Math.max(0, ...columns.map((values) => values.length));
    this.#rows = drawn(
      Array.from({ length: rows }, (_, row) => row),
      CHECKED,
    );
    this.#missing = new Int32Array(rows);
    for (const values of columns)
      for (const row of this.#rows) if (Number.isNaN(at(values, row))) (this.#missing[row] as number)++;
    this.#size = columns.map((values) => this.#rows.reduce((sum, row) => sum + Math.abs(at(values, row) || 0), 0));
  }

  /** Columns from the smallest to the largest, so that totals within totals come before those. */
  get order(): number[] {
    return this.#columns.map((_, place) => place).toSorted((a, b) => (this.#size[a] ?? 0) - (this.#size[b] ?? 0));
  }

  /** Columns that can be parts: not empty, not the total once more, and not larger than it in more than a few rows. */
  #candidates(total: number, rows: readonly number[], without: ReadonlySet<number>): number[] {
    const target = this.#columns[total];
    return this.order.toReversed().filter((one) => {
      if (one === total || without.has(one) || this.#size[one] === 0) return false;
      const both = rows.filter((row) => !Number.isNaN(at(this.#columns[one], row)));
      const larger = both.filter((row) => at(this.#columns[one], row) > at(target, row) + 1e-6);
      const equal = both.filter((row) => same(at(this.#columns[one], row), at(target, row)));
      return both.length > 0 && larger.length <= both.length * 0.1 && equal.length < both.length;
    });
  }

  /** One sum of parts in the rows, weighed in all rows where its parts are. */
  #sum(
    total: number,
    rows: readonly number[],
    without: ReadonlySet<number>,
    totals: ReadonlySet<number>,
  ): readonly number[] | null {
    const target = this.#columns[total];
    if (target === undefined || rows.length < FEWEST) return null;
    const ordered = rows.toSorted(
      (a, b) => (this.#missing[a] ?? 0) - (this.#missing[b] ?? 0) || at(target, b) - at(target, a),
    );
    const fewest = this.#missing[ordered[0] ?? 0] ?? 0;
    const whole = ordered.filter((row) => this.#missing[row] === fewest);
    const searched = drawn(whole.length >= SEARCHED / 4 ? whole : ordered.slice(0, SEARCHED), SEARCHED);
    const candidates = this.#candidates(total, searched, without);
    const proven = (parts: readonly number[]): boolean => {
      const { holds, bits, telling } = weighed(target, [parts.map((part) => this.#numbers(part))], rows);
      return holds && telling >= FEWEST && bits >= candidates.length + MARGIN;
    };
    const places = (parts: readonly number[]): number[] => parts.map((part) => candidates[part] ?? 0);
    const steps = Math.min(STEPS, Math.floor(ALL_STEPS / this.#columns.length));
    const search = new Search(
      candidates.map((one) => this.#numbers(one)),
      searched,
      steps,
    );
    const found = search.parts(target, (parts) => proven(places(parts)));
    if (found !== null) return places(found);
    const leaves = candidates.filter((one) => !totals.has(one));
    if (leaves.length > WEIGHED_COLUMNS) return null;
    const sampled = drawn(whole, WEIGHED_ROWS);
    const cut = (one: number): Values => Float64Array.from(sampled, (row) => at(this.#columns[one], row) || 0);
    const parts = partsByWeight(leaves.map(cut), cut(total))?.map((part) => leaves[part] ?? 0);
    return parts !== undefined && parts.length >= 2 && proven(parts) ? parts : null;
  }

  #numbers(place: number): Values {
    return this.#columns[place] ?? new Float64Array();
  }

  /** Parts of a total, those of rows where some are missing among them, or none. */
  parts(total: number, without: ReadonlySet<number>, totals: ReadonlySet<number>): readonly number[] {
    const target = this.#columns[total];
    if (target === undefined) return [];
    const all = this.#rows.filter((row) => !Number.isNaN(at(target, row)));
    let rows = all;
    const sums: (readonly number[])[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const sum = this.#sum(total, rows, without, totals);
      if (sum === null) break;
      // Another sum for other rows is of the same total only if most of it is the same.
      const first = sums[0];
      if (first !== undefined && sum.filter((part) => first.includes(part)).length * 2 < sum.length) break;
      sums.push(sum);
      rows = rows.filter((row) => sum.some((part) => Number.isNaN(at(this.#columns[part], row))));
    }
    const values = sums.map((sum) => sum.map((part) => this.#numbers(part)));
    if (sums.length === 0 || !weighed(target, values, all).holds) return [];
    return [...new Set(sums.flat())].toSorted((a, b) => a - b);
  }
}

/** Totals among columns: each with its parts, the smallest first. A total may come twice, if it is parted in two ways. */
export function sumsOf(columns: readonly Values[]): { at: number; of: readonly number[] }[] {
  const sums = new Sums(columns);
  const found: { at: number; of: readonly number[] }[] = [];
  const within = (part: number): number[] => [
    part,
    ...found.filter((one) => one.at === part).flatMap((one) => one.of.flatMap(within)),
  ];
  const totals = new Set<number>();
  for (const total of sums.order) {
    const without = new Set<number>();
    for (let round = 0; round < ROUNDS; round++) {
      const of = sums.parts(total, without, totals);
      if (of.length === 0) break;
      found.push({ at: total, of });
      totals.add(total);
      for (const part of of.flatMap(within)) without.add(part);
    }
  }
  return found;
}
