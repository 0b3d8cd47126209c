import type { ObservationCode } from '../domain/domain.ts';
import { eachCell, type Labels, type Tally, type View, viewKey } from '../table/table.ts';
import { CONTAINED } from './containers.ts';
import type { Data, Kind } from './data.ts';

/** Published figures of one kind that share their codes: how many, and their sum as the table holds values. */
export interface Entry {
  /** Labels in the dimensions of the view. */
  readonly at: Readonly<Partial<Record<ObservationCode, string>>>;
  readonly kind: Kind;
  /** The dimensions along which larger figures contain these, a bit each. */
  readonly contained: number;
  readonly rows: number;
  readonly sum: number;
}

export interface ObservationView extends View {
  readonly by: readonly ObservationCode[];
}

export function view(by: readonly ObservationCode[], aside: ObservationCode | null = null): ObservationView {
  return { by, aside };
}

/** Reads the tallies of one answer. */
export class Entries {
  readonly #data: Data;
  readonly #tallies: ReadonlyMap<string, Tally>;
  readonly #read = new Map<string, readonly Entry[]>();

  constructor(data: Data, tallies: ReadonlyMap<string, Tally>) {
    this.#data = data;
    this.#tallies = tallies;
  }

  /** All that was counted for a view, cell by cell. */
  of(asked: ObservationView): readonly Entry[] {
    const key = viewKey(asked);
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const tally = this.#tallies.get(key);
    if (tally === undefined) throw new RangeError(`the view ${key} was not asked for`);
    const { kinds, containers, table } = this.#data;
    const { by } = asked;
    const labels = by.map((name) => table.codes[name].labels);
    const steps = containers === null ? 1 : CONTAINED;
    const entries: Entry[] = [];
    eachCell(tally, (codes, rows, sum) => {
      const last = codes[by.length] as number;
      const kind = kinds.list[Math.floor(last / steps)];
      if (kind === undefined) return;
      const at: Partial<Record<ObservationCode, string>> = {};
      for (let place = 0; place < by.length; place++)
        at[by[place] as ObservationCode] = (labels[place] as Labels).at(codes[place] as number);
      entries.push({ at, kind, contained: last % steps, rows, sum });
    });
    this.#read.set(key, entries);
    return entries;
  }
}
