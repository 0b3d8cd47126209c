type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** How many units of a head are looked at: enough for hundreds of cells. */
const UNITS = 4096;

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  // Before UTF-16, whose mark its own begins with.
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** The encoding that a byte-order mark tells, and its bytes, repeated marks included; null where there is none. */
export function markedEncoding(bytes: Uint8Array): { name: string; mark: number } | null {
  const found = MARKS.find(([, mark]) => startsWith(bytes, mark, 0));
  if (found === undefined) return null;
  const [name, mark] = found;
  let length = mark.length;
  while (startsWith(bytes, mark, length)) length += mark.length;
  return { name, mark: length };
}

function startsWith(bytes: Uint8Array, start: readonly number[], from: number): boolean {
  return start.every((byte, at) => bytes[from + at] === byte);
}

/** One unit of UTF-16 or UTF-32. */
function unitAt(bytes: Uint8Array, at: number, size: 2 | 4, little: boolean): number {
  let unit = 0;
  for (let step = 0; step < size; step++) unit = unit * 256 + (bytes[at + (little ? size - 1 - step : step)] ?? 0);
  return unit;
}

const isAsciiText = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) || unit === 0x09 || unit === 0x0a || unit === 0x0d;

/** How many units are ASCII text, as separators and digits are in any script; null where some unit is no letter. */
function asciiUnits(bytes: Uint8Array, size: 2 | 4, little: boolean): number | null {
  const end = Math.min(bytes.length - (bytes.length % size), UNITS * size);
  let found = 0;
  for (let at = 0; at < end; at += size) {
    const unit = unitAt(bytes, at, size, little);
    if (isAsciiText(unit)) found++;
    else if (unit < 0xa0 || (unit & 0xfffe) === 0xfffe || unit > 0x10ffff) return null;
    else if (size === 4 && unit >= 0xd800 && unit < 0xe000) return null;
  }
  return found;
}

/** UTF-16 or UTF-32 that no mark tells, by where its ASCII letters keep their NUL; null where it is neither. */
export function unmarkedWide(bytes: Uint8Array): Wide | null {
  if (!bytes.subarray(0, UNITS).includes(0)) return null;
  const ways: readonly (readonly [Wide, 2 | 4, boolean])[] = [
    ['utf-32le', 4, true],
    ['utf-32be', 4, false],
    ['utf-16le', 2, true],
    ['utf-16be', 2, false],
  ];
  let best: Wide | null = null;
  let most = 0;
  for (const [name, size, little] of ways) {
    const found = asciiUnits(bytes, size, little) ?? 0;
    if (found > most) [best, most] = [name, found];
  }
  return best;
}

/** Decodes pieces of UTF-32, a letter that is cut between two of them included. Throws TypeError where it is not. */
export class Utf32Decoder {
  readonly #little: boolean;
  #rest = new Uint8Array(0);

  constructor(little: boolean) {
    this.#little = little;
  }

  decode(bytes: Uint8Array): string {
    const all = new Uint8Array(this.#rest.length + bytes.length);
    all.set(this.#rest);
    all.set(bytes, this.#rest.length);
    const end = all.length - (all.length % 4);
    this.#rest = all.slice(end);
    const letters: string[] = [];
    for (let at = 0; at < end; at += 4) letters.push(letterOf(unitAt(all, at, 4, this.#little)));
    return letters.join('');
  }

  end(): void {
    if (this.#rest.length > 0) throw new TypeError('a letter of UTF-32 is cut');
  }
}

function letterOf(unit: number): string {
  if (unit > 0x10ffff || (unit >= 0xd800 && unit < 0xe000)) throw new TypeError('no letter of UTF-32');
  return String.fromCodePoint(unit);
}
