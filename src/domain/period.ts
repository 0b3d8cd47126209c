/**
 * Calendar periods as published: a year, half-year, quarter, month, ISO week or day, or an interval between two of
 * them. Days are integers (days since 1970-01-01 in the proleptic Gregorian calendar), so that no time zone can move
 * them.
 */
type Precision = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day' | 'interval';

export interface Period {
  /**
   * The text as in the data: 2022, 2022-H1, 2022-Q3, 2022-10, 2022-W07, 2022-10-11; for an interval its first and last
   * year, month or day, both within it: 2017-04/2018-03.
   */
  readonly code: string;
  readonly precision: Precision;
  /** The year that it begins in. */
  readonly year: number;
  /** First day of the period, as a day number. */
  readonly firstDay: number;
  /** Last day of the period, itself within it. */
  readonly lastDay: number;
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

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** `count` whole months, of which the first is given. */
function monthsFrom(code: string, precision: Precision, year: number, month: number, count: number): Period {
  const last = month + count - 1;
  const lastDay = dayNumber(year, last, daysInMonth(year, last));
  return { code, precision, year, firstDay: dayNumber(year, month, 1), lastDay };
}

const FORM = /^(\d{4})(?:-W(\d{2})|-Q([1-4])|-H([12])|-(\d{2})(?:-(\d{2}))?)?$/;

function plainPeriodOf(code: string): Period | null {
  const parts = FORM.exec(code);
  if (!parts) return null;
  const year = Number(parts[1]);
  const [week = NaN, quarter = NaN, half = NaN, month = NaN, day = NaN] = parts.slice(2).map(Number);
  if (parts[2] !== undefined) {
    const firstDay = firstDayOfWeek(year, week);
    if (week < 1 || firstDay > dayNumber(year, 12, 28)) return null;
    return { code, precision: 'week', year, firstDay, lastDay: firstDay + 6 };
  }
  if (parts[3] !== undefined) return monthsFrom(code, 'quarter', year, quarter * 3 - 2, 3);
  if (parts[4] !== undefined) return monthsFrom(code, 'half', year, half * 6 - 5, 6);
  if (parts[5] === undefined) return monthsFrom(code, 'year', year, 1, 12);
  if (month < 1 || month > 12) return null;
  if (parts[6] === undefined) return monthsFrom(code, 'month', year, month, 1);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const number = dayNumber(year, month, day);
  return { code, precision: 'day', year, firstDay: number, lastDay: number };
}

const ENDS: readonly Precision[] = ['year', 'month', 'day'];

/**
 * Reads a period code; null where it names no real year, half-year, quarter, month, week or day, or an interval that
 * ends before it begins. Two years that follow on each other (2007/2008) are a split year: a fiscal or school year
 * whose months are not told. Its first and last day are then the outermost that it can have.
 */
export function periodOf(code: string): Period | null {
  const slash = code.indexOf('/');
  if (slash < 0) return plainPeriodOf(code);
  const [first, last] = [plainPeriodOf(code.slice(0, slash)), plainPeriodOf(code.slice(slash + 1))];
  if (first === null || last === null || first.precision !== last.precision) return null;
  if (!ENDS.includes(first.precision) || last.firstDay < first.firstDay) return null;
  return { code, precision: 'interval', year: first.year, firstDay: first.firstDay, lastDay: last.lastDay };
}

/** The first year of a split year, null for all other periods. */
function splitYear({ code, year }: Period): number | null {
  return code === `${year}/${year + 1}` ? year : null;
}

/**
 * Whether two periods share a day, so that what was counted in both must not be added. Split years follow on each
 * other: 2007/2008 shares no day with 2008/2009, though nothing says where in 2008 the one gives way to the other.
 */
export function overlaps(a: Period, b: Period): boolean {
  const [first, second] = [splitYear(a), splitYear(b)];
  if (first !== null && second !== null) return first === second;
  return a.firstDay <= b.lastDay && b.firstDay <= a.lastDay;
}
