import { afterEach, expect, test, vi } from 'vitest';
import { glossaryResource, listResources } from '../../src/domain/domain.ts';
import { fetchResource } from '../../src/source/present.ts';
import { dataPackage, sha256Of } from '../../src/source/source.ts';

const LISTS = listResources(dataPackage);
const [first] = LISTS;
if (first === undefined) throw new Error('The package has no lists.');

afterEach(() => vi.unstubAllGlobals());

test('lists that do not come are missed by their names, and asked for again', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(fetchResource(first, () => {})).rejects.toMatchObject({ problem: { kind: 'file_missing' } });
  vi.stubGlobal('fetch', async () => Response.json(['no', 'lists']));
  await expect(fetchResource(first, () => {})).rejects.toMatchObject({ problem: { kind: 'file_missing' } });
  vi.unstubAllGlobals();
  expect((await fetchResource(first, () => {})).length).toBe(first.bytes);
});

test.each(LISTS.map((list) => [list.path, list] as const))('%s comes as it is in the package', async (_, list) => {
  let taken = 0;
  const bytes = await fetchResource(list, (count) => {
    taken = count;
  });
  expect([bytes.length, taken, `sha256:${await sha256Of(bytes)}`]).toEqual([list.bytes, list.bytes, list.hash]);
});

test('all lists are asked for once', async () => {
  const { fetch: real } = globalThis;
  let asked = 0;
  vi.stubGlobal('fetch', (address: string) => {
    asked++;
    return real(address);
  });
  await Promise.all(LISTS.map((list) => fetchResource(list, () => {})));
  expect(asked).toBeLessThanOrEqual(1);
});

test('a file of the package that is no list has an address of its own', () => {
  expect(LISTS).not.toContain(glossaryResource(dataPackage));
});
