import descriptor from '../../data/datapackage.json';
import type { PackageDescriptor, Problem, ResourceDescriptor } from '../domain/domain.ts';

export { sha256Of } from './digest.ts';

/** The data package that this program was built with; its files are checked against it when they arrive. */
export const dataPackage: PackageDescriptor = descriptor;

/** Addresses of the package's files in the built page, with a hash in each name, so that a cache is never stale. */
const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob('../../data/**/*.csv', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** A file that could not be had. */
export class SourceProblem extends Error {
  readonly problem: Problem;

  constructor(file: string) {
    super(`cannot fetch ${file}`);
    this.problem = { kind: 'file_missing', file, row: null, column: null, found: null, expected: null };
  }
}

async function bodyOf(response: Response, onBytes: (count: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    onBytes(part.value.length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * Fetches one file of the package. Throws SourceProblem where there is none. A body that ends early comes as it is:
 * browsers do not always notice, so the caller compares it with what the package declares.
 */
export async function fetchResource(
  resource: ResourceDescriptor,
  onBytes: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = ADDRESSES[`../../data/${resource.path}`];
  if (address === undefined) throw new SourceProblem(resource.path);
  try {
    const response = await fetch(address);
    if (!response.ok) throw new SourceProblem(resource.path);
    return await bodyOf(response, onBytes);
  } catch {
    throw new SourceProblem(resource.path);
  }
}
