import { resolve } from 'node:path';

/** A path as the reader gave it: npm runs this program in the project's own folder, and tells where it was called. */
export function given(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '', path);
}
