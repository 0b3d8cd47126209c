/**
 * Calendar periods as published: a year, a month, an ISO week or a day. Days are integers
 * (days since 1970-01-01 in the proleptic Gregorian calendar), so that no time zone can move them.
 */
type Precision = 'year' | 'month' | 'week' | 'day';

export interface Period {
  /** The text as in the data: 2022, 2022-10, 2022-W07 or 2022-10-11. */
  readonly code: string;
  readonly precision: Precision;
  readonly year: number;
  /** First day of the period, as a day number. */
  readonly firstDay: number;
}

const DAYS_PER_400_YEARS = 146_097;

/** Day number of a civil date. Source: H. Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_400_YEARS + dayOfEra - 719_468;
}

/** Monday of an ISO 8601 week: the week that holds 4 January is week 1. */
function firstDayOfWeek(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  const weekdayFromMonday = (fourth + 3) % 7;
  return fourth - weekdayFromMonday + (week - 1) * 7;
}

function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

const FORM = /^(\d{4})(?:-W(\d{2})|-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads a period code; null where it names no real year, month, week or day. */
export function periodOf(code: string): Period | null {
  const parts = FORM.exec(code);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[2] !== undefined) {
    const week = Number(parts[2]);
    const firstDay = firstDayOfWeek(year, week);
    if (week < 1 || firstDay > dayNumber(year, 12, 28)) return null;
    return { code, precision: 'week', year, firstDay };
  }
  if (parts[3] === undefined) return { code, precision: 'year', year, firstDay: dayNumber(year, 1, 1) };
  const month = Number(parts[3]);
  if (month < 1 || month > 12) return null;
  if (parts[4] === undefined) return { code, precision: 'month', year, firstDay: dayNumber(year, month, 1) };
  const day = Number(parts[4]);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { code, precision: 'day', year, firstDay: dayNumber(year, month, day) };
}
