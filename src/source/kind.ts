// oxlint-disable no-control-regex -- the first bytes of files that are no text are control characters
import type { Problem } from '../domain/domain.ts';

/** What a file is by its first bytes. `zip` may still hold a workbook: only its directory tells. */
export type FileKind =
  | 'empty'
  | 'zip'
  | 'gzip'
  | 'parquet'
  | 'json'
  | 'text'
  | 'pdf'
  | 'picture'
  | 'workbook'
  | 'document'
  | 'html'
  | 'database'
  | 'xml'
  | 'archive'
  | 'binary';

const LOOKED_AT = 4096;

/** First bytes that tell a kind, each byte a character. */
const BEGINNINGS: readonly (readonly [kind: FileKind, form: RegExp])[] = [
  ['gzip', /^\x1f\x8b/],
  ['parquet', /^PAR1(?![\t\r\n -~])/],
  ['pdf', /^\s{0,8}%PDF-/],
  ['picture', /^(\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\0|MM\0\*|BM.{4}\0{4}|.{4}ftyp(avif|heic|mif1))/s],
  // OLE (Excel 97 and later, or any with a password), then Excel 2 to 5.
  ['workbook', /^(\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00)/],
  ['document', /^\{\\rtf/],
  [
    'database',
    /^(SQLite format 3\0|\0\x01\0\0Standard (Jet|ACE) DB|\$FL[23]@\(#\)|<stata_dta>|\0{12}\xc2\xea\x81\x60|RD[AX][23]\n|[\x03\x30\x83\x8b\xf5][\x00-\xff][\x01-\x0c][\x01-\x1f].{8}\0\0)/s,
  ],
  ['archive', /^(7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|BZh[1-9]1AY&SY|\xfd7zXZ\0|\x28\xb5\x2f\xfd|.{257}ustar)/s],
  ['binary', /^(ARROW1\0\0|Obj\x01avro|\x89HDF\r\n)/],
];

const ZIP = /^PK(\x03\x04|\x05\x06)/;
/** The name that begins a file in a zip. */
const IN_ZIP = /PK\x03\x04.{26}(xl\/|word\/|ppt\/|content\.xml)/s;
const OPEN_DOCUMENT = /^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis\.opendocument\.(spreadsheet)?/s;

/** A declaration and remarks may come before the first tag that says what it is. */
const PROLOGUE = /^(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).)*-->\s*|<!doctype\s+svg[^>]*>\s*)*/is;
const HTML = /^<(!doctype\s+html|html|head|body|meta|title|script|style|table|div|p|h1|center|font)[\s>]/i;
/** A web page kept with its pictures in one file, as Excel and browsers save it. */
const WEB_ARCHIVE = /^mime-version:/i;
const SVG = /^<svg[\s>]/i;
/** What Excel 2003 writes as XML is a workbook all the same. */
const XML_WORKBOOK = /^<\?xml.{0,400}(progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet)/s;
const XML = /^<(\?xml|!doctype|!--|[a-z][\w.-]*(:[a-z][\w.-]*)?(\s+[\w:.-]+\s*=\s*["']|>\s*<))/i;
/** An object, or a list of objects, lists or texts: no table in CSV begins so. */
const JSON_BEGINNING = /^(\{\s*["}]|\[\s*([{["]|\]\s*$))/;

/** Share of the first bytes that may be control characters, as a text has them here and there by mishap. */
const MOST_CONTROLS = 0.1;
const CONTROLS = /[\0-\x08\x0e-\x19\x1c-\x1f]/g;

const PROBLEMS: Partial<Record<FileKind, Problem['kind']>> = {
  empty: 'is_empty',
  pdf: 'is_pdf',
  picture: 'is_picture',
  workbook: 'is_workbook',
  document: 'is_document',
  html: 'is_page',
  database: 'is_database',
  xml: 'is_xml',
  archive: 'is_archive',
  binary: 'is_binary',
};

function zipKind(bytes: string): FileKind {
  const office = OPEN_DOCUMENT.exec(bytes);
  if (office !== null) return office[1] === undefined ? 'document' : 'workbook';
  const inside = IN_ZIP.exec(bytes)?.[1];
  if (inside === undefined) return 'zip';
  return inside === 'xl/' || inside === 'content.xml' ? 'workbook' : 'document';
}

/** UTF-16 is told by its mark, or by every other byte being nought, as in the letters of Latin script. */
function encodingOf(bytes: string): string {
  if (bytes.startsWith('\xff\xfe') || /^([^\0]\0){8}/.test(bytes)) return 'utf-16le';
  if (bytes.startsWith('\xfe\xff') || /^(\0[^\0]){8}/.test(bytes)) return 'utf-16be';
  return 'utf-8';
}

function textKind(text: string): FileKind {
  if (text === '') return 'empty';
  if ((text.match(CONTROLS)?.length ?? 0) > text.length * MOST_CONTROLS) return 'binary';
  const inner = text.replace(PROLOGUE, '');
  if (SVG.test(inner)) return 'picture';
  if (XML_WORKBOOK.test(text)) return 'workbook';
  if (HTML.test(inner) || WEB_ARCHIVE.test(text)) return 'html';
  if (XML.test(text)) return 'xml';
  return JSON_BEGINNING.test(text) ? 'json' : 'text';
}

/**
 * What a file is, judged by its first bytes alone; as many as LOOKED_AT are looked at. `text` is any
 * text in any encoding, a table or not.
 */
export function fileKind(head: Uint8Array): FileKind {
  const looked = head.subarray(0, LOOKED_AT);
  const bytes = String.fromCharCode(...looked);
  if (ZIP.test(bytes)) return zipKind(bytes);
  const told = BEGINNINGS.find(([, form]) => form.test(bytes))?.[0];
  return told ?? textKind(new TextDecoder(encodingOf(bytes)).decode(looked).trimStart());
}

/** What is to be said of a file of a kind that holds no table to be read here; null where it may hold one. */
export function kindProblem(kind: FileKind, file: string): Problem | null {
  const said = PROBLEMS[kind];
  return said === undefined ? null : { kind: said, file, row: null, column: null, found: null, expected: null };
}
