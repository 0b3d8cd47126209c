import type { Datum } from '../figure/figure.ts';
import type { ReadPoint } from './readPoint.ts';

/** The corners of a plot in CSS pixels from the top left of the drawing. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where years and values stand in a plot, in CSS pixels. */
export interface PlotScales {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** The scales of a plot that holds a span of years and a domain of values. */
export function plotScales(
  { left, right, top, bottom }: Plot,
  [first, last]: readonly [number, number],
  [low, high]: readonly [number, number],
): PlotScales {
  return {
    x: (year) => left + ((year - first) / (last - first)) * (right - left),
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
  };
}

/** Straight segments between the values that follow on each other; a gap begins a new line. Empty for lone points. */
export function segments(
  points: readonly { readonly year: number; readonly value: number | null }[],
  { x, y }: PlotScales,
): string {
  let path = '';
  let pen = 'M';
  for (const { year, value } of points) {
    if (value !== null) path += `${pen}${x(year)},${y(value)}`;
    pen = value === null ? 'M' : 'L';
  }
  return path.includes('L') ? path : '';
}

/** The first and the last year of an axis; a lone year stands in the middle of three. */
export function spanOf(years: readonly number[]): readonly [number, number] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const lone = first === last ? 1 : 0;
  return [first - lone, last + lone];
}

/** Strips side by side, each as wide as the room of its year, within the plot and half a strip beyond. */
export function stripsOf(
  years: readonly number[],
  { top, bottom }: Plot,
  x: (year: number) => number,
  series: number | null,
): ReadPoint[] {
  const step = years.length > 1 ? x(years[1] ?? 0) - x(years[0] ?? 0) : 24;
  return years.map((year, place) => ({
    x: x(year) - step / 2,
    y: top,
    width: step,
    height: bottom - top,
    place: { kind: 'year', year: place, series },
  }));
}

/** Between a point and its arrow, and the length of that. */
const OFF = 7;
const SHAFT = 8;
const BARB = 3;

/** An arrow from a point towards where its number may lie, where it is a bound; empty where it is none. */
export function boundArrow({ bound }: Datum, x: number, y: number): string {
  if (bound === null) return '';
  const way = bound === 'lower' ? -1 : 1;
  const [from, end] = [y + way * OFF, y + way * (OFF + SHAFT)];
  return `M${x},${from}V${end}M${x - BARB},${end - way * BARB}L${x},${end}L${x + BARB},${end - way * BARB}`;
}
