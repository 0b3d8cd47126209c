/** Years chosen on a timeline, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The years that there are, and the fewest that may be chosen. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
  readonly least: number;
}

function within(year: number, low: number, high: number): number {
  return Math.min(Math.max(year, low), Math.max(low, high));
}

/** The year that lies at a part of the way from the left end of the timeline to the right. */
export function yearAt(part: number, { first, last }: Bounds): number {
  return within(first + Math.floor(part * (last - first + 1)), first, last);
}

/** From one year to another, whichever comes first. */
export function spanning(one: number, other: number, bounds: Bounds): Range {
  const from = Math.min(one, other);
  const to = Math.max(one, other);
  const lacking = Math.max(0, bounds.least - (to - from + 1));
  const end = within(to + lacking, bounds.first, bounds.last);
  return { from: within(Math.min(from, end - bounds.least + 1), bounds.first, bounds.last), to: end };
}

/** The same number of years, earlier or later, as far as there are years. */
export function shifted({ from, to }: Range, by: number, { first, last }: Bounds): Range {
  const step = within(by, first - from, last - to);
  return { from: from + step, to: to + step };
}

/** The range with one end elsewhere; an end stops at the other. */
export function withEnd(range: Range, end: keyof Range, year: number, bounds: Bounds): Range {
  const { least } = bounds;
  return end === 'from'
    ? { ...range, from: within(year, bounds.first, range.to - least + 1) }
    : { ...range, to: within(year, range.from + least - 1, bounds.last) };
}

/** A chosen range as it is drawn: no further than there are years. */
export function drawnRange(from: number | null, to: number | null, { first, last }: Bounds): Range {
  const start = within(from ?? first, first, last);
  return { from: start, to: within(to ?? last, start, last) };
}

/** How far a key moves an end of a range; null for keys that move none. */
export function keyStep(key: string): number | null {
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -1;
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
  if (key === 'PageDown') return -5;
  if (key === 'PageUp') return 5;
  if (key === 'Home') return Number.NEGATIVE_INFINITY;
  return key === 'End' ? Number.POSITIVE_INFINITY : null;
}
