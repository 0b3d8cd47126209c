import type { PopulationIndex, Problem } from '../domain/domain.ts';
import { type Data, dataOf } from '../query/query.ts';
import { codeListsOf } from './catalogue.ts';
import { metIn, observationsOf } from './observations.ts';
import type { Records } from './records.ts';

/** One data set of a package; null, and why, where anything is wrong with it. */
export interface PackageReading {
  readonly data: Data | null;
  readonly problems: readonly Problem[];
}

/** A data set from the records of its observations and of the code lists; null where no list knows it. */
export function datasetIn(
  files: ReadonlyMap<string, Records>,
  observations: Records,
  dataset: string,
  populations: () => PopulationIndex,
): Data | null {
  const lists = codeListsOf(files);
  const info = lists.datasets.get(dataset);
  if (info === undefined) return null;
  const table = observationsOf(observations, lists.operations);
  return dataOf({ dataset: info, table, catalogue: { ...lists, ...metIn(table) }, populations });
}
