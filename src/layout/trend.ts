import type { TrendFigure } from '../figure/figure.ts';
import { NORMAL, SMALL, textWidth, wrapped } from './lettering.ts';
import type { ReadPoint } from './readPoint.ts';
import { type Plot, plotScales, spanOf, stripsOf } from './plot.ts';
import { hasRoomBeside, type Space } from './space.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { axisTicks, type Tick, yearTicks } from './ticks.ts';

const LINE = 1.2;

export interface TrendRow {
  readonly year: number;
  /** One value per stretch; null outside it and where nothing is published. */
  readonly values: readonly (number | null)[];
}

export interface EndLabel {
  readonly series: number;
  readonly lines: readonly string[];
  /** Where the label stands, and the end of the line that it belongs to. */
  readonly y: number;
  readonly at: number;
}

export interface TrendLayout {
  readonly stretches: readonly Stretch[];
  readonly rows: readonly TrendRow[];
  readonly labels: readonly EndLabel[];
  readonly breaks: readonly number[];
  readonly yearTicks: readonly number[];
  readonly ticks: readonly Tick[];
  /** First and last year of the axis; a lone year stands in the middle of three. */
  readonly span: readonly [number, number];
  readonly height: number;
  /** The corners between which years and values stand. */
  readonly plot: Plot;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

function rowsOf(figure: TrendFigure, stretches: readonly Stretch[]): TrendRow[] {
  return figure.years.map((year, place) => ({
    year,
    values: stretches.map(({ series, from, to }) =>
      year < from || year > to ? null : (figure.series[series]?.points[place]?.value ?? null),
    ),
  }));
}

/** Labels moved apart as little as needed, kept in the order of the ends of their lines and inside the plot. */
function pushedApart(labels: readonly EndLabel[], lineHeight: number, top: number, bottom: number): EndLabel[] {
  const room = (label: EndLabel): number => label.lines.length * lineHeight + 2;
  let floor = top;
  const down = labels
    .toSorted((a, b) => a.at - b.at)
    .map((label) => {
      const y = Math.max(label.at, floor + room(label) / 2);
      floor = y + room(label) / 2;
      return { ...label, y };
    });
  let ceiling = bottom;
  return down
    .toReversed()
    .map((label) => {
      const y = Math.min(label.y, ceiling - room(label) / 2);
      ceiling = y - room(label) / 2;
      return { ...label, y };
    })
    .toReversed();
}

/** Lays lines out in CSS pixels. */
export function layTrend(figure: TrendFigure, space: Space): TrendLayout {
  const { rem, width } = space;
  const { series, axis, years } = figure;
  const beside = hasRoomBeside(space);
  const several = series.length > 1;
  const column = several && beside ? Math.min(width * 0.26, 15 * rem) : 0;
  const axisRoom = Math.max(...axis.ticks.map((tick) => textWidth(tick.text, SMALL, space))) + rem;
  const ends = series.map((one) => one.points.findLast((point) => point.value !== null));
  const labelLines = series.map((one, index) => {
    const text = ends[index]?.text ?? '';
    return column > 0
      ? wrapped(`${one.label} ${text}`, column, NORMAL, space, 600)
      : wrapped(text, Math.max(width * 0.26, 4 * rem), NORMAL, space, 600);
  });
  const widest = Math.max(0, ...labelLines.flat().map((line) => textWidth(line, NORMAL, space, 600)));
  const right = several && column === 0 ? 1.5 * rem : Math.ceil(widest) + 1.25 * rem;
  const lineHeight = NORMAL * LINE * rem;
  const needed = labelLines.reduce((sum, lines) => sum + lines.length * lineHeight + 2, 0);
  const tall = Math.max(Math.min(24 * rem, Math.max(16 * rem, width * 0.5)), column > 0 ? needed : 0);
  const margin = { top: 2 * rem, right, bottom: 0, left: axisRoom };
  const [low, high] = axis.domain;
  const labels = series.flatMap((_, index): EndLabel[] => {
    const end = ends[index];
    if (end === undefined || end.value === null || (several && column === 0)) return [];
    const at = margin.top + tall * (1 - (end.value - low) / (high - low));
    return [{ series: index, lines: labelLines[index] ?? [], y: at, at }];
  });
  const stretches = stretchesOf(series);
  return {
    stretches,
    rows: rowsOf(figure, stretches),
    labels: pushedApart(labels, lineHeight, margin.top - rem, margin.top + tall + rem / 2),
    breaks: [
      ...new Set(
        series.flatMap((one) =>
          one.points.filter((point) => point.isBreak && point.value !== null).map((point) => point.year),
        ),
      ),
    ],
    yearTicks: yearTicks(years, width - axisRoom - right, space),
    ticks: axisTicks(axis, Number.POSITIVE_INFINITY, space),
    span: spanOf(years),
    height: margin.top + tall + 2 * rem,
    plot: { left: axisRoom, right: width - right, top: margin.top, bottom: margin.top + tall },
    margin,
  };
}

/** Each year as it can be read, with all that stands in it: a strip from the top of the plot to its foot. */
export function trendPoints(figure: TrendFigure, { plot, span }: TrendLayout): ReadPoint[] {
  const { x } = plotScales(plot, span, figure.axis.domain);
  return stripsOf(figure.years, plot, x, null);
}
