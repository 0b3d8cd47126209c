import crossfilter, { type Dimension as Axis, type Group } from 'crossfilter2';
import type { Answer } from '../../data/answer.ts';
import { type Dimension, DIMENSIONS, type Filters } from '../../data/filters.ts';
import { dayOf } from '../../data/labels.ts';
import { type Linked, textOf } from '../contestant.ts';
import { reportsOf } from './arrays.ts';

/** A report with codes for its labels and its month: crossfilter sorts by them, and numbers sort far quicker. */
interface Report {
  readonly day: number;
  readonly month: number;
  readonly offence: number;
  readonly operation: number;
  readonly region: number;
  readonly value: number;
}

type Pair = readonly [number, number];
type Groups = Readonly<Record<Dimension, readonly Pair[]>> & { readonly total: number };

/** Labels in the order in which they come. */
class Labels {
  readonly list: string[] = [];
  private readonly codes = new Map<string, number>();

  code(label: string): number {
    const known = this.codes.get(label);
    if (known !== undefined) return known;
    const code = this.list.push(label) - 1;
    this.codes.set(label, code);
    return code;
  }
}

type Labelled = Readonly<Record<'offence' | 'operation' | 'region', Labels>>;

/** 202401 for 2024-01: groups of crossfilter must rise as their dimension does. */
const monthCode = (month: string): number => Number(month.replace('-', ''));
const monthOf = (code: number): string => `${String(code).slice(0, 4)}-${String(code).slice(4)}`;

function coded(text: string, labels: Labelled): Report[] {
  return reportsOf(text).map(({ period, month, offence, operation, region, value }) => ({
    day: dayOf(period),
    month: monthCode(month),
    offence: labels.offence.code(offence),
    operation: labels.operation.code(operation),
    region: labels.region.code(region),
    value,
  }));
}

interface Index {
  readonly axes: Readonly<Record<Dimension, Axis<Report, number>>>;
  readonly groups: Readonly<Record<Dimension, Group<Report, number, number>>>;
  readonly total: { readonly value: () => number };
  readonly size: () => number;
}

function indexOf(reports: Report[]): Index {
  const index = crossfilter(reports);
  const value = (report: Report): number => report.value;
  const months = new Map(reports.map(({ day, month }) => [day, month]));
  const axis = (key: Dimension) => index.dimension((report) => report[key]);
  const axes = { day: axis('day'), offence: axis('offence'), operation: axis('operation'), region: axis('region') };
  const groups = {
    day: axes.day.group<number, number>((day) => months.get(day) ?? 0).reduceSum(value),
    offence: axes.offence.group<number, number>().reduceSum(value),
    operation: axes.operation.group<number, number>().reduceSum(value),
    region: axes.region.group<number, number>().reduceSum(value),
  };
  return { axes, groups, total: index.groupAll<number>().reduceSum(value), size: () => index.size() };
}

function apply({ axes }: Index, labels: Labelled, filters: Filters, moved: Dimension): void {
  if (filters[moved] === null) axes[moved].filterAll();
  else if (moved === 'day') axes.day.filterRange([filters.day?.first ?? 0, (filters.day?.last ?? 0) + 1]);
  else {
    const some = new Set(filters[moved]?.map((label) => labels[moved].code(label)));
    const [first] = some;
    if (some.size === 1 && first !== undefined) axes[moved].filterExact(first);
    else axes[moved].filterFunction((code) => some.has(code));
  }
}

/** The next move changes the values of the groups in place, and so they are taken out. */
function taken({ groups, total }: Index): Groups {
  const pairs = (name: Dimension): readonly Pair[] => groups[name].all().map(({ key, value }) => [key, value]);
  return {
    total: total.value(),
    day: pairs('day'),
    offence: pairs('offence'),
    operation: pairs('operation'),
    region: pairs('region'),
  };
}

/** Sorted dimensions with incremental groups: each move touches only the rows that come or go. */
export function create(): Linked<Groups> {
  const labels: Labelled = { offence: new Labels(), operation: new Labels(), region: new Labels() };
  let index: Index | null = null;
  const ready = (): Index => {
    if (index === null) throw new Error('nothing loaded');
    return index;
  };
  const read = (raw: Groups): Answer => {
    const [day, offence, operation, region] = DIMENSIONS.map(
      (name) =>
        new Map(
          raw[name].map(([code, sum]) => [name === 'day' ? monthOf(code) : (labels[name].list[code] ?? ''), sum]),
        ),
    ) as [Map<string, number>, Map<string, number>, Map<string, number>, Map<string, number>];
    return { total: raw.total, day, offence, operation, region };
  };
  return {
    load: (source) => {
      index = indexOf(coded(textOf(source), labels));
    },
    rows: () => ready().size(),
    whole: () => read(taken(ready())),
    update: (filters, moved) => {
      apply(ready(), labels, filters, moved);
      return taken(ready());
    },
    read,
  };
}
