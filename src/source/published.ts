import descriptor from '../../data/datapackage.json';
import type { Declared, DeclaredFile } from '../domain/domain.ts';
import { failure } from './failure.ts';

/** The files of the data package that this program was built with: all that the build leaves of it outside of the worker. */
export const declaredFiles: Declared = descriptor;

/** Addresses of the package's files in the built page, with a hash in each name, so that a cache is never stale. */
const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob(['../../data/**/*.csv', '!**/*-rates.csv'], {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The address of a file of the package; undefined where there is none. */
export function presentAddress({ path }: Pick<DeclaredFile, 'path'>): string | undefined {
  return ADDRESSES[`../../data/${path}`];
}

/** Asks for a file of the package. Throws SourceProblem where there is none. */
async function published(file: DeclaredFile): Promise<Response> {
  const address = presentAddress(file);
  const response = address === undefined ? null : await fetch(address).catch(() => null);
  if (response?.ok !== true) throw failure('file_missing', file.path);
  return response;
}

/** The bytes of a file of the package, as they come: whoever reads them compares them with what is declared. */
export async function fetchPublished(file: DeclaredFile): Promise<Uint8Array<ArrayBuffer>> {
  const response = await published(file);
  const bytes = await response.arrayBuffer().catch(() => null);
  if (bytes === null) throw failure('file_missing', file.path);
  return new Uint8Array(bytes);
}
