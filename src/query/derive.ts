import { populationKey, ratioQualifier, SMALLEST_BASE, valueStateOf } from '../domain/domain.ts';
import { amountOf } from './amount.ts';
import type { Data } from './data.ts';
import type { Entry } from './entries.ts';
import { type Cell, flagsOf, inYear } from './group.ts';
import { type Query, yearsOfChange } from './question.ts';
import type { Amount, Flag, RateBasis, ResultRow } from './result.ts';

type Derived = Pick<ResultRow, 'value' | 'qualifier' | 'rate' | 'change'> & { readonly flags: readonly Flag[] };

const PER = 100_000;

function share(count: Amount, total: Amount): Derived {
  const none = { value: null, qualifier: count.qualifier, rate: null, change: null };
  if (count.value === null || total.value === null) return { ...none, flags: [] };
  if (total.value < SMALLEST_BASE) return { ...none, flags: ['small_base'] };
  return {
    ...none,
    value: (count.value / total.value) * 100,
    qualifier:
      count.upper === null && total.upper === null ? ratioQualifier(count.qualifier, total.qualifier) : 'about',
    flags: total.absent > 0 ? ['partial'] : [],
  };
}

/**
 * Counts are summed, then divided once by the inhabitants of the same regions and years. Region-years without a
 * population leave both sides of the fraction.
 */
function rateBasisOf(data: Data, entries: readonly Entry[]): RateBasis {
  const { scale } = data.table.numbers.value;
  let [sum, population] = [0, 0];
  let derived = false;
  const counted = new Set<string>();
  const leftOut = new Set<string>();
  for (const { at, kind, sum: own } of entries) {
    if (valueStateOf(kind.status) !== 'observed') continue;
    const key = populationKey(at.region ?? '', Number(at.period));
    const persons = data.populations().get(key);
    if (persons === undefined) {
      leftOut.add(key);
      continue;
    }
    sum += own;
    if (!counted.has(key)) {
      counted.add(key);
      population += persons.persons;
      derived ||= persons.basis === 'derived';
    }
  }
  return { numerator: sum / scale, population, regionYears: counted.size, leftOut: leftOut.size, derived };
}

function rate(data: Data, entries: readonly Entry[], count: Amount): Derived {
  const basis = rateBasisOf(data, entries);
  const none = { value: null, qualifier: count.qualifier, rate: basis, change: null };
  if (basis.population === 0) return { ...none, flags: basis.leftOut > 0 ? ['no_population'] : [] };
  if (basis.numerator < SMALLEST_BASE) return { ...none, flags: ['small_base'] };
  const value = (basis.numerator / basis.population) * PER;
  return { ...none, value, flags: basis.leftOut > 0 ? ['partial'] : [] };
}

function change(data: Data, query: Query, entries: readonly Entry[], count: Amount): Derived {
  const years = yearsOfChange(query);
  if (years === null) return { value: null, qualifier: count.qualifier, rate: null, change: null, flags: [] };
  const { scale } = data.table.numbers.value;
  const from = amountOf(inYear(entries, years.from), scale);
  const to = amountOf(inYear(entries, years.to), scale);
  const exact = from.qualifier === 'exact' && to.qualifier === 'exact';
  const none = { value: null, qualifier: exact ? 'exact' : 'about', rate: null, change: { from, to } } as const;
  if (from.value === null || to.value === null) return { ...none, flags: [] };
  if (from.absent > 0 || to.absent > 0) return { ...none, flags: ['partial'] };
  const broken = entries.some(({ at, kind }) => kind.status === 'B' && Number(at.period) > years.from);
  if (broken) return { ...none, flags: ['break'] };
  if (from.value < SMALLEST_BASE) return { ...none, flags: ['small_base'] };
  return { ...none, value: ((to.value - from.value) / from.value) * 100, flags: [] };
}

function derive(data: Data, query: Query, entries: readonly Entry[], count: Amount, total: Amount): Derived {
  if (query.measure === 'share') return share(count, total);
  if (query.measure === 'rate') return rate(data, entries, count);
  if (query.measure === 'change') return change(data, query, entries, count);
  return { value: count.value, qualifier: count.qualifier, rate: null, change: null, flags: [] };
}

/** The row of a cell, with its measure derived last from counts that are already summed. */
export function rowOf(data: Data, query: Query, cell: Cell, total: Amount): ResultRow {
  const count = amountOf(cell.counted, data.table.numbers.value.scale);
  const derived = derive(data, query, cell.counted, count, total);
  const flags = [...new Set([...flagsOf(cell, count), ...derived.flags])];
  return { keys: cell.keys, count: derived.change?.to ?? count, stated: [], ...derived, flags };
}
