import { isLackOfRoom } from './room.ts';
import { failure } from './failure.ts';

/** What the directory at the end of a zip file says of one file in it. Offset and sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** A source of which any stretch of bytes can be had. */
export interface Stretch {
  readonly length: number;
  readonly at: (start: number, end: number) => Promise<DataView<ArrayBuffer>>;
}

// Signatures and lengths as in PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16.
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const END64 = 0x06064b50;
const END64_LENGTH = 56;
const EXTRA_64 = 1;
/** Stands where a number needs eight bytes, which then are elsewhere. */
const ELSEWHERE = 0xffffffff;
const ELSEWHERE_SHORT = 0xffff;
const IS_ENCRYPTED = 1;
const IS_UTF8 = 2 ** 11;
/** A directory of more bytes holds tens of thousands of files. */
const LONGEST_DIRECTORY = 2 ** 24;

/** Upper half of code page 437, in which names stand that are not marked as UTF-8. */
const CODE_PAGE =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

function nameOf(bytes: Uint8Array<ArrayBuffer>, isUtf8: boolean): string {
  try {
    // Many programs write UTF-8 without saying so; what is valid UTF-8 is hardly ever meant otherwise.
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE[byte - 0x80] ?? ''))).join(
      '',
    );
  }
}

function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** The numbers that have no room in the entry itself, in the order in which they stand in its extra field. */
function longNumbers(extra: DataView): (short: number) => number {
  let at = 0;
  while (at + 4 <= extra.byteLength && extra.getUint16(at, true) !== EXTRA_64) at += 4 + extra.getUint16(at + 2, true);
  let next = at + 4;
  return (short) => {
    if (short !== ELSEWHERE) return short;
    next += 8;
    return long(extra, next - 8);
  };
}

interface Directory {
  readonly start: number;
  readonly length: number;
}

async function directory64(source: Stretch, end: number): Promise<(Directory & { end: number }) | null> {
  const locator = await source.at(end - LOCATOR_LENGTH, end);
  if (locator.byteLength < LOCATOR_LENGTH || locator.getUint32(0, true) !== LOCATOR) return null;
  const at = long(locator, 8);
  const view = await source.at(at, at + END64_LENGTH);
  if (view.getUint32(0, true) !== END64) throw new RangeError('no ZIP64 end record where the locator points');
  return { end: at, length: long(view, 40), start: long(view, 48) };
}

async function directoryOf(source: Stretch): Promise<Directory> {
  const from = Math.max(0, source.length - END_LENGTH - LONGEST_COMMENT);
  const tail = await source.at(from, source.length);
  let at = tail.byteLength - END_LENGTH;
  const isEnd = (): boolean =>
    tail.getUint32(at, true) === END && at + END_LENGTH + tail.getUint16(at + 20, true) <= tail.byteLength;
  while (at >= 0 && !isEnd()) at--;
  if (at < 0) throw new RangeError('no end record');
  const [disk, length, start] = [
    tail.getUint16(at + 4, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ];
  if (disk !== 0 && disk !== ELSEWHERE_SHORT) throw new RangeError('one part of several');
  const isLong = length === ELSEWHERE || start === ELSEWHERE || tail.getUint16(at + 10, true) === ELSEWHERE_SHORT;
  return (isLong ? await directory64(source, from + at) : null) ?? { start, length };
}

function entryAt(view: DataView<ArrayBuffer>, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry where one should be');
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const longOr = longNumbers(new DataView(view.buffer, view.byteOffset + nameEnd, extraLength));
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameEnd - at - ENTRY_LENGTH);
  const size = longOr(view.getUint32(at + 24, true));
  const packedSize = longOr(view.getUint32(at + 20, true));
  const offset = longOr(view.getUint32(at + 42, true));
  const entry: ZipEntry = {
    name: nameOf(name, (flags & IS_UTF8) !== 0),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & IS_ENCRYPTED) !== 0,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  };
  return { entry, next: nameEnd + extraLength + view.getUint16(at + 32, true) };
}

/**
 * All files that the directory of a zip file names, its folders too, in its order. Throws SourceProblem `zip_broken`
 * where there is no directory or it does not hold together.
 */
export async function zipEntries(source: Stretch, file: string): Promise<ZipEntry[]> {
  try {
    const { start, length } = await directoryOf(source);
    if (length > LONGEST_DIRECTORY || start + length > source.length) throw new RangeError('too long a directory');
    const view = await source.at(start, start + length);
    const entries: ZipEntry[] = [];
    for (let at = 0; at < length; ) {
      const { entry, next } = entryAt(view, at);
      entries.push(entry);
      at = next;
      if (at > length) throw new RangeError('an entry longer than the directory');
    }
    return entries;
  } catch (error) {
    // Only reading past the end, or what is said above, is the fault of the file.
    if (error instanceof RangeError && !isLackOfRoom(error)) throw failure('zip_broken', file);
    throw error;
  }
}
