import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import examples from '../../docs/examples.json';
import { EngineFailure, openDirect } from '../../src/engine/direct.ts';
import { Asker } from '../../src/query/query.ts';
import { queryOf, readDataset, readLink } from '../../src/selection/selection.ts';
import { shipped } from '../package.ts';

const ROOT = new URL('../../', import.meta.url);

/** Answers as a server with the files of the package does, but for what a test does to one of them. */
function serve(change: (path: string, bytes: Buffer) => Buffer | null = (_, bytes) => bytes): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const body = change(address, readFileSync(new URL(`.${address}`, ROOT)));
    return body === null ? new Response(null, { status: 404 }) : new Response(new Uint8Array(body));
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const sets = { operations: await shipped('operations'), europe: await shipped('europe') };

test.each(Object.entries(examples))('%s is answered as the worker answers it', async (_, search) => {
  serve();
  const direct = await openDirect(readDataset(search), null);
  const whole = direct.dataset === 'europe' ? sets.europe : sets.operations;
  expect(direct.catalogue).toEqual(whole.catalogue);
  const query = queryOf(readLink(search, direct.catalogue).selection);
  expect(direct.ask(query)).toEqual(new Asker(whole).answer(query).result);
});

async function problemsWith(change: (path: string, bytes: Buffer) => Buffer | null): Promise<unknown> {
  serve(change);
  const error: unknown = await openDirect('europe', null).catch((thrown: unknown) => thrown);
  return error instanceof EngineFailure ? error.failure : error;
}

test('a file cut at the end of a line is not taken for the whole', async () => {
  const failure = await problemsWith((path, bytes) =>
    path.endsWith('/europe.csv') ? bytes.subarray(0, bytes.lastIndexOf('\n', -2) + 1) : bytes,
  );
  expect(failure).toMatchObject({
    kind: 'data',
    problems: [{ kind: 'file_rows', file: 'observations/europe.csv', found: '11759', expected: '11760' }],
  });
});

test('a file with one digit changed is told from the one that was published', async () => {
  const failure = await problemsWith((path, bytes) => {
    const at = bytes.indexOf('0101,2008,report,88');
    if (path.endsWith('/europe.csv')) bytes.write('9', at + '0101,2008,report,8'.length);
    return bytes;
  });
  expect(failure).toMatchObject({
    kind: 'data',
    problems: [{ kind: 'file_changed', file: 'observations/europe.csv' }],
  });
});

test('what is no file of the package, or none at all, is said to be missing or broken', async () => {
  expect(await problemsWith((path, bytes) => (path.endsWith('/units.csv') ? null : bytes))).toMatchObject({
    kind: 'data',
    problems: [{ kind: 'file_missing', file: 'units.csv' }],
  });
  const page = '<!doctype html><p>"Not found"';
  expect(await problemsWith((path, bytes) => (path.endsWith('/units.csv') ? Buffer.from(page) : bytes))).toMatchObject({
    kind: 'data',
    problems: [{ kind: 'file_rows', file: 'units.csv' }],
  });
});

test('a data set that is not in the package gives its first', async () => {
  serve();
  expect((await openDirect('nowhere', null)).dataset).toBe('operations');
});
