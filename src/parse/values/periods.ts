import { periodOf } from '../../domain/domain.ts';
import { type PeriodForm, singleCode, splitCode, windowCode, yearPair } from './dates.ts';
import { absenceOf } from './marks.ts';
import { endOfWindow, monthNamed, namesEnding, namesThirds, namesYear } from './names.ts';

export type { PeriodForm } from './dates.ts';

const TIME =
  /^(.*\d)(?:t| )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?(?: ?(?:z|utc|gmt|[-+]\d{2}(?::?\d{2})?))?$/;

/** In small letters, with single spaces, hyphens for all dashes, and no time of day: the day is that written. */
function settled(text: string): string {
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
  return ordered(`${first}/${last}`);
}

/** An interval, where it ends later than it begins. */
function ordered(code: string): string | null {
  const period = periodOf(code);
  return period === null || code.slice(0, code.indexOf('/')) === code.slice(code.indexOf('/') + 1) ? null : code;
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
  return first === null || last === null ? null : ordered(`${asMonths(first, 'first')}/${asMonths(last, 'last')}`);
}

/**
 * The code that periodOf reads: a year, half-year, quarter, month, week, day, or an interval of these. Null where a
 * text is no period by this form, or one that the calendar does not have (31 February): a problem, never a guess.
 *
 * 2007/08 and 2007–2008 are the split year 2007/2008, whose months are not told; 2007–2009 is all three years.
 */
export function periodCode(text: string, form: PeriodForm): string | null {
  const plain = settled(text);
  const end = endOfWindow(plain);
  const one = end ?? plain;
  const code = yearsCode(one, form) ?? singleCode(one, form) ?? spanCode(one, form) ?? null;
  return code !== null && (end !== null || form.ending) ? windowCode(code) : code;
}

interface Label {
  readonly raw: string;
  /** Settled. */
  readonly text: string;
  readonly rows: number;
}

const ORDERS: readonly PeriodForm['order'][] = ['dmy', 'mdy', 'ymd'];
/** Numbers whose order the label alone does not give. */
const NUMBERS = /(?:^|\s|\/)\d{1,2}([-/. ])\s?\d{1,2}\1\s?\d{2}/;
/** One label in so many that is only right in another order makes the whole column unsure. */
const FEW = 20;

function bareOf(labels: readonly Label[]): PeriodForm['bare'] {
  const lengths = new Set(labels.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => text.length));
  if (lengths.has(8)) return 'yearmonthday';
  if (lengths.has(6)) return 'yearmonth';
  return lengths.has(4) || lengths.has(2) ? 'year' : null;
}

/** Whether years are written with two digits: as digits alone only where the header says that they are years. */
function hasTwoDigitYears(name: string, labels: readonly Label[]): boolean {
  const short = /\D\d{2}$|^\d{2}[-/.]/;
  return labels.some(({ text }) => (/^\d{2}$/.test(text) ? namesYear(name) : short.test(text) && !/\d{3}/.test(text)));
}

/** The orders that read most labels, best first, with what each reads. */
function orderOf(labels: readonly Label[], form: PeriodForm): [PeriodForm['order'], PeriodForm['order'] | null] {
  const open = labels.filter(({ text }) => NUMBERS.test(text));
  if (open.length === 0) return ['ymd', null];
  const tried = ORDERS.map((order) => ({ order, codes: open.map(({ text }) => periodCode(text, { ...form, order })) }));
  const read = (codes: readonly (string | null)[]) => codes.filter((code) => code !== null).length;
  const [best, ...rest] = tried.toSorted((a, b) => read(b.codes) - read(a.codes));
  if (best === undefined) return ['ymd', null];
  const rival = rest.find(({ codes }) => {
    const pairs = codes.map((code, at) => [code, best.codes[at]] as const);
    const disputed = pairs.some(([a, b]) => a !== null && b !== null && a !== b);
    const against = pairs.filter(([a, b]) => a !== null && b === null).length;
    const held = pairs.filter(([a, b]) => a === null && b !== null).length;
    return disputed && against * FEW >= held;
  });
  return [best.order, rival?.order ?? null];
}

/** Whether a year and two digits more is a split year, and whether that is certain. */
function splitOf(labels: readonly Label[]): { split: boolean; sure: boolean } {
  const pairs = labels.map(({ text }) => yearPair(text)).filter((pair) => pair !== null);
  const [months, next] = [pairs.filter((pair) => pair.month).length, pairs.filter((pair) => pair.next).length];
  if (next === 0) return { split: false, sure: true };
  // Months that happen to be one more than their year come one in a year: a column of nothing else has no months.
  const all = next === pairs.length;
  return { split: next > months || (all && pairs.length > 1), sure: !all || pairs.length > 1 || months === 0 };
}

function counted(labels: readonly Label[], form: PeriodForm): { periods: number; missing: number; texts: number } {
  const sums = { periods: 0, missing: 0, texts: 0 };
  for (const { raw, text, rows } of labels) {
    if (periodCode(text, form) !== null) sums.periods += rows;
    else sums[absenceOf(raw.trim()) === null ? 'texts' : 'missing'] += rows;
  }
  return sums;
}

/**
 * How the dates of a column are written, from its header and all its distinct labels together; `rowsOf[i]` rows hold
 * label i. `sure` is false where another form makes other periods of the labels (D/M/Y and M/D/Y both fit, or 2007-08
 * stands alone): then `other` holds it, and somebody has to choose. Null where fewer rows hold periods than text.
 */
export function periodFormOf(
  name: string,
  labels: readonly string[],
  rowsOf: ArrayLike<number>,
): {
  form: PeriodForm;
  sure: boolean;
  other: PeriodForm | null;
  /** Rows of each. */
  periods: number;
  missing: number;
  texts: number;
} | null {
  if (namesThirds(name)) return null;
  const all = labels.map((raw, at): Label => ({ raw, text: settled(raw), rows: rowsOf[at] ?? 0 }));
  const { split, sure } = splitOf(all);
  const plain: PeriodForm = {
    order: 'ymd',
    twoDigitYears: hasTwoDigitYears(name, all),
    bare: bareOf(all),
    ending: namesEnding(name),
    split,
  };
  const [order, rival] = orderOf(all, plain);
  const form = { ...plain, order };
  const sums = counted(all, form);
  if (sums.periods === 0 || sums.texts > sums.periods) return null;
  const other = rival !== null ? { ...form, order: rival } : sure ? null : { ...form, split: !split };
  return { form, sure: other === null, other, ...sums };
}
