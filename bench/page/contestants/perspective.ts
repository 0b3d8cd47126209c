import perspective, { type Client, type Table } from '@perspective-dev/client';
import clientUrl from '@perspective-dev/client/dist/wasm/perspective-js.wasm?url';
import serverUrl from '@perspective-dev/server/dist/wasm/perspective-server.wasm?url';
import type { Answer } from '../../data/answer.ts';
import { type Dimension, DIMENSIONS, type Filters, heeded, NO_FILTERS } from '../../data/filters.ts';
import { OFFENCES, OPERATIONS, REGIONS } from '../../data/labels.ts';
import { type Linked, textOf } from '../contestant.ts';

type Filter = [string, string, string | string[]];
interface Sums {
  readonly keys: readonly unknown[];
  readonly sums: readonly number[];
}
type Views = Readonly<Record<Dimension, Sums>> & { readonly total: number };

const MONTH = 'bucket("period", \'M\')';

// The library looks for its own element before it starts, also in a worker, where there are no elements.
const scope = globalThis as { customElements?: unknown };
scope.customElements ??= { get: () => undefined };

function filterOf({ day, offence, operation, region }: Filters): Filter[] {
  const filter: Filter[] = [];
  if (day) filter.push(['period', '>=', day.from], ['period', '<=', day.to]);
  const columns = {
    offence: [offence, OFFENCES],
    operation: [operation, OPERATIONS],
    region: [region, REGIONS],
  } as const;
  for (const [column, [some, all]] of Object.entries(columns)) {
    if (some === null) continue;
    // The shorter list: its time grows with the length.
    if (some.length * 2 <= all.length) filter.push([column, 'in', [...some]]);
    else filter.push([column, 'not in', all.filter((label) => !some.includes(label))]);
  }
  return filter;
}

async function view(table: Table, filters: Filters, dimension: Dimension | 'total'): Promise<Sums> {
  const key = dimension === 'day' ? 'month' : dimension;
  const made = await table.view({
    columns: ['value'],
    aggregates: { value: 'sum' },
    filter: filterOf(heeded(filters, dimension)),
    ...(dimension === 'total' ? { group_rollup_mode: 'total' } : { group_by: [key], group_rollup_mode: 'flat' }),
    ...(dimension === 'day' ? { expressions: { month: MONTH } } : {}),
  });
  const columns = (await made.to_columns()) as Record<string, unknown[]>;
  await made.delete();
  const path = Object.entries(columns).find(([name]) => name.startsWith('__ROW_PATH'))?.[1] ?? [];
  return { keys: path.map((one) => (Array.isArray(one) ? one[0] : one)), sums: (columns['value'] ?? []) as number[] };
}

const read = (views: Views): Answer => {
  const map = ({ keys, sums }: Sums, label: (key: unknown) => string = String): Map<string, number> =>
    new Map(keys.map((key, i) => [label(key), sums[i] ?? 0]));
  return {
    total: views.total,
    day: map(views.day, (time) => new Date(time as number).toISOString().slice(0, 7)),
    offence: map(views.offence),
    operation: map(views.operation),
    region: map(views.region),
  };
};

/** Perspective’s engine in its own worker; each move makes its views anew, for their filters cannot be changed. */
export function create(): Linked<Views> {
  let client: Client | null = null;
  let table: Table | null = null;
  const update = async (filters: Filters): Promise<Views> => {
    if (table === null) throw new Error('nothing loaded');
    const made: Sums[] = [];
    for (const dimension of DIMENSIONS) made.push(await view(table, filters, dimension));
    const [day, offence, operation, region] = made as [Sums, Sums, Sums, Sums];
    const { sums } = await view(table, filters, 'total');
    return { total: sums[0] ?? 0, day, offence, operation, region };
  };
  return {
    start: async () => {
      perspective.init_client(fetch(clientUrl));
      perspective.init_server(fetch(serverUrl));
      client = await perspective.worker();
    },
    load: async (source) => {
      if (client === null) throw new Error('not started');
      table = await client.table(textOf(source), { format: 'csv' });
    },
    rows: () => table?.size() ?? 0,
    whole: async () => read(await update(NO_FILTERS)),
    update,
    read,
    close: () => client?.terminate(),
  };
}
