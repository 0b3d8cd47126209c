import type { Result } from './result.ts';

/** Whether nothing at all is left: no item, no stated total, no part. */
export function isEmpty(result: Result): boolean {
  return (
    result.statedTotals.length === 0 &&
    result.parts.length === 0 &&
    result.rows.every((row) => row.stated.length === 0 && row.count.observed === 0)
  );
}
