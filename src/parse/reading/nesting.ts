import { ALL_OFFENCES } from '../../domain/domain.ts';
import type { CodeColumn } from '../../table/table.ts';
import { categoryTotals, namesGrandTotal, namesTotal } from '../roles/itemTotals.ts';
import type { Observed } from './observe.ts';

/** What categories are made of others. */
export interface Nesting {
  /** Parent of each category that lies within another. */
  readonly parents: ReadonlyMap<string, string>;
  /** Categories that are the total of all others by their name. */
  readonly totals: ReadonlySet<string>;
}

const MOST_CATEGORIES = 150;
const MOST_CELLS = 2 ** 22;
/** Groups that there can be, and rows: of more of both, categories are not held against one another. */
const MOST_GROUPS = 2 ** 16;
const MOST_ROWS = 2 ** 18;
export const NOT_NESTED: Nesting = { parents: new Map(), totals: new Set() };

function labelsIn({ labels }: CodeColumn): string[] {
  return Array.from({ length: labels.size }, (_, code) => labels.at(code));
}

/** For each category its counts by all that observations are told apart by besides; null where that would be too much. */
function cellsOf(observed: Observed, by: 'offence' | 'region'): Float64Array[] | null {
  const column = observed.codes[by];
  if (column === undefined || column.labels.size > MOST_CATEGORIES || column.labels.size < 2) return null;
  const { offence, region, operation, unit } = observed.codes;
  const others = [by === 'offence' ? region : offence, operation, unit, observed.periods].filter(
    (one): one is CodeColumn => one !== undefined && one !== null,
  );
  const possible = others.reduce((product, { labels }) => product * labels.size, 1);
  if (possible > MOST_GROUPS && observed.rows > MOST_ROWS) return null;
  const groups = new Map<number, number>();
  const groupOf = new Uint32Array(observed.rows);
  for (let row = 0; row < observed.rows; row++) {
    let key = 0;
    for (const { codes, labels } of others) key = key * labels.size + (codes[row] as number);
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    groupOf[row] = group;
  }
  if (groups.size * column.labels.size > MOST_CELLS) return null;
  const cells = labelsIn(column).map(() => new Float64Array(groups.size).fill(Number.NaN));
  const { values, absent } = observed.value;
  for (let row = 0; row < observed.rows; row++) {
    if (absent !== null && ((absent[row >> 3] ?? 0) >> (row & 7)) & 1) continue;
    const own = cells[column.codes[row] as number];
    const group = groupOf[row] as number;
    if (own === undefined) continue;
    const before = own[group] as number;
    own[group] = (Number.isNaN(before) ? 0 : before) + (values[row] as number);
  }
  return cells;
}

/** The total of all others lies above every category that has no other parent. */
function underTotal(labels: readonly string[], total: string, parents: Map<string, string>): void {
  for (const label of labels) if (label !== total && label !== '' && !parents.has(label)) parents.set(label, total);
}

/** Which offences are made of others, by arithmetic, by code, and (for the total of all) by name. */
export function offencesNested(observed: Observed): Nesting {
  const column = observed.codes.offence;
  if (column === undefined) return NOT_NESTED;
  const labels = labelsIn(column);
  const totals = new Set(labels.filter((label) => label !== '' && (label === ALL_OFFENCES || namesGrandTotal(label))));
  const cells = cellsOf(observed, 'offence');
  const parents = new Map<string, string>();
  if (cells === null) return { parents, totals: labels.length > 1 ? totals : new Set() };
  for (const { at, of } of categoryTotals(labels, cells)) {
    const total = labels[at] ?? '';
    if (totals.has(total)) continue;
    for (const part of of) if (!parents.has(labels[part] ?? '')) parents.set(labels[part] ?? '', total);
  }
  return { parents: withoutCircles(parents), totals: labels.length > 1 ? totals : new Set() };
}

/** A code before a name, as in `00 Hela landet`. */
const CODE = /^[\dA-Z]{1,6}[\s:–-]+/;

/** Regions that hold others: by their names the whole of all, and by arithmetic or code the whole of some. */
export function regionsNested(observed: Observed): ReadonlyMap<string, string> {
  const column = observed.codes.region;
  const parents = new Map<string, string>();
  if (column === undefined || column.labels.size > 2000) return parents;
  const labels = labelsIn(column);
  const cells = cellsOf(observed, 'region');
  for (const { at, of } of cells === null ? [] : categoryTotals(labels, cells)) {
    for (const part of of) if (!parents.has(labels[part] ?? '')) parents.set(labels[part] ?? '', labels[at] ?? '');
  }
  const totals = labels.filter((label) => label !== '' && (namesTotal(label) || namesTotal(label.replace(CODE, ''))));
  const [total] = totals;
  if (totals.length === 1 && total !== undefined) underTotal(labels, total, parents);
  return withoutCircles(parents);
}

function withoutCircles(parents: ReadonlyMap<string, string>): Map<string, string> {
  const sound = new Map<string, string>();
  for (const [child, parent] of parents) {
    let above: string | undefined = parent;
    const met = new Set([child]);
    while (above !== undefined && !met.has(above)) {
      met.add(above);
      above = sound.get(above);
    }
    if (above === undefined) sound.set(child, parent);
  }
  return sound;
}
