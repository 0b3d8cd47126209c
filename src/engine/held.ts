import type { Catalogue } from '../domain/domain.ts';
import type { Query, Result } from '../query/query.ts';
import type { DataVersion } from './protocol.ts';

/** A data set of the package, as it is or in a kept version, that is held in this thread. */
export interface Direct {
  readonly dataset: string;
  /** What drawings need of it: without sources, notes and comments. */
  readonly catalogue: Catalogue;
  /** Loads the rest of it, too. Rejects with an EngineFailure. */
  readonly wholeCatalogue: () => Promise<Catalogue>;
  readonly version: DataVersion;
  /** Answers as the worker does, at once. */
  readonly ask: (query: Query) => Result;
}
