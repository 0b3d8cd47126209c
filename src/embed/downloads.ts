import { MARKED } from '../csv/csv.ts';
import { pngOf, saveFile } from '../deliver/deliver.ts';
import {
  fileName,
  type Parts,
  pictureBy,
  pngTextsOf,
  type Publication,
  shownCsv,
  svgText,
  withPngTexts,
} from '../publish/publish.ts';
import type { FileKind } from './fileKinds.ts';

/** Width of a picture that is taken from an embed, in CSS pixels; the PNG has twice as many. */
const WIDTH = 960;

async function contentOf(kind: FileKind, publication: Publication, parts: Parts): Promise<Blob> {
  if (kind === 'csv') return new Blob([shownCsv(publication, MARKED)], { type: 'text/csv;charset=utf-8' });
  const picture = pictureBy(parts, publication, WIDTH);
  const svg = svgText(picture);
  if (kind === 'svg') return new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
  const { width, height } = picture;
  const bytes = await pngOf({ svg, width, height }, { width: 2 * width, height: 2 * height, scale: 2 });
  return new Blob([withPngTexts(bytes, pngTextsOf(publication))], { type: 'image/png' });
}

/** Hands the figure to the reader as a file of a kind. Rejects where the browser cannot. */
export async function download(kind: FileKind, publication: Publication, parts: Parts): Promise<void> {
  saveFile(fileName(publication, kind), await contentOf(kind, publication, parts));
}
