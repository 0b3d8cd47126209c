/** Path data with at most one decimal in each number. */
export function tidy(path: string): string {
  return path.replaceAll(/-?\d+\.\d+(e-?\d+)?/g, (found) => String(Math.round(Number(found) * 10) / 10));
}
