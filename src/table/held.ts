import { accumulate, type Binned, countByBin, countInOrder, fold } from './binning.ts';
import type { Accepted } from './filters.ts';
import { addBin, type Counted, type Pairs } from './counting.ts';
import type { Cells, Dimension } from './views.ts';

/** Bins next to one another that are all let through. */
interface Run {
  readonly first: number;
  readonly last: number;
}

function runsOf(through: Uint8Array): Run[] {
  const runs: Run[] = [];
  for (let bin = 0; bin < through.length; bin++) {
    if (through[bin] !== 1) continue;
    const first = bin;
    while (bin + 1 < through.length && through[bin + 1] === 1) bin++;
    runs.push({ first, last: bin });
  }
  return runs;
}

interface Entry {
  readonly cells: Cells;
  /** By bin of the held dimension; where its codes have an order, each bin with all before it. */
  readonly bins: Pairs;
  /** What the bins that are let through add up to. */
  readonly pairs: Pairs;
}

/**
 * Counts along one dimension while a reader holds its control: built once for each view, after which a move of the
 * filter costs the cells of the bins that it turns, or of two bins where the codes have an order.
 */
export class HeldIndex {
  readonly #held: Dimension;
  readonly #entries = new Map<string, Entry>();
  /** For each bin, whether the filter lets it through. */
  #through: Uint8Array;

  constructor(held: Dimension, accepted: Accepted) {
    this.#held = held;
    this.#through = this.#byBin(accepted);
  }

  /** Numbers that the index holds. */
  get numbers(): number {
    return [...this.#entries.values()].reduce((all, { bins }) => all + bins.length, 0);
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  pairsOf(key: string): Pairs | null {
    return this.#entries.get(key)?.pairs ?? null;
  }

  /**
   * Adds views, all in one go; `heeded` of what is counted leaves the held dimension out, `narrow` says that sums fit
   * into 32 bits. Where the rows stand in the order of the held dimension, `inOrder` tells how many are in each bin.
   */
  add(views: ReadonlyMap<string, Counted>, narrow: boolean, inOrder: Uint32Array | null): void {
    const pairsOf = (length: number): Pairs => (narrow ? new Int32Array(length) : new Float64Array(length));
    const added = [...views].map(([key, counted]) => {
      const width = 2 * counted.cells.length;
      const bins = pairsOf(width * this.#held.size);
      return { key, counted, bins, entry: { cells: counted.cells, bins, pairs: pairsOf(width) } };
    });
    const binned = added.map(({ counted, bins }) => ({ counted, pairs: bins }));
    // The total is a sum over any view that heeds the same: that is far less to add up than rows.
    const isTotal = ({ counted }: Binned): boolean => counted.cells.length === counted.kinds.size;
    const partsOf = (total: Binned): Binned | undefined =>
      binned.find((view) => !isTotal(view) && view.counted.heeded === total.counted.heeded);
    const folded = binned.filter((view) => isTotal(view) && partsOf(view) !== undefined);
    const rowwise = binned.filter((view) => !folded.includes(view));
    if (inOrder === null) countByBin(this.#held, rowwise);
    else for (const view of rowwise) countInOrder(inOrder, view);
    for (const total of folded) {
      const parts = partsOf(total);
      if (parts !== undefined) fold(parts.pairs, total.pairs, this.#held.size);
    }
    const runs = runsOf(this.#through);
    for (const { key, entry } of added) {
      if (this.#held.places !== null && inOrder === null) accumulate(entry.bins, entry.pairs.length);
      this.#entries.set(key, entry);
      this.#fill(entry, runs);
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

  /** Adds up the bins that are let through from nothing: by two bins for each run where there is an order. */
  #fill({ bins, pairs }: Entry, runs: readonly Run[]): void {
    const width = pairs.length;
    pairs.fill(0);
    for (const { first, last } of runs) {
      if (this.#held.places === null) {
        for (let bin = first; bin <= last; bin++) addBin(pairs, bins, bin * width, 1);
        continue;
      }
      addBin(pairs, bins, last * width, 1);
      if (first > 0) addBin(pairs, bins, (first - 1) * width, -1);
    }
  }

  /** Moves the filter of the held dimension. */
  move(accepted: Accepted): void {
    const before = this.#through;
    const after = this.#byBin(accepted);
    this.#through = after;
    const turned: number[] = [];
    let through = 0;
    for (let bin = 0; bin < after.length; bin++) {
      through += after[bin] as number;
      if (after[bin] !== before[bin]) turned.push(bin);
    }
    if (turned.length === 0) return;
    const few = this.#held.places === null && turned.length < through;
    const runs = few ? [] : runsOf(after);
    for (const entry of this.#entries.values()) {
      if (few) {
        const width = entry.pairs.length;
        for (const bin of turned) addBin(entry.pairs, entry.bins, bin * width, after[bin] === 1 ? 1 : -1);
      } else this.#fill(entry, runs);
    }
  }
}
