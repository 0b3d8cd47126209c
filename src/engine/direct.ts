import type { Catalogue, DeclaredPack, PackFile } from '../domain/domain.ts';
import { type GivenFile, readBeside, readDrawn } from '../parse/parse.ts';
import { type Query, type Result, runQuery } from '../query/query.ts';
import { fetchPack, packFor, sha256Of } from '../source/packs.ts';
import { EngineFailure } from './failure.ts';
import { failureOf } from './failureOf.ts';

export { EngineFailure } from './failure.ts';

/** A data set of the package that is held in this thread. */
export interface Direct {
  readonly dataset: string;
  /** What drawings need of it: without sources, notes and comments. */
  readonly catalogue: Catalogue;
  /** All of it, which comes after what drawings need. Rejects with an EngineFailure. */
  readonly wholeCatalogue: Promise<Catalogue>;
  /** Answers as the worker does, at once. */
  readonly ask: (query: Query) => Result;
}

/** Runs a step of opening; whatever it throws is an EngineFailure. */
async function telling<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw new EngineFailure(failureOf(error));
  }
}

/** A promise whose failure is heard by whoever asks for it, and is none while nobody has. */
function unasked<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

async function given(file: PackFile, dataset: string): Promise<GivenFile> {
  const bytes = await fetchPack(file, dataset);
  return { bytes, sha256: await sha256Of(bytes) };
}

async function opened(pack: DeclaredPack): Promise<Direct> {
  const { dataset } = pack;
  const drawn = await given(pack.drawn, dataset);
  // Asked for while the drawing is made; it must not take the line from what the drawing waits for.
  const beside = unasked(given(pack.beside, dataset));
  const opening = readDrawn(pack, drawn);
  if (!('read' in opening)) throw new EngineFailure({ kind: 'data', problems: opening.problems });
  const { data } = opening.read;
  const wholeCatalogue = telling(async () => {
    const whole = readBeside(pack, await beside, opening.read);
    if (!('read' in whole)) throw new EngineFailure({ kind: 'data', problems: whole.problems });
    return whole.read;
  });
  return { dataset, catalogue: data.catalogue, wholeCatalogue: unasked(wholeCatalogue), ask: (query) => runQuery(data, query) };
}

/**
 * The second door of the engine, for a figure that stands alone: loads a data set of the package (the first, where it holds
 * none of that code), as the build packed it, without a worker, which would cost more than it saves where one question is
 * asked. Rejects with an EngineFailure.
 */
export function openDirect(dataset: string | null): Promise<Direct> {
  return telling(() => opened(packFor(dataset)));
}
