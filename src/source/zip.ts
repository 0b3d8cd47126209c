import { crc32 } from './crc.ts';
import { failure } from './failure.ts';
import { ofBlob } from './blobPieces.ts';
import { ofBuffer } from './pieces.ts';
import { MOST_UNPACKED, unpacked } from './unpacking.ts';
import { type Stretch, type ZipEntry, zipEntries } from './zipEntries.ts';

/** A file unpacked: its name without folders, its size in bytes, and those bytes, each piece good until the next. */
export interface Unzipped {
  readonly name: string;
  readonly size: number;
  readonly pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Names of the methods that are met and not read (APPNOTE.TXT 6.3.10, section 4.4.5). */
const METHODS: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'BZIP2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
  99: 'AES',
};

const DATA = /\.(csv|tsv|tab|txt|json|px|parquet)(\.gz)?$/i;
/** What systems and publishers put beside the data. */
const LITTER = /(^|[\\/])(__MACOSX[\\/]|\.[^\\/]*$|thumbs\.db$|desktop\.ini$)/i;
const BESIDE =
  /(^|[^\p{L}])(read[ _-]?me|l[aä]s[ _-]?mig|meta[ _-]?data|licen[cs]e|copying|notes?|codebook|(data[ _-]?)?dictionary|datapackage|schema)([^\p{L}]|$)/iu;
const WORKBOOK = /^(xl[\\/]|content\.xml$)/i;
const DOCUMENT = /^(word|ppt)[\\/]/i;
const MOST_NAMED = 8;

function baseName(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? name;
}

function named(entries: readonly ZipEntry[]): string | null {
  const names = entries.slice(0, MOST_NAMED).map((entry) => entry.name);
  if (entries.length > MOST_NAMED) names.push('…');
  return names.length === 0 ? null : names.join(', ');
}

/** The one file with data. What lies beside it, as a read-me, counts only where there is nothing else. */
function chosen(all: readonly ZipEntry[], file: string): ZipEntry {
  const entries = all.filter((entry) => !/[\\/]$/.test(entry.name) && !LITTER.test(entry.name));
  if (entries.some((entry) => WORKBOOK.test(entry.name))) throw failure('is_workbook', file);
  if (entries.some((entry) => DOCUMENT.test(entry.name))) throw failure('is_document', file);
  const tables = entries.filter((entry) => DATA.test(entry.name));
  const plain = tables.filter((entry) => !BESIDE.test(baseName(entry.name)));
  const [only, another] = plain.length > 0 || entries.length > 1 ? plain : entries;
  if (only === undefined || (plain.length === 0 && !DATA.test(only.name) && baseName(only.name).includes('.'))) {
    throw failure('zip_without_data', file, { found: named(entries) });
  }
  if (another !== undefined) throw failure('zip_several', file, { found: named(plain) });
  return only;
}

function stretchOf(source: Blob | Uint8Array<ArrayBuffer>): Stretch {
  if (source instanceof Blob) {
    return {
      length: source.size,
      at: async (start, end) => new DataView(await source.slice(Math.max(0, start), end).arrayBuffer()),
    };
  }
  return {
    length: source.length,
    at: (start, end) => {
      const { buffer, byteOffset, byteLength } = source.subarray(Math.max(0, start), end);
      return Promise.resolve(new DataView(buffer, byteOffset, byteLength));
    },
  };
}

/** Where the packed bytes of a file begin: after a header whose length only it tells. Null where there is none. */
async function beginning(stretch: Stretch, { offset, packedSize }: ZipEntry): Promise<number | null> {
  const header = await stretch.at(offset, offset + LOCAL_LENGTH);
  if (header.byteLength < LOCAL_LENGTH || header.getUint32(0, true) !== LOCAL) return null;
  const start = offset + LOCAL_LENGTH + header.getUint16(26, true) + header.getUint16(28, true);
  return start + packedSize > stretch.length ? null : start;
}

/** The same pieces, held to what the directory says of them: no byte more is handed on than it says. */
async function* checked(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  { size, crc }: ZipEntry,
  file: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let [length, sum] = [0, 0];
  for await (const piece of pieces) {
    length += piece.length;
    if (length > size) throw failure('zip_broken', file);
    sum = crc32(piece, sum);
    yield piece;
  }
  if (length !== size || sum !== crc) throw failure('zip_broken', file);
}

/** Whether the first bytes of a file are those of a zip file, be it an empty one. */
export function isZip(head: Uint8Array): boolean {
  const [p, k, third = 0, fourth = 0] = head;
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

/**
 * The one file with data in a zip file, read by stretches and never whole; `most` is the largest size it may have.
 * Throws SourceProblem before the first piece: `zip_broken`, `zip_encrypted`, `zip_method`, `zip_several`,
 * `zip_without_data`, `is_workbook`, `is_document`, `unpacked_too_large`. The pieces throw `zip_broken` where they are
 * not of the size and CRC-32 that the zip file says, so they are to be trusted only once all have come.
 */
export async function unzipped(
  source: Blob | Uint8Array<ArrayBuffer>,
  file: string,
  most = MOST_UNPACKED,
): Promise<Unzipped> {
  const stretch = stretchOf(source);
  const entry = chosen(await zipEntries(stretch, file), file);
  const { name, method, size, packedSize } = entry;
  if (entry.isEncrypted) throw failure('zip_encrypted', file, { found: name });
  if (method !== STORED && method !== DEFLATED) {
    throw failure('zip_method', file, { found: METHODS[method] ?? String(method) });
  }
  if (size > most) throw failure('unpacked_too_large', file, { expected: String(most) });
  const start = await beginning(stretch, entry);
  if (start === null || (method === STORED && packedSize !== size)) throw failure('zip_broken', file);
  const end = start + packedSize;
  const packed = source instanceof Blob ? ofBlob(source.slice(start, end)) : ofBuffer(source.subarray(start, end));
  const pieces = method === STORED ? packed : unpacked(packed, { file, format: 'deflate-raw', broken: 'zip_broken' });
  return { name: baseName(name), size, pieces: checked(pieces, entry, file) };
}
