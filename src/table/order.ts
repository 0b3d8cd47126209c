import type { CodeColumn } from './column.ts';

/** Places of codes in the order of what their labels stand for; those that stand for nothing (NaN) come last. */
export function placesBy({ labels }: CodeColumn, valueOf: (label: string) => number): Uint32Array {
  const values = Float64Array.from({ length: labels.size }, (_, code) => valueOf(labels.at(code)));
  const known = (code: number): number => (Number.isNaN(values[code]) ? Number.POSITIVE_INFINITY : (values[code] ?? 0));
  const order = [...values.keys()].toSorted((a, b) => (known(a) < known(b) ? -1 : Number(known(a) > known(b))));
  const places = new Uint32Array(order.length);
  for (const [place, code] of order.entries()) places[code] = place;
  return places;
}
