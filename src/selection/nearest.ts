import type { Notice } from './rules.ts';

/** Least number of single-letter edits that turn one word into another (V. Levenshtein, 1966). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The three known codes most like the one that a notice is about; a code that begins alike counts as nearer. */
export function nearestTo({ kind, key, value, known }: Notice): string[] {
  const unknown = kind === 'unknown_key' ? key : value;
  const wanted = unknown.toLowerCase();
  const distance = (code: string): number => {
    const other = code.toLowerCase();
    const alike = wanted !== '' && (other.startsWith(wanted) || wanted.startsWith(other) || other.includes(wanted));
    return editDistance(wanted, other) - (alike ? Math.max(wanted.length, other.length) : 0);
  };
  return known
    .map((code) => ({ code, far: distance(code) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map((one) => one.code);
}
