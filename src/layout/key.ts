import type { BarLook } from './barShape.ts';

/** What one look of a figure means: a sign in a box of 24 by 12 CSS pixels, how it is painted, and what is said of it. */
export interface KeyEntry {
  readonly path: string;
  readonly paint: BarLook | 'line' | 'broken';
  readonly text: string;
}

/** The entries of a key that are used. */
export function usedOf(entries: readonly (readonly [shown: boolean, entry: KeyEntry])[]): KeyEntry[] {
  return entries.filter(([shown]) => shown).map(([, entry]) => entry);
}
