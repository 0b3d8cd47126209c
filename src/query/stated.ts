import { ALL_OFFENCES, branchOf, type ObservationCode, type Qualifier } from '../domain/domain.ts';
import { labelAt, numberAt } from '../table/table.ts';
import { amountOf } from './amount.ts';
import { type Data, isItem } from './data.ts';
import { type Entries, type ObservationView, view } from './entries.ts';
import type { Query } from './question.ts';
import type { Part, StatedTotal } from './result.ts';
import { grouped } from '../table/table.ts';

/** Whether a row passes every filter but the one set aside. */
export type Passes = (row: number, aside: ObservationCode | null) => boolean;

const ITEMS = view(['operation', 'offence'], 'offence');

/** What must be counted so that stated totals can stand beside the sums of their items. */
export function statedViews(data: Data): ObservationView[] {
  return data.stated.length > 0 ? [ITEMS] : [];
}

function at(data: Data, row: number, name: ObservationCode): string {
  return labelAt(data.table.codes[name], row);
}

function qualifierAt(data: Data, row: number): Qualifier {
  return data.kinds.list[data.kinds.codes[row] ?? 0]?.qualifier ?? 'exact';
}

/** Which offences a total is over: all, or a branch, without what its source totals apart. */
function scopeOf(data: Data, offence: string, excluding: readonly string[]): (code: string) => boolean {
  const branch = offence === ALL_OFFENCES ? null : new Set(branchOf(data.catalogue.offences, offence));
  return (code) => !excluding.includes(code) && (branch === null || branch.has(code));
}

/**
 * The totals that sources state for what the query shows, each with the sum of its own items. A total is left out
 * where the offence filter hides some of its items, since it would then stand beside less than it covers.
 */
export function statedTotalsOf(data: Data, query: Query, entries: Entries, passes: Passes): StatedTotal[] {
  const rows = data.stated.filter((row) => passes(row, 'offence'));
  if (rows.length === 0) return [];
  const chosen = query.where.offence === null ? null : new Set(query.where.offence);
  const itemised = grouped(
    entries.of(ITEMS).filter(({ kind }) => isItem(kind)),
    (entry) => entry.at.operation ?? '',
  );
  return rows.flatMap((row): StatedTotal[] => {
    const [offence, operation, source] = [
      at(data, row, 'offence'),
      at(data, row, 'operation'),
      at(data, row, 'source'),
    ];
    const value = numberAt(data.table.numbers.value, row);
    const checked = data.catalogue.differences.find(
      (one) =>
        one.operation === operation &&
        one.unit === query.unit &&
        one.offence === offence &&
        one.source === source &&
        one.statedValue === value,
    );
    const within = scopeOf(data, offence, checked?.excluding ?? []);
    const items = (itemised.get(operation) ?? []).filter((item) => within(item.at.offence ?? ''));
    const covered =
      chosen === null ||
      (items.length === 0 ? chosen.has(offence) : items.every((item) => chosen.has(item.at.offence ?? '')));
    if (!covered) return [];
    return [
      {
        operation,
        offence,
        source,
        wording: at(data, row, 'wording'),
        value,
        qualifier: qualifierAt(data, row),
        items: amountOf(items, data.table.numbers.value.scale),
        itemCount: items.reduce((all, item) => all + item.rows, 0),
        itemOffences: [...new Set(items.map((item) => item.at.offence ?? ''))],
        relation: checked?.relation ?? null,
        verdict: checked?.verdict ?? null,
      },
    ];
  });
}

/** The one total that is over all `items` that are itemised here, and over nothing hidden. */
export function theStatedTotal(stated: readonly StatedTotal[], items: number): StatedTotal | null {
  const whole = stated.filter((one) => one.itemCount === items);
  const overall = whole.filter((one) => one.offence === ALL_OFFENCES);
  const candidates = overall.length > 0 ? overall : whole;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** Figures within other figures, for one operation alone: between operations they would overlap unseen. */
export function partsOf(data: Data, query: Query, passes: Passes): Part[] {
  if (query.where.operation?.length !== 1) return [];
  return data.parts
    .filter((row) => passes(row, null))
    .map((row) => {
      const value = numberAt(data.table.numbers.value, row);
      return {
        operation: at(data, row, 'operation'),
        offence: at(data, row, 'offence'),
        of: at(data, row, 'of').split('/')[0] ?? '',
        value: Number.isNaN(value) ? null : value,
        qualifier: qualifierAt(data, row),
        source: at(data, row, 'source'),
        wording: at(data, row, 'wording'),
      };
    });
}
