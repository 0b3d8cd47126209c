import type { Figure } from '../figure/figure.ts';
import type { Speech } from '../words/words.ts';

/** A figure turned into one of a state that no shipped figure is in. What stands in it then is made up. */
export type MadeUp = (figure: Figure, speech: Speech) => Figure;

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

const ABSENT = ['missing', 'suppressed', 'not_yet', 'not_applicable'] as const;

/** A matrix that begins with a zero, a one, and all ways to be absent, row by row. */
export const matrixOfAllStates: MadeUp = (figure, { words, whole }) => {
  if (figure.kind !== 'matrix') return figure;
  const said = (text: string) => ({ text, number: text, remark: null });
  const states = [
    { value: 0, ...said(whole(0)) },
    { value: 1, ...said(whole(1)) },
    ...ABSENT.map((state) => ({ value: null, state, ...said(words.states[state]) })),
  ];
  const across = figure.columns.length;
  const rows = figure.rows.map((row, down) => ({
    ...row,
    cells: row.cells.map((cell, at) => (cell === null ? cell : { ...cell, ...states[down * across + at] })),
  }));
  return { ...figure, rows };
};

/** Bars of which one each is provisional, over what it says, suppressed, not yet reported, not applicable and zero. */
export const barsOfAllStates: MadeUp = (figure, { words, whole, qualified }) => {
  if (figure.kind !== 'bars') return figure;
  const said = (text: string) => ({ text, number: text, remark: null });
  const absent = (state: 'suppressed' | 'not_yet' | 'not_applicable') =>
    ({ value: null, state, ...said(words.states[state]) }) as const;
  const over = figure.marks[1]?.value ?? 0;
  const states = [
    { provisional: true },
    { qualifier: 'over', ...said(qualified(over, 'over')) },
    absent('suppressed'),
    absent('not_yet'),
    absent('not_applicable'),
    { value: 0, ...said(whole(0)) },
  ] as const;
  return { ...figure, marks: figure.marks.slice(0, states.length + 2).map((mark, at) => ({ ...mark, ...states[at] })) };
};
