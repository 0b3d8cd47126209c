import { periodOf } from '../../domain/domain.ts';
import { type PeriodForm, singleCode, splitCode, windowCode } from './dates.ts';
import { endOfWindow, monthNamed } from './names.ts';

/** No period is said at greater length. */
export const LONGEST = 60;

const TIME =
  /^(.*\d)(?:t| )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?(?: ?(?:z|utc|gmt|[-+]\d{2}(?::?\d{2})?))?$/;

const DIGITS = /^\d+$/;

/** In small letters, with single spaces, hyphens for all dashes, and no time of day: the day is that written. */
export function settled(text: string): string {
  if (DIGITS.test(text)) return text;
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-');
  return plain.includes(':') ? (TIME.exec(plain)?.[1] ?? plain) : plain;
}

const YEARS = /^(\d{4}) ?(?:-|\/|to(?= )) ?(\d{4}|\d{2})$/;
const FISCAL = /^(?:fy|f\/y|financial year|fiscal year|läsår|läsåret|school year|academic year) ?/;
const BETWEEN = [
  /^(.*\S) (?:to|till|bis|tot|through|until|t\.o\.m\.|-|\/) (\S.*)$/,
  /^(\d{4}-[-\d]+)\/(\d{4}-[-\d]+)$/,
  /^(\p{L}+\.? \d{4})[-/](\p{L}+\.? \d{4})$/u,
];
const NAMES = /^(\p{L}+)\.? ?- ?(\p{L}+)\.? (\d{4})$/u;

/** Two years, four digits each, or two for the second. One apart is a split year, else all of both. */
function yearsCode(text: string, form: PeriodForm): string | null | undefined {
  const found = YEARS.exec(text.replace(FISCAL, ''));
  if (found === null) return undefined;
  const [first, more] = [found[1] as string, found[2] as string];
  const spaced = text.includes(' ');
  if (more.length === 2 && !spaced && !form.split) return undefined;
  const last = more.length === 4 ? more : first.slice(0, 2) + more;
  const next = splitCode(first);
  if (next?.endsWith(last.slice(2)) === true && (more.length === 2 || next.endsWith(last))) return next;
  // 2011-11 is no year and its end, and among split years no month either.
  return more.length === 2 && last === first ? null : between(first, last);
}

/** From one year, month or day to another: that one alone where both are the same, null where it ends before it begins. */
function between(first: string, last: string): string | null {
  if (first === last) return first;
  const code = `${first}/${last}`;
  return periodOf(code) === null ? null : code;
}

function asMonths(code: string, end: 'first' | 'last'): string {
  const [, year, letter, number] = /^(\d{4})-([QH])(\d)$/.exec(code) ?? [];
  if (year === undefined) return code;
  const length = letter === 'Q' ? 3 : 6;
  const month = end === 'last' ? Number(number) * length : (Number(number) - 1) * length + 1;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** From one month, quarter or day to another; months of one year may share it ("jan-mar 2020"). */
function spanCode(text: string, form: PeriodForm): string | null | undefined {
  const months = NAMES.exec(text);
  if (months !== null) {
    const [, first, last, year] = months as unknown as [string, string, string, string];
    if (monthNamed(first) === null || monthNamed(last) === null) return undefined;
    return joined(singleCode(`${first} ${year}`, form), singleCode(`${last} ${year}`, form));
  }
  const [, first, last] = BETWEEN.map((form) => form.exec(text)).find((found) => found !== null) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const alone = monthNamed(first) !== null ? / \d{4}$/.exec(last)?.[0] : undefined;
  const [from, to] = [singleCode(settled(first + (alone ?? '')), form), singleCode(settled(last), form)];
  return from === null && to === null ? undefined : joined(from, to);
}

function joined(first: string | null, last: string | null): string | null {
  return first === null || last === null ? null : between(asMonths(first, 'first'), asMonths(last, 'last'));
}

/**
 * The code that periodOf reads: a year, half-year, quarter, month, week, day, or an interval of these. Null where a
 * text is no period by this form, or one that the calendar does not have (31 February): a problem, never a guess.
 *
 * 2007/08 and 2007–2008 are the split year 2007/2008, whose months are not told; 2007–2009 is all three years.
 */
export function periodCode(text: string, form: PeriodForm): string | null {
  return settledCode(settled(text), form);
}

/** The same for a text that is settled. */
export function settledCode(plain: string, form: PeriodForm): string | null {
  if (plain.length > LONGEST) return null;
  const end = endOfWindow(plain);
  const one = end ?? plain;
  const code = DIGITS.test(one)
    ? singleCode(one, form)
    : (yearsCode(one, form) ?? singleCode(one, form) ?? spanCode(one, form) ?? null);
  return code !== null && (end !== null || form.ending) ? windowCode(code) : code;
}
