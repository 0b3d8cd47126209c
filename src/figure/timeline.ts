import type { Catalogue, Unit } from '../domain/domain.ts';
import type { Query, ResultRow } from '../query/query.ts';
import { opening, type Speech } from '../words/words.ts';
import { amountDatum, notItemised, unitOf } from './context.ts';
import { numberReading, type Reading } from './reading.ts';

/** Fewer dated years than this leave nothing to choose a range of. */
const FEWEST = 3;

export interface TimelinePoint {
  readonly year: number;
  /** Null where nothing is published: a gap, never zero. */
  readonly value: number | null;
  /** What is told of the year. */
  readonly reading: Reading;
  /** False for a bound, an approximation, a range, a figure that is preliminary or in doubt, or a sum that lacks some of its figures. */
  readonly isExact: boolean;
}

/** The counts of all years, whatever years are chosen: what a range is chosen on. */
export interface Timeline {
  /** Every year from the first to the last, also those without a figure. */
  readonly points: readonly TimelinePoint[];
  readonly first: number;
  readonly last: number;
  /** The largest count; at least 1. Counts start at zero. */
  readonly top: number;
  readonly heading: string;
  readonly notes: readonly string[];
}

function yearOf(row: ResultRow): number | null {
  const code = row.keys[0]?.code ?? null;
  return code !== null && /^\d{4}$/.test(code) ? Number(code) : null;
}

function pointOf(unit: Unit, speech: Speech, year: number, row: ResultRow | undefined): TimelinePoint {
  const isItemised = row?.flags.includes('stated_only') === false;
  const datum = row === undefined ? null : (isItemised ? amountDatum : notItemised)({ speech }, row.count);
  const isExact =
    datum === null ||
    datum.value === null ||
    (datum.qualifier === 'exact' &&
      datum.upper === null &&
      datum.remark === null &&
      datum.doubt === null &&
      !datum.provisional);
  const reading = numberReading(String(year), datum, { unit, measure: 'count' }, speech);
  return { year, value: datum?.value ?? null, reading, isExact };
}

/** The timeline of an answer, in the reader's language; null where there are too few dated years for one. */
export function timelineOf(
  rows: readonly ResultRow[],
  catalogue: Catalogue,
  query: Query,
  speech: Speech,
): Timeline | null {
  const byYear = new Map<number, ResultRow>();
  let undated = 0;
  for (const row of rows) {
    const year = yearOf(row);
    if (year !== null) byYear.set(year, row);
    else undated += row.count.observed + row.count.absent;
  }
  if (byYear.size < FEWEST) return null;
  const unit = unitOf(catalogue, query.unit);
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  const points = Array.from({ length: last - first + 1 }, (_, index) =>
    pointOf(unit, speech, first + index, byYear.get(first + index)),
  );
  const { timeline } = speech.words;
  const notes = [];
  if (points.some((point) => point.value !== null && !point.isExact)) notes.push(timeline.inexact);
  if (undated > 0) notes.push(timeline.undatedFigures(speech.whole(undated), speech.isOne(undated)));
  return {
    points,
    first,
    last,
    top: Math.max(1, ...points.map((point) => point.value ?? 0)),
    heading: timeline.heading(opening(unit.plural[speech.language])),
    notes,
  };
}
