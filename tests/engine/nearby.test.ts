import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import examples from '../../docs/examples.json';
import { nearbyFrom } from '../../src/engine/nearby.ts';
import { Asker, type Lent, lentOf, type Query } from '../../src/query/query.ts';
import { queryOf, readDataset, readLink } from '../../src/selection/selection.ts';
import { ownFile, shipped } from '../package.ts';

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const operations = await shipped('operations');
const queries = Object.values(examples)
  .filter((search) => readDataset(search) !== 'europe')
  .map((search) => queryOf(readLink(search, operations.catalogue).selection));
const [first] = queries;
if (first === undefined) throw new Error('no example');

test('a data set that was lent is answered as the worker answers it, for every documented view', async () => {
  const nearby = nearbyFrom(async () => lentOf(operations));
  nearby.bring(first, operations.catalogue);
  expect(nearby.ask(first)).toBeNull();
  await vi.waitUntil(() => nearby.has(first));
  const asker = new Asker(operations);
  for (const query of queries) expect(nearby.ask(query)).toEqual(asker.answer(query));
});

test('a data set is asked for once, and one that is too large is answered elsewhere', async () => {
  const lend = vi.fn<() => Promise<Lent | null>>(async () => null);
  const nearby = nearbyFrom(lend);
  nearby.bring(first, operations.catalogue);
  nearby.bring(first, operations.catalogue);
  await lend.mock.results[0]?.value;
  expect(lend).toHaveBeenCalledTimes(1);
  expect(nearby.ask(first)).toBeNull();
});

test('the copy of a file that is read anew is dropped, also while it is on its way', async () => {
  const { data } = await ownFile('counts.csv', 'period,offence,value\n2020,theft,3\n2021,theft,5\n');
  if (data === null) throw new Error('not read');
  const query: Query = { ...first, dataset: data.dataset.code, by: ['period'] };
  const waiting: ((lent: Lent) => void)[] = [];
  const nearby = nearbyFrom(() => new Promise((resolve) => waiting.push(resolve)));
  nearby.bring(query, data.catalogue);
  nearby.leaveFiles();
  nearby.bring(query, data.catalogue);
  waiting[0]?.(lentOf({ ...data, table: { ...data.table, rows: 0 } }));
  waiting[1]?.(lentOf(data));
  await vi.waitUntil(() => nearby.has(query));
  expect(nearby.ask(query)).toEqual(new Asker(data).answer(query));
  nearby.leaveFiles();
  expect(nearby.ask(query)).toBeNull();
});
