import { afterEach, expect, test, vi } from 'vitest';
import examples from '../../docs/examples.json';
import { kindOf } from '../../src/embed/kind.ts';
import { EngineFailure, openDirect } from '../../src/engine/direct.ts';
import { addressOf, drawingBy, publicationOf } from '../../src/publish/publish.ts';
import { Asker } from '../../src/query/query.ts';
import { queryOf, readDataset, readLink } from '../../src/selection/selection.ts';
import { speak } from '../../src/words/words.ts';
import { shortVersion } from '../../src/domain/domain.ts';
import { contentHash, dataPackage } from '../../src/source/source.ts';
import { shipped } from '../package.ts';

type Change = (bytes: Buffer, nth: number) => Buffer | null;

/** Answers as a server with the packed files does, but for what a test does to the nth file that is asked for. */
function serve(change: Change = (bytes) => bytes): void {
  let asked = 0;
  vi.stubGlobal('fetch', async (address: string) => {
    const body = change(Buffer.from(address.replace(/^data:[^,]*,/, ''), 'base64'), asked++);
    return body === null ? new Response(null, { status: 404 }) : new Response(new Uint8Array(body));
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const sets = { operations: await shipped('operations'), europe: await shipped('europe') };
const TAKING = { site: 'https://example.org/', taken: '2026-11-26', version: null };

test.each(Object.entries(examples))('%s is answered as the worker answers it', async (_, search) => {
  serve();
  const direct = await openDirect(readDataset(search), null);
  const whole = direct.dataset === 'europe' ? sets.europe : sets.operations;
  const query = queryOf(readLink(search, direct.catalogue).selection);
  expect(query).toEqual(queryOf(readLink(search, whole.catalogue).selection));
  expect(direct.ask(query)).toEqual(new Asker(whole).answer(query).result);
});

test.each(Object.entries(examples))('%s is drawn, and then said, as from the whole package', async (_, search) => {
  serve();
  const direct = await openDirect(readDataset(search), null);
  const whole = direct.dataset === 'europe' ? sets.europe : sets.operations;
  const { selection } = readLink(search, whole.catalogue);
  const result = direct.ask(queryOf(selection));
  const drawn = await kindOf(selection.figure);
  const speech = speak('sv');
  const drawing = async (catalogue: typeof direct.catalogue) => {
    const shown = await drawn(result, { selection, catalogue, speech }, TAKING);
    return shown === null ? null : drawingBy(shown.parts, shown.publication, 640);
  };
  const said = (catalogue: typeof direct.catalogue) => {
    const publication = publicationOf(result, { selection, catalogue, speech }, TAKING);
    return publication === null ? null : [publication.figure, addressOf(publication)];
  };
  expect(await drawing(direct.catalogue)).toEqual(await drawing(whole.catalogue));
  expect(said(await direct.wholeCatalogue())).toEqual(said(whole.catalogue));
});

async function failureWith(change: Change): Promise<unknown> {
  serve(change);
  const loaded = openDirect('europe', null).then((direct) => direct.wholeCatalogue());
  const error: unknown = await loaded.catch((thrown: unknown) => thrown);
  return error instanceof EngineFailure ? error.failure : error;
}

test.each([
  ['what is drawn', 0],
  ['what is said beside it', 1],
])('of %s, a file that is cut, changed, another or not there is not taken for what was made', async (_, nth) => {
  const file = 'observations-europe';
  const only =
    (change: (bytes: Buffer) => Buffer | null): Change =>
    (bytes, at) =>
      at === nth ? change(bytes) : bytes;
  const problem = (kind: string) => ({ kind: 'data', problems: [{ kind, file }] });
  expect(await failureWith(only((bytes) => bytes.subarray(0, -1)))).toMatchObject(problem('file_bytes'));
  expect(
    await failureWith(
      only((bytes) => {
        bytes[bytes.indexOf('2')] = 0x33;
        return bytes;
      }),
    ),
  ).toMatchObject(problem('file_changed'));
  expect(await failureWith(only(() => Buffer.from('<!doctype html>')))).toMatchObject(problem('file_bytes'));
  expect(await failureWith(only(() => null))).toMatchObject({ kind: 'data', problems: [{ kind: 'file_missing' }] });
});

test('what a page holds of its data is not fetched, and is taken for what was made only if it is', async () => {
  const asked: string[] = [];
  let [packed = ''] = asked;
  serve((bytes, nth) => {
    if (nth === 0) packed = bytes.toString();
    asked.push(bytes.toString());
    return bytes;
  });
  const fetched = await openDirect('europe', null);
  const query = queryOf(readLink(examples['nordic-robbery'], fetched.catalogue).selection);
  const held = await openDirect('europe', null, () => packed);
  expect(held.ask(query)).toEqual(fetched.ask(query));
  expect(await held.wholeCatalogue()).toEqual(await fetched.wholeCatalogue());
  expect(asked.filter((text) => text === packed)).toHaveLength(1);

  const cut = await openDirect('europe', null, () => packed.slice(0, -1));
  expect(cut.ask(query)).toEqual(fetched.ask(query));
  const changed = await openDirect('europe', null, () => packed.replace('116', '117'));
  const failed: unknown = await changed.wholeCatalogue().catch((thrown: unknown) => thrown);
  expect(failed).toMatchObject({ failure: { kind: 'data', problems: [{ kind: 'file_changed' }] } });
});

test('a data set that is not in the package gives its first', async () => {
  serve();
  expect((await openDirect('nowhere', null)).dataset).toBe('operations');
});

test('the present version answers to its own hash, and another is looked for among those that are kept', async () => {
  serve();
  const hash = await contentHash(dataPackage, 'europe');
  const version = shortVersion(hash ?? '');
  const direct = await openDirect('europe', version);
  expect([direct.dataset, direct.version]).toEqual(['europe', { hash: version, replaced: null }]);
  const unknown: unknown = await openDirect('europe', '0'.repeat(12)).catch((thrown: unknown) => thrown);
  expect(unknown).toMatchObject({ failure: { kind: 'data', problems: [{ kind: 'version_unknown' }] } });
});
