import {
  filled,
  isIdentity,
  isNumeric,
  isPeriods,
  isProse,
  isSerial,
  isTruth,
  isWhole,
  saysYear,
} from './columnContent.ts';
import { type Hit, hitOf, hitsOf, rateSign, withoutMeasure } from './headerMeaning.ts';
import type { ColumnFacts, Proposal, Reason, Role } from './role.ts';
import type { Meaning } from './terms.ts';

/** What a column looks like alone, before it is held against the others. */
export interface Guess extends Proposal {
  readonly column: ColumnFacts;
  /** Of offences and places: the smaller, the coarser. Of counts: the smaller, the plainer the name. */
  readonly level: number;
  /** Codes of offences or places rather than their names. */
  readonly codes: boolean;
  /** Of counts: what the name says beside what is counted, as 'murder' in 'murder arrests'. */
  readonly category: string;
  /** Of counts: a year or month in the name. */
  readonly dated: boolean;
}

/** A year in a header, alone or with a month, a quarter or a second year: '2019', '202202', 'Jan-2019', '2019/20'. */
const DATED = /(?<!\d)(?:1[89]|20)\d{2}(?:(?:0[1-9]|1[0-2])?(?!\d)|[-/]\d{2,4}(?!\d))/;

const LARGEST_AGE = 130;

/** Meanings that hold whatever else stands in the name, the strongest first. */
const FIRST: readonly Meaning[] = ['other', 'latitude', 'longitude'];
const BESIDE_NUMBERS: readonly Meaning[] = [
  'flag',
  'status',
  'source',
  'note',
  'qualifier',
  'outcome',
  'identifier',
  'sex',
  'age',
  'unit',
  'operation',
];

export function guess(column: ColumnFacts, role: Role, reason: Reason, more: Partial<Guess> = {}): Guess {
  return {
    column,
    role,
    reason,
    sure: reason.by === 'name',
    unit: null,
    level: 2,
    codes: false,
    category: '',
    dated: false,
    ...more,
  };
}

function byHit(column: ColumnFacts, role: Role, hit: Hit, more: Partial<Guess> = {}): Guess {
  return guess(column, role, { by: 'name', word: hit.word }, { level: hit.term.level, ...more });
}

/** A count by its name, where its content does not speak against it. */
function countByName(column: ColumnFacts, hits: readonly Hit[]): Guess | null {
  const counted = hits.filter((hit) => hit.term.meaning === 'count');
  const [offence, category] = [hitOf(hits, 'offence'), hitOf(hits, 'category')];
  const dated = DATED.exec(column.name);
  const hit = counted.find((one) => one.term.unit !== null) ?? counted[0] ?? category ?? offence;
  if (hit === undefined || hitOf(hits, 'code') !== undefined) return null;
  // Numbers hidden in most cells leave a count a count, if the name says so; a kind of offence alone does not.
  if (!isNumeric(column, counted.length > 0 ? 0.3 : 0.8)) return null;
  const unit = counted.map((one) => one.term.unit).find((one) => one !== null);
  return byHit(column, 'count', hit, {
    unit: unit ?? (offence !== undefined && category === undefined && offence.term.level === 2 ? 'report' : null),
    category: withoutMeasure(column.name, hits),
    dated: dated !== null,
    level: counted.length > 0 ? hit.term.level : 3,
    sure: isWhole(column) || counted.length > 0,
  });
}

function byTime(column: ColumnFacts, hits: readonly Hit[]): Guess | null {
  const hit = hitOf(hits, 'month', 'day', 'period', 'year');
  if (hit === undefined) return null;
  const both = hitOf(hits, 'year') !== undefined && hitOf(hits, 'month') !== undefined;
  const { meaning } = hit.term;
  const whole = both || ((meaning === 'month' || meaning === 'day') && saysYear(column));
  return byHit(column, whole ? 'period' : (meaning as Role), hit);
}

function byPlaceOrOffence(column: ColumnFacts, hits: readonly Hit[]): Guess | null {
  const code = hitOf(hits, 'regioncode');
  if (code !== undefined) return byHit(column, 'region', code, { codes: true });
  const hit = hitOf(hits, 'offence', 'region', 'category');
  const codes = hitOf(hits, 'code');
  if (hit === undefined) return codes === undefined ? null : byHit(column, 'identifier', codes, { sure: false });
  const role = hit.term.meaning === 'region' ? 'region' : 'offence';
  return byHit(column, role, hit, { codes: codes !== undefined || hitOf(hits, 'identifier') !== undefined });
}

/** What the name says, or null. */
export function byName(column: ColumnFacts): Guess | null {
  // 'geo\\TIME_PERIOD' of Eurostat names its own column, and after the stroke what the headers to its right are.
  const hits = hitsOf(column.name.replace(/(?<=.)\\.*$/s, ''));
  const first = hitOf(hits, ...FIRST);
  if (first !== undefined) return byHit(column, first.term.meaning as Role, first);
  const sign = rateSign(column.name);
  if (sign !== null) return guess(column, 'rate', { by: 'name', word: sign });
  const rate = hitOf(hits, 'rate');
  if (rate !== undefined && isNumeric(column, 0.3)) return byHit(column, 'rate', rate);
  const base = hitOf(hits, 'population', 'dwellings');
  if (base !== undefined && isNumeric(column, 0.5)) return byHit(column, base.term.meaning as Role, base);
  const beside = hitOf(hits, ...BESIDE_NUMBERS);
  const time = byTime(column, hits);
  if (isTruth(column) && (beside === undefined || beside.term.meaning === 'flag')) return null;
  const counted = hitOf(hits, 'count') !== undefined;
  if (time !== null && (!counted || isPeriods(column))) return time;
  const place = hitOf(hits, 'region', 'regioncode');
  const agesOnly = beside?.term.meaning === 'age' && (column.largest ?? 0) <= LARGEST_AGE;
  if ((beside === undefined || (counted && !agesOnly)) && (place === undefined || counted)) {
    const count = countByName(column, hits);
    if (count !== null) return count;
  }
  if (beside !== undefined && !(beside.term.meaning === 'identifier' && hitOf(hits, 'region', 'offence') !== undefined))
    return byHit(column, beside.term.meaning as Role, beside);
  return byPlaceOrOffence(column, hits) ?? time;
}

/** What the content says of a column whose name says nothing. */
export function byContent(column: ColumnFacts): Guess {
  const because = (role: Role, what: string, more: Partial<Guess> = {}): Guess =>
    guess(column, role, { by: 'content', what }, more);
  if (filled(column) === 0) return guess(column, 'other', { by: 'rest' });
  if (isTruth(column)) return because('flag', 'yes or no', { sure: true });
  if (isSerial(column)) return because('identifier', 'numbers its rows', { sure: true });
  if (isPeriods(column)) return because('period', 'periods', { sure: true });
  const dated = DATED.test(column.name);
  if (isNumeric(column)) {
    if (column.percents >= 0.5) return because('rate', 'percentages', { sure: true });
    return because('count', isWhole(column) ? 'whole numbers' : 'numbers', {
      category: column.name.trim(),
      dated,
      level: 4,
    });
  }
  // A column per year may be mostly empty or mostly symbols.
  if (dated && isNumeric(column, 0.2))
    return because('count', 'numbers', { category: column.name.trim(), dated, level: 4 });
  if (isIdentity(column)) return because('identifier', 'another code in each row');
  if (isProse(column)) return because('note', 'sentences');
  return guess(column, 'other', { by: 'rest' });
}
