/** What a letter is to the weighing of a text. */
export const LOWER = 1;
export const UPPER = 2;
const UNCASED = 3;
export const SYMBOL = 4;
export const BROKEN = 5;

const kinds = new Uint8Array(0x10000);

/** The kind of a letter beyond ASCII. Controls and code points without meaning are broken: no file is written with them. */
export function kindOf(code: number): number {
  const known = kinds[code] ?? BROKEN;
  if (known !== 0) return known;
  const kind = newKind(String.fromCharCode(code), code);
  kinds[code] = kind;
  return kind;
}

function newKind(letter: string, code: number): number {
  if (code === 0xfffd || code < 0xa0) return BROKEN;
  if (/[ªºµƒ\p{Lm}]/u.test(letter)) return SYMBOL;
  if (/\p{Lu}/u.test(letter)) return UPPER;
  if (/\p{Ll}/u.test(letter)) return LOWER;
  if (/[\p{L}\p{M}]/u.test(letter)) return UNCASED;
  return /[\p{Co}\p{Cn}]/u.test(letter) ? BROKEN : SYMBOL;
}

/** The small letter that a letter is another form of. */
export function folded(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  // Dotted capital I, comma below for cedilla, Persian yeh: variants of letters that the tables of pairs hold.
  const variant = VARIANTS.get(code);
  if (variant !== undefined) return variant;
  return code < 0x80 ? code : String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

const VARIANTS = new Map(
  ['İi', 'șş', 'țţ', 'Șş', 'Țţ', 'یي'].map((pair): [number, number] => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);

export const isAsciiLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
