import { type DimensionId, DIMENSIONS, OBSERVATION_CODES, type ObservationCode } from '../domain/domain.ts';
import {
  type Accepted,
  codesWhere,
  type Dimension,
  LinkedViews,
  placesBy,
  type View,
  type Way,
} from '../table/table.ts';
import { resultOf, TIMELINE_VIEWS, timelineOf, viewsFor } from './answer.ts';
import { CONTAINED } from './containers.ts';
import type { Data } from './data.ts';
import { Entries } from './entries.ts';
import { FACET_VIEWS, facetsIn } from './facets.ts';
import type { Query } from './question.ts';
import type { Facets, Result, ResultRow } from './result.ts';

const FILTERED = ['unit', ...DIMENSIONS] as const;

/** A result, what every other choice would leave, and the same figures by period over all periods. */
export interface Answer {
  readonly result: Result;
  readonly facets: Facets;
  /** Rows by period in order of time, as if no period were chosen; the undated stand last. */
  readonly timeline: readonly ResultRow[];
}

function dimensionsOf({ table }: Data): Record<string, Dimension> {
  return Object.fromEntries(
    OBSERVATION_CODES.map((name) => {
      const column = table.codes[name];
      // Years in order of time, the undated last.
      const places =
        name === 'period' ? placesBy(column, (label) => (label === '' ? Number.NaN : Number(label))) : null;
      return [name, { codes: column.codes, size: column.labels.size, places }];
    }),
  );
}

/** The kind of a row times the sets of dimensions along which it may be contained, which hangs on what passes. */
function containing(data: Data): { kinds: Dimension; renewKinds?: (misses: Uint8Array) => void } {
  const { kinds, containers } = data;
  if (containers === null) return { kinds: { codes: kinds.codes, size: kinds.list.length, places: null } };
  const codes = Uint32Array.from(kinds.codes, (kind) => kind * CONTAINED);
  const { rows, within, bits } = containers;
  const renewKinds = (misses: Uint8Array): void => {
    for (const row of rows) codes[row] = (kinds.codes[row] as number) * CONTAINED;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      if (misses[row] === 0 && misses[within[at] as number] === 0) {
        codes[row] = (codes[row] as number) | (bits[at] as number);
      }
    }
  };
  return { kinds: { codes, size: kinds.list.length * CONTAINED, places: null }, renewKinds };
}

/** Answers questions to one data set, one after another, and remembers what the next may need. */
export class Asker {
  readonly #data: Data;
  readonly #views: LinkedViews;

  constructor(data: Data) {
    this.#data = data;
    const { rows, numbers } = data.table;
    this.#views = new LinkedViews({
      rows,
      dimensions: dimensionsOf(data),
      filtered: FILTERED,
      values: numbers.value.values,
      largestSum: numbers.value.largestSum,
      ...containing(data),
    });
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

  #accepted({ unit, where }: Query): Map<string, Accepted> {
    const { codes } = this.#data.table;
    const accepted = new Map<string, Accepted>();
    const demand = (name: ObservationCode, keep: (label: string) => boolean): void => {
      accepted.set(name, codesWhere(codes[name], keep));
    };
    demand('unit', (label) => label === unit);
    for (const dimension of ['offence', 'operation', 'region'] as const) {
      const chosen = where[dimension];
      if (chosen === null) continue;
      const set = new Set(chosen);
      demand(dimension, (label) => set.has(label));
    }
    const { from, to } = where;
    if (from !== null || to !== null) {
      const [low, high] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
      demand('period', (label) => label !== '' && Number(label) >= low && Number(label) <= high);
    }
    return accepted;
  }

  #entries(query: Query, views: readonly View[]): Entries {
    return new Entries(this.#data, this.#views.ask(views, this.#accepted(query)));
  }

  readonly #passes = (row: number, aside: ObservationCode | null): boolean => this.#views.passes(row, aside);

  /** Every row that the filters of a query let through, whatever part it plays, in the order of the data. */
  rows(query: Query): Uint32Array {
    this.#entries(query, TIMELINE_VIEWS);
    const { rows } = this.#data.table;
    return Uint32Array.from({ length: rows }, (_, row) => row).filter((row) => this.#passes(row, null));
  }

  result(query: Query): Result {
    return resultOf(this.#data, query, this.#entries(query, viewsFor(this.#data, query)), this.#passes);
  }

  facets(query: Query): Facets {
    return facetsIn(this.#entries(query, FACET_VIEWS));
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
