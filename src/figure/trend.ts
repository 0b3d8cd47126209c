import { ownFileOf, SMALLEST_BASE } from '../domain/domain.ts';
import type { Key, ResultRow } from '../query/query.ts';
import { axisOf, categoriesText, type Context, labelOf, rowDatum, unitsOf } from './context.ts';
import { chosenLabel, measured, topicOf, withYears } from './headline.ts';
import { arranged } from './marks.ts';
import type { Arrangement, Frame, Point, Series, TrendFigure } from './model.ts';
import { summaryOf } from './summary.ts';

/** More lines than this cannot be told apart in one plot; more panels than that are a list, for which there is the table. */
const MOST_LINES = 8;
const MOST_PANELS = 60;
/** More lines than this are counted in a headline instead of named. */
const MOST_NAMED = 4;

function yearsOf(context: Context): number[] {
  const { years } = context.result.evidence;
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Why a year has no point: its sources state totals only, nothing is published, or the figure is missing. */
function pointless(context: Context, year: number): Point {
  const { words } = context.speech;
  const known = context.result.evidence.years.includes(year);
  const ofOperations = context.dataset.dimensions.includes('operation');
  const text = ofOperations ? (known ? words.table.notItemised : words.table.empty) : words.states.missing;
  const none = {
    value: null,
    text,
    number: text,
    remark: null,
    qualifier: 'exact',
    bound: null,
    upper: null,
    provisional: false,
    doubt: null,
  } as const;
  return { ...none, year, state: 'missing', isBreak: false };
}

function pointOf(context: Context, year: number, row: ResultRow | undefined): Point {
  if (row === undefined) return pointless(context, year);
  return { year, ...rowDatum(context, row), isBreak: row.count.status === 'B' };
}

function allSeries(context: Context, years: readonly number[]): Series[] {
  const { rows, query } = context.result;
  const groups = new Map<string, { key: Key | null; rows: ResultRow[] }>();
  for (const row of rows) {
    const key = query.by.length > 1 ? (row.keys[0] ?? null) : null;
    const group = groups.get(key?.code ?? '') ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(key?.code ?? '', group);
  }
  return [...groups.values()].map((group) => ({
    code: group.key?.code ?? null,
    label: group.key === null ? topicOf(context) : labelOf(context, group.key),
    points: years.map((year) =>
      pointOf(
        context,
        year,
        group.rows.find((row) => row.keys.at(-1)?.code === String(year)),
      ),
    ),
  }));
}

function axisLabel(context: Context): string {
  const { result, speech } = context;
  return result.query.measure === 'share' ? speech.words.table.share : measured(context, unitsOf(context));
}

/**
 * Whether the last year of a line is higher (1) than the first, lower (-1) or as high (0). Null where the two must not be
 * compared: one is not sure or too small, or there is a break between them.
 */
function directionOf({ points }: Series, least: number): number | null {
  const [first, ...others] = points;
  const last = others.at(-1);
  const isSure = ({ value, qualifier, remark, provisional }: Point): boolean =>
    value !== null && value >= least && qualifier === 'exact' && remark === null && !provisional;
  if (first === undefined || last === undefined || !isSure(first) || !isSure(last)) return null;
  return others.some((point) => point.isBreak) ? null : Math.sign((last.value ?? 0) - (first.value ?? 0));
}

/**
 * What several lines say together: that the last year is higher, or lower, than the first in more than half of them; else
 * what they are. Of a reader's own file the last year may be a part of one.
 */
function headlineOfMany(context: Context, what: string, series: readonly Series[]): string {
  const { speech, result, dataset } = context;
  const { by, measure } = result.query;
  const all = categoriesText(context, by[0] ?? 'region', series.length);
  const isComparable =
    measure !== 'share' && !dataset.dimensions.includes('operation') && ownFileOf(result.query.dataset) === null;
  // A rate is never given from a small base.
  const directions = series.map((one) => directionOf(one, measure === 'count' ? SMALLEST_BASE : 0));
  const isHigher = directions.filter((one) => one === 1).length * 2 > series.length;
  const n = directions.filter((one) => one === (isHigher ? 1 : -1)).length;
  if (isComparable && n * 2 > series.length) {
    const [first, last] = [series[0]?.points[0]?.year, series[0]?.points.at(-1)?.year];
    // It may be so in others, too, that must not be compared.
    const said = speech.qualified(n, directions.includes(null) ? 'from' : 'exact');
    return speech.words.headline.compared(what, isHigher, String(last), String(first), said, all);
  }
  const names = series.length > MOST_NAMED ? all : speech.list(series.map((one) => one.label));
  return `${withYears(context, what)}: ${names}`;
}

function trendHeadline(context: Context, series: readonly Series[]): string {
  const { speech, result } = context;
  const { headline } = speech.words;
  const what = measured(context, topicOf(context));
  if (series.length !== 1) return headlineOfMany(context, what, series);
  // Different operations in different years are no development.
  if (context.dataset.dimensions.includes('operation')) return withYears(context, what);
  const points = (series[0]?.points ?? []).filter((point) => point.value !== null);
  const [first, last] = [points[0], points.at(-1)];
  // Where the unit is already the topic, it is not said again.
  const named = result.query.measure === 'count' && chosenLabel(context, 'offence') !== null;
  const withUnit = ({ value, text, number }: Point): string =>
    named && value !== null ? `${number} ${speech.unit(context.unit, value)}${text.slice(number.length)}` : text;
  if (first === undefined || last === undefined) return headline.nothing;
  const lastText = withUnit(last);
  const said = `${what}: ${headline.inYear(lastText, String(last.year))}`;
  return first === last ? said : `${said}, ${headline.inYear(first.text, String(first.year))}`;
}

/** Lines over years; a year without a figure is a gap, and undated operations stand on no time axis. */
export function trendOf(
  context: Context,
  arrangement: Arrangement,
  frame: Omit<Frame, 'headline' | 'summary'>,
): TrendFigure {
  const { speech } = context;
  const years = yearsOf(context);
  const lastValue = (series: Series): number | null =>
    series.points.findLast((point) => point.value !== null)?.value ?? null;
  const series = arranged(allSeries(context, years), arrangement, context, (one) => one.label, lastValue);
  const drawn = series.slice(0, MOST_PANELS);
  const headline = trendHeadline(context, series);
  const label = axisLabel(context);
  const [only] = series;
  const readOut =
    series.length === 1 && only !== undefined
      ? only.points.map((point) => ({ label: String(point.year), text: point.text, stated: null }))
      : series.map((one) => ({
          label: one.label,
          text: one.points.findLast((point) => point.value !== null)?.text ?? '',
          stated: null,
        }));
  return {
    ...frame,
    kind: 'trend',
    headline,
    summary: summaryOf(context, speech.words.summary.trend, headline, readOut),
    series: drawn,
    form: series.length > MOST_LINES ? 'panels' : 'lines',
    undrawn: series.slice(MOST_PANELS),
    years,
    axis: axisOf(
      context,
      drawn.flatMap((one) => one.points.map((point) => point.value)),
      label,
    ),
    connected: !context.dataset.dimensions.includes('operation'),
  };
}
