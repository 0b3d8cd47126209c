import {
  ALL_OFFENCES,
  branchOf,
  type Catalogue,
  type ObservationCode,
  populationKey,
  type PopulationIndex,
  type Problem,
} from '../domain/domain.ts';
import type { Observations } from '../query/query.ts';
import { labelAt, numberAt } from '../table/table.ts';
import { problem, recordNumber } from './problems.ts';
import { cellOf, type Records, rowsOf } from './records.ts';

interface Item {
  readonly row: number;
  readonly offence: string;
  readonly source: string;
  readonly value: number;
}

/** Items that add up, by operation and unit: no totals, no parts of others, nothing that a later account replaced. */
function itemsByOperation(table: Observations): Map<string, Item[]> {
  const items = new Map<string, Item[]>();
  for (let row = 0; row < table.rows; row++) {
    const at = (name: ObservationCode): string => labelAt(table.codes[name], row);
    if (
      !['item', 'effort'].includes(at('role')) ||
      at('replaced_by') !== '' ||
      at('qualifier') === 'to' ||
      at('operation') === ''
    )
      continue;
    const key = `${at('operation')} ${at('unit')}`;
    const item = { row, offence: at('offence'), source: at('source'), value: numberAt(table.numbers.value, row) };
    items.set(key, [...(items.get(key) ?? []), item]);
  }
  return items;
}

/** Items of one operation and unit come from one source, or the data say which source replaces the other. */
export function sourceProblems(table: Observations, file: string): Problem[] {
  return [...itemsByOperation(table)].flatMap(([key, items]) => {
    const stray = items.find((item) => item.source !== items[0]?.source);
    if (stray === undefined) return [];
    return [
      problem('mixed_sources', file, {
        row: recordNumber(stray.row),
        column: 'source',
        found: key,
        expected: `${items[0]?.source} / ${stray.source}`,
      }),
    ];
  });
}

/**
 * Holds every stated total against the sum of its items: what the sum is and how it relates must be declared among the
 * known differences, and nothing may be declared that is not so.
 */
export function totalProblems(
  table: Observations,
  file: string,
  differences: Records,
  catalogue: Catalogue,
): Problem[] {
  const items = itemsByOperation(table);
  const found: Problem[] = [];
  const declared = new Map(
    rowsOf(differences).map((row) => {
      const read = (column: string): string => cellOf(differences, row, column);
      return [['operation', 'unit', 'offence', 'source', 'stated_value'].map(read).join(' '), row];
    }),
  );
  const met = new Set<number>();
  for (let row = 0; row < table.rows; row++) {
    const at = (name: ObservationCode): string => labelAt(table.codes[name], row);
    if (at('role') !== 'stated_total' || at('replaced_by') !== '') continue;
    const scope = at('offence') === ALL_OFFENCES ? null : new Set(branchOf(catalogue.offences, at('offence')));
    const stated = numberAt(table.numbers.value, row);
    const known = declared.get([at('operation'), at('unit'), at('offence'), at('source'), String(stated)].join(' '));
    const excluding = known === undefined ? [] : cellOf(differences, known, 'excluding').split('|');
    const own = (items.get(`${at('operation')} ${at('unit')}`) ?? []).filter(
      (item) => !excluding.includes(item.offence) && (scope === null || scope.has(item.offence)),
    );
    const sum = own.reduce((total, item) => total + item.value, 0);
    if (known !== undefined) met.add(known);
    if (own.length === 0 && known === undefined) continue;
    if (known === undefined) {
      found.push(
        problem('total_undeclared', file, {
          row: recordNumber(row),
          column: 'value',
          found: String(stated),
          expected: String(sum),
        }),
      );
      continue;
    }
    const declaredSum = cellOf(differences, known, 'item_sum');
    const declaredCount = cellOf(differences, known, 'items');
    const relation = cellOf(differences, known, 'relation');
    const actual = sum === stated ? 'equal' : sum < stated ? 'items_less' : 'items_more';
    const fits = relation === actual || (relation === 'items_partial_by_wording' && sum < stated);
    if (Number(declaredSum) === sum && Number(declaredCount) === own.length && fits) continue;
    const place = { row: recordNumber(known), column: 'item_sum', found: `${sum} (${own.length}, ${actual})` };
    found.push(
      problem('total_differs', differences.file, {
        ...place,
        expected: `${declaredSum} (${declaredCount}, ${relation})`,
      }),
    );
  }
  for (const [key, row] of declared) {
    if (met.has(row)) continue;
    found.push(
      problem('unknown_code', differences.file, {
        row: recordNumber(row),
        column: 'operation',
        found: key,
        expected: file,
      }),
    );
  }
  return found;
}

/** Published rates are rounded or cut to two decimals, and a hair is left for the arithmetic. */
const ROUNDING = 0.01 + 1e-9;

const RATE_KEY = ['region', 'offence', 'period'] as const;

/**
 * Recomputes every published rate (per 100,000) from the number and the population of the same region and year. One
 * that differs must carry a note that says so, and no other may.
 */
export function rateProblems(rates: Records, numbers: Records, populations: PopulationIndex): Problem[] {
  const keyOf = (records: Records, row: number): string =>
    RATE_KEY.map((column) => cellOf(records, row, column)).join(' ');
  const counts = new Map(rowsOf(numbers).map((row) => [keyOf(numbers, row), cellOf(numbers, row, 'value')]));
  return rowsOf(rates).flatMap((row) => {
    const value = cellOf(rates, row, 'value');
    const count = counts.get(keyOf(rates, row)) ?? '';
    const population = populations.get(
      populationKey(cellOf(rates, row, 'region'), Number(cellOf(rates, row, 'period'))),
    );
    if (value === '' || count === '' || population === undefined) return [];
    const rate = (Number(count) / population.persons) * 100_000;
    const slack = ROUNDING + (rate * population.margin) / population.persons;
    const declared = cellOf(rates, row, 'note') !== '';
    if (Math.abs(rate - Number(value)) > slack === declared) return [];
    return [
      problem('rate_differs', rates.file, {
        row: recordNumber(row),
        column: 'value',
        found: value,
        expected: rate.toFixed(4),
      }),
    ];
  });
}
