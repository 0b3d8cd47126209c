import { readFileSync } from 'node:fs';
import {
  listResources,
  type PackageDescriptor,
  type ReadingChoices,
  type ResourceDescriptor,
  resourcesFor,
} from '../src/domain/domain.ts';
import {
  type GivenFile,
  type GivenFiles,
  atOnce,
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
  content: string | Uint8Array,
  piece?: number,
  choices: ReadingChoices = {},
): Promise<Reading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const lists = await shippedLists();
  if (piece === undefined) return readWhole(name, bytes, choices, lists);
  const file = await openOwnFile(name, bytes.subarray(0, SAMPLE), choices);
  for (let at = 0; at < bytes.length; at += piece) file?.push(bytes.subarray(at, at + piece));
  const reading = file === null ? null : atOnce(file.done(lists));
  if (reading === null) throw new Error('the file must be read whole');
  return reading;
}

/** Changes to files of the package, by the name of the resource. */
export type Edits = Readonly<Record<string, (text: string) => string>>;

async function editedFile(
  resource: ResourceDescriptor,
  shippedText: string,
  edit: (text: string) => string,
): Promise<{ resource: ResourceDescriptor; file: GivenFile }> {
  const text = edit(shippedText);
  if (text === shippedText) throw new Error(`${resource.name} is as it was`);
  const bytes = new TextEncoder().encode(text);
  const sha256 = await sha256Of(bytes);
  const rowCount = resource.rowCount + text.split('\n').length - shippedText.split('\n').length;
  return {
    resource: { ...resource, bytes: bytes.length, hash: `sha256:${sha256}`, rowCount },
    file: { bytes, sha256 },
  };
}

/** The package as an editor would publish it after changing some of its files. */
export async function editedPackage(edits: Edits): Promise<{ descriptor: PackageDescriptor; files: GivenFiles }> {
  const files = await shippedFiles(dataPackage.resources.map(({ name }) => name));
  const resources: ResourceDescriptor[] = [];
  for (const resource of dataPackage.resources) {
    const edit = edits[resource.name];
    const text = new TextDecoder().decode(files.get(resource.name)?.bytes);
    const made = edit === undefined ? null : await editedFile(resource, text, edit);
    if (made !== null) files.set(resource.name, made.file);
    resources.push(made?.resource ?? resource);
  }
  return { descriptor: { ...dataPackage, resources }, files };
}

/** A data set of such a package, read as the program reads it. */
export async function edited(dataset: 'operations' | 'europe', edits: Edits): Promise<Data> {
  const { descriptor, files } = await editedPackage(edits);
  const { data, problems } = readPackage(descriptor, dataset, files);
  if (data === null) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return data;
}
