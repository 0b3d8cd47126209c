import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { listResources, type ReadingChoices } from '../domain/domain.ts';
import { type PackageLists, readLists, readWhole, type WholeReading } from '../parse/parse.ts';
import { bytesOf, dataPackage, joined } from '../source/source.ts';
import { filesOf } from './files.ts';

/** A path as the reader gave it: npm runs this program in the project's own folder, and tells where it was called. */
function given(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '', path);
}

let lists: Promise<PackageLists> | null = null;

async function packageLists(): Promise<PackageLists> {
  const read = readLists(dataPackage, await filesOf(listResources(dataPackage)));
  if (read.lists === null) throw new Error('the lists of the package are not sound');
  return read.lists;
}

/** A file of the reader's own, read whole; null where it cannot be opened. SourceProblem where it cannot be unpacked. */
export async function ownReading(path: string, choices: ReadingChoices): Promise<WholeReading | null> {
  const bytes = await readFile(given(path)).catch(() => null);
  if (bytes === null) return null;
  lists ??= packageLists();
  const file = basename(path);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of bytesOf(new Uint8Array(bytes), { file, onBytes: () => {}, head: 0 }))
    pieces.push(piece.slice());
  return readWhole(file, joined(pieces), choices, await lists);
}

/** Choices from a JSON file; null where there is none, or it holds no object. */
export async function choicesFrom(path: string | null): Promise<ReadingChoices | null> {
  if (path === null) return {};
  try {
    const read: unknown = JSON.parse(await readFile(given(path), 'utf8'));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}
