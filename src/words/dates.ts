import { type Language, type Period, periodOf } from '../domain/domain.ts';
import { LOCALES } from './numbers.ts';

// Names of months are the browser's own: a library's would weigh as much as the worker's share of the first figure.
const DAY_MS = 86_400_000;

const DAY = { day: 'numeric' } as const;
const MONTH = { month: 'long' } as const;
const DAY_OF_MONTH = { ...DAY, ...MONTH } as const;
const MONTH_OF_YEAR = { ...MONTH, year: 'numeric' } as const;
const WHOLE_DATE = { ...DAY_OF_MONTH, year: 'numeric' } as const;

export interface DateForms {
  /** A period as precise as it is known, and no more: 2022, quarter 3 2021, October 2018, week 7 2020, 5 June 2020. */
  readonly period: (period: Period) => string;
  /** From one period to another, said once where they share month or year. */
  readonly span: (start: Period, end: Period | null) => string;
}

interface PeriodWords {
  readonly week: string;
  readonly quarter: string;
  readonly half: string;
}

export function dateForms(language: Language, words: PeriodWords): DateForms {
  // Making a formatter takes far longer than using it, and using it longer than all else in the words around a figure,
  // while lists of operations use it hundreds of times, and every figure says the same few dates.
  const made = new Map<Intl.DateTimeFormatOptions, (day: number) => string>();
  const formOf = (parts: Intl.DateTimeFormatOptions): ((day: number) => string) => {
    const form = new Intl.DateTimeFormat(LOCALES[language], { ...parts, timeZone: 'UTC' });
    const said = new Map<number, string>();
    return (day) => {
      const text = said.get(day) ?? form.format(day * DAY_MS);
      said.set(day, text);
      return text;
    };
  };
  const say = (period: Period, parts: Intl.DateTimeFormatOptions): string => {
    const form = made.get(parts) ?? formOf(parts);
    made.set(parts, form);
    return form(period.firstDay);
  };
  const period = (one: Period): string => {
    if (one.precision === 'year') return String(one.year);
    if (one.precision === 'month') return say(one, MONTH_OF_YEAR);
    if (one.precision === 'day') return say(one, WHOLE_DATE);
    if (one.precision === 'quarter' || one.precision === 'half')
      return `${words[one.precision]} ${one.code.slice(-1)} ${one.year}`;
    if (one.precision === 'interval') {
      const [first, last] = one.code.split('/').map((code) => periodOf(code));
      return first && last ? span(first, last) : one.code;
    }
    // An ISO week names its own year, in which it need not begin.
    const [year, week] = one.code.split('-W');
    return `${words.week} ${Number(week)} ${year}`;
  };
  const span = (start: Period, end: Period | null): string => {
    if (end === null || end.code === start.code) return period(start);
    if (start.precision === 'day' && end.precision === 'day') {
      if (start.code.slice(0, 7) === end.code.slice(0, 7)) return `${say(start, DAY)}–${period(end)}`;
      if (start.year === end.year) return `${say(start, DAY_OF_MONTH)} – ${period(end)}`;
    }
    if (start.precision === 'month' && end.precision === 'month' && start.year === end.year) {
      return `${say(start, MONTH)}–${period(end)}`;
    }
    const tight = start.precision === 'year' && end.precision === 'year';
    return tight ? `${start.year}–${end.year}` : `${period(start)} – ${period(end)}`;
  };
  return { period, span };
}
