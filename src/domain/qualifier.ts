/**
 * How a published figure is to be read. "over 40" is a lower bound, not 40.
 * `from` and `to` are the two ends of a published range ("14–16").
 */
const QUALIFIERS = ['exact', 'over', 'under', 'about', 'nearly', 'from', 'to'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export function isQualifier(text: string): text is Qualifier {
  return (QUALIFIERS as readonly string[]).includes(text);
}

const ABOVE: readonly Qualifier[] = ['over', 'from'];
const BELOW: readonly Qualifier[] = ['under', 'nearly', 'to'];

/** Which end of a figure its source leaves open: there may be more than it says, or less. */
export function boundOf(qualifier: Qualifier): 'lower' | 'upper' | null {
  return ABOVE.includes(qualifier) ? 'lower' : BELOW.includes(qualifier) ? 'upper' : null;
}

/**
 * What may be said of the sum of two figures: one bound carries over ("over 3,000" + 100 is
 * "over 3,100"), two in the same direction stay that direction, and opposed or approximate
 * ones leave only "about".
 */
export function combineQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === b) return a;
  if (a === 'exact') return b;
  if (b === 'exact') return a;
  if (ABOVE.includes(a) && ABOVE.includes(b)) return 'from';
  if (BELOW.includes(a) && BELOW.includes(b)) return 'under';
  return 'about';
}

/** What may be said of a part divided by its whole, where either is not exact. */
export function ratioQualifier(part: Qualifier, whole: Qualifier): Qualifier {
  if (whole === 'exact') return part;
  if (part !== 'exact' || whole === 'about') return 'about';
  return ABOVE.includes(whole) ? 'under' : 'over';
}
