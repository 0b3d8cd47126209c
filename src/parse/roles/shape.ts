import { type Hit, hitOf, hitsOf, withoutMeasure } from './headerMeaning.ts';
import type { ColumnFacts, Proposal } from './role.ts';
import { namesTotal } from './totalNames.ts';

/** A column of numbers in a table that is wide. */
export interface WideColumn {
  readonly at: number;
  readonly category: string;
  readonly unit: string | null;
}

/** How the numbers lie. */
export type Shape =
  | { readonly kind: 'long'; readonly count: number }
  | { readonly kind: 'incidents' }
  | {
      readonly kind: 'wide';
      readonly over: 'period' | 'offence' | 'region' | 'unit';
      readonly columns: readonly WideColumn[];
    }
  /** Only rates: there is nothing that can be added. */
  | { readonly kind: 'rates'; readonly columns: readonly number[] };

interface Counted extends WideColumn {
  readonly name: string;
  readonly sure: boolean;
  readonly hits: readonly Hit[];
}

function countedColumns(columns: readonly ColumnFacts[], roles: readonly Proposal[]): Counted[] {
  return columns.flatMap(({ name }, at) => {
    const role = roles[at];
    if (role?.role !== 'count') return [];
    const hits = hitsOf(name);
    return [{ at, name, category: withoutMeasure(name, hits), unit: role.unit, sure: role.sure, hits }];
  });
}

/** The part of a header that is a period: all of it, or what is left without the words for the count, or null. */
function periodIn(one: Counted, isPeriod: (header: string) => boolean): string | null {
  return [one.name.trim(), one.category].find((text) => text !== '' && isPeriod(text)) ?? null;
}

function wide(over: 'period' | 'offence' | 'region' | 'unit', counted: readonly Counted[]): Shape {
  return {
    kind: 'wide',
    over,
    columns: counted.map(({ at, name, category, unit }) => ({
      at,
      category: over === 'unit' || category === '' ? name.trim() : category,
      unit,
    })),
  };
}

/** What the columns stand for where no header is a period: what the rows do not say already. */
function wideOver(counted: readonly Counted[], roles: readonly Proposal[]): 'offence' | 'region' | 'unit' {
  const has = (role: string): boolean => roles.some((one) => one.role === role);
  const kinds = counted.some((one) => hitOf(one.hits, 'category') !== undefined);
  const measures = counted.every((one) => one.category === '' || (one.unit !== null && !kinds));
  const categories = new Set(counted.map((one) => one.category));
  if (measures && (has('offence') || categories.size < counted.length || categories.has(''))) {
    return categories.size > 1 && !has('offence') && !categories.has('') ? 'offence' : 'unit';
  }
  if (!has('offence')) return 'offence';
  return has('region') ? 'unit' : 'region';
}

/**
 * How the numbers of a table lie, by the roles of its columns: `long` with one count a row, `incidents` with none, `wide`
 * over what the headers of several counts stand for, `rates` where there are rates and no counts. The category of a wide
 * column is its header without the words for what is counted, as 'murder' of 'murder arrests'; over `unit` it is the header.
 */
export function shapeOf(
  columns: readonly ColumnFacts[],
  roles: readonly Proposal[],
  isPeriod: (header: string) => boolean,
): Shape {
  const counted = countedColumns(columns, roles);
  const rates = roles.flatMap((one, at) => (one.role === 'rate' ? [at] : []));
  const [first] = counted;
  if (first === undefined) return rates.length > 0 ? { kind: 'rates', columns: rates } : { kind: 'incidents' };
  const dated = counted.flatMap((one) => {
    const period = periodIn(one, isPeriod);
    return period === null ? [] : [{ ...one, category: period }];
  });
  const timed = roles.some((one) => one.role === 'period' || one.role === 'year');
  if (dated.length * 2 > counted.length && (dated.length > 1 || !timed)) return wide('period', dated);
  if (counted.length === 1) return { kind: 'long', count: first.at };
  // A lone total beside one count of parts is no column of its own.
  const parts = counted.filter((one) => !namesTotal(one.name));
  if (parts.length === 1 && parts[0] !== undefined && parts[0].unit === null && parts[0].hits.length > 0)
    return { kind: 'long', count: parts[0].at };
  return wide(wideOver(counted, roles), counted);
}
