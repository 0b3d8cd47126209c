import { zipSync } from 'fflate';
import type { Publication } from '../publication.ts';

/** Files as a zip file, the same whenever and wherever it is made: all of them are of the day that the figure was taken. */
export function zipped(
  { taken }: Pick<Publication, 'taken'>,
  files: readonly (readonly [path: string, text: string])[],
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [year = 1980, month = 1, day = 1] = taken.split('-').map(Number);
  // Dates in zip files are of no time zone: noon where the program runs is noon in the file.
  const mtime = new Date(year, month - 1, day, 12);
  return zipSync(Object.fromEntries(files.map(([path, text]) => [path, encoder.encode(text)])), { mtime });
}
