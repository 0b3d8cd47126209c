import type { Cell } from '../../csv/csv.ts';
import type { PublishWords } from '../../words/words.ts';
import { element, type Markup } from '../markup.ts';
import { markupText } from '../markupText.ts';
import { zipped } from '../files/zipped.ts';
import type { Publication } from '../publication.ts';
import { aboutOf, sheetOf } from '../table/sheet.ts';
import { LONGEST_TEXT, MAIN, type Sheet, sheetXml, XML } from './sheetXml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(([type, target], at) =>
    element('Relationship', { Id: `rId${at + 1}`, Type: type, Target: target }),
  );
  return XML + markupText(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, all));
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): Markup => element('Override', { PartName: part, ContentType: type });
  const own = Array.from({ length: sheets }, (_, at) =>
    override(`/xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`),
  );
  const types = element('Types', { xmlns: `${PACKAGE}/content-types` }, [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    override('/xl/styles.xml', `${TYPE}.styles+xml`),
    ...own,
  ]);
  return XML + markupText(types);
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, at) =>
    element('sheet', { name, sheetId: String(at + 1), 'r:id': `rId${at + 1}` }),
  );
  return XML + markupText(element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, [element('sheets', {}, list)]));
}

const WIDEST = 48;

function widthsOf(rows: readonly (readonly Cell[])[]): number[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: columns }, (_, at) => {
    const lengths = rows.map((cells) => String(cells[at] ?? '').length);
    return Math.min(WIDEST, 2 + lengths.reduce((most, one) => Math.max(most, one), 6));
  });
}

/** Cells that are longer than a workbook holds, in words. */
function cutCells(header: readonly string[], rows: readonly (readonly Cell[])[], words: PublishWords): string[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, at) =>
      typeof cell === 'string' && cell.length > LONGEST_TEXT
        ? [words.about.cut(String(row + 2), header[at] ?? '')]
        : [],
    ),
  );
}

/**
 * What a figure shows as an XLSX workbook: a sheet of the numbers, typed, and one of all that must be said of them. Made in
 * this thread and without evaluating text, so that it works under a strict content policy.
 */
export function workbookBytes(publication: Publication, words: PublishWords): Uint8Array<ArrayBuffer> {
  const { header, rows } = sheetOf(publication, words);
  const cut = cutCells(header, rows, words).map((text): [string, string] => [words.about.notice, text]);
  const notes = [...aboutOf(publication, words), ...cut];
  const sheets: Sheet[] = [
    { name: words.sheets.figures, rows: [header, ...rows], widths: widthsOf([header, ...rows]) },
    { name: words.sheets.notes, rows: notes, widths: [28, 100] },
  ];
  const worksheets = sheets.map((sheet, at): [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheetXml(sheet, at > 0),
  ]);
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at) => [`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ...worksheets,
  ];
  return zipped(publication, parts);
}
