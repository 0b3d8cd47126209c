import type { CodeColumn } from './column.ts';

/**
 * Places of codes in the order of what their labels stand for; those that stand for the same come in the order of their
 * codes, those that stand for nothing (NaN) last.
 */
export function placesBy({ labels }: CodeColumn, valueOf: (label: string) => number): Uint32Array {
  const values = Float64Array.from({ length: labels.size }, (_, code) => valueOf(labels.at(code)));
  // Numbers alone are sorted by the platform, without a call for each pair; NaN come last.
  const next = new Map<number, number>();
  for (const [place, value] of values.toSorted().entries()) if (!next.has(value)) next.set(value, place);
  return Uint32Array.from(values, (value) => {
    const place = next.get(value) ?? 0;
    next.set(value, place + 1);
    return place;
  });
}
