import { type ColumnTable, escape, fromCSV, op } from 'arquero';
import type { Answer } from '../../data/answer.ts';
import { type Dimension, DIMENSIONS, type Filters, heeded, NO_FILTERS } from '../../data/filters.ts';
import { type Linked, textOf } from '../contestant.ts';

interface Row {
  readonly time: number;
  readonly offence: string;
  readonly operation: string;
  readonly region: string;
}
type Sums = readonly { readonly key: string; readonly sum: number }[];
type Views = Readonly<Record<Dimension, Sums>> & { readonly total: number };

function passes({ day, offence, operation, region }: Filters): ((row: Row) => boolean) | null {
  const [offences, operations, regions] = [offence, operation, region].map((some) => some && new Set(some));
  if (day === null && !offences && !operations && !regions) return null;
  const [from, to] = [Date.parse(day?.from ?? '0000-01-01'), Date.parse(day?.to ?? '9999-12-31')];
  return (row) =>
    row.time >= from &&
    row.time <= to &&
    (!offences || offences.has(row.offence)) &&
    (!operations || operations.has(row.operation)) &&
    (!regions || regions.has(row.region));
}

export function create(): Linked<Views> {
  let parsed: ColumnTable | null = null;
  let table: ColumnTable | null = null;

  /** The table with the month and the time as columns, made once. */
  const ready = (): ColumnTable => {
    if (parsed === null) throw new Error('nothing loaded');
    table ??= parsed.derive({
      time: escape((row: { period: Date }) => row.period.getTime()),
      month: escape((row: { period: Date }) => row.period.toISOString().slice(0, 7)),
    });
    return table;
  };
  const under = (filters: Filters): ColumnTable => {
    const test = passes(filters);
    return test === null ? ready() : ready().filter(escape(test));
  };
  const view = (filters: Filters, dimension: Dimension): Sums =>
    under(heeded(filters, dimension))
      .groupby({ key: escape((row: Record<string, string>) => row[dimension === 'day' ? 'month' : dimension]) })
      .rollup({ sum: op.sum('value') })
      .objects() as Sums;
  const update = (filters: Filters): Views => {
    const [day = [], offence = [], operation = [], region = []] = DIMENSIONS.map((dimension) =>
      view(filters, dimension),
    );
    const [all] = under(filters)
      .rollup({ sum: op.sum('value') })
      .objects() as { sum: number }[];
    return { total: all?.sum ?? 0, day, offence, operation, region };
  };
  const read = (raw: Views): Answer => {
    const map = (sums: Sums): Map<string, number> => new Map(sums.map(({ key, sum }) => [key, sum ?? 0]));
    return {
      total: raw.total,
      day: map(raw.day),
      offence: map(raw.offence),
      operation: map(raw.operation),
      region: map(raw.region),
    };
  };
  return {
    load: (source) => {
      parsed = fromCSV(textOf(source));
    },
    rows: () => parsed?.numRows() ?? 0,
    whole: () => read(update(NO_FILTERS)),
    update,
    read,
  };
}
