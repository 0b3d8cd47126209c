import { populationKey, valueStateOf, yearOf } from '../domain/domain.ts';
import { labelAt } from '../table/table.ts';
import type { Data, Query } from './question.ts';
import type { Evidence } from './result.ts';
import { codeAt, isReplaced, roleAt, rowsOf, statusAt } from './scan.ts';

function distinct(labels: Iterable<string>): string[] {
  return [...new Set(labels)].filter((label) => label !== '');
}

function populationSourcesOf(data: Data, rows: readonly number[]): string[] {
  return distinct(
    rows.map((row) => {
      const key = populationKey(codeAt(data, row, 'region'), Number(codeAt(data, row, 'period')));
      return data.populations.get(key)?.source ?? '';
    }),
  );
}

/** Gathers what the notes of a figure must speak of, from the very rows behind it. */
export function evidenceOf(
  data: Data,
  query: Query,
  items: readonly number[],
  partOperations: readonly string[],
): Evidence {
  const rows = rowsOf(data, query);
  const shown = rows.filter((row) => roleAt(data, row) !== 'published_rate');
  const withItems = new Set(items.map((row) => codeAt(data, row, 'operation')));
  const stating = distinct(
    shown
      .filter((row) => roleAt(data, row) === 'stated_total' && !isReplaced(data, row))
      .map((row) => codeAt(data, row, 'operation')),
  );
  const operations = distinct(shown.map((row) => codeAt(data, row, 'operation')));
  const undated = (codes: readonly string[]): number =>
    codes.filter((code) => {
      const operation = data.catalogue.operations.get(code);
      return operation !== undefined && yearOf(operation) === null;
    }).length;
  const all = rowsOf(data, query, 'period').map((row) => codeAt(data, row, 'operation'));
  const absent = items.filter((row) => valueStateOf(statusAt(data, row)) !== 'observed').length;
  return {
    sources: distinct(
      shown.filter((row) => !isReplaced(data, row)).map((row) => labelAt(data.table.codes.source, row)),
    ),
    populationSources: query.measure === 'rate' ? populationSourcesOf(data, items) : [],
    offences: distinct(items.map((row) => codeAt(data, row, 'offence'))),
    operations,
    regions: distinct(shown.map((row) => codeAt(data, row, 'region'))),
    years: distinct(shown.map((row) => codeAt(data, row, 'period')))
      .map(Number)
      .toSorted((a, b) => a - b),
    undatedOperations: undated(operations),
    undatedLeftOut: undated(distinct(all)) - undated(operations),
    statedOnly: stating.filter((code) => !withItems.has(code)).length,
    partOperations,
    provisional: shown.filter((row) => statusAt(data, row) === 'P').length,
    replaced: rows.filter((row) => isReplaced(data, row)).length,
    absent,
    observed: items.length - absent,
    breaks: items
      .filter((row) => statusAt(data, row) === 'B')
      .map((row) => ({ region: codeAt(data, row, 'region'), year: Number(codeAt(data, row, 'period')) })),
  };
}
