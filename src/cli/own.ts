import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { choicesOf, listResources, type ReadingChoices } from '../domain/domain.ts';
import {
  type PackageLists,
  readJson,
  readLists,
  readOwnParquet,
  readWhole,
  type WholeReading,
} from '../parse/parse.ts';
import { dataPackage, joined, SourceProblem, tableFile } from '../source/source.ts';
import { filesOf } from './files.ts';
import { given } from './paths.ts';

/** Bytes of a file that is read whole: more would not fit into one text. */
const MOST_WHOLE = 2 ** 28;

let lists: Promise<PackageLists> | null = null;

async function packageLists(): Promise<PackageLists> {
  const read = readLists(dataPackage, await filesOf(listResources(dataPackage)));
  if (read.lists === null) throw new Error('the lists of the package are not sound');
  return read.lists;
}

/**
 * A file of the reader's own, read whole; null where it cannot be opened. Throws SourceProblem where it holds no table or
 * cannot be unpacked.
 */
export async function ownReading(path: string, choices: ReadingChoices): Promise<WholeReading | null> {
  const bytes = await readFile(given(path)).catch(() => null);
  if (bytes === null) return null;
  lists ??= packageLists();
  const name = basename(path);
  const opened = await tableFile(new Uint8Array(bytes), { file: name, onBytes: () => {}, head: 0 });
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of opened.pieces) {
    length += piece.length;
    if (length > MOST_WHOLE) {
      const where = { row: null, column: null, found: null, expected: String(MOST_WHOLE) };
      throw new SourceProblem({ kind: 'irregular_too_large', file: name, ...where });
    }
    pieces.push(piece.slice());
  }
  const whole = joined(pieces);
  if (opened.kind === 'text') return readWhole(name, whole, choices, await lists);
  const outcome =
    opened.kind === 'json'
      ? await readJson(name, new TextDecoder().decode(whole), choices, await lists)
      : await readOwnParquet(name, stretchesOf(whole), choices, await lists, () => true);
  if (!('problems' in outcome)) return { ...outcome, records: () => [] };
  const [problem] = outcome.problems;
  if (problem === undefined) return null;
  throw new SourceProblem(problem);
}

function stretchesOf(bytes: Uint8Array<ArrayBuffer>) {
  return {
    byteLength: bytes.length,
    slice: async (start: number, end?: number) => bytes.slice(start, end).buffer,
  };
}

/** Choices from a JSON file; null where there is none, or it holds anything else. */
export async function choicesFrom(path: string | null): Promise<ReadingChoices | null> {
  if (path === null) return {};
  try {
    return choicesOf(JSON.parse(await readFile(given(path), 'utf8')));
  } catch {
    return null;
  }
}
