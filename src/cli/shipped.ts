import { knownDataset, resourcesFor } from '../domain/domain.ts';
import { readPackage } from '../parse/parse.ts';
import type { Data } from '../query/query.ts';
import { dataPackage } from '../source/source.ts';
import { speak } from '../words/words.ts';
import { filesOf } from './files.ts';

const known = new Map<string, Promise<Data>>();

async function read(dataset: string): Promise<Data> {
  const { data, problems } = readPackage(dataPackage, dataset, await filesOf(resourcesFor(dataPackage, dataset)));
  if (data === null) throw new Error(speak('en').list(problems.map(speak('en').words.problem)));
  return data;
}

/** The data set of that code as it ships, or the first where there is none of it; read once. Throws where it is not sound. */
export function shippedData(code: string | null): Promise<Data> {
  const dataset = knownDataset(dataPackage, code);
  const data = known.get(dataset) ?? read(dataset);
  known.set(dataset, data);
  return data;
}
