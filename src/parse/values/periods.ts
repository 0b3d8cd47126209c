import { type PeriodForm, yearPair } from './dates.ts';
import { absenceOf } from './marks.ts';
import { namesEnding, namesThirds, namesYear } from './names.ts';
import { LONGEST, settled, settledCode } from './spans.ts';

export type { PeriodForm } from './dates.ts';
export { periodCode } from './spans.ts';

interface Label {
  /** Settled, and so distinct no more: the times of one day are one. */
  readonly text: string;
  rows: number;
}

interface Survey {
  readonly labels: readonly Label[];
  readonly missing: number;
  readonly texts: number;
}

function surveyOf(labels: readonly string[], rowsOf: ArrayLike<number>): Survey {
  const found = new Map<string, Label>();
  let [missing, texts] = [0, 0];
  for (const [at, label] of labels.entries()) {
    const rows = rowsOf[at] ?? 0;
    // Each period has a year, of two digits at least.
    if (label.length > LONGEST || !/\d\d/.test(label)) {
      if (absenceOf(label.trim()) === null) texts += rows;
      else missing += rows;
      continue;
    }
    const text = settled(label);
    const known = found.get(text);
    if (known === undefined) found.set(text, { text, rows });
    else known.rows += rows;
  }
  return { labels: [...found.values()], missing, texts };
}

const ORDERS: readonly PeriodForm['order'][] = ['dmy', 'mdy', 'ymd'];
/** Numbers whose order the label alone does not give. */
const NUMBERS = /(?:^|\s|\/)\d{1,2}([-/. ])\s?\d{1,2}\1\s?\d{2}/;
/** One label in so many that is only right in another form makes the whole column unsure. */
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

/** The order that reads most labels, and another that may as well be meant. */
function orderOf(labels: readonly Label[], form: PeriodForm): [PeriodForm['order'], PeriodForm['order'] | null] {
  const open = labels.filter(({ text }) => NUMBERS.test(text));
  if (open.length === 0) return ['ymd', null];
  const tried = ORDERS.map((order) => ({
    order,
    codes: open.map(({ text }) => settledCode(text, { ...form, order })),
  }));
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

/** Averages are published over up to so many years. */
const MOST_YEARS = 10;

/** Whether a year and two digits more are two years, and whether that is certain. */
function splitOf(labels: readonly Label[]): { split: boolean; sure: boolean } {
  const pairs = labels.map(({ text }) => yearPair(text)).filter((pair) => pair !== null);
  const [first] = pairs;
  if (first === undefined) return { split: false, sure: true };
  const count = (which: (pair: { month: boolean; on: number }) => boolean) => pairs.filter(which).length;
  const [months, next] = [count(({ month }) => month), count(({ on }) => on === 1)];
  // Months are not each as far on from their year as the next: a column of nothing else has no months.
  const alike = first.on >= 1 && first.on < MOST_YEARS && count(({ on }) => on === first.on) === pairs.length;
  if (!alike) {
    const [never, always] = [count(({ month, on }) => month && on !== 1), count(({ month, on }) => !month && on === 1)];
    return { split: next > months, sure: Math.min(never, always) * FEW < Math.max(never, always, 1) };
  }
  if (first.on === 1) return { split: pairs.length > 1 || months === 0, sure: pairs.length > 1 || months === 0 };
  return { split: pairs.length > 2 || months < pairs.length, sure: pairs.length !== 2 || months < pairs.length };
}

/** Rows that hold periods by a form; null as soon as those that hold none are the more. */
function periodsIn(labels: readonly Label[], form: PeriodForm, texts: number): number | null {
  const all = labels.reduce((sum, { rows }) => sum + rows, 0);
  let periods = all;
  for (const { text, rows } of labels) {
    if (settledCode(text, form) === null) periods -= rows;
    if (texts + all - periods > periods) return null;
  }
  return periods === 0 ? null : periods;
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
  const { labels: all, missing, texts } = surveyOf(labels, rowsOf);
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
  const periods = periodsIn(all, form, texts);
  if (periods === null) return null;
  const others = all.reduce((sum, { rows }) => sum + rows, 0) - periods;
  const other = rival !== null ? { ...form, order: rival } : sure ? null : { ...form, split: !split };
  return { form, sure: other === null, other, periods, missing, texts: texts + others };
}
