import { childrenByCode } from './categoryCodes.ts';
import { sumsOf, type Values } from './sums.ts';
import { namesGrandTotal, namesTotal } from './totalNames.ts';

export { namesGrandTotal, namesTotal } from './totalNames.ts';

/** A column that is the sum of others, by place. */
export interface ColumnTotal {
  readonly at: number;
  readonly of: readonly number[];
}

/** A category over others, by place: proven by its sums, by its code and no smaller than them, or by its name so. */
export interface CategoryTotal extends ColumnTotal {
  readonly by: 'sum' | 'code' | 'name';
}

/** Share of groups in which that must be so: publishers revise a part and forget the whole. */
const COVERED = 0.9;

/** Groups in which a category must be no smaller than those under it, since that alone proves little. */
const FEWEST_GROUPS = 3;

/**
 * Columns of numbers that are in almost every row the sum of two or more others, smallest first, so that totals within
 * totals come before those. Numbers that are missing are NaN; where a part is missing in a row another may take its place
 * there. A sum must be of two parts or more in three rows at least, of numbers too large and rows too many for chance. A
 * total that is parted in two ways, as by sex and by kind, comes twice.
 */
export function columnTotals(
  columns: readonly { readonly name: string; readonly values: Float64Array }[],
): readonly ColumnTotal[] {
  return sumsOf(columns.map((column) => column.values));
}

/** Whether a category is in nearly every group that has it no smaller than the sum of others, where there are some. */
function covers(total: Values | undefined, parts: readonly (Values | undefined)[]): boolean {
  let [groups, larger] = [0, 0];
  for (let group = 0; group < (total?.length ?? 0); group++) {
    const stated = total?.[group] ?? Number.NaN;
    const sum = parts.reduce((all, values) => all + (values?.[group] || 0), 0);
    if (Number.isNaN(stated) || sum === 0) continue;
    groups++;
    if (sum > stated + 1e-6 * Math.abs(stated)) larger++;
  }
  return groups >= FEWEST_GROUPS && larger <= groups * (1 - COVERED);
}

/**
 * Categories of one dimension of a long table that are over others of it: `cells[c]` has for each group of all other
 * dimensions the number of category `c`, NaN where there is none. By sum as in `columnTotals`; else by a code that begins
 * the codes of others, which together are larger in hardly any group; else by a name that says a total, over all that are
 * in no total yet: one over everything where no other is larger in any group, and one within something ('Total fraud') only
 * where the others together are not larger either.
 */
export function categoryTotals(
  categories: readonly string[],
  cells: readonly Float64Array[],
): readonly CategoryTotal[] {
  const found: CategoryTotal[] = sumsOf(cells).map((one) => ({ ...one, by: 'sum' }));
  const has = (place: number): boolean => found.some((one) => one.at === place);
  for (const [place, children] of childrenByCode(categories)) {
    const parts = children.map((child) => cells[child]);
    if (!has(place) && covers(cells[place], parts)) found.push({ at: place, of: children, by: 'code' });
  }
  const named = categories.flatMap((label, place) => (namesTotal(label) && !has(place) ? [place] : []));
  for (const place of named) {
    const inner = new Set(found.flatMap((one) => one.of));
    const others = categories.flatMap((_, other) =>
      other === place || inner.has(other) || named.includes(other) ? [] : [other],
    );
    const fits =
      others.every((other) => neverLarger(cells[other], cells[place])) &&
      (namesGrandTotal(categories[place] ?? '') ||
        covers(
          cells[place],
          others.map((other) => cells[other]),
        ));
    if (others.length > 0 && fits) found.push({ at: place, of: others, by: 'name' });
  }
  return found;
}

function neverLarger(part: Values | undefined, total: Values | undefined): boolean {
  return (part ?? []).every((value, group) => !(value > (total?.[group] ?? Number.NaN)));
}
