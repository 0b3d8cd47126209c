import { binSums } from './binning.ts';
import type { BinSums, PairsFor } from './bins.ts';
import type { Counted, Pairs } from './counting.ts';
import type { Accepted } from './filters.ts';
import type { Dimension } from './views.ts';

/** Bins next to one another that are added, or taken away. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly sign: 1 | -1;
}

/** Runs of bins that are let through. */
function runsThrough(through: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let first = through.indexOf(1); first >= 0; ) {
    const end = through.indexOf(0, first);
    const last = (end < 0 ? through.length : end) - 1;
    runs.push({ first, last, sign: 1 });
    first = end < 0 ? -1 : through.indexOf(1, end);
  }
  return runs;
}

/** Runs of bins that are let through now and were not before, or the other way round. */
function runsTurned(before: Uint8Array, after: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let bin = 0; bin < after.length; bin++) {
    const now = after[bin];
    if (now === before[bin]) continue;
    const first = bin;
    while (bin + 1 < after.length && after[bin + 1] === now && before[bin + 1] !== now) bin++;
    runs.push({ first, last: bin, sign: now === 1 ? 1 : -1 });
  }
  return runs;
}

interface Entry {
  readonly sums: BinSums;
  /** What the bins that are let through add up to, for all views of the sums. */
  readonly pairs: Pairs;
}

/** A total, which is the sum over any view that heeds the same filters: far less to add up than rows. */
interface Total {
  readonly parts: Pairs;
  readonly pairs: Pairs;
}

/**
 * Adds runs of bins, or takes them away. What is taken away comes first: no sum on the way is then larger than the sum
 * of all absolute values.
 */
function turn({ sums, pairs }: Entry, runs: readonly Run[]): void {
  for (const { first, last, sign } of runs) {
    sums.addBefore(pairs, sign > 0 ? first : last + 1, -1);
    sums.addBefore(pairs, sign > 0 ? last + 1 : first, 1);
  }
}

function fold({ parts, pairs }: Total): void {
  pairs.fill(0);
  const width = pairs.length;
  for (let cell = 0; cell < parts.length; cell += width) {
    for (let at = 0; at < width; at++) (pairs[at] as number) += parts[cell + at] as number;
  }
}

function isTotal({ cells, kinds }: Counted): boolean {
  return cells.length === kinds.size;
}

/**
 * Counts along one dimension while a reader holds its control: built once for each view, after which a move of the
 * filter costs the cells of the ends of the runs of bins that it lets through, or that it turns, whichever are fewer.
 */
export class HeldIndex {
  readonly #held: Dimension;
  readonly #entries: Entry[] = [];
  readonly #pairs = new Map<string, Pairs>();
  readonly #totals: Total[] = [];
  /** For each bin, whether the filter lets it through. */
  #through: Uint8Array;
  #numbers = 0;

  constructor(held: Dimension, accepted: Accepted) {
    this.#held = held;
    this.#through = this.#byBin(accepted);
  }

  /** Numbers that the index holds once every bin of it has been asked for. */
  get numbers(): number {
    return this.#numbers;
  }

  has(key: string): boolean {
    return this.#pairs.has(key);
  }

  pairsOf(key: string): Pairs | null {
    return this.#pairs.get(key) ?? null;
  }

  /**
   * Adds views, all in one go; `heeded` of what is counted leaves the held dimension out, and `perCode` tells the rows of
   * each code of it.
   */
  add(views: ReadonlyMap<string, Counted>, perCode: Uint32Array, pairsFor: PairsFor): void {
    const partsOf = (total: Counted): string | undefined =>
      [...views].find(([, counted]) => !isTotal(counted) && counted.heeded === total.heeded)?.[0];
    const parts = new Map([...views].map(([key, counted]) => [key, isTotal(counted) ? partsOf(counted) : undefined]));
    const rowwise = new Map([...views].filter(([key]) => parts.get(key) === undefined));
    const runs = runsThrough(this.#through);
    for (const sums of binSums(this.#held, perCode, rowwise, pairsFor)) {
      const entry = { sums, pairs: pairsFor(sums.width) };
      this.#entries.push(entry);
      this.#numbers += sums.width * this.#held.size;
      turn(entry, runs);
      for (const [key, offset] of sums.offsets) {
        const width = 2 * (rowwise.get(key)?.cells.length ?? 0);
        this.#pairs.set(key, entry.pairs.subarray(offset, offset + width));
      }
    }
    for (const [key, { kinds }] of views) {
      const from = this.#pairs.get(parts.get(key) ?? '');
      if (from === undefined) continue;
      const total = { parts: from, pairs: pairsFor(2 * kinds.size) };
      this.#totals.push(total);
      this.#pairs.set(key, total.pairs);
      fold(total);
    }
  }

  #byBin(accepted: Accepted): Uint8Array {
    const { size, places } = this.#held;
    const bins = new Uint8Array(size);
    if (accepted === null) bins.fill(1);
    else if (places === null) bins.set(accepted);
    else for (let code = 0; code < size; code++) bins[places[code] as number] = accepted[code] as number;
    return bins;
  }

  /** Moves the filter of the held dimension. */
  move(accepted: Accepted): void {
    const before = this.#through;
    const after = this.#byBin(accepted);
    this.#through = after;
    const turned = runsTurned(before, after);
    if (turned.length === 0) return;
    const all = runsThrough(after);
    for (const entry of this.#entries) {
      if (turned.length < all.length) turn(entry, turned);
      else {
        entry.pairs.fill(0);
        turn(entry, all);
      }
    }
    for (const total of this.#totals) fold(total);
  }
}
