import { ALL_OFFENCES, branchOf, type Catalogue, type ObservationCode, type ObservationNumber, type Problem } from '../domain/domain.ts';
import { labelAt, type Table } from '../table/table.ts';
import { cellOf, problem, type Records, recordNumber } from './records.ts';

type Observations = Table<ObservationCode, ObservationNumber>;

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
    if (!['item', 'effort'].includes(at('role')) || at('replaced_by') !== '' || at('qualifier') === 'to' || at('operation') === '') continue;
    const key = `${at('operation')} ${at('unit')}`;
    const item = { row, offence: at('offence'), source: at('source'), value: table.numbers.value[row] ?? Number.NaN };
    items.set(key, [...(items.get(key) ?? []), item]);
  }
  return items;
}

/** Items of one operation and unit come from one source, or the data say which source replaces the other. */
export function sourceProblems(table: Observations, file: string): Problem[] {
  return [...itemsByOperation(table)].flatMap(([key, items]) => {
    const stray = items.find((item) => item.source !== items[0]?.source);
    if (stray === undefined) return [];
    return [problem('mixed_sources', file, { row: recordNumber(stray.row), column: 'source', found: key, expected: `${items[0]?.source} / ${stray.source}` })];
  });
}

/**
 * Holds every stated total against the sum of its items: what the sum is and how it relates must be declared among the
 * known differences, and nothing may be declared that is not so.
 */
export function totalProblems(table: Observations, file: string, differences: Records, catalogue: Catalogue): Problem[] {
  const items = itemsByOperation(table);
  const found: Problem[] = [];
  const declared = new Map(
    differences.rows.map((_, row) => {
      const read = (column: string): string => cellOf(differences, row, column);
      return [['operation', 'unit', 'offence', 'source', 'stated_value'].map(read).join(' '), row];
    }),
  );
  const met = new Set<number>();
  for (let row = 0; row < table.rows; row++) {
    const at = (name: ObservationCode): string => labelAt(table.codes[name], row);
    if (at('role') !== 'stated_total' || at('replaced_by') !== '') continue;
    const scope = at('offence') === ALL_OFFENCES ? null : new Set(branchOf(catalogue.offences, at('offence')));
    const own = (items.get(`${at('operation')} ${at('unit')}`) ?? []).filter((item) => scope === null || scope.has(item.offence));
    const stated = table.numbers.value[row] ?? Number.NaN;
    const sum = own.reduce((total, item) => total + item.value, 0);
    const known = declared.get([at('operation'), at('unit'), at('offence'), at('source'), String(stated)].join(' '));
    if (known !== undefined) met.add(known);
    if (own.length === 0 && known === undefined) continue;
    if (known === undefined) {
      found.push(problem('total_undeclared', file, { row: recordNumber(row), column: 'value', found: String(stated), expected: String(sum) }));
      continue;
    }
    const declaredSum = cellOf(differences, known, 'item_sum');
    const declaredCount = cellOf(differences, known, 'items');
    const relation = cellOf(differences, known, 'relation');
    const actual = sum === stated ? 'equal' : sum < stated ? 'items_less' : 'items_more';
    const fits = relation === actual || (relation === 'items_partial_by_wording' && sum < stated);
    if (Number(declaredSum) === sum && Number(declaredCount) === own.length && fits) continue;
    const place = { row: recordNumber(known), column: 'item_sum', found: `${sum} (${own.length}, ${actual})` };
    found.push(problem('total_differs', differences.file, { ...place, expected: `${declaredSum} (${declaredCount}, ${relation})` }));
  }
  for (const [key, row] of declared) {
    if (met.has(row)) continue;
    found.push(problem('unknown_code', differences.file, { row: recordNumber(row), column: 'operation', found: key, expected: file }));
  }
  return found;
}

/** Half of the last decimal that rates are published with, and a hair for the arithmetic. */
const ROUNDING = 0.005 + 1e-9;

/** Recomputes every published rate from the number and the population of the same region and year. */
export function rateProblems(rates: Records, numbers: Records, populationOf: (region: string, year: number) => { persons: number; slack: number } | null): Problem[] {
  const counts = new Map<string, number>();
  const keyOf = (records: Records, row: number): string => ['region', 'offence', 'period'].map((column) => cellOf(records, row, column)).join(' ');
  for (const [row] of numbers.rows.entries()) {
    const value = cellOf(numbers, row, 'value');
    if (value !== '') counts.set(keyOf(numbers, row), Number(value));
  }
  return rates.rows.flatMap((_, row) => {
    const value = cellOf(rates, row, 'value');
    const count = counts.get(keyOf(rates, row));
    const population = populationOf(cellOf(rates, row, 'region'), Number(cellOf(rates, row, 'period')));
    if (value === '' || count === undefined || population === null) return [];
    const rate = (count / population.persons) * 100_000;
    const slack = ROUNDING + (rate * population.slack) / population.persons;
    if (Math.abs(rate - Number(value)) <= slack) return [];
    return [problem('rate_differs', rates.file, { row: recordNumber(row), column: 'value', found: value, expected: rate.toFixed(4) })];
  });
}
