import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { COMMA, type CsvDialect, SEMICOLON } from '../../src/csv/csv.ts';
import {
  archiveOf,
  jsonStatText,
  pictureOf,
  pngTextsOf,
  type Publication,
  shownCsv,
  svgText,
  withPngTexts,
  workbookOf,
} from '../../src/publish/publish.ts';
import { publishWords } from '../../src/words/words.ts';
import { elementsIn, readXml, textIn } from '../xml.ts';

/** A whole PNG picture of one grey point: signature, IHDR, IDAT and IEND. */
export const POINT = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64'),
);

/** A figure in every form that it leaves the page in, by the ending of the file. */
export async function filesOf(publication: Publication): Promise<Record<string, Blob>> {
  const words = await publishWords(publication.speech.language);
  return {
    'comma.csv': new Blob([shownCsv(publication, COMMA)]),
    'semicolon.csv': new Blob([shownCsv(publication, SEMICOLON)]),
    svg: new Blob([svgText(pictureOf(publication, 640))]),
    png: new Blob([withPngTexts(POINT, pngTextsOf(publication))]),
    json: new Blob([jsonStatText(publication, words)]),
    xlsx: new Blob([await workbookOf(publication, words)]),
    zip: new Blob([await archiveOf(publication, words)]),
  };
}

/** Records of a CSV file as a reader finds them that knows nothing of this program. */
export function recordsIn(
  text: string,
  { delimiter }: Pick<CsvDialect, 'delimiter'> = COMMA,
): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    delimiter,
    newline: '\r\n',
    header: true,
    skipEmptyLines: true,
  }).data;
}

/** The files in a zip file, as text. */
export async function unpacked(file: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Text of a cell as a spreadsheet shows it: `_x0007_` stands for a letter. */
function shown(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Cells of a workbook, sheet by sheet and row by row: text as text, numbers as numbers. All of its files are well-formed. */
export async function cellsIn(workbook: Blob): Promise<(string | number)[][][]> {
  const files = await unpacked(workbook);
  const sheets: (string | number)[][][] = [];
  for (const [name, text] of Object.entries(files)) {
    const root = readXml(text);
    if (!name.startsWith('xl/worksheets/')) continue;
    sheets.push(
      elementsIn(root, 'row').map((row) =>
        elementsIn(row, 'c').map((cell) =>
          cell.attributes['t'] === 'inlineStr' ? shown(textIn(cell)) : Number(textIn(cell)),
        ),
      ),
    );
  }
  return sheets;
}
