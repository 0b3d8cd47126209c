import { codesFor, labelsOf } from '../../table/table.ts';
import { namesTotal } from '../roles/itemTotals.ts';
import type { Column } from './understand.ts';

/** Categories of two levels in one column, and the parent of each that has one. */
export interface Levels {
  readonly column: Column;
  readonly parents: ReadonlyMap<string, string>;
}

/** Finer categories that can still be looked through; of more, the coarser level alone is taken. */
const MOST = 300;

/** The coarser label that each finer one stands beside; null where one stands beside several. */
function parentsOf(upper: Column, lower: Column): Int32Array | null {
  const parent = new Int32Array(lower.labels.length).fill(-1);
  for (let row = 0; row < lower.codes.codes.length; row++) {
    const own = lower.codes.codes[row] as number;
    const above = upper.codes.codes[row] as number;
    if (parent[own] === -1) parent[own] = above;
    else if (parent[own] !== above) return null;
  }
  return parent;
}

/** How many finer labels each coarser one stands beside. */
function partsOf(upper: Column, lower: Column): Uint32Array {
  const met = new Set<number>();
  const parts = new Uint32Array(upper.labels.length);
  for (let row = 0; row < lower.codes.codes.length; row++) {
    const above = upper.codes.codes[row] as number;
    const key = above * lower.labels.length + (lower.codes.codes[row] as number);
    if (met.has(key)) continue;
    met.add(key);
    (parts[above] as number)++;
  }
  return parts;
}

/**
 * Puts a finer column under a coarser one. A finer label that stands under several coarser ones, or is named like
 * one of them, is named with its own. Null where the finer ones are too many.
 */
export function levelsOf(upper: Column, lower: Column): Levels | null {
  if (lower.labels.length > MOST || upper.labels.length >= lower.labels.length) return null;
  const parent = parentsOf(upper, lower);
  const parts = partsOf(upper, lower);
  const known = new Map<string, number>();
  const parents = new Map<string, string>();
  const placeOf = new Map<number, number>();
  const codes = codesFor(upper.labels.length * lower.labels.length + 1, lower.codes.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const [above, own] = [upper.codes.codes[row] as number, lower.codes.codes[row] as number];
    const key = above * lower.labels.length + own;
    let place = placeOf.get(key);
    if (place === undefined) {
      const [coarse, fine] = [upper.labels[above] ?? '', lower.labels[own] ?? ''];
      // A parent of others holds their counts: what is only named like it is not the parent, but their total is.
      const isAlone = parts[above] === 1 || coarse === '' || namesTotal(fine);
      const isNamedAlone = parent !== null && fine !== '' && !upper.labels.includes(fine);
      const label =
        isAlone && (fine === '' || fine === coarse || namesTotal(fine))
          ? coarse
          : isNamedAlone || coarse === ''
            ? fine
            : `${coarse} | ${fine || '–'}`;
      if (label !== coarse && coarse !== '') parents.set(label, coarse);
      place = known.get(label) ?? known.size;
      known.set(label, place);
      placeOf.set(key, place);
    }
    codes[row] = place;
  }
  const labels = [...known.keys()];
  if (labels.length > 2 * MOST) return null;
  return { column: { ...lower, labels, codes: Object.freeze({ codes, labels: labelsOf(labels) }) }, parents };
}

/** Two columns as one, each label of the one with each of the other that it stands beside. */
export function paired(one: Column, other: Column): Column {
  const known = new Map<string, number>();
  const codes = codesFor(one.labels.length * other.labels.length, one.codes.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const parts = [one.labels[one.codes.codes[row] as number], other.labels[other.codes.codes[row] as number]];
    const label = parts.filter(Boolean).join(', ');
    const code = known.get(label) ?? known.size;
    known.set(label, code);
    codes[row] = code;
  }
  const labels = [...known.keys()];
  return { ...one, labels, codes: Object.freeze({ codes, labels: labelsOf(labels) }) };
}
