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
