import { accumulate, countByBin } from './binning.ts';
import { addBin, type Counted, type Pairs } from './counting.ts';
import type { Cells, Dimension } from './views.ts';

type Accepted = Uint8Array | null;

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
  #accepted: Accepted;

  constructor(held: Dimension, accepted: Accepted) {
    this.#held = held;
    this.#accepted = accepted?.slice() ?? null;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  pairsOf(key: string): Pairs | null {
    return this.#entries.get(key)?.pairs ?? null;
  }

  cellsOf(key: string): Cells {
    const entry = this.#entries.get(key);
    if (entry === undefined) throw new RangeError(`no view ${key} in the index`);
    return entry.cells;
  }

  /**
   * Adds views, all in one go; `heeded` of what is counted leaves the held dimension out, `narrow` says that sums fit
   * into 32 bits.
   */
  add(views: ReadonlyMap<string, Counted>, narrow: boolean): void {
    const pairsOf = (length: number): Pairs => (narrow ? new Int32Array(length) : new Float64Array(length));
    const added = [...views].map(([key, counted]) => {
      const width = 2 * counted.cells.length;
      const bins = pairsOf(width * this.#held.size);
      return { key, counted, bins, entry: { cells: counted.cells, bins, pairs: pairsOf(width) } };
    });
    countByBin(
      this.#held,
      added.map(({ counted, bins }) => ({ counted, pairs: bins })),
    );
    const through = this.#byPlace(this.#accepted);
    for (const { key, entry } of added) {
      if (this.#held.places !== null) accumulate(entry.bins, entry.pairs.length);
      this.#entries.set(key, entry);
      this.#fill(entry, through);
    }
  }

  /** For each bin, whether the filter lets it through. */
  #byPlace(accepted: Accepted): Uint8Array {
    const { size, places } = this.#held;
    const bins = new Uint8Array(size);
    for (let code = 0; code < size; code++) bins[places?.[code] ?? code] = accepted?.[code] ?? 1;
    return bins;
  }

  /** Adds up the bins that are let through from nothing: run by run where there is an order, else one by one. */
  #fill({ bins, pairs }: Entry, through: Uint8Array): void {
    const width = pairs.length;
    pairs.fill(0);
    if (this.#held.places === null) {
      for (const [bin, on] of through.entries()) if (on === 1) addBin(pairs, bins, bin * width, 1);
      return;
    }
    for (let bin = 0; bin < through.length; bin++) {
      const [on, before] = [through[bin] === 1, bin > 0 && through[bin - 1] === 1];
      if (on && !before && bin > 0) addBin(pairs, bins, (bin - 1) * width, -1);
      if (on && through[bin + 1] !== 1) addBin(pairs, bins, bin * width, 1);
    }
  }

  /** Moves the filter of the held dimension. */
  move(accepted: Accepted): void {
    const [before, after] = [this.#byPlace(this.#accepted), this.#byPlace(accepted)];
    const turns: number[] = [];
    let on = 0;
    for (let bin = 0; bin < after.length; bin++) {
      if (after[bin] !== before[bin]) turns.push(bin);
      on += after[bin] as number;
    }
    this.#accepted = accepted?.slice() ?? null;
    if (turns.length === 0) return;
    const few = this.#held.places === null && turns.length < on;
    for (const entry of this.#entries.values()) {
      if (!few) this.#fill(entry, after);
      else {
        const width = entry.pairs.length;
        for (const bin of turns) addBin(entry.pairs, entry.bins, bin * width, after[bin] === 1 ? 1 : -1);
      }
    }
  }
}
