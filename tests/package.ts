import { readFileSync } from 'node:fs';
import { resourcesFor } from '../src/domain/domain.ts';
import { type GivenFile, readPackage } from '../src/parse/parse.ts';
import type { Data } from '../src/query/query.ts';
import { dataPackage, sha256Of } from '../src/source/source.ts';

const DATA = new URL('../data/', import.meta.url);

/** Files of the shipped package, with their digests, by the name of their resource. */
export async function shippedFiles(names: readonly string[]): Promise<Map<string, GivenFile>> {
  const files = new Map<string, GivenFile>();
  for (const resource of dataPackage.resources) {
    if (!names.includes(resource.name)) continue;
    const bytes = new Uint8Array(readFileSync(new URL(resource.path, DATA)));
    files.set(resource.name, { bytes, sha256: await sha256Of(bytes) });
  }
  return files;
}

/** A data set of the shipped package, read as the program reads it. */
export async function shipped(dataset: 'operations' | 'europe'): Promise<Data> {
  const names = resourcesFor(dataPackage, dataset).map((resource) => resource.name);
  const { data, problems } = readPackage(dataPackage, dataset, await shippedFiles(names));
  if (data === null) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return data;
}
