import { type Counted, type Pairs, recount } from './counting.ts';
import { type Accepted, RowFilters, sameAccepted } from './filters.ts';
import { HeldIndex } from './held.ts';
import { cellsOf, countedIn, type LinkedTable, pairsFor, scanned } from './scan.ts';
import { type Cells, type Tally, type View, viewKey } from './views.ts';

/** How an answer was come by. All ways give the same numbers. */
export type Way = 'scan' | 'recount' | 'index' | 'kept';

interface Kept {
  readonly view: View;
  readonly cells: Cells;
  pairs: Pairs;
}

/** Most numbers that the index of all views may hold: 64 MB of them, or 128 where sums are large. */
const LARGEST_INDEX = 2 ** 24;

/**
 * Any number of views of one table under the same filters, each ignoring the filter of the dimension that it sets aside
 * (so that a control shows what its other choices would leave). The table is never changed. Three ways lead to an
 * answer: a scan of all rows; when one filter changes, a recount of the rows that it turns; and while a dimension is
 * held, an index along it, in which a change costs as much as there are cells, whatever the number of rows.
 */
export class LinkedViews {
  readonly #table: LinkedTable;
  /** The filters as the rows know them: the held one lags behind. */
  readonly #filters: RowFilters;
  /** The filters as they were last asked for. */
  readonly #accepted = new Map<string, Accepted>();
  readonly #kept = new Map<string, Kept>();
  #held: string | null = null;
  #index: HeldIndex | null = null;
  #way: Way = 'scan';

  constructor(table: LinkedTable) {
    this.#table = table;
    this.#filters = new RowFilters(table.rows, table.dimensions, table.filtered);
  }

  /** How the last answer was come by. */
  get way(): Way {
    return this.#way;
  }

  /** Whether a row passes every filter but that of the dimension set aside. Holds for the last question. */
  passes(row: number, aside: string | null): boolean {
    const missed = (this.#filters.misses[row] as number) & this.#filters.heeded(aside);
    const held = this.#index === null || this.#held === aside ? null : this.#held;
    if (held === null) return missed === 0;
    const code = this.#filters.dimension(held).codes[row] as number;
    return (missed & ~this.#filters.bit(held)) === 0 && (this.#accepted.get(held)?.[code] ?? 1) === 1;
  }

  /** Takes hold of a dimension: the next questions are expected to differ in its filter alone. Null lets go. */
  hold(dimension: string | null): void {
    if (this.#held === dimension) return;
    this.#settle();
    this.#held = dimension !== null && this.#filters.has(dimension) ? dimension : null;
  }

  /** Takes hold, and readies the index for the views of the last question, so that the first move is as quick as the rest. */
  ready(dimension: string): void {
    this.hold(dimension);
    if (this.#held !== null && this.#table.renewKinds === undefined)
      this.#indexFor([...this.#kept.values()].map((kept) => kept.view));
  }

  /** The tallies of the views under the filters; a dimension that is not named is not filtered. */
  ask(views: readonly View[], filters: ReadonlyMap<string, Accepted>): ReadonlyMap<string, Tally> {
    const wanted = new Map(views.map((view) => [viewKey(view), view]));
    const changed = this.#table.filtered.filter(
      (name) => !sameAccepted(this.#accepted.get(name) ?? null, filters.get(name) ?? null),
    );
    const renews = this.#table.renewKinds !== undefined;
    const [only] = changed;
    if (!renews && changed.length <= 1 && (only ?? this.#held) === this.#held && this.#held !== null) {
      this.#fromIndex(wanted, filters);
    } else {
      this.#settle();
      this.#turn(wanted, filters, changed);
    }
    if (renews) this.#table.renewKinds?.(this.#filters.misses);
    if (renews) this.#kept.clear();
    const counted = new Map([...this.#kept.values()].map((kept) => [this.#countKey(kept.view), kept]));
    for (const [key, view] of wanted) {
      if (this.#kept.has(key)) continue;
      const kept = this.#alike(view, counted.get(this.#countKey(view))) ?? this.#scan(view);
      this.#kept.set(key, kept);
      counted.set(this.#countKey(view), kept);
    }
    return new Map([...wanted.keys()].flatMap((key) => this.#tally(key)));
  }

  /**
   * What makes the counts of two views the same under the present filters: dimensions of one code tell nothing apart,
   * and a filter that lets everything through need not be heeded. The held dimension is left aside, as in the index.
   */
  #countKey({ by, aside }: View, held: string | null = null): string {
    const parting = by.filter((name) => this.#filters.dimension(name).size > 1);
    const heeded = this.#filters.heeded(aside) & this.#filters.active(this.#accepted);
    return `${parting.join(' ')}|${held === null ? heeded : heeded & ~this.#filters.bit(held)}`;
  }

  /** A view's counts from those of another with the same ones. */
  #alike(view: View, other: Kept | undefined): Kept | null {
    if (other === undefined) return null;
    const cells = cellsOf(this.#table, view);
    return cells.dense && other.cells.dense ? { view, cells, pairs: other.pairs.slice() } : null;
  }

  #tally(key: string): [string, Tally][] {
    const kept = this.#kept.get(key);
    return kept === undefined ? [] : [[key, { pairs: kept.pairs, cells: kept.cells }]];
  }

  #counted(view: View, cells: Cells): Counted {
    return countedIn(this.#table, this.#filters, view, cells);
  }

  #scan(view: View): Kept {
    this.#way = 'scan';
    const { cells, pairs } = scanned(this.#table, this.#filters, view);
    return { view, cells, pairs };
  }

  /** Brings the filters up to date, and the views that can be recounted at less cost than scanned. */
  #turn(wanted: ReadonlyMap<string, View>, filters: ReadonlyMap<string, Accepted>, changed: readonly string[]): void {
    for (const key of this.#kept.keys()) if (!wanted.has(key)) this.#kept.delete(key);
    this.#way = 'kept';
    for (const name of changed) {
      const accepted = filters.get(name) ?? null;
      this.#accepted.set(name, accepted?.slice() ?? null);
      const turned = this.#filters.turn(name, accepted);
      const cheap = changed.length === 1 && turned.length * 4 < this.#table.rows;
      for (const [key, kept] of this.#kept) {
        if (kept.view.aside === name) continue;
        if (cheap && kept.cells.dense && this.#table.renewKinds === undefined) {
          recount(this.#counted(kept.view, kept.cells), kept.pairs, turned, this.#filters.bit(name));
          this.#way = 'recount';
        } else this.#kept.delete(key);
      }
    }
  }

  /** The index along the dimension that is held, with all of the views in it that fit. */
  #indexFor(views: readonly View[]): HeldIndex {
    const held = this.#held ?? '';
    this.#index ??= new HeldIndex(this.#filters.dimension(held), this.#accepted.get(held) ?? null);
    const added = new Map<string, Counted>();
    let room = 0;
    for (const view of views) {
      const key = this.#countKey(view, held);
      if (view.aside === held || this.#index.has(key) || added.has(key)) continue;
      const cells = cellsOf(this.#table, view);
      const numbers = 2 * cells.length * this.#filters.dimension(held).size;
      if (!cells.dense || this.#index.numbers + numbers + room > LARGEST_INDEX) continue;
      room += numbers;
      const counted = this.#counted(view, cells);
      added.set(key, { ...counted, heeded: counted.heeded & ~this.#filters.bit(held) });
    }
    if (added.size > 0)
      this.#index.add(added, this.#filters.rowsPerCode(held), (length) => pairsFor(this.#table, length));
    return this.#index;
  }

  #fromIndex(wanted: ReadonlyMap<string, View>, filters: ReadonlyMap<string, Accepted>): void {
    const held = this.#held ?? '';
    const index = this.#indexFor([...wanted.values()]);
    const accepted = filters.get(held) ?? null;
    index.move(accepted);
    this.#way = 'index';
    for (const [key, kept] of this.#kept) {
      if (kept.view.aside !== held || !wanted.has(key)) this.#kept.delete(key);
    }
    for (const [key, view] of wanted) {
      const pairs = view.aside === held ? null : index.pairsOf(this.#countKey(view, held));
      if (pairs !== null) this.#kept.set(key, { view, cells: cellsOf(this.#table, view), pairs });
    }
    this.#accepted.set(held, accepted?.slice() ?? null);
    // A view that does not fit into the index is scanned, for which the rows must be up to date.
    const rest = [...wanted].filter(([key, view]) => !this.#kept.has(key) && view.aside !== held);
    if (rest.length > 0) this.#filters.turn(held, accepted);
  }

  /** Lets go of the index: the rows catch up with the filter that moved in it. */
  #settle(): void {
    if (this.#index === null || this.#held === null) return;
    this.#filters.turn(this.#held, this.#accepted.get(this.#held) ?? null);
    this.#index = null;
    // In the index, views with the same counts share them.
    for (const kept of this.#kept.values()) kept.pairs = kept.pairs.slice();
  }
}
