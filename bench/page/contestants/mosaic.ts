import {
  clauseInterval,
  clausePoints,
  Coordinator,
  MosaicClient,
  Selection,
  type SelectionClause,
  wasmConnector,
} from '@uwdata/mosaic-core';
import { type FilterExpr, Query, sum } from '@uwdata/mosaic-sql';
import type { Answer } from '../../data/answer.ts';
import type { Dimension, Filters } from '../../data/filters.ts';
import { DAY_COUNT } from '../../data/labels.ts';
import type { Linked } from '../contestant.ts';
import { codesOf, countRows, type Database, labelOf, type Labels, open, prepare, readCsv } from './duckdb.ts';

type Pair = readonly [number, number];
type View = Dimension | 'total';
type Views = Readonly<Record<View, readonly Pair[]>>;

interface Table {
  readonly toArray: () => readonly { readonly key: number | null; readonly sum: unknown }[];
}

/** One linked view: asks for its group-by, and keeps the newest answer. */
class Sums extends MosaicClient {
  pairs: readonly Pair[] = [];

  private readonly key: string | null;

  constructor(key: string | null, selection: Selection) {
    super(selection);
    this.key = key;
  }

  override query(filter: FilterExpr = []): Query {
    const { key } = this;
    if (key === null)
      return Query.from('reports')
        .select({ sum: sum('value') })
        .where(filter);
    return Query.from('reports')
      .select({ key, sum: sum('value') })
      .where(filter)
      .groupby(key);
  }

  override queryResult(data: unknown): this {
    this.pairs = (data as Table).toArray().map(({ key, sum }) => [key ?? 0, Number(sum ?? 0)]);
    return this;
  }

  override queryError(error: Error): this {
    throw error;
  }
}

interface Desk {
  readonly labels: Labels;
  readonly selection: Selection;
  readonly coordinator: Coordinator;
  readonly clients: Readonly<Record<View, Sums>>;
}

async function desk({ db, connection }: Database, labels: Labels): Promise<Desk> {
  const selection = Selection.crossfilter();
  // Joining queries would wait for the next frame of the screen, and these have nothing to join.
  const coordinator = new Coordinator(wasmConnector({ duckdb: db, connection }), { logger: null, consolidate: false });
  const view = (key: string | null): Sums => new Sums(key, selection);
  const clients = {
    day: view('month'),
    offence: view('offence'),
    operation: view('operation'),
    region: view('region'),
    total: view(null),
  };
  for (const client of Object.values(clients)) coordinator.connect(client);
  await Promise.all(Object.values(clients).map((client) => client.pending));
  return { labels, selection, coordinator, clients };
}

/** The clause that a control of Mosaic would publish. Its own view is its source, and so does not heed it. */
function clause({ labels, clients }: Desk, filters: Filters, moved: Dimension): SelectionClause {
  const source = clients[moved];
  if (moved !== 'day') {
    const some = filters[moved];
    return clausePoints([moved], some && codesOf(labels[moved], some).map((code) => [code]), { source });
  }
  const { day } = filters;
  // A day is a pixel, so that pre-aggregation by day gives exact answers.
  return clauseInterval('day', day && [day.first, day.last], {
    source,
    scale: { type: 'identity', domain: [0, DAY_COUNT] },
  });
}

function read(views: Views, labels: Labels): Answer {
  const sums = (dimension: Dimension): Map<string, number> =>
    new Map(views[dimension].map(([code, sum]) => [labelOf(labels, dimension, code), sum]));
  return {
    total: views.total[0]?.[1] ?? 0,
    day: sums('day'),
    offence: sums('offence'),
    operation: sums('operation'),
    region: sums('region'),
  };
}

/** Something chosen in every control: of a clause that is activated Mosaic looks only at the form. */
const ANY: Filters = { day: { first: 0, last: 0, from: '', to: '' }, offence: [''], operation: [''], region: [''] };

/** Mosaic over DuckDB-WASM: linked clients, and pre-aggregates made when a control is taken hold of. */
export function create(): Linked<Views> {
  let base: Database | null = null;
  let labels: Labels = { offence: [], operation: [], region: [] };
  let linked: Desk | null = null;
  const database = (): Database => {
    if (base === null) throw new Error('not started');
    return base;
  };
  const ready = async (): Promise<Desk> => (linked ??= await desk(database(), labels));
  const views = ({ clients: { day, offence, operation, region, total } }: Desk): Views => ({
    day: day.pairs,
    offence: offence.pairs,
    operation: operation.pairs,
    region: region.pairs,
    total: total.pairs,
  });
  return {
    start: async () => {
      base = await open();
    },
    load: async (source) => {
      await readCsv(database(), source);
      labels = await prepare(database());
    },
    rows: () => countRows(database()),
    whole: async () => read(views(await ready()), labels),
    hold: async (dimension, filters) => {
      const now = await ready();
      const some = { ...ANY, [dimension]: filters[dimension] ?? ANY[dimension] };
      now.selection.activate(clause(now, some, dimension));
      const entries = [...now.coordinator.preaggregator.entries.values()];
      await Promise.all(entries.map(async (entry) => entry && 'result' in entry && (await entry.result)));
    },
    update: async (filters, moved) => {
      const now = await ready();
      now.selection.update(clause(now, filters, moved));
      await now.selection.pending('value');
      return views(now);
    },
    read: (views) => read(views, labels),
    close: () => base?.close(),
  };
}
