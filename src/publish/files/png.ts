/** What a picture says of itself: keywords of the PNG specification (Title, Source, Copyright …) with their texts. */
export type PngTexts = Readonly<Record<string, string>>;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and CRC, 4 bytes each. */
const AROUND = 12;
/** International text, of UTF-8 (PNG specification, section 11.3.3.4). */
const TEXT = 'iTXt';

/** Whether bytes begin as those of a PNG file. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** CRC-32 bit by bit: the texts here are too short for tables to be worth it. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(AROUND + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** Keyword, end, two bytes for "not packed", no language, no translated keyword, text. NUL cannot stand in it. */
function textChunk(keyword: string, text: string): Uint8Array {
  return chunk(TEXT, new TextEncoder().encode(`${keyword}\0\0\0\0\0${text.replaceAll('\0', '\uFFFD')}`));
}

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly data: Uint8Array;
}

/** The chunks of a PNG file as far as they are whole. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  if (!isPng(bytes)) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = SIGNATURE.length; start + AROUND <= bytes.length; ) {
    const length = view.getUint32(start);
    const end = start + AROUND + length;
    if (end > bytes.length) return;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    yield { type, start, end, data: bytes.subarray(start + 8, end - 4) };
    start = end;
  }
}

/**
 * The same picture with texts, which stand before its pixels so that they are found first. Keywords are 1 to 79 letters of
 * ASCII. Bytes that are no PNG come back as they are.
 */
export function withPngTexts(bytes: Uint8Array, texts: PngTexts): Uint8Array<ArrayBuffer> {
  const [header] = chunksOf(bytes);
  const at = header?.end ?? bytes.length;
  const added = header === undefined ? [] : Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const whole = new Uint8Array(added.reduce((sum, one) => sum + one.length, bytes.length));
  let place = 0;
  for (const part of [bytes.subarray(0, at), ...added, bytes.subarray(at)]) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** The texts of a PNG file. One that is packed, or whose CRC does not fit, is left out. */
export function pngTexts(bytes: Uint8Array): PngTexts {
  const texts: [string, string][] = [];
  for (const { type, data, start, end } of chunksOf(bytes)) {
    if (type !== TEXT) continue;
    const crc = new DataView(bytes.buffer, bytes.byteOffset + end - 4, 4).getUint32(0);
    const ends = [data.indexOf(0)];
    ends.push(data.indexOf(0, (ends[0] ?? 0) + 3));
    ends.push(data.indexOf(0, (ends[1] ?? 0) + 1));
    const [keyword = -1, , translated = -1] = ends;
    if (ends.includes(-1) || data[keyword + 1] !== 0 || crc !== crc32(bytes.subarray(start + 4, end - 4))) continue;
    const decoder = new TextDecoder();
    texts.push([decoder.decode(data.subarray(0, keyword)), decoder.decode(data.subarray(translated + 1))]);
  }
  return Object.fromEntries(texts);
}
