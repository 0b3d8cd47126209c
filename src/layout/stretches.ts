import type { Point, Series } from '../figure/figure.ts';

/** A run of years without a break: one unbroken stroke, or several where years are missing. */
export interface Stretch {
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A line ends before a break and begins anew at it: nothing is drawn, and nothing to be read off, across. Nor is there a
 * line to or from a sum that lacks some of its figures: the two sums are over different things.
 */
function startsAnew(point: Point, before: Point | undefined): boolean {
  return before === undefined || point.isBreak || point.remark !== null || before.remark !== null;
}

export function stretchesOf(series: readonly Series[]): Stretch[] {
  return series.flatMap((one, index) => {
    const starts = one.points
      .filter((point, place) => startsAnew(point, one.points[place - 1]))
      .map((point) => point.year);
    return starts.map((from, place) => ({
      series: index,
      from,
      to: (starts[place + 1] ?? Number.POSITIVE_INFINITY) - 1,
    }));
  });
}
