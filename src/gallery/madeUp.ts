import type { Figure } from '../figure/figure.ts';

/** A figure turned into one of a state that no shipped figure is in. What stands in it then is made up. */
export type MadeUp = (figure: Figure) => Figure;

const BREAK = 2016;
const PROVISIONAL_FROM = 2021;
const MISSING = new Set([2011, 2012]);

/** A line with a break, a gap of two years and two provisional years at its end. */
export const brokenLine: MadeUp = (figure) => {
  if (figure.kind !== 'trend') return figure;
  const series = figure.series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({
      ...point,
      ...(MISSING.has(point.year) ? ({ value: null, state: 'missing' } as const) : {}),
      isBreak: point.year === BREAK,
      provisional: point.year >= PROVISIONAL_FROM,
    })),
  }));
  return { ...figure, series };
};

/** Bars of which one each is provisional, at least what it says, suppressed and not yet reported. */
export const barsOfAllStates: MadeUp = (figure) => {
  if (figure.kind !== 'bars') return figure;
  const states = [
    { provisional: true },
    { qualifier: 'over' },
    { value: null, state: 'suppressed' },
    { value: null, state: 'not_yet' },
    { value: 0, text: '0', number: '0' },
  ] as const;
  return { ...figure, marks: figure.marks.slice(0, 8).map((mark, at) => ({ ...mark, ...states[at] })) };
};
