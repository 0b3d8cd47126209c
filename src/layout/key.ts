/** How a bar, or a part of one, is painted, or what stands in its place: a line at zero, or the sign of what is absent. */
export type BarLook = 'bar' | 'stated' | 'hatched' | 'tinted' | 'ranged' | 'line' | 'sign';

/** What one look of a figure means: a sign in a box of 24 by 12 CSS pixels, how it is painted, and what is said of it. */
export interface KeyEntry {
  readonly path: string;
  readonly paint: BarLook | 'broken';
  readonly text: string;
}

/** Whether a figure uses a look, and its entry. */
export type Candidate = readonly [isUsed: boolean, path: string, paint: KeyEntry['paint'], text: string];

/** The entries of a key that are used. */
export function usedOf(entries: readonly Candidate[]): KeyEntry[] {
  return entries.flatMap(([isUsed, path, paint, text]) => (isUsed ? [{ path, paint, text }] : []));
}
