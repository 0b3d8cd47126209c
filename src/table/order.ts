import { type Bits, type CodeColumn, type Codes, codesFor, hasBit, type NumberColumn, type Values } from './column.ts';

/** Whether rows stand in the order of the places of a column's codes. */
export function isInOrder(codes: Codes, places: Uint32Array): boolean {
  let before = 0;
  for (let row = 0; row < codes.length; row++) {
    const place = places[codes[row] as number] as number;
    if (place < before) return false;
    before = place;
  }
  return true;
}

/**
 * Where each row goes when rows are put in the order of the places of a column's codes, those of equal place as they
 * stood; null where they stand so already.
 */
export function rowsInOrder({ codes }: CodeColumn, places: Uint32Array): Uint32Array | null {
  if (isInOrder(codes, places)) return null;
  const starts = new Uint32Array(places.length + 1);
  for (let row = 0; row < codes.length; row++) (starts[(places[codes[row] as number] as number) + 1] as number)++;
  for (let place = 0; place < places.length; place++) (starts[place + 1] as number) += starts[place] as number;
  const to = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const place = places[codes[row] as number] as number;
    const next = starts[place] as number;
    to[row] = next;
    starts[place] = next + 1;
  }
  return to;
}

/** A column of codes with its rows in another order. One that holds the same code throughout is left as it is. */
export function movedCodes(column: CodeColumn, to: Uint32Array): CodeColumn {
  const { codes, labels } = column;
  if (labels.size === 1) return column;
  const moved = codesFor(labels.size, codes.length);
  for (let row = 0; row < codes.length; row++) moved[to[row] as number] = codes[row] as number;
  return Object.freeze({ codes: moved, labels });
}

function emptyLike(values: Values): Values {
  if (values instanceof Int8Array) return new Int8Array(values.length);
  if (values instanceof Int16Array) return new Int16Array(values.length);
  return values instanceof Int32Array ? new Int32Array(values.length) : new Float64Array(values.length);
}

function movedBits(bits: Bits, to: Uint32Array): Bits {
  const moved = new Uint8Array(bits.length);
  for (let row = 0; row < to.length; row++) {
    if (!hasBit(bits, row)) continue;
    const place = to[row] as number;
    moved[place >> 3] = (moved[place >> 3] as number) | (1 << (place & 7));
  }
  return moved;
}

/** A column of numbers with its rows in another order. */
export function movedNumbers(column: NumberColumn, to: Uint32Array): NumberColumn {
  const { values, absent } = column;
  const moved = emptyLike(values);
  for (let row = 0; row < values.length; row++) moved[to[row] as number] = values[row] as number;
  return Object.freeze({ ...column, values: moved, absent: absent === null ? null : movedBits(absent, to) });
}

/** Places of codes in the order of what their labels stand for; those that stand for nothing (NaN) come last. */
export function placesBy({ labels }: CodeColumn, valueOf: (label: string) => number): Uint32Array {
  const values = Float64Array.from({ length: labels.size }, (_, code) => valueOf(labels.at(code)));
  const known = (code: number): number => (Number.isNaN(values[code]) ? Number.POSITIVE_INFINITY : (values[code] ?? 0));
  const order = [...values.keys()].toSorted((a, b) => (known(a) < known(b) ? -1 : Number(known(a) > known(b))));
  const places = new Uint32Array(order.length);
  for (const [place, code] of order.entries()) places[code] = place;
  return places;
}
