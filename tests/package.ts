import { readFileSync } from 'node:fs';
import { listResources, type ReadingChoices, resourcesFor } from '../src/domain/domain.ts';
import {
  type GivenFile,
  openOwnFile,
  type PackageLists,
  type Reading,
  readLists,
  readPackage,
  readWhole,
  SAMPLE,
} from '../src/parse/parse.ts';
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

/** The code lists of the shipped package. */
export async function shippedLists(): Promise<PackageLists> {
  const names = listResources(dataPackage).map((resource) => resource.name);
  const { lists, problems } = readLists(dataPackage, await shippedFiles(names));
  if (lists === null) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return lists;
}

/** A reader's own file as the program reads it: whole, or (`piece`) in one go in pieces of so many bytes. */
export async function ownFile(
  name: string,
  text: string,
  piece?: number,
  choices: ReadingChoices = {},
): Promise<Reading> {
  const bytes = new TextEncoder().encode(text);
  const lists = await shippedLists();
  if (piece === undefined) return readWhole(name, bytes, choices, lists);
  const file = await openOwnFile(name, bytes.subarray(0, SAMPLE), choices);
  for (let at = 0; at < bytes.length; at += piece) file?.push(bytes.subarray(at, at + piece));
  const reading = file?.done(lists) ?? null;
  if (reading === null) throw new Error('the file must be read whole');
  return reading;
}
