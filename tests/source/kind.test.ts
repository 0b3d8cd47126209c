import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileKind, fileKind, kindProblem } from '../../src/source/source.ts';
import { speak } from '../../src/words/words.ts';
import { zip } from './zips.ts';

function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function utf16(text: string, hasMark: boolean): Uint8Array {
  return new Uint8Array(Buffer.from((hasMark ? '\ufeff' : '') + text, 'utf16le'));
}

function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_, at) => bytes[at ^ 1] ?? 0);
}

const CSV = 'Brott;Region;År;Antal\r\nRån;Malmö;2024;12\r\n';
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(16) + '>\0\x03\0\xfe\xff\x09\0';
const DBASE = latin1(`\x03\x7c\x05\x11\x10\0\0\0\x81\0\x20\0${'\0'.repeat(20)}BROTT`);

const cases: readonly [what: string, head: Uint8Array, kind: FileKind][] = [
  ['nothing', new Uint8Array(), 'empty'],
  ['blanks', latin1(' \r\n\t\r\n'), 'empty'],
  ['only a mark of UTF-8', latin1('\xef\xbb\xbf'), 'empty'],
  ['only a mark of UTF-16', latin1('\xff\xfe'), 'empty'],
  ['a table', new TextEncoder().encode(CSV), 'text'],
  ['a table in Latin-1', latin1(CSV), 'text'],
  ['a table in UTF-8 with a mark', new TextEncoder().encode(`\ufeff${CSV}`), 'text'],
  ['a table in UTF-16', utf16(CSV, true), 'text'],
  ['a table in UTF-16 without a mark', utf16(CSV, false), 'text'],
  ['a table in UTF-16, large end first', swapped(utf16(CSV, true)), 'text'],
  ['a table in UTF-16 with a tab first', utf16('\t\t2023\t2024\n', true), 'text'],
  ['the same without a mark', utf16('\t\tÅr 2023\tÅr 2024\n', false), 'text'],
  ['a single letter', latin1('a'), 'text'],
  ['a table with a stray nought in it', latin1(`${CSV}Stöld\0;Lund;2024;3`), 'text'],
  ['a table that begins with PK', latin1('PK;namn\n1;a'), 'text'],
  ['a table that begins with BM', latin1('BMI;antal\n22;1\n'), 'text'],
  ['a table that begins with PAR1', latin1('PAR1,PAR2\n1,2'), 'text'],
  ['a table that begins with a date', latin1('0\t1\n2\t3\n'), 'text'],
  ['a table that begins with <', latin1('<15 år;15-20 år\n1;2\n'), 'text'],
  ['a table that begins with [', latin1('[Brott].[Namn],[Antal]\n'), 'text'],
  ['a table that begins with {', latin1('{brott};{antal}\n'), 'text'],
  ['a PC-Axis file', latin1('CHARSET="ANSI";\nAXIS-VERSION="2013";\n'), 'text'],
  ['an object', latin1(' {\n "version": "2.0", "class": "dataset"'), 'json'],
  ['an object after a mark', new TextEncoder().encode('\ufeff{"a":1}'), 'json'],
  ['a list of objects', latin1('[\n  {"brott":"rån"}]'), 'json'],
  ['a list of lists', latin1('[["brott","antal"]]'), 'json'],
  ['an empty list', latin1('[]'), 'json'],
  ['gzip', new Uint8Array(gzipSync(CSV)), 'gzip'],
  ['parquet', latin1('PAR1\x15\x04\x15\x10'), 'parquet'],
  ['a zip of a table', zip([{ name: 'brott.csv', data: CSV }]), 'zip'],
  ['an empty zip', zip([]), 'zip'],
  ['a zip of tables in a folder called xl', zip([{ name: 'brott.xl/data.csv', data: CSV }]), 'zip'],
  [
    'an Excel workbook',
    zip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'xl/workbook.xml', data: '<workbook/>' },
    ]),
    'workbook',
  ],
  [
    'an OpenDocument workbook',
    zip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
      { name: 'content.xml', data: '<a/>' },
    ]),
    'workbook',
  ],
  [
    'an OpenDocument text',
    zip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 },
      { name: 'content.xml', data: '<a/>' },
    ]),
    'document',
  ],
  ['a Word document', zip([{ name: 'word/document.xml', data: '<w/>' }]), 'document'],
  ['an old Excel workbook', latin1(OLE), 'workbook'],
  ['a very old Excel workbook', latin1('\x09\x08\x10\0\0\x06\x05\0'), 'workbook'],
  [
    'a workbook as XML',
    latin1('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook'),
    'workbook',
  ],
  ['rich text', latin1('{\\rtf1\\ansi'), 'document'],
  ['a PDF', latin1('%PDF-1.7\n%\xe2\xe3'), 'pdf'],
  ['PNG', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'picture'],
  ['JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'picture'],
  ['GIF', latin1('GIF89a\x01\0'), 'picture'],
  ['WebP', latin1('RIFF\x24\0\0\0WEBPVP8 '), 'picture'],
  ['SVG', latin1('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">'), 'picture'],
  ['a page', latin1('\r\n<!DOCTYPE html>\n<html lang="sv">'), 'html'],
  ['a page in capitals', latin1('<HTML><HEAD>'), 'html'],
  ['a page after a remark', latin1('<!-- saved -->\n<html>'), 'html'],
  ['a page as XML', latin1('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">'), 'html'],
  ['a table of a page, called .xls', latin1('<table border="1"><tr><td>Brott</td>'), 'html'],
  ['a page in UTF-16', utf16('<html><body>', true), 'html'],
  ['a page with its pictures', latin1('MIME-Version: 1.0\r\nContent-Type: multipart/related;'), 'html'],
  ['SDMX', latin1('<?xml version="1.0" encoding="UTF-8"?>\n<message:GenericData xmlns:message="http'), 'xml'],
  ['XML with no word before it', latin1('<ROWSET>\n <ROW><BROTT>'), 'xml'],
  ['SQLite', latin1('SQLite format 3\0\x10\0'), 'database'],
  ['Access', latin1('\0\x01\0\0Standard ACE DB\0'), 'database'],
  ['dBase', DBASE, 'database'],
  ['SPSS', latin1('$FL2@(#) SPSS DATA FILE'), 'database'],
  ['Stata', latin1('<stata_dta><header>'), 'database'],
  ['7z', latin1('7z\xbc\xaf\x27\x1c\0\x04'), 'archive'],
  ['RAR', latin1('Rar!\x1a\x07\x01\0'), 'archive'],
  ['tar', latin1(`brott.csv${'\0'.repeat(248)}ustar\x0000`), 'archive'],
  ['noughts, as of a download that failed', new Uint8Array(4096), 'binary'],
  ['noise', latin1('\x01\x02\x03\x7f\x90\x00\x05\x06\x11\xfe'), 'binary'],
];

describe('a file is known by its first bytes', () => {
  test.each(cases)('%s', (_, head, kind) => {
    expect(fileKind(head)).toBe(kind);
  });

  test('also where few of them are there, or any others', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (head) => {
        expect(cases.map(([, , kind]) => kind)).toContain(fileKind(head));
      }),
    );
    for (const [, head] of cases) for (let at = 0; at < 12; at++) fileKind(head.subarray(0, at));
  });

  test('however long the beginning is, in no time', () => {
    for (const text of ['<!--', '<?xml ', '<', '<!-- -->\n'.repeat(400), '[ ', '{ ']) {
      const started = performance.now();
      fileKind(latin1(text.repeat(2 ** 16).slice(0, 2 ** 20)));
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});

test('what holds no table has a message of its own in each language; what may hold one has none', () => {
  const kinds = [...new Set(cases.map(([, , kind]) => kind))];
  const problems = kinds.flatMap((kind) => kindProblem(kind, 'brott.xls') ?? []);
  const fine = kinds.filter((kind) => kindProblem(kind, 'brott.xls') === null);
  expect(fine.toSorted()).toEqual(['gzip', 'json', 'parquet', 'text', 'zip']);
  for (const language of ['sv', 'en'] as const) {
    const texts = problems.map((one) => speak(language).words.problem(one));
    expect(new Set(texts).size).toBe(problems.length);
    for (const text of texts) expect(text).toMatch(/^brott\.xls: .+\. .+\.$/);
  }
});
