import { ownFileOf } from '../../domain/domain.ts';
import { readDataset } from '../../selection/selection.ts';

/** A file that was taken from this program, and the link of the view that it was taken from. */
export interface RestoredView {
  readonly file: File;
  readonly link: string;
}

/** The view that a file was taken from; null where it was not, or where its view is of a file that only its reader had. */
export async function viewOf(given: readonly File[]): Promise<RestoredView | null> {
  const [file, ...others] = given;
  if (file === undefined || others.length > 0) return null;
  const { linkIn } = await import('../../publish/publish.ts');
  const link = await linkIn(file);
  return link === null || ownFileOf(readDataset(link) ?? '') !== null ? null : { file, link };
}
