import type { PublishWords } from '../words/words.ts';
import type { PngTexts } from './files/png.ts';
import { addressOf, type Publication } from './publication.ts';

/** What a figure shows as an XLSX workbook. What writes it comes when it is first wanted. */
export async function workbookOf(publication: Publication, words: PublishWords): Promise<Uint8Array<ArrayBuffer>> {
  const { workbookBytes } = await import('./workbook/workbook.ts');
  return workbookBytes(publication, words);
}

/** A figure as a zip file of CSV, picture, description and read-me. What writes it comes when it is first wanted. */
export async function archiveOf(publication: Publication, words: PublishWords): Promise<Uint8Array<ArrayBuffer>> {
  const { archiveBytes } = await import('./files/archive.ts');
  return archiveBytes(publication, words);
}

/** What a PNG of a figure says of itself, for `withPngTexts`. */
export function pngTextsOf(publication: Publication): PngTexts {
  const { figure, taken } = publication;
  return {
    Title: figure.headline,
    Author: 'Anmält',
    Source: addressOf(publication),
    Description: [figure.summary, ...figure.notes.map(({ lead, text }) => `${lead} ${text}`)].join('\n'),
    Copyright: figure.sourceLine,
    'Creation Time': taken,
  };
}
