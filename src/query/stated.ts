import { ALL_OFFENCES, branchOf } from '../domain/domain.ts';
import { labelAt } from '../table/table.ts';
import { AmountBuilder } from './amount.ts';
import type { Data, Query } from './question.ts';
import type { Part, StatedTotal } from './result.ts';
import { codeAt, isItem, isReplaced, qualifierAt, roleAt, rowsOf, statusAt, valueAt } from './scan.ts';

/** Which offences a total is over: all, or a branch, without what its source totals apart. */
function scopeOf(data: Data, offence: string, excluding: readonly string[]): (code: string) => boolean {
  const branch = offence === ALL_OFFENCES ? null : new Set(branchOf(data.catalogue.offences, offence));
  return (code) => !excluding.includes(code) && (branch === null || branch.has(code));
}

/**
 * The totals that sources state for what the query shows, each with the sum of its own items. A total is left out
 * where the offence filter hides some of its items, since it would then stand beside less than it covers.
 */
export function statedTotalsOf(data: Data, query: Query): StatedTotal[] {
  const chosen = query.where.offence === null ? null : new Set(query.where.offence);
  const rows = rowsOf(data, query, 'offence');
  const totals: StatedTotal[] = [];
  for (const row of rows) {
    if (roleAt(data, row) !== 'stated_total' || isReplaced(data, row)) continue;
    const offence = codeAt(data, row, 'offence');
    const operation = codeAt(data, row, 'operation');
    const source = labelAt(data.table.codes.source, row);
    const value = valueAt(data, row);
    const checked = data.catalogue.differences.find(
      (one) =>
        one.operation === operation &&
        one.unit === query.unit &&
        one.offence === offence &&
        one.source === source &&
        one.statedValue === value,
    );
    const within = scopeOf(data, offence, checked?.excluding ?? []);
    const items = rows.filter(
      (other) =>
        isItem(data, other) && codeAt(data, other, 'operation') === operation && within(codeAt(data, other, 'offence')),
    );
    const covered =
      chosen === null ||
      (items.length === 0 ? chosen.has(offence) : items.every((item) => chosen.has(codeAt(data, item, 'offence'))));
    if (!covered) continue;
    const sum = new AmountBuilder();
    for (const item of items) sum.add(valueAt(data, item), qualifierAt(data, item), statusAt(data, item));
    totals.push({
      operation,
      offence,
      source,
      wording: labelAt(data.table.codes.wording, row),
      value,
      qualifier: qualifierAt(data, row),
      items: sum.amount(),
      itemCount: items.length,
      itemOffences: [...new Set(items.map((item) => codeAt(data, item, 'offence')))],
      relation: checked?.relation ?? null,
      verdict: checked?.verdict ?? null,
    });
  }
  return totals;
}

/** Figures within other figures, for one operation alone: between operations they would overlap unseen. */
export function partsOf(data: Data, query: Query): Part[] {
  if (query.where.operation?.length !== 1) return [];
  return rowsOf(data, query)
    .filter((row) => roleAt(data, row) === 'of_which' && !isReplaced(data, row))
    .map((row) => {
      const value = valueAt(data, row);
      return {
        operation: codeAt(data, row, 'operation'),
        offence: codeAt(data, row, 'offence'),
        of: labelAt(data.table.codes.of, row).split('/')[0] ?? '',
        value: Number.isNaN(value) ? null : value,
        qualifier: qualifierAt(data, row),
        source: labelAt(data.table.codes.source, row),
        wording: labelAt(data.table.codes.wording, row),
      };
    });
}
