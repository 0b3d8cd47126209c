import type { Query } from '../query/query.ts';

/** Where a data set stands among those that are open: by its code, and a kept version of it by that too. */
export function placeOf({ dataset, version }: Pick<Query, 'dataset' | 'version'>): string {
  return version === null ? dataset : `${version} ${dataset}`;
}
