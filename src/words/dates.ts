import { format, getISOWeek, getISOWeekYear, type Locale } from 'date-fns';
import { enGB, sv } from 'date-fns/locale';
import type { Language, Period } from '../domain/domain.ts';

const LOCALES: Record<Language, Locale> = { sv, en: enGB };
const DAY_MS = 86_400_000;

/** A calendar day as a local date at noon, so that formatting in any time zone names the same day. */
function localDate(day: number): Date {
  const utc = new Date(day * DAY_MS);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), 12);
}

export interface DateForms {
  /** A period as precise as it is known, and no more: 2022, October 2018, week 7 2020, 5 June 2020. */
  readonly period: (period: Period) => string;
  /** From one period to another, said once where they share month or year. */
  readonly span: (start: Period, end: Period | null) => string;
}

export function dateForms(language: Language, weekWord: string): DateForms {
  const say = (period: Period, pattern: string): string =>
    format(localDate(period.firstDay), pattern, { locale: LOCALES[language] });
  const period = (one: Period): string => {
    if (one.precision === 'year') return String(one.year);
    if (one.precision === 'month') return say(one, 'LLLL yyyy');
    if (one.precision === 'day') return say(one, 'd MMMM yyyy');
    const date = localDate(one.firstDay);
    return `${weekWord} ${getISOWeek(date)} ${getISOWeekYear(date)}`;
  };
  const span = (start: Period, end: Period | null): string => {
    if (end === null || end.code === start.code) return period(start);
    if (start.precision === 'day' && end.precision === 'day') {
      if (start.code.slice(0, 7) === end.code.slice(0, 7)) return `${say(start, 'd')}–${period(end)}`;
      if (start.year === end.year) return `${say(start, 'd MMMM')} – ${period(end)}`;
    }
    if (start.precision === 'month' && end.precision === 'month' && start.year === end.year) {
      return `${say(start, 'LLLL')}–${period(end)}`;
    }
    const tight = start.precision === 'year' && end.precision === 'year';
    return tight ? `${start.year}–${end.year}` : `${period(start)} – ${period(end)}`;
  };
  return { period, span };
}
