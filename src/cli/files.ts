import { readFile } from 'node:fs/promises';
import type { ResourceDescriptor } from '../domain/domain.ts';
import type { GivenFile, GivenFiles } from '../parse/parse.ts';
import { sha256Of } from '../source/source.ts';

const DATA = new URL('../../data/', import.meta.url);

/** Files of the package from the disk. One that is not there is left out; the reader of the package names it. */
export async function filesOf(resources: readonly ResourceDescriptor[]): Promise<GivenFiles> {
  const files = new Map<string, GivenFile>();
  for (const resource of resources) {
    const bytes = await readFile(new URL(resource.path, DATA)).catch(() => null);
    if (bytes === null) continue;
    const own = new Uint8Array(bytes);
    files.set(resource.name, { bytes: own, sha256: await sha256Of(own) });
  }
  return files;
}
