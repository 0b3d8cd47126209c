// Makes a screenshot small: a page has few colours, and a PNG of at most 256 of them takes a third of the bytes.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const MOST_COLOURS = 256;

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** The predictor of PNG's fourth filter: whichever of left, up and their corner is nearest to left + up - corner. */
function nearestOf(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Bytes of all pixels, row by row, from filtered rows. */
function unfiltered(rows, width, height, size) {
  const stride = width * size;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= size ? pixels[at - size] : 0;
      const up = y > 0 ? pixels[at - stride] : 0;
      const corner = x >= size && y > 0 ? pixels[at - stride - size] : 0;
      const guess = [0, left, up, (left + up) >> 1, nearestOf(left, up, corner)][filter];
      pixels[at] = rows[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return pixels;
}

function distance(one, other) {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

/** The commonest colours, none as near to a commoner one as `apart` (a squared distance); null where they are too many. */
function commonest(colours, apart) {
  const palette = [];
  for (const colour of colours) {
    if (palette.some((one) => distance(one, colour) <= apart)) continue;
    if (palette.length === MOST_COLOURS) return null;
    palette.push(colour);
  }
  return palette;
}

/** As few colours as a palette holds. A colour that is rare and unlike all others, such as that of a dot, keeps its place. */
function paletteOf(colours) {
  for (let apart = 0; ; apart = 2 * apart + 1) {
    const palette = commonest(colours, apart);
    if (palette !== null) return palette;
  }
}

function nearestIn(palette, colour) {
  let best = 0;
  for (let at = 1; at < palette.length; at++)
    if (distance(palette[at], colour) < distance(palette[best], colour)) best = at;
  return best;
}

/**
 * A screenshot (PNG, eight bits for each of three or four channels, opaque) with a palette of its commonest colours; each
 * of the others becomes the nearest of these.
 */
export function withPalette(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]];
  const size = kind === 6 ? 4 : 3;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = unfiltered(inflateSync(packed), width, height, size);
  const colours = Array.from({ length: width * height }, (_, at) => pixels.readUIntBE(at * size, 3));
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf([...counts.keys()].toSorted((a, b) => counts.get(b) - counts.get(a)));
  const places = new Map([...counts.keys()].map((colour) => [colour, nearestIn(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, at) => {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = places.get(colour);
  });
  const table = Buffer.alloc(3 * palette.length);
  palette.forEach((colour, at) => table.writeUIntBE(colour, 3 * at, 3));
  const newHead = Buffer.from(head);
  newHead[9] = 3;
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', newHead),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
