import { DIMENSIONS, type ObservationCode, valueStateOf } from '../domain/domain.ts';
import type { Data, Query } from './question.ts';
import type { Facets } from './result.ts';
import { isReplaced, roleAt, rowsOf, statusAt } from './scan.ts';
import { labelAt } from '../table/table.ts';

function countBy(data: Data, rows: readonly number[], name: ObservationCode): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (valueStateOf(statusAt(data, row)) !== 'observed' || isReplaced(data, row)) continue;
    if (roleAt(data, row) === 'published_rate') continue;
    const label = labelAt(data.table.codes[name], row);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** How many observed figures each choice would leave: every filter ignores its own choice and heeds the others. */
export function facetsOf(data: Data, query: Query): Facets {
  const [offence, operation, region, period] = DIMENSIONS.map((dimension) =>
    countBy(data, rowsOf(data, query, dimension), dimension),
  );
  return {
    unit: countBy(data, rowsOf(data, query, 'unit'), 'unit'),
    offence: offence ?? {},
    operation: operation ?? {},
    region: region ?? {},
    period: period ?? {},
  };
}
