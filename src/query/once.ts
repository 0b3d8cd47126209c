import { Scan } from '../table/table.ts';
import { resultOf, viewsFor } from './answer.ts';
import type { Data } from './data.ts';
import { Entries } from './entries.ts';
import { FACET_VIEWS, facetsIn } from './facets.ts';
import { acceptedBy, linkedTable } from './filtered.ts';
import type { Query } from './question.ts';
import type { Facets, Result } from './result.ts';

/**
 * Answers a query: groups the observations it lets through, sums what adds up, derives the measure last.
 * Rows come in official order. No row is counted twice, no absent value is taken for zero.
 */
export function runQuery(data: Data, query: Query): Result {
  const scan = new Scan(linkedTable(data), acceptedBy(data, query));
  const entries = new Entries(data, scan.tallies(viewsFor(data, query)));
  return resultOf(data, query, entries, (row, aside) => scan.passes(row, aside));
}

/** How many observed figures each choice would leave: every filter ignores its own choice and heeds the others. */
export function facetsOf(data: Data, query: Query): Facets {
  const scan = new Scan(linkedTable(data), acceptedBy(data, query));
  return facetsIn(new Entries(data, scan.tallies(FACET_VIEWS)));
}
