/** Bytes of evidence that are weighed: hundreds of cells. */
const ENOUGH = 12_000;
const LONGEST = 400;

/** Tabulator, line ends, quotation mark, comma, semicolon: none is a later byte of a letter in any encoding. */
const ENDS = new Uint8Array(256);
for (const end of [0x09, 0x0a, 0x0d, 0x22, 0x2c, 0x3b]) ENDS[end] = 1;

/**
 * The distinct cells of a file that hold bytes beyond ASCII, joined by line feeds: the first, and later ones only for a
 * byte not seen before. The last one is left out where the file goes on.
 */
export function evidenceOf(bytes: Uint8Array, whole: boolean): Uint8Array {
  const found = new Map<string, Uint8Array>();
  const seen = new Uint8Array(256);
  let size = 0;
  let [start, beyond, fresh] = [0, false, false];
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at < bytes.length ? (bytes[at] ?? 0) : 0x0a;
    if (byte >= 0x80) {
      beyond = true;
      if (seen[byte] === 0) fresh = true;
      continue;
    }
    if (ENDS[byte] === 0) continue;
    const complete = at < bytes.length || whole || found.size === 0;
    if (beyond && complete && (size < ENOUGH || fresh)) size += keep(bytes.subarray(start, at), found, seen);
    [start, beyond, fresh] = [at + 1, false, false];
  }
  return joined([...found.values()]);
}

function keep(cell: Uint8Array, found: Map<string, Uint8Array>, seen: Uint8Array): number {
  const short = cell.length > LONGEST ? shortened(cell) : cell;
  const key = String.fromCharCode(...short);
  for (const byte of short) seen[byte] = 1;
  if (found.has(key)) return 0;
  found.set(key, short);
  return short.length + 1;
}

/** Cut at a space, so that no letter is cut; where there is none, as it is. */
function shortened(cell: Uint8Array): Uint8Array {
  const space = cell.lastIndexOf(0x20, LONGEST);
  return space > 0 ? cell.subarray(0, space) : cell.subarray(0, LONGEST * 10);
}

function joined(cells: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(cells.reduce((sum, cell) => sum + cell.length + 1, 0));
  let at = 0;
  for (const cell of cells) {
    out.set(cell, at);
    out[at + cell.length] = 0x0a;
    at += cell.length + 1;
  }
  return out;
}
