import { type Catalogue, ownFileOf } from '../domain/domain.ts';
import type { Answer, Lent, Query } from '../query/query.ts';
import type { Near } from './near.ts';
import { placeOf } from './place.ts';

type DataOf = Pick<Query, 'dataset' | 'version'>;

/** The data sets that are answered in this thread. What fails here is answered by the worker, or told by it. */
interface Nearby {
  /** Has a data set answered here as soon as it can be; once for each. */
  readonly bring: (query: Query, catalogue: Catalogue) => void;
  /** Null where the data set is not here, or not yet. */
  readonly ask: (query: Query) => Answer | null;
  readonly has: (of: DataOf) => boolean;
  /** Forgets readers' own files, also one that is on its way. */
  readonly leaveFiles: () => void;
}

/** Keeps what the worker lends; `lend` gives null where a data set is too large for that. */
export function nearbyFrom(lend: (of: DataOf) => Promise<Lent | null>): Nearby {
  const near = new Map<string, Near>();
  const coming = new Map<string, Promise<Near | null>>();

  const brought = async (query: Query, catalogue: Catalogue): Promise<Near | null> => {
    const lent = await lend(query);
    if (lent === null) return null;
    // Until there is something to answer from, nobody waits for what answers.
    const { nearOf } = await import('./near.ts');
    return nearOf(lent, catalogue, query);
  };

  return {
    bring: (query, catalogue) => {
      const place = placeOf(query);
      if (coming.has(place)) return;
      const mine = brought(query, catalogue).catch(() => null);
      coming.set(place, mine);
      void mine.then((made) => {
        if (made !== null && coming.get(place) === mine) near.set(place, made);
      });
    },
    ask: (query) => {
      const place = placeOf(query);
      try {
        return near.get(place)?.(query) ?? null;
      } catch {
        near.delete(place);
        return null;
      }
    },
    has: (of) => near.has(placeOf(of)),
    leaveFiles: () => {
      for (const held of [near, coming])
        for (const place of held.keys()) if (ownFileOf(place) !== null) held.delete(place);
    },
  };
}
