import type { DimensionId, ObservationCode } from '../domain/domain.ts';
import { LinkedViews, placesBy, type View, type Way } from '../table/table.ts';
import { resultOf, TIMELINE_VIEWS, timelineOf, viewsFor } from './answer.ts';
import type { Data } from './data.ts';
import { Entries } from './entries.ts';
import { FACET_VIEWS, facetsIn } from './facets.ts';
import { acceptedBy, linkedTable } from './filtered.ts';
import type { Query } from './question.ts';
import type { Facets, Result, ResultRow } from './result.ts';

/** A result, what every other choice would leave, and the same figures by period over all periods. */
export interface Answer {
  readonly result: Result;
  readonly facets: Facets;
  /** Rows by period in order of time, as if no period were chosen; the undated stand last. */
  readonly timeline: readonly ResultRow[];
}

/** Answers questions to one data set, one after another, and remembers what the next may need. */
export class Asker {
  readonly #data: Data;
  readonly #views: LinkedViews;

  constructor(data: Data) {
    this.#data = data;
    const table = linkedTable(data);
    const { period } = data.table.codes;
    // Years in order of time, the undated last: a range of them is cheap to move.
    const places = placesBy(period, (label) => (label === '' ? Number.NaN : Number(label)));
    const inOrder = { codes: period.codes, size: period.labels.size, places };
    this.#views = new LinkedViews({ ...table, dimensions: { ...table.dimensions, period: inOrder } });
  }

  /** How the last answer was come by; all ways give the same. */
  get way(): Way {
    return this.#views.way;
  }

  /** Readies for many changes of one dimension's filter; null lets go. */
  hold(dimension: DimensionId | null): void {
    if (dimension === null) this.#views.hold(null);
    else this.#views.ready(dimension);
  }

  #entries(query: Query, views: readonly View[]): Entries {
    return new Entries(this.#data, this.#views.ask(views, acceptedBy(this.#data, query)));
  }

  readonly #passes = (row: number, aside: ObservationCode | null): boolean => this.#views.passes(row, aside);

  /** Every row that the filters of a query let through, whatever part it plays, in the order of the data. */
  rows(query: Query): Uint32Array {
    this.#entries(query, TIMELINE_VIEWS);
    const { rows } = this.#data.table;
    return Uint32Array.from({ length: rows }, (_, row) => row).filter((row) => this.#passes(row, null));
  }

  /** All that a page shows for a query, in one go. */
  answer(query: Query): Answer {
    const data = this.#data;
    const entries = this.#entries(query, [...viewsFor(data, query), ...FACET_VIEWS, ...TIMELINE_VIEWS]);
    const result = resultOf(data, query, entries, this.#passes);
    const facets = facetsIn(entries);
    // What lies within what hangs on which rows pass: over all periods it is another question.
    const where = { ...query.where, from: null, to: null };
    const anyTime = data.containers === null ? entries : this.#entries({ ...query, where }, TIMELINE_VIEWS);
    return { result, facets, timeline: timelineOf(data, query, anyTime) };
  }
}
