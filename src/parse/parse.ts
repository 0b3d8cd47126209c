import {
  datasetsOf,
  listResources,
  observationsName,
  type PackageDescriptor,
  type PopulationIndex,
  type Problem,
  type ReadingChoices,
  type ResourceDescriptor,
  resourcesFor,
} from '../domain/domain.ts';
import { codeListsOf, populationsOf } from './catalogue.ts';
import type { OwnFile } from './own.ts';
import type { PackageLists } from './reading/data.ts';
import type { Reading } from './reading/reading.ts';
import type { WholeReading } from './reading/whole.ts';
import type { Stretches } from './parquet.ts';
import { dateProblems, statusProblems, treeProblems } from './checks.ts';
import { keyProblems, referenceProblems } from './keys.ts';
import { datasetIn, type PackageReading } from './dataset.ts';
import { problem } from './problems.ts';
import { fileProblems, type GivenFiles, type Records, recordsOf } from './records.ts';
import { schemaProblems } from './schema.ts';
import { atOnce, type Run } from './steps.ts';
import { rateProblems, sourceProblems, totalProblems } from './totals.ts';

export type { OwnFile } from './own.ts';
export { readBeside, readDrawn } from './packed.ts';
export { readGlossary, readPublished } from './published.ts';
export { type PackedTexts, packedTexts } from './packing.ts';
export type { PackageLists } from './reading/data.ts';
export type { Reading } from './reading/reading.ts';
export type { WholeReading } from './reading/whole.ts';
export type { GivenFile, GivenFiles } from './records.ts';
export { atOnce, type Run } from './steps.ts';

/** Bytes by which a reader's own file is judged before it is read. */
export const SAMPLE = 2 ** 16;

/**
 * Readies for a large file of a reader's own by its first bytes, SAMPLE of them where there are so many; null where they
 * show that it must be read whole. Its encoding is judged by them, or by other bytes of it (`evidence`). The code comes when
 * the first file does: most readers bring none.
 */
export async function openOwnFile(
  name: string,
  head: Uint8Array,
  choices: ReadingChoices,
  evidence: Uint8Array = head,
): Promise<OwnFile | null> {
  const { OwnFile } = await import('./own.ts');
  return OwnFile.begun(name, head, choices, evidence);
}

/** Reads a whole file of a reader's own, whatever is wrong with it. */
export async function readWhole(
  name: string,
  bytes: Uint8Array,
  choices: ReadingChoices,
  lists: PackageLists,
  run: Run = atOnce,
): Promise<WholeReading> {
  const whole = await import('./reading/whole.ts');
  return run(whole.readWhole(name, bytes, choices, lists));
}

/** What a file gave: a reading, or why there can be none. */
export type Outcome = Reading | { readonly problems: readonly Problem[] };

/** Reads a table in JSON-stat. */
export async function readJson(
  name: string,
  text: string,
  choices: ReadingChoices,
  lists: PackageLists,
  run: Run = atOnce,
): Promise<Outcome> {
  const { jsonReading } = await import('./reading/jsonTable.ts');
  return run(jsonReading(name, text, choices, lists));
}

/** Reads a reader's own Parquet file. `onRows` is told rows and share of the file, and stops the reading with false. */
export async function readOwnParquet(
  name: string,
  source: Stretches,
  choices: ReadingChoices,
  lists: PackageLists,
  onRows: (rows: number, share: number) => boolean,
  run: Run = atOnce,
): Promise<Outcome> {
  const { ownParquet } = await import('./ownParquet.ts');
  return ownParquet(name, source, choices, lists, onRows, run);
}

/** Encodings that a reader may choose by hand. */
export async function encodingNames(): Promise<readonly string[]> {
  const { ENCODINGS } = await import('./text/encodings.ts');
  return ENCODINGS;
}

interface Inspected {
  readonly files: ReadonlyMap<string, Records>;
  readonly problems: readonly Problem[];
}

/**
 * Each file on its own (whole, valid, keys unique), then the references between them. Where a file is cut short, that
 * alone is said: what follows from the missing rows would only bury it.
 */
function inspected(resources: readonly ResourceDescriptor[], given: GivenFiles): Inspected {
  const files = new Map<string, Records>();
  const ofFiles: Problem[] = [];
  const ofRows: Problem[] = [];
  let cut = false;
  for (const resource of resources) {
    const file = given.get(resource.name);
    if (file === undefined) {
      ofFiles.push(problem('file_missing', resource.path));
      continue;
    }
    const { records, problems: unreadable } = recordsOf(resource.path, file.bytes);
    files.set(resource.name, records);
    cut ||= file.bytes.length < resource.bytes && records.rows < resource.rowCount;
    ofFiles.push(...fileProblems(resource, file, records));
    ofRows.push(...unreadable, ...schemaProblems(resource, records), ...keyProblems(resource, records));
  }
  if (cut) return { files, problems: ofFiles };
  for (const resource of resources) {
    const records = files.get(resource.name);
    if (records !== undefined) ofRows.push(...referenceProblems(resource, records, files));
  }
  return { files, problems: [...ofFiles, ...ofRows, ...dateProblems(files), ...treeProblems(files)] };
}

/** What must hold within the observations of one data set. Runs only on files that are sound in themselves. */
function readDataset(
  files: ReadonlyMap<string, Records>,
  dataset: string,
  populations: () => PopulationIndex,
): PackageReading {
  const records = files.get(observationsName(dataset));
  const differences = files.get('differences');
  if (records === undefined || differences === undefined) return { data: null, problems: [] };
  const data = datasetIn(files, records, dataset, populations);
  if (data === null) return { data, problems: [problem('unknown_code', records.file, { found: dataset })] };
  const { table, catalogue } = data;
  const problems = [...statusProblems(records)];
  if (data.dataset.dimensions.includes('operation')) {
    problems.push(
      ...sourceProblems(table, records.file),
      ...totalProblems(table, records.file, differences, catalogue),
    );
  }
  return { data, problems };
}

/**
 * Reads one data set of a package, whole or not at all: `data` is null as soon as anything is wrong, and the problems
 * say what.
 */
export function readPackage(descriptor: PackageDescriptor, dataset: string, given: GivenFiles): PackageReading {
  const { files, problems } = inspected(resourcesFor(descriptor, dataset), given);
  if (problems.length > 0) return { data: null, problems };
  const read = readDataset(files, dataset, populationsOf(files));
  return read.problems.length > 0 ? { data: null, problems: read.problems } : read;
}

/** The code lists of a package, or what is wrong with them. Observations are not asked for. */
export function readLists(
  descriptor: PackageDescriptor,
  given: GivenFiles,
): { lists: PackageLists | null; problems: readonly Problem[] } {
  const { files, problems } = inspected(listResources(descriptor), given);
  return problems.length > 0 ? { lists: null, problems } : { lists: codeListsOf(files), problems };
}

/** Holds a whole package against its own declarations: all files, all data sets, and the published rates. */
export function checkPackage(descriptor: PackageDescriptor, given: GivenFiles): Problem[] {
  const { files, problems } = inspected(descriptor.resources, given);
  if (problems.length > 0) return [...problems];
  const populations = populationsOf(files);
  return datasetsOf(descriptor).flatMap((dataset) => {
    const rates = files.get(`rates-${dataset}`);
    const numbers = files.get(observationsName(dataset));
    const wrong = [...readDataset(files, dataset, populations).problems];
    if (rates === undefined || numbers === undefined) return wrong;
    return [...wrong, ...statusProblems(rates), ...rateProblems(rates, numbers, populations())];
  });
}
