import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import index from '../../data/versions/index.json';
import { resourcesFor, shortVersion } from '../../src/domain/domain.ts';
import { contentHash, keptPackage, sha256Of, SourceProblem } from '../../src/source/source.ts';

const ROOT = new URL('../../', import.meta.url);
/** What the made-up server answers with instead of the file, where that is not null. */
let instead: Uint8Array<ArrayBuffer> | null = null;

beforeEach(() => {
  instead = null;
  vi.stubGlobal('fetch', async (address: string) => {
    return new Response(instead ?? new Uint8Array(readFileSync(new URL(`.${address}`, ROOT))));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function problemOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: unknown) => (error instanceof SourceProblem ? error.problem.kind : String(error)),
  );
}

describe.each(index.versions)('the kept version $hash of $dataset', ({ dataset, hash }) => {
  test('is described as it was when it was named', async () => {
    const { descriptor, version } = await keptPackage(dataset, shortVersion(hash));
    expect(version.hash).toBe(hash);
    expect(await contentHash(descriptor, dataset)).toBe(hash);
  });

  test('has every file that it needs, whole', async () => {
    const { descriptor, fetchOne } = await keptPackage(dataset, shortVersion(hash));
    const resources = resourcesFor(descriptor, dataset);
    expect(resources.length).toBeGreaterThan(1);
    for (const resource of resources) {
      const onBytes = vi.fn<(taken: number) => void>();
      const bytes = await fetchOne(resource, onBytes);
      expect(`sha256:${await sha256Of(bytes)}`).toBe(resource.hash);
      expect(onBytes).toHaveBeenLastCalledWith(resource.bytes);
    }
  });
});

describe('a kept file that is not as it should be is named:', () => {
  async function fetched(): Promise<string> {
    const { dataset = '', hash = '' } = index.versions[0] ?? {};
    const { descriptor, fetchOne } = await keptPackage(dataset, shortVersion(hash));
    const [resource] = descriptor.resources;
    if (resource === undefined) throw new Error('no file');
    return problemOf(fetchOne(resource, () => {}));
  }

  test('one that unpacks to more than was kept, before it fills the memory', async () => {
    instead = new Uint8Array(gzipSync(new Uint8Array(2 ** 20)));
    expect(await fetched()).toBe('file_bytes');
  });

  test('one that is cut short', async () => {
    instead = new Uint8Array(gzipSync('code,label\n'.repeat(9)).subarray(0, 20));
    expect(await fetched()).toBe('not_unpacked');
  });
});

test.each([
  ['europe', '000000000000'],
  ['operations', shortVersion(index.versions.find(({ dataset }) => dataset === 'europe')?.hash ?? '')],
])('no version of %s is called %s', async (dataset, version) => {
  expect(await problemOf(keptPackage(dataset, version))).toBe('version_unknown');
});
