/** What a letter is to the weighing of a text. */
export const LOWER = 1;
export const UPPER = 2;
export const UNCASED = 3;
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

/** How unlikely a symbol is, in nats: after a boundary, after a letter; and then a boundary, a letter after it. */
type SymbolCosts = readonly [afterBoundary: number, afterLetter: number, thenBoundary: number, thenLetter: number];

const RARE: SymbolCosts = [11, 12, 1, 5];
const COSTS = new Map<string, SymbolCosts>();
const groups: readonly (readonly [letters: string, costs: SymbolCosts])[] = [
  ['“‘„«', [6, 12, 3, 0.5]],
  ['¿¡', [7, 12, 3, 0.5]],
  ['”»', [7, 6.5, 0.3, 7]],
  ['’', [7, 5, 3.5, 1]],
  ['–—', [5, 9, 0.5, 3]],
  ['€£', [6.5, 10, 0.3, 5]],
  ['\u00a0', [5, 8, 1, 4]],
  ['°§', [7, 9, 0.3, 5]],
  ['ºª№', [7, 9, 0.3, 5]],
  ['²³½‰…•·', [8, 9, 0.5, 6]],
];
for (const [letters, costs] of groups) for (const letter of letters) COSTS.set(letter, costs);

/** How unlikely a symbol is where it stands, in nats. */
export function symbolCosts(code: number): SymbolCosts {
  return COSTS.get(String.fromCharCode(code)) ?? RARE;
}
