import {
  ALL_OFFENCES,
  ancestorsOf,
  codeListOf,
  type DimensionId,
  type Qualifier,
  type Role,
  type Status,
} from '../domain/domain.ts';
import { codesWhere, labelAt } from '../table/table.ts';
import type { Data, Query, Where } from './question.ts';

/** What may stand aside while the other filters hold: a dimension, or the unit. */
export type Aside = DimensionId | 'unit' | null;

const FILTERED = ['offence', 'operation', 'region'] as const;

function yearWithin(where: Where): (label: string) => boolean {
  const { from, to } = where;
  if (from === null && to === null) return () => true;
  return (label) => label !== '' && Number(label) >= (from ?? 0) && Number(label) <= (to ?? 9999);
}

/** Rows that the query's unit and filters let through, with one of them set aside if asked. */
export function rowsOf(data: Data, query: Query, aside: Aside = null): number[] {
  const { codes, rows } = { codes: data.table.codes, rows: data.table.rows };
  const tests: { codes: Uint16Array | Uint32Array; kept: Uint8Array }[] = [];
  const demand = (name: keyof typeof codes, keep: (label: string) => boolean): void => {
    tests.push({ codes: codes[name].codes, kept: codesWhere(codes[name], keep) });
  };
  if (aside !== 'unit') demand('unit', (label) => label === query.unit);
  for (const dimension of FILTERED) {
    const chosen = query.where[dimension];
    if (chosen !== null && aside !== dimension) {
      const set = new Set(chosen);
      demand(dimension, (label) => set.has(label));
    }
  }
  if (aside !== 'period') demand('period', yearWithin(query.where));
  const found: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (tests.every((test) => test.kept[test.codes[row] ?? 0] === 1)) found.push(row);
  }
  return found;
}

export function roleAt(data: Data, row: number): Role {
  return labelAt(data.table.codes.role, row) as Role;
}

export function statusAt(data: Data, row: number): Status {
  return labelAt(data.table.codes.status, row) as Status;
}

export function qualifierAt(data: Data, row: number): Qualifier {
  return (labelAt(data.table.codes.qualifier, row) || 'exact') as Qualifier;
}

export function valueAt(data: Data, row: number): number {
  return data.table.numbers.value[row] ?? Number.NaN;
}

export function codeAt(data: Data, row: number, dimension: DimensionId): string {
  return labelAt(data.table.codes[dimension], row);
}

/** A figure that a later account of the same thing replaced is kept, shown as such, and never counted. */
export function isReplaced(data: Data, row: number): boolean {
  return labelAt(data.table.codes.replaced_by, row) !== '';
}

/** Whether a row is one of the things that add up: an item, or a count of effort in its own unit. */
export function isItem(data: Data, row: number): boolean {
  const role = roleAt(data, row);
  return (role === 'item' || role === 'effort') && !isReplaced(data, row);
}

/**
 * Items of a part of an operation that an item of the whole may contain: one of the same offence, or of one above or
 * below it. What the whole does not itemise is counted where its part does.
 */
function partRows(data: Data, items: readonly number[]): number[] {
  const { operations, offences } = data.catalogue;
  const itemised = new Map<string, Set<string>>();
  for (const row of items) {
    const operation = codeAt(data, row, 'operation');
    itemised.set(operation, (itemised.get(operation) ?? new Set()).add(codeAt(data, row, 'offence')));
  }
  const related = (one: string, other: string): boolean =>
    one === other ||
    one === ALL_OFFENCES ||
    other === ALL_OFFENCES ||
    ancestorsOf(offences, one).includes(other) ||
    ancestorsOf(offences, other).includes(one);
  return items.filter((row) => {
    const offence = codeAt(data, row, 'offence');
    return ancestorsOf(operations, codeAt(data, row, 'operation')).some((whole) =>
      [...(itemised.get(whole) ?? [])].some((other) => related(offence, other)),
    );
  });
}

/**
 * For each item row, the dimensions along which a larger item already contains it: a child offence beside its parent
 * (where parents include their children), a region beside its country, a part of an operation beside the whole.
 * Rows without an entry stand on their own.
 */
export function containedRows(data: Data, items: readonly number[]): ReadonlyMap<number, ReadonlySet<DimensionId>> {
  const contained = new Map<number, Set<DimensionId>>();
  const mark = (dimension: DimensionId, contextOf: (row: number) => string): void => {
    const list = codeListOf(data.catalogue, dimension);
    if (list === null) return;
    const present = new Set(items.map((row) => `${codeAt(data, row, dimension)} ${contextOf(row)}`));
    for (const row of items) {
      const inside = ancestorsOf(list, codeAt(data, row, dimension)).some((code) =>
        present.has(`${code} ${contextOf(row)}`),
      );
      if (inside) contained.set(row, (contained.get(row) ?? new Set()).add(dimension));
    }
  };
  if (data.dataset.parents === 'include') {
    mark('offence', (row) =>
      [codeAt(data, row, 'operation'), codeAt(data, row, 'region'), codeAt(data, row, 'period')].join(' '),
    );
  }
  if (data.dataset.dimensions.includes('operation')) {
    for (const row of partRows(data, items)) contained.set(row, (contained.get(row) ?? new Set()).add('operation'));
  } else mark('region', (row) => [codeAt(data, row, 'offence'), codeAt(data, row, 'period')].join(' '));
  return contained;
}
