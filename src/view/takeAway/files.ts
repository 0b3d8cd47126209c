import { COMMA, type CsvDialect, SEMICOLON } from '../../csv/csv.ts';
import { pngOf } from '../../deliver/deliver.ts';
import {
  archiveOf,
  type Fitted,
  fittedOf,
  jsonStatText,
  PREVIEW,
  pictureOf,
  pngTextsOf,
  type Publication,
  shownCsv,
  standaloneText,
  svgText,
  withPngTexts,
  workbookOf,
} from '../../publish/publish.ts';
import type { PublishWords } from '../../words/words.ts';

/** The width of a picture that is taken away, in CSS pixels, and the side of a square one. */
const WIDTH = 960;
const SQUARE = 1080;

export const DIALECTS = { comma: COMMA, swedish: SEMICOLON } as const satisfies Record<string, CsvDialect>;
export type DialectId = keyof typeof DIALECTS;

/** Kinds of files that are made of what is shown. */
export type FileKind =
  | 'png'
  | 'pngLarge'
  | 'social'
  | 'square'
  | 'svg'
  | 'shown'
  | 'xlsx'
  | 'jsonStat'
  | 'zip'
  | 'page';

interface Making {
  readonly publication: Publication;
  readonly inFiles: PublishWords;
  readonly dialect: DialectId;
}

/** A file to be saved: what comes after the point of its name, which of several it is, and what is in it. */
export interface Made {
  readonly ending: string;
  readonly part: string;
  readonly content: Blob;
}

async function png(
  publication: Publication,
  { picture, scale }: Pick<Fitted, 'picture' | 'scale'>,
  box?: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const size = box ?? { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
  const drawing = { svg: svgText(picture), width: picture.width, height: picture.height };
  const bytes = await pngOf(drawing, { ...size, scale });
  return new Blob([withPngTexts(bytes, pngTextsOf(publication))], { type: 'image/png' });
}

/** The picture as it goes to the clipboard. */
export function plainPng(publication: Publication): Promise<Blob> {
  return png(publication, { picture: pictureOf(publication, WIDTH), scale: 2 });
}

function fittedPng(publication: Publication, width: number, height: number): Promise<Blob> {
  return png(publication, fittedOf(publication, width, height), { width, height });
}

const text = (content: string, type: string): Blob => new Blob([content], { type: `${type};charset=utf-8` });

/** Makes a file of a kind. Rejects where the browser cannot. */
export async function made(kind: FileKind, { publication, inFiles, dialect }: Making): Promise<Made> {
  const file = (ending: string, content: Blob, part = ''): Made => ({ ending, part, content });
  switch (kind) {
    case 'png':
      return file('png', await png(publication, { picture: pictureOf(publication, WIDTH), scale: 1 }));
    case 'pngLarge':
      return file('png', await plainPng(publication), '2x');
    case 'social':
      return file(
        'png',
        await fittedPng(publication, PREVIEW.width, PREVIEW.height),
        `${PREVIEW.width}x${PREVIEW.height}`,
      );
    case 'square':
      return file('png', await fittedPng(publication, SQUARE, SQUARE), `${SQUARE}x${SQUARE}`);
    case 'svg':
      return file('svg', text(svgText(pictureOf(publication, WIDTH)), 'image/svg+xml'));
    case 'shown':
      return file('csv', text(shownCsv(publication, DIALECTS[dialect]), 'text/csv'));
    case 'xlsx': {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return file('xlsx', new Blob([await workbookOf(publication, inFiles)], { type }));
    }
    case 'jsonStat':
      return file('json', text(jsonStatText(publication, inFiles), 'application/json'));
    case 'zip':
      return file('zip', new Blob([await archiveOf(publication, inFiles)], { type: 'application/zip' }));
    case 'page':
      return file('html', text(standaloneText(publication, WIDTH), 'text/html'));
  }
}
