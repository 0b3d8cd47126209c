import { SMALLEST_BASE } from '../domain/domain.ts';
import type { FigureSpeech } from '../words/words.ts';
import type { Datum, DrawnFigure, Mark, MatrixFigure, Point, TrendFigure } from './model.ts';

/** What of a figure is read: a bar, a year of all series or of one, or a cell, by its number from 0. */
export type Place =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'year'; readonly year: number; readonly series: number | null }
  | { readonly kind: 'cell'; readonly row: number; readonly column: number };

interface ReadingLine {
  /** Name of the number; null where the heading names it. */
  readonly label: string | null;
  /** The number with its qualifier and unit, or why there is none. */
  readonly text: string;
  /** What must be known of it: that it is provisional, estimated, a bound, part of another; how it differs from the year before. */
  readonly notes: readonly string[];
  /** The line that it is of, where several stand in one plot. */
  readonly series: number | null;
}

/** What a reader is told of one place of a figure, in whatever way it is read. */
export interface Reading {
  readonly heading: string;
  readonly detail: string | null;
  readonly lines: readonly ReadingLine[];
}

type Said = Pick<DrawnFigure, 'unit' | 'measure'>;

function withUnit({ value, number }: Datum, { unit, measure }: Said, speech: FigureSpeech): string {
  if (value === null) return number;
  if (measure === 'count') return `${number} ${speech.unit(unit, value)}`;
  return measure === 'rate' ? number + speech.words.measurePhrase.rate : number;
}

function notesOn({ provisional, doubt, remark, bound }: Datum, { words }: FigureSpeech): string[] {
  const { keyLower, keyUpper, keyProvisional } = words.chart;
  return [
    remark,
    bound === 'lower' ? keyLower : bound === 'upper' ? keyUpper : null,
    provisional ? keyProvisional : null,
    doubt === null ? null : words.point[doubt],
  ].filter((note) => note !== null);
}

function markReading(mark: Mark, figure: Said, speech: FigureSpeech): Reading {
  const { words } = speech;
  const { label, detail, inside, stated } = mark;
  // Where the remark stands with the label already, it is not said again.
  const own = notesOn(mark, speech).filter((note) => detail?.includes(note) !== true);
  const notes = inside ? [...own, words.chart.keyInside] : own;
  const line = { label: null, text: withUnit(mark, figure, speech), notes, series: null };
  if (stated === null) return { heading: label, detail, lines: [line] };
  const beside = {
    ...line,
    label: words.table.stated,
    text: withUnit(stated, figure, speech),
    notes: notesOn(stated, speech),
  };
  return { heading: label, detail, lines: [line, beside] };
}

function isComparable(point: Point): boolean {
  return point.value !== null && point.qualifier === 'exact' && point.upper === null && point.remark === null;
}

/**
 * The change from the year before, where there may be one: between exact numbers of one series, not across a break; from
 * a small base the two numbers, and no percentage.
 */
function changeNote(
  { connected, measure }: TrendFigure,
  points: readonly Point[],
  place: number,
  { words, change }: FigureSpeech,
): string | null {
  const [before, point] = [points[place - 1], points[place]];
  if (!connected || (measure !== 'count' && measure !== 'rate')) return null;
  if (before === undefined || point === undefined || point.isBreak) return null;
  if (!isComparable(before) || !isComparable(point)) return null;
  const [from, to] = [before.value ?? 0, point.value ?? 0];
  const year = String(before.year);
  const isSmall = measure === 'count' ? from < SMALLEST_BASE : from <= 0;
  return isSmall
    ? words.point.before(before.number, year)
    : words.point.since(change(((to - from) / from) * 100), year);
}

function yearReading(figure: TrendFigure, place: number, only: number | null, speech: FigureSpeech): Reading {
  const year = String(figure.years[place] ?? '');
  const several = figure.series.length > 1;
  const chosen = figure.series
    .map((series, index) => ({ series, index }))
    .filter(({ index }) => only === null || index === only);
  const lines = chosen.flatMap(({ series: { label, points }, index }): ReadingLine[] => {
    const point = points[place];
    if (point === undefined) return [];
    const broken = point.isBreak ? [speech.words.chart.keyBreak] : [];
    const change = changeNote(figure, points, place, speech);
    const notes = [...notesOn(point, speech), ...broken, ...(change === null ? [] : [change])];
    const name = several && only === null ? { label, series: index } : { label: null, series: null };
    return [{ ...name, text: withUnit(point, figure, speech), notes }];
  });
  const [first] = chosen;
  return several && only === null
    ? { heading: year, detail: null, lines }
    : { heading: `${first?.series.label ?? ''}, ${year}`, detail: null, lines };
}

/** What is told of one number by itself; null where nothing is published. */
export function numberReading(heading: string, datum: Datum | null, said: Said, speech: FigureSpeech): Reading {
  const line =
    datum === null
      ? { text: speech.words.table.empty, notes: [] }
      : { text: withUnit(datum, said, speech), notes: notesOn(datum, speech) };
  return { heading, detail: null, lines: [{ ...line, label: null, series: null }] };
}

function cellReading(
  figure: MatrixFigure,
  { row, column }: { row: number; column: number },
  speech: FigureSpeech,
): Reading {
  const head = figure.rows[row];
  const heading = `${head?.label ?? ''}, ${figure.columns[column]?.label ?? ''}`;
  return {
    ...numberReading(heading, head?.cells[column] ?? null, figure, speech),
    detail: head?.detail ?? null,
  };
}

/** What is told of a place of a figure; the page, the embed and who listens are told the same. */
export function readingOf(figure: DrawnFigure, place: Place, speech: FigureSpeech): Reading {
  if (place.kind === 'mark') return markReading(place.mark, figure, speech);
  if (place.kind === 'year' && figure.kind === 'trend') return yearReading(figure, place.year, place.series, speech);
  if (place.kind === 'cell' && figure.kind === 'matrix') return cellReading(figure, place, speech);
  return { heading: '', detail: null, lines: [] };
}

/** A reading as plain text: one line where there is one number, else one for each. */
export function readingText({ heading, detail, lines }: Reading): string {
  const head = detail === null ? heading : `${heading}, ${detail}`;
  const texts = lines.map(({ label, text, notes }) => {
    const said = notes.length === 0 ? text : `${text} (${notes.join(', ')})`;
    return label === null ? said : `${label}: ${said}`;
  });
  const [first] = lines;
  return first?.label === null
    ? [`${head}: ${texts[0] ?? ''}`, ...texts.slice(1)].join('\n')
    : [head, ...texts].join('\n');
}
