import fc from 'fast-check';
import { crc32 as crcOfNode } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../src/source/crc.ts';
import { SourceProblem } from '../../src/source/source.ts';
import { isZip, unzipped } from '../../src/source/zip.ts';
import { type Packed, zip } from './zips.ts';

// Made-up figures throughout.
const TEXT = 'brott;region;antal\nrån;Malmö;12\n'.repeat(20_000);
const FILE = 'made-up.zip';

async function textOf(source: Blob | Uint8Array<ArrayBuffer>): Promise<{ name: string; size: number; text: string }> {
  const { name, size, pieces } = await unzipped(source, FILE);
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of pieces) text += decoder.decode(piece, { stream: true });
  return { name, size, text };
}

async function problemOf(source: Blob | Uint8Array<ArrayBuffer>): Promise<[string, string | null]> {
  const error: unknown = await textOf(source).catch((thrown: unknown) => thrown);
  if (!(error instanceof SourceProblem)) throw new Error(`no SourceProblem: ${String(error)}`);
  expect(error.problem.file).toBe(FILE);
  return [error.problem.kind, error.problem.found];
}

const size = new TextEncoder().encode(TEXT).length;
const data = { name: 'data.csv', data: TEXT };

describe('the one file of a zip is had whole', () => {
  test.each<[string, Packed[], string?]>([
    ['deflated', [data]],
    ['stored', [{ ...data, method: 0 }]],
    ['deflated, with its sizes after it', [{ ...data, hasDescriptor: true }]],
    ['stored, with its sizes after it', [{ ...data, method: 0, hasDescriptor: true }]],
    ['with sizes of ZIP64', [{ ...data, isLong: true }]],
    ['behind another', [{ name: 'readme.txt', data: 'hej' }, data]],
    [
      'with sizes of ZIP64 behind another',
      [
        { name: 'readme.txt', data: 'hej', isLong: true },
        { ...data, isLong: true },
      ],
    ],
    ['with a comment on the whole', [data], 'a comment with PK\u0005\u0006 in it, and more than twenty-two bytes'],
  ])('%s', async (_, files, comment) => {
    const bytes = zip(files, comment);
    expect(isZip(bytes)).toBe(true);
    for (const source of [bytes, new Blob([bytes])]) {
      const read = await textOf(source);
      expect([read.name, read.size, read.text === TEXT]).toEqual(['data.csv', size, true]);
    }
  });

  test('a view into a larger buffer is read as itself', async () => {
    const bytes = zip([data]);
    const large = new Uint8Array(bytes.length + 200).fill(0x50);
    large.set(bytes, 77);
    expect((await textOf(large.subarray(77, 77 + bytes.length))).text === TEXT).toBe(true);
  });

  test('a file with nothing in it comes as nothing', async () => {
    expect(await textOf(zip([{ name: 'empty.csv', data: '' }]))).toEqual({ name: 'empty.csv', size: 0, text: '' });
  });

  test('a large zip is never asked for as a whole', async () => {
    const noise = new Uint8Array(2 ** 20).map((_, at) => (at * at * 31 + (at >> 3)) & 0xff);
    const bytes = zip([{ name: 'noise.pdf', data: noise, method: 0 }, data]);
    const blob = new Blob([bytes]);
    const asked: number[] = [];
    const slice = blob.slice.bind(blob);
    blob.slice = (start = 0, end = blob.size) => {
      asked.push(end - start);
      return slice(start, end);
    };
    blob.arrayBuffer = () => Promise.reject(new Error('asked for as a whole'));
    expect((await textOf(blob)).name).toBe('data.csv');
    expect(Math.max(...asked)).toBeLessThan(2 ** 17);
  });
});

const one = (name: string): Packed => ({ name, data: 'a,b\n1,2\n' });

describe('which file is the one', () => {
  test.each<[string, string[], string]>([
    ['Statistics Canada', ['35100177.csv', '35100177_MetaData.csv'], '35100177.csv'],
    [
      'the World Bank',
      ['Metadata_Indicator_API_VC.csv', 'API_VC_DS2_en_csv_v2.csv', 'Metadata_Country_API_VC.csv'],
      'API_VC_DS2_en_csv_v2.csv',
    ],
    ['a Mac', ['Brott/', 'Brott/brott.csv', '__MACOSX/Brott/._brott.csv', 'Brott/.DS_Store'], 'brott.csv'],
    ['a data package', ['datapackage.json', 'data/offences.csv', 'README.md', 'LICENSE.txt'], 'offences.csv'],
    ['a Swedish read-me', ['läsmig.txt', 'anmälda brott.txt'], 'anmälda brott.txt'],
    ['beside a picture and a PDF', ['karta.png', 'rapport.pdf', 'tabell.TSV'], 'tabell.TSV'],
    ['folders of Windows', ['ut\\2024\\brott.csv', 'ut\\2024\\'], 'brott.csv'],
    ['packed once more', ['brott.csv.gz'], 'brott.csv.gz'],
    ['no ending', ['export'], 'export'],
    ['called metadata, and alone', ['metadata.csv'], 'metadata.csv'],
    ['a word that only holds another', ['denotes.csv', 'notes.txt'], 'denotes.csv'],
  ])('%s', async (_, names, name) => {
    expect((await textOf(zip(names.map(one)))).name).toBe(name);
  });

  test.each<[string, string[], [string, string | null]]>([
    ['several tables', ['a.csv', 'readme.txt', 'b.csv'], ['zip_several', 'a.csv, b.csv']],
    ['two read-mes', ['readme.txt', 'metadata.csv'], ['zip_without_data', 'readme.txt, metadata.csv']],
    ['a read-me and a workbook', ['readme.txt', 'brott.xlsx'], ['zip_without_data', 'readme.txt, brott.xlsx']],
    ['a workbook inside', ['brott.xlsx'], ['zip_without_data', 'brott.xlsx']],
    ['nothing', [], ['zip_without_data', null]],
    ['only a folder', ['folder/'], ['zip_without_data', null]],
    ['an Excel workbook', ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'], ['is_workbook', null]],
    ['an OpenDocument workbook', ['mimetype', 'content.xml', 'styles.xml'], ['is_workbook', null]],
    ['a Word document', ['[Content_Types].xml', 'word/document.xml'], ['is_document', null]],
    [
      'many tables',
      Array.from({ length: 12 }, (_, at) => `${at}.csv`),
      ['zip_several', '0.csv, 1.csv, 2.csv, 3.csv, 4.csv, 5.csv, 6.csv, 7.csv, …'],
    ],
  ])('%s', async (_, names, problem) => {
    expect(await problemOf(zip(names.map(one)))).toEqual(problem);
  });

  test.each<[string, Uint8Array, number, string]>([
    ['UTF-8 that says so', Buffer.from('rån.csv'), 0x800, 'rån.csv'],
    ['UTF-8 that does not', Buffer.from('rån.csv'), 0, 'rån.csv'],
    ['code page 437', Buffer.from([0x72, 0x86, 0x6e, 0x2e, 0x63, 0x73, 0x76]), 0, 'rån.csv'],
  ])('its name in %s', async (_, rawName, flags, name) => {
    expect((await textOf(zip([{ ...data, rawName, flags }]))).name).toBe(name);
  });
});

describe('a zip that cannot be read is named', () => {
  test.each<[string, Packed, [string, string | null]]>([
    ['locked', { ...data, flags: 0x801 }, ['zip_encrypted', 'data.csv']],
    ['locked by AES', { ...data, flags: 1, method: 99 }, ['zip_encrypted', 'data.csv']],
    ['packed by Deflate64', { ...data, method: 9 }, ['zip_method', 'Deflate64']],
    ['packed by LZMA', { ...data, method: 14 }, ['zip_method', 'LZMA']],
    ['packed by none knows what', { ...data, method: 77 }, ['zip_method', '77']],
    ['of another checksum', { ...data, statedCrc: 1 }, ['zip_broken', null]],
    ['stored, of another checksum', { ...data, method: 0, statedCrc: 1 }, ['zip_broken', null]],
    ['longer than it says', { ...data, statedSize: 1000 }, ['zip_broken', null]],
    ['shorter than it says', { ...data, statedSize: size + 1 }, ['zip_broken', null]],
    ['stored in another size', { ...data, method: 0, statedSize: size - 1 }, ['zip_broken', null]],
    ['said to be huge', { ...data, isLong: true, statedSize: 2 ** 33 }, ['unpacked_too_large', null]],
  ])('%s', async (_, file, problem) => {
    const bytes = zip([file]);
    expect(await problemOf(bytes)).toEqual(problem);
    expect(await problemOf(new Blob([bytes]))).toEqual(problem);
  });

  test('larger than the most, before a byte is unpacked', async () => {
    await expect(unzipped(zip([data]), FILE, size - 1)).rejects.toMatchObject({
      problem: { kind: 'unpacked_too_large', expected: String(size - 1) },
    });
    expect((await unzipped(zip([data]), FILE, size)).size).toBe(size);
  });

  test('a bomb gives no byte more than it says it holds', async () => {
    const bomb = zip([{ name: 'bomb.csv', data: new Uint8Array(2 ** 24), statedSize: 2 ** 20 }]);
    const { pieces } = await unzipped(bomb, FILE);
    let length = 0;
    await expect(
      (async () => {
        for await (const piece of pieces) length += piece.length;
      })(),
    ).rejects.toMatchObject({ problem: { kind: 'zip_broken' } });
    expect(length).toBeLessThanOrEqual(2 ** 20);
  });

  test('cut short anywhere, or with a byte changed in its data', async () => {
    const whole = zip([{ ...data, data: TEXT.slice(0, 4000) }]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (at) => {
        expect((await problemOf(whole.slice(0, at)))[0]).toBe('zip_broken');
      }),
    );
    const start = 30 + 'data.csv'.length;
    for (let at = start; at < start + 30; at++) {
      const broken = whole.map((byte, place) => (place === at ? byte ^ 0x10 : byte));
      expect((await problemOf(broken))[0]).toBe('zip_broken');
    }
  });

  test('whatever the bytes, nothing but a problem with a name is thrown', async () => {
    const whole = zip([{ ...data, data: TEXT.slice(0, 200), isLong: true }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 6,
        }),
        async (changes) => {
          const changed = whole.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          const error: unknown = await textOf(changed).then(
            () => null,
            (thrown: unknown) => thrown,
          );
          expect(error === null || error instanceof SourceProblem).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('the checksum is that of zlib, in pieces too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut), 0))).toBe(crcOfNode(bytes));
    }),
  );
});

test.each<[string, number[], boolean]>([
  ['a zip', [0x50, 0x4b, 3, 4], true],
  ['an empty zip', [0x50, 0x4b, 5, 6], true],
  ['a text that begins so', [...Buffer.from('PK;namn')], false],
  ['too little', [0x50, 0x4b], false],
  ['nothing', [], false],
])('%s', (_, bytes, is) => {
  expect(isZip(new Uint8Array(bytes))).toBe(is);
});
