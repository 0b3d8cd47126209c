import type { Point, Series, TrendFigure } from '../figure/figure.ts';
import { SMALL, textWidth, wrapped } from './lettering.ts';
import { boundArrow, type Plot, plotScales, type PlotScales, segments, spanOf, stripsOf } from './plot.ts';
import type { ReadPoint } from './readPoint.ts';
import type { Space } from './space.ts';
import type { Tick } from './ticks.ts';
import { stretchesOf } from './stretches.ts';

const LINE = 1.3;
/** The narrowest panel in which a name and two years have room; the widest that is still a small one. In rem. */
const NARROWEST = 5;
const WIDEST = 9;
const GAP = 1;
const BETWEEN_ROWS = 1;
/** Height of a plot as a part of its width, and its bounds in rem. */
const FLATNESS = 0.55;
const LOWEST = 3.5;
const HIGHEST = 6;

/** A point that has a sign of its own: a preliminary one is hollow, the last one and a lone one are dots. */
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly hollow: boolean;
}

/** One series in a plot of its own, in CSS pixels. */
export interface Panel {
  readonly series: number;
  readonly plot: Plot;
  /** The name, and under it the last number; with its year where that is not the last of the axis. */
  readonly lines: readonly { readonly text: string; readonly y: number; readonly lesser: boolean }[];
  /** Strokes of the line, one for each stretch between breaks. */
  readonly paths: readonly string[];
  readonly dots: readonly Dot[];
  /** Arrows at numbers that are bounds. */
  readonly arrows: readonly string[];
  /** Where the series is broken. */
  readonly breaks: readonly number[];
  /** Heights of the ticks. */
  readonly grid: readonly number[];
}

export interface PanelsLayout {
  readonly panels: readonly Panel[];
  /** Ticks of the value axis, which all panels share, at the left of each row: where each text ends, and its height. */
  readonly ticks: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** The first and the last year, under the first panel of each row: where its text begins or, of the last, ends. */
  readonly years: readonly { readonly text: string; readonly x: number; readonly y: number; readonly isEnd: boolean }[];
  readonly height: number;
}

/** The domain in three ticks at the most: a small plot has room for no more. */
function fewTicks({ axis }: TrendFigure): readonly Tick[] {
  const zero = Math.max(
    0,
    axis.ticks.findIndex((tick) => tick.value === 0),
  );
  const step = Math.max(1, Math.ceil((axis.ticks.length - 1) / 2));
  return axis.ticks.filter((_, index) => (index - zero) % step === 0);
}

function lastOf({ points }: Series): Point | undefined {
  return points.findLast((point) => point.value !== null);
}

function dotsOf({ points }: Series, connected: boolean, scales: PlotScales): Dot[] {
  const last = points.findLastIndex((point) => point.value !== null);
  return points.flatMap(({ year, value, provisional, bound }, place) => {
    if (value === null) return [];
    const isLone = [points[place - 1], points[place + 1]].every((one) => (one?.value ?? null) === null);
    if (connected && place !== last && !provisional && !isLone && bound === null) return [];
    return [{ x: scales.x(year), y: scales.y(value), hollow: provisional }];
  });
}

/** What stands over the plot of a series. */
function headOf(
  series: Series,
  years: readonly number[],
  width: number,
  space: Space,
): { text: string; lesser: boolean }[] {
  const last = lastOf(series);
  const when = last === undefined || last.year === years.at(-1) ? '' : ` (${last.year})`;
  const said = last === undefined ? (series.points.at(-1)?.text ?? '') : last.text + when;
  return [
    ...wrapped(series.label, width, SMALL, space, 600).map((text) => ({ text, lesser: false })),
    ...wrapped(said, width, SMALL, space).map((text) => ({ text, lesser: true })),
  ];
}

/** What all panels of a figure have in common. */
interface Setting {
  readonly figure: TrendFigure;
  readonly space: Space;
  readonly span: readonly [number, number];
  readonly ticks: readonly Tick[];
  readonly columns: number;
  /** Where the first panel begins, after the ticks. */
  readonly left: number;
  readonly panelWidth: number;
  readonly plotHeight: number;
}

function settingOf(figure: TrendFigure, space: Space): Setting {
  const { rem, width } = space;
  const ticks = fewTicks(figure);
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(tick.text, SMALL, space)))) + rem / 2;
  const room = width - left + GAP * rem;
  const fitting = Math.floor(room / ((NARROWEST + GAP) * rem));
  const filling = Math.ceil(room / ((WIDEST + GAP) * rem));
  const columns = Math.max(1, Math.min(fitting, Math.max(filling, 2), figure.series.length));
  const panelWidth = room / columns - GAP * rem;
  const plotHeight = Math.min(Math.max(panelWidth * FLATNESS, LOWEST * rem), HIGHEST * rem);
  return { figure, space, span: spanOf(figure.years), ticks, columns, left, panelWidth, plotHeight };
}

function strokesOf(series: Series, scales: PlotScales): string[] {
  return stretchesOf([series])
    .map(({ from, to }) =>
      segments(
        series.points.filter(({ year }) => year >= from && year <= to),
        scales,
      ),
    )
    .filter((path) => path !== '');
}

/** Panels side by side from `top` down, their ticks and years, and where the next row may begin. */
function layRow(first: number, top: number, setting: Setting): PanelsLayout {
  const { figure, space, span, ticks, columns, left, panelWidth, plotHeight } = setting;
  const { axis, connected, years } = figure;
  const { rem } = space;
  const line = SMALL * LINE * rem;
  const row = figure.series.slice(first, first + columns);
  const heads = row.map((series) => headOf(series, years, panelWidth, space));
  const plotTop = top + Math.max(...heads.map((head) => head.length)) * line + rem / 4;
  const foot = { top: plotTop, bottom: plotTop + plotHeight };
  const heights = plotScales({ ...foot, left: 0, right: 0 }, span, axis.domain);
  const grid = ticks.map((tick) => heights.y(tick.value));
  const panels = row.map((series, column): Panel => {
    const from = left + column * (panelWidth + GAP * rem);
    const plot = { ...foot, left: from, right: from + panelWidth };
    const scales = plotScales(plot, span, axis.domain);
    const head = heads[column] ?? [];
    // A name stands right over its plot, however many lines its neighbours need.
    const headTop = plotTop - rem / 4 - head.length * line;
    return {
      series: first + column,
      plot,
      lines: head.map((text, index) => ({ ...text, y: headTop + (index + 0.78) * line })),
      paths: connected ? strokesOf(series, scales) : [],
      dots: dotsOf(series, connected, scales),
      arrows: series.points.map((point) => boundArrow(point, scales.x(point.year), scales.y(point.value ?? 0))),
      grid,
      breaks: series.points.filter((point) => point.isBreak && point.value !== null).map(({ year }) => scales.x(year)),
    };
  });
  const named = [...new Set([years[0], years.at(-1)])];
  return {
    panels,
    ticks: ticks.map(({ text }, place) => ({ text, x: left - rem / 2, y: grid[place] ?? plotTop })),
    years: named.map((year, place) => ({
      text: String(year),
      x: place === 0 ? left : left + panelWidth,
      y: foot.bottom + line,
      isEnd: place > 0,
    })),
    height: foot.bottom + line + rem / 4,
  };
}

/**
 * Lays out a plot for each series, in rows, all with the same years and the same value axis, so that they can be held
 * against one another. All sizes are CSS pixels.
 */
export function layPanels(figure: TrendFigure, space: Space): PanelsLayout {
  const setting = settingOf(figure, space);
  const rows: PanelsLayout[] = [];
  for (let first = 0; first < figure.series.length; first += setting.columns) {
    const above = rows.at(-1)?.height;
    rows.push(layRow(first, above === undefined ? 0 : above + BETWEEN_ROWS * space.rem, setting));
  }
  return {
    panels: rows.flatMap((row) => row.panels),
    ticks: rows.flatMap((row) => row.ticks),
    years: rows.flatMap((row) => row.years),
    height: rows.at(-1)?.height ?? 0,
  };
}

/** Each year of each panel as it can be read. */
export function panelPoints({ years }: TrendFigure, { panels }: PanelsLayout): ReadPoint[] {
  return panels.flatMap(({ plot, series }) => {
    const { x } = plotScales(plot, spanOf(years), [0, 1]);
    return stripsOf(years, plot, x, series);
  });
}
