import type { DeclaredFile } from '../domain/domain.ts';
import { failure } from './failure.ts';
import { wholeResource } from './resource.ts';

/** Addresses of files of the package in the built page, with a hash in each name, so that a cache is never stale. */
const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob(
  ['../../data/observations/*.csv', '../../data/glossary.csv', '!**/*-rates.csv'],
  { query: '?url', import: 'default', eager: true },
);

/**
 * The address of the file that all code lists come in, which the build makes (hosting/lists.ts): browsers ask a server for
 * six files at once, and a figure hangs on eight lists.
 */
const [LISTS = ''] = Object.values(
  import.meta.glob<string>('../../data/datasets.csv', { query: '?lists', import: 'default', eager: true }),
);

type Texts = Readonly<Record<string, unknown>>;

let lists: Promise<Texts> | null = null;

async function fetchedLists(): Promise<Texts> {
  const response = await fetch(LISTS);
  const texts: unknown = response.ok ? await response.json() : null;
  if (texts === null || typeof texts !== 'object') throw new Error('no lists');
  return { ...texts };
}

/** The bytes of a code list as they are in the package. Asked for again after a failure. */
async function listBytes({ path }: DeclaredFile): Promise<Uint8Array<ArrayBuffer>> {
  lists ??= fetchedLists();
  const text = (await lists.catch((): Texts => ({})))[path];
  if (typeof text !== 'string') {
    lists = null;
    throw failure('file_missing', path);
  }
  return new TextEncoder().encode(text);
}

/**
 * Fetches one file of the package. Throws SourceProblem where there is none. A body that ends early comes as it is:
 * browsers do not always notice, so the caller compares it with what the package declares. `onBytes` is told how many
 * bytes are there, as each piece comes.
 */
export async function fetchResource(
  file: DeclaredFile,
  onBytes: (taken: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = ADDRESSES[`../../data/${file.path}`];
  if (address !== undefined) return wholeResource(file, address, onBytes);
  const bytes = await listBytes(file);
  onBytes(bytes.length);
  return bytes;
}
