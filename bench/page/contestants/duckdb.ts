import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Answer } from '../../data/answer.ts';
import { type Dimension, DIMENSIONS, type Filters, heeded, NO_FILTERS } from '../../data/filters.ts';
import type { Linked, Source } from '../contestant.ts';

const FILE = 'reports.csv';

export interface Database {
  readonly db: AsyncDuckDB;
  readonly connection: AsyncDuckDBConnection;
  readonly close: () => Promise<void>;
}

/** DuckDB-WASM as its documentation sets it up: one worker, the build with WebAssembly exceptions. */
export async function open(): Promise<Database> {
  const worker = new Worker(workerUrl);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(wasmUrl);
  const connection = await db.connect();
  const close = async (): Promise<void> => {
    await connection.close();
    await db.terminate();
  };
  return { db, connection, close };
}

export async function readCsv({ db, connection }: Database, source: Source): Promise<void> {
  if (source instanceof Blob) await db.registerFileHandle(FILE, source, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  else await db.registerFileBuffer(FILE, source);
  await connection.query(`CREATE TABLE csv AS SELECT * FROM read_csv('${FILE}', header = true)`);
}

type LabelColumn = 'offence' | 'operation' | 'region';
const LABEL_COLUMNS: readonly LabelColumn[] = ['offence', 'operation', 'region'];

/** The labels of each column; a code is the place of a label in its list. */
export type Labels = Readonly<Record<LabelColumn, readonly string[]>>;

/**
 * Makes the table that answers, with days, months and labels as small numbers: lists of labels as filters are about fifty
 * times slower here, even over dictionary types. Not part of `ingest-…`.
 */
export async function prepare({ connection }: Database): Promise<Labels> {
  const labels: Record<LabelColumn, string[]> = { offence: [], operation: [], region: [] };
  for (const column of LABEL_COLUMNS) {
    await connection.query(
      `CREATE TYPE ${column}_type AS ENUM (SELECT DISTINCT ${column} FROM csv ORDER BY ${column})`,
    );
    const range = await connection.query(`SELECT unnest(enum_range(NULL::${column}_type))::VARCHAR AS label`);
    labels[column] = range.toArray().map(({ label }) => String(label));
  }
  const codes = LABEL_COLUMNS.map((column) => `enum_code(${column}::${column}_type)::SMALLINT AS ${column}`);
  await connection.query(`CREATE TABLE reports AS SELECT
    (period - DATE '2015-01-01')::INTEGER AS day,
    ((year(period) - 2015) * 12 + month(period) - 1)::SMALLINT AS month,
    ${codes.join(', ')}, value::INTEGER AS value FROM csv`);
  await connection.query('DROP TABLE csv');
  return labels;
}

export async function countRows({ connection }: Database): Promise<number> {
  const table = await connection.query('SELECT count(*)::DOUBLE AS count FROM reports');
  return Number(table.get(0)?.['count']);
}

/** The codes of the labels that are chosen. */
export const codesOf = (all: readonly string[], some: readonly string[]): readonly number[] =>
  some.map((label) => all.indexOf(label));

function where(filters: Filters, labels: Labels): string {
  const { day } = filters;
  const terms = LABEL_COLUMNS.map((column) => {
    const some = filters[column];
    return some && `${column} IN (${codesOf(labels[column], some).join(',')})`;
  });
  const all = [day && `day BETWEEN ${day.first} AND ${day.last}`, ...terms].filter((term) => term !== null);
  return all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`;
}

const keyOf = (dimension: Dimension): string => (dimension === 'day' ? 'month' : dimension);

/** All views and the total in one statement, so that the worker is asked once. */
function statement(filters: Filters, labels: Labels): string {
  const views = DIMENSIONS.map((dimension, at) => {
    const key = keyOf(dimension);
    return `SELECT ${at} AS view, ${key} AS key, coalesce(sum(value), 0)::DOUBLE AS sum FROM reports${where(heeded(filters, dimension), labels)} GROUP BY ${key}`;
  });
  const total = `SELECT ${TOTAL}, 0, coalesce(sum(value), 0)::DOUBLE FROM reports${where(filters, labels)}`;
  return [...views, total].join(' UNION ALL ');
}

/** The views are numbered as in DIMENSIONS, and the total comes after them. */
const TOTAL = DIMENSIONS.length;

/** The columns of the answer, as Arrow holds them. */
interface Columns {
  readonly view: ArrayLike<number>;
  readonly key: ArrayLike<number>;
  readonly sum: ArrayLike<number>;
}

/** What a code of a view stands for: months are numbered from January 2015. */
export function labelOf(labels: Labels, dimension: Dimension, code: number): string {
  if (dimension !== 'day') return labels[dimension][code] ?? '';
  return `${2015 + Math.floor(code / 12)}-${String((code % 12) + 1).padStart(2, '0')}`;
}

function read({ view, key, sum }: Columns, labels: Labels): Answer {
  const at = (one: number): readonly number[] => Array.from(view, (_, i) => i).filter((i) => view[i] === one);
  const sums = (dimension: Dimension): Map<string, number> =>
    new Map(at(DIMENSIONS.indexOf(dimension)).map((i) => [labelOf(labels, dimension, key[i] ?? 0), sum[i] ?? 0]));
  const total = sum[at(TOTAL)[0] ?? -1] ?? 0;
  return { total, day: sums('day'), offence: sums('offence'), operation: sums('operation'), region: sums('region') };
}

export function create(): Linked<Columns> {
  let base: Database | null = null;
  let labels: Labels | null = null;
  const database = (): Database => {
    if (base === null) throw new Error('not started');
    return base;
  };
  const ready = async (): Promise<Labels> => (labels ??= await prepare(database()));
  const update = async (filters: Filters): Promise<Columns> => {
    const table = await database().connection.query(statement(filters, await ready()));
    const column = (name: string): ArrayLike<number> => table.getChild(name)?.toArray() ?? [];
    return { view: column('view'), key: column('key'), sum: column('sum') };
  };
  return {
    start: async () => {
      base = await open();
    },
    load: (source) => readCsv(database(), source),
    rows: async () => {
      await ready();
      return countRows(database());
    },
    whole: async () => read(await update(NO_FILTERS), await ready()),
    update,
    read: (columns) => read(columns, labels ?? { offence: [], operation: [], region: [] }),
    close: () => base?.close(),
  };
}
