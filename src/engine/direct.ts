import type { Catalogue, DeclaredPack, PackFile } from '../domain/domain.ts';
import { type GivenFile, readBeside, readDrawn } from '../parse/parse.ts';
import { runQuery } from '../query/query.ts';
import { fetchPack, packFor, sha256Of } from '../source/packs.ts';
import { EngineFailure } from './failure.ts';
import { failureOf } from './failureOf.ts';
import type { Direct } from './held.ts';

export { EngineFailure } from './failure.ts';
export type { Direct } from './held.ts';

/** Runs a step of opening; whatever it throws is an EngineFailure. */
async function telling<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw new EngineFailure(failureOf(error));
  }
}

/** A packed file as it came, or stood in the page. */
type Packed = GivenFile & { readonly bytes: Uint8Array<ArrayBuffer> };

async function given(file: PackFile, dataset: string): Promise<Packed> {
  const bytes = await fetchPack(file, dataset);
  return { bytes, sha256: await sha256Of(bytes) };
}

/** The text of a data set's packed file of what drawings show, where the page holds it; null where it does not. */
export type Held = (dataset: string) => string | null;

/** What drawings show, and the file it was read from. */
async function drawnOf(
  pack: DeclaredPack,
  held: Held,
): Promise<{ readonly drawn: ReturnType<typeof readDrawn>; readonly file: Packed }> {
  const text = held(pack.dataset);
  if (text !== null) {
    // A digest would hold up the drawing: it is worked out when the rest is asked for, without which no figure stands.
    const file = { bytes: new TextEncoder().encode(text), sha256: null };
    const drawn = readDrawn(pack, file);
    if ('read' in drawn) return { drawn, file };
  }
  const file = await given(pack.drawn, pack.dataset);
  return { drawn: readDrawn(pack, file), file };
}

async function opened(pack: DeclaredPack, held: Held): Promise<Direct> {
  const { dataset } = pack;
  const { drawn, file } = await drawnOf(pack, held);
  if (!('read' in drawn)) throw new EngineFailure({ kind: 'data', problems: drawn.problems });
  const { data } = drawn.read;
  const wholeCatalogue = async (): Promise<Catalogue> => {
    const [beside, sha256] = await Promise.all([given(pack.beside, dataset), file.sha256 ?? sha256Of(file.bytes)]);
    const whole = readBeside(pack, beside, { ...drawn.read, file: { ...file, sha256 } });
    if (!('read' in whole)) throw new EngineFailure({ kind: 'data', problems: whole.problems });
    return whole.read;
  };
  return {
    dataset,
    catalogue: data.catalogue,
    wholeCatalogue: () => telling(wholeCatalogue),
    version: { hash: pack.version, replaced: null },
    ask: (query) => runQuery(data, query),
  };
}

/**
 * The second door of the engine, for a figure that stands alone: loads a data set of the package (the first, where it holds
 * none of that code), as the build packed it or in a kept version, without a worker, which would cost more than it saves
 * where one question is asked. What the page holds already is not fetched. Rejects with an EngineFailure.
 */
export function openDirect(dataset: string | null, version: string | null, held: Held = () => null): Promise<Direct> {
  return telling(async () => {
    const pack = packFor(dataset);
    const cited = dataset ?? pack.dataset;
    if (version === null || (version === pack.version && cited === pack.dataset)) return opened(pack, held);
    // Few links ask for what has been replaced: what reads it comes when one does.
    const { openKept } = await import('./keptDirect.ts');
    return openKept(cited, version);
  });
}
