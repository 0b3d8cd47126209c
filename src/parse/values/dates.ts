import { daysInMonth, periodOf } from '../../domain/domain.ts';
import { monthNamed, type Part, partNamed } from './names.ts';

/** How the dates of a column are written. */
export interface PeriodForm {
  readonly order: 'ymd' | 'dmy' | 'mdy';
  readonly twoDigitYears: boolean;
  /** What digits alone are at most. */
  readonly bare: 'year' | 'yearmonth' | 'yearmonthday' | null;
  /** Each names the end of a window of twelve months ("12 months ending"). */
  readonly ending: boolean;
  /** 2007-08 and 2007/08 are years, from 2007 to 2008, not August. */
  readonly split: boolean;
}

/** Two digits from 70 are of the last century. */
const PIVOT = 70;

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A year of two or four digits; null where there are other than that, or two where the column has none. */
function yearOf(digits: string, { twoDigitYears }: Pick<PeriodForm, 'twoDigitYears'>): string | null {
  if (digits.length === 4) return digits;
  if (digits.length !== 2 || !twoDigitYears) return null;
  return (Number(digits) >= PIVOT ? '19' : '20') + digits;
}

/** Years in which there can be figures, with room for history: other digits are none. */
function isLikely(year: string): boolean {
  return year >= '1700' && year <= '2200';
}

/** A code that the calendar has, in a year that can be meant: 9999-12-31 is a stopgap and no date. */
function real(code: string): string | null {
  return isLikely(code.slice(0, 4)) && periodOf(code) !== null ? code : null;
}

function dateCode(year: string | null, month: number, day: number | null): string | null {
  if (year === null) return null;
  return real(day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`);
}

function partCode(year: string, part: Part, number: number): string | null {
  if (part === 'quarter') return real(`${year}-Q${number}`);
  if (part === 'half') return real(`${year}-H${number}`);
  return part === 'week' ? real(`${year}-W${two(number)}`) : dateCode(year, number, null);
}

function bareCode(text: string, { bare, twoDigitYears }: PeriodForm): string | null {
  if (bare === null) return null;
  if (text.length === 2) return twoDigitYears && bare === 'year' ? yearOf(text, { twoDigitYears }) : null;
  const year = text.slice(0, 4);
  if (text.length === 4) return real(year);
  if (text.length === 6) return bare === 'year' ? null : dateCode(year, Number(text.slice(4)), null);
  return bare === 'yearmonthday' ? dateCode(year, Number(text.slice(4, 6)), Number(text.slice(6))) : null;
}

const TRIPLE = /^(\d{1,4})([-/. ])\s?(\d{1,2})\2\s?(\d{1,4})$/;

/** Three numbers, in the order of the column; four digits in front are always a year. With points it is never mdy. */
function tripleCode(text: string, form: PeriodForm): string | null | undefined {
  const [, a, sign, b, c] = TRIPLE.exec(text) ?? [];
  if (a === undefined || b === undefined || c === undefined) return undefined;
  if (a.length === 4) return c.length <= 2 ? dateCode(a, Number(b), Number(c)) : null;
  if (a.length === 3 || c.length === 1 || c.length === 3) return null;
  if (form.order === 'ymd') return c.length === 2 ? dateCode(yearOf(a, form), Number(b), Number(c)) : null;
  if (form.order === 'mdy') return sign === '.' ? null : dateCode(yearOf(c, form), Number(a), Number(b));
  return dateCode(yearOf(c, form), Number(b), Number(a));
}

/** Of a label that is a year and two digits more: whether these can be a month, and how many years on they would be. */
export function yearPair(text: string): { month: boolean; on: number } | null {
  const [, year, more] = /^(\d{4})[-/](\d{2})$/.exec(text) ?? [];
  if (year === undefined || more === undefined) return null;
  const month = Number(more) >= 1 && Number(more) <= 12;
  return { month, on: (Number(more) - (Number(year) % 100) + 100) % 100 };
}

function pairCode(text: string, form: PeriodForm): string | null | undefined {
  const [, year, more] = /^(\d{4})(?:[-/]\s?|\.)(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined && more !== undefined) {
    return form.split && yearPair(text) !== null ? null : dateCode(year, Number(more), null);
  }
  const [, month, ofYear] = /^(\d{1,2})[-/.]\s?(\d{4})$/.exec(text) ?? [];
  return month === undefined || ofYear === undefined ? undefined : dateCode(ofYear, Number(month), null);
}

/** The twelve months that begin in a year and end in the next. */
export function splitCode(year: string): string | null {
  return real(`${year}/${String(Number(year) + 1).padStart(4, '0')}`);
}

const YEAR_PART = /^(\d{4})[ :-]?(\p{L}+)[. -]?(\d{1,2})$/u;
const PART_YEAR = /^(\p{L}+)[. -]{0,2}(\d{1,2})[ ,/-]{1,2}(\d{4})$/u;
const NTH_PART =
  /^(\d{1,2})(?:\.|:?[ae]|st|nd|rd|th|er|re|ère|ème|º|ª|°)? ?(\p{L}+)[ .,/-]{1,2}(?:de |of |del )?(\d{4})$/u;
const PART_OF_NTH = /^(\d{4}) (\d)(?:\.|:?[ae]|st|nd|rd|th)? ?(\p{L}+)$/u;

/** A quarter, half-year, week or month by its number. */
function partOf(text: string): string | null | undefined {
  for (const [form, year, word, number] of [
    [YEAR_PART, 1, 2, 3],
    [PART_YEAR, 3, 1, 2],
    [NTH_PART, 3, 2, 1],
    [PART_OF_NTH, 1, 3, 2],
  ] as const) {
    const found = form.exec(text);
    const part = found === null ? null : partNamed(found[word] as string);
    if (found !== null && part !== null) return partCode(found[year] as string, part, Number(found[number]));
  }
  return undefined;
}

const OF = '(?:de |of |del |den )?';
const DAY_NAME_YEAR = new RegExp(
  `^(?:(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?[ -]?${OF})?(\\p{L}+)\\.?[ ,/-]{0,2}${OF}['’]?(\\d{4}|\\d{2})$`,
  'u',
);
const NAME_DAY_YEAR = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const YEAR_NAME_DAY = /^(\d{4})[ /-]?(\p{L}+)\.?(?:[ /-](\d{1,2}))?$/u;

/** A month by its name, with or without a day. */
function namedCode(text: string, form: PeriodForm): string | null | undefined {
  for (const [shape, year, name, day] of [
    [DAY_NAME_YEAR, 3, 2, 1],
    [NAME_DAY_YEAR, 3, 1, 2],
    [YEAR_NAME_DAY, 1, 2, 3],
  ] as const) {
    const found = shape.exec(text);
    const month = found === null ? null : monthNamed(found[name] as string);
    if (found === null || month === null) continue;
    const number = found[day];
    // "Feb 14" may be a day of no year; "Feb-14" and "Feb '14" are the month in spreadsheets.
    if (number === undefined && / \d{2}$/.test(text)) return null;
    return dateCode(yearOf(found[year] as string, form), month, number === undefined ? null : Number(number));
  }
  return undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The code of a single period, from a text in small letters with single spaces and hyphens for all dashes; null where
 * it is none or the calendar does not have it.
 */
export function singleCode(text: string, form: PeriodForm): string | null {
  if (DAY.test(text)) return real(text);
  if (/^\d+$/.test(text)) return [2, 4, 6, 8].includes(text.length) ? bareCode(text, form) : null;
  const named = /\p{L}/u.test(text);
  const readers = named ? [partOf, namedCode] : [tripleCode, pairCode];
  for (const read of readers) {
    const code = read(text, form);
    if (code !== undefined) return code;
  }
  return null;
}

/**
 * The window of twelve months that ends with a period. Dates at the end of a month, or a day short of it, mean that
 * month. Of a year alone nothing tells the month: it gives the split year that ends in it. An interval is a window
 * already; no window of whole months ends with a week.
 */
export function windowCode(code: string): string | null {
  const period = periodOf(code);
  if (period === null || period.precision === 'week') return null;
  if (period.precision === 'interval') return code;
  if (period.precision === 'year') return splitCode(String(period.year - 1).padStart(4, '0'));
  const [year, part = '', day] = code.split('-');
  const last = { Q: Number(part[1]) * 3, H: Number(part[1]) * 6 }[part[0] as string] ?? Number(part);
  const before = String(Number(year) - 1).padStart(4, '0');
  if (day !== undefined && Number(day) < daysInMonth(Number(year), last) - 1) {
    return real(`${before}-${two(last)}-${two(Number(day) + 1)}/${code}`);
  }
  return real(`${last === 12 ? year : before}-${two((last % 12) + 1)}/${year}-${two(last)}`);
}
