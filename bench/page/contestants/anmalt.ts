import { assembledScanner } from '../../../src/parse/assembled.ts';
import { CsvReader, type ReadFile } from '../../../src/parse/reader.ts';
import { bytesOf } from '../../../src/source/source.ts';
import {
  type Accepted,
  type CodeColumn,
  codesFor,
  codesWhere,
  eachCell,
  LinkedViews,
  type NumberColumn,
  placesBy,
  type Tally,
  type View,
  viewKey,
} from '../../../src/table/table.ts';
import type { Answer } from '../../data/answer.ts';
import { type Dimension, DIMENSIONS, type Filters } from '../../data/filters.ts';
import { dayOf } from '../../data/labels.ts';
import type { Linked, Source } from '../contestant.ts';

/** What the engine gives: one tally for each view, taken out, since the next move changes it in place. */
type Tallies = ReadonlyMap<string, Tally>;

const COLUMNS: Readonly<Record<Dimension, string>> = {
  day: 'period',
  offence: 'offence',
  operation: 'operation',
  region: 'region',
};
const TOTAL: View = { by: [], aside: null };
const VIEWS: Readonly<Record<Dimension, View>> = {
  day: { by: ['month'], aside: 'day' },
  offence: { by: ['offence'], aside: 'offence' },
  operation: { by: ['operation'], aside: 'operation' },
  region: { by: ['region'], aside: 'region' },
};
const ALL: readonly View[] = [TOTAL, ...DIMENSIONS.map((name) => VIEWS[name])];

async function fileIn(source: Source): Promise<ReadFile> {
  const dialect = { delimiter: 0x2c, quote: 0x22 };
  const scanner = assembledScanner(dialect);
  const reader = new CsvReader('bench.csv', { ...dialect, isNumber: (name) => name === 'value', scanner });
  const size = source instanceof Blob ? source.size : source.length;
  let taken = 0;
  let first = true;
  for await (const piece of bytesOf(source, { file: 'bench.csv', onBytes: (count) => (taken = count), head: 0 })) {
    reader.push(piece);
    if (first) reader.reserve(taken / size);
    first = false;
  }
  return reader.done();
}

interface Loaded {
  readonly rows: number;
  readonly value: NumberColumn;
  readonly columns: Readonly<Record<Dimension, CodeColumn>>;
  /** Days from 2015-01-01, and months, by the code of a day. */
  readonly days: Int32Array;
  readonly months: readonly string[];
  readonly views: LinkedViews;
}

function codesIn(file: ReadFile, name: string): CodeColumn {
  const column = file.columns.find((one) => one.name === name);
  if (column?.kind !== 'codes') throw new Error(`no column ${name}`);
  return column;
}

/** Codes of months, in order, from codes of days. */
function byMonth({ codes, labels }: CodeColumn): { codes: ReturnType<typeof codesFor>; months: string[] } {
  const ofDay = Array.from({ length: labels.size }, (_, code) => labels.at(code).slice(0, 7));
  const months = [...new Set(ofDay)].toSorted();
  const placeOf = new Map(months.map((month, place) => [month, place]));
  const places = Uint32Array.from(ofDay, (month) => placeOf.get(month) ?? 0);
  const own = codesFor(months.length, codes.length);
  for (let row = 0; row < codes.length; row++) own[row] = places[codes[row] as number] as number;
  return { codes: own, months };
}

function linked(file: ReadFile): Loaded {
  const value = file.columns.find((one) => one.kind === 'numbers');
  if (value === undefined || file.problems.length > 0) throw new Error(JSON.stringify(file.problems.slice(0, 3)));
  const period = codesIn(file, COLUMNS.day);
  const places = placesBy(period, dayOf);
  const columns = Object.fromEntries(
    DIMENSIONS.map((name) => [name, codesIn(file, COLUMNS[name])]),
  ) as Loaded['columns'];
  const { day } = columns;
  const days = Int32Array.from({ length: day.labels.size }, (_, code) => dayOf(day.labels.at(code)));
  const { codes, months } = byMonth(day);
  const plain = (column: CodeColumn) => ({ codes: column.codes, size: column.labels.size, places: null });
  const views = new LinkedViews({
    rows: file.rows,
    dimensions: {
      ...Object.fromEntries(DIMENSIONS.map((name) => [name, plain(columns[name])])),
      day: { ...plain(day), places },
      month: { codes, size: months.length, places: null },
    },
    filtered: DIMENSIONS,
    kinds: plain(codesIn(file, 'status')),
    values: value.values,
    largestSum: value.largestSum,
  });
  return { rows: file.rows, value, columns, days, months, views };
}

function acceptedBy({ columns, days }: Loaded, filters: Filters): Map<string, Accepted> {
  const accepted = new Map<string, Accepted>();
  const { day } = filters;
  if (day !== null) {
    const within = new Uint8Array(days.length);
    for (let code = 0; code < days.length; code++) {
      const one = days[code] as number;
      within[code] = one >= day.first && one <= day.last ? 1 : 0;
    }
    accepted.set('day', within);
  }
  for (const name of ['offence', 'operation', 'region'] as const) {
    const chosen = filters[name];
    if (chosen === null) continue;
    const set = new Set(chosen);
    accepted.set(
      name,
      codesWhere(columns[name], (label) => set.has(label)),
    );
  }
  return accepted;
}

/** The program's own engine: its reader, its table, its linked views. */
export function create(): Linked<Tallies> {
  let loaded: Loaded | null = null;
  const ready = (): Loaded => {
    if (loaded === null) throw new Error('nothing loaded');
    return loaded;
  };
  const update = (filters: Filters): Tallies => {
    const tallies = ready().views.ask(ALL, acceptedBy(ready(), filters));
    return new Map([...tallies].map(([key, { pairs, cells }]) => [key, { pairs: pairs.slice(), cells }]));
  };
  const sumsOf = (raw: Tallies, view: View, labelOf: (code: number) => string): Map<string, number> => {
    const sums = new Map<string, number>();
    const tally = raw.get(viewKey(view));
    if (tally === undefined) throw new Error('a view is missing');
    eachCell(tally, ([code = 0], _, sum) => {
      const label = labelOf(code);
      sums.set(label, (sums.get(label) ?? 0) + sum / ready().value.scale);
    });
    return sums;
  };
  const answerIn = (raw: Tallies): Answer => {
    const { columns, months } = ready();
    const by = (name: Dimension) => sumsOf(raw, VIEWS[name], (code) => columns[name].labels.at(code));
    return {
      total: [...sumsOf(raw, TOTAL, String).values()].reduce((all, one) => all + one, 0),
      day: sumsOf(raw, VIEWS.day, (code) => months[code] ?? ''),
      offence: by('offence'),
      operation: by('operation'),
      region: by('region'),
    };
  };
  return {
    load: async (source) => {
      loaded = linked(await fileIn(source));
    },
    rows: () => ready().rows,
    whole: () => answerIn(update({ day: null, offence: null, operation: null, region: null })),
    hold: (dimension, filters) => {
      update(filters);
      ready().views.ready(dimension);
    },
    update,
    read: answerIn,
  };
}
