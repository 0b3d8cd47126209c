const DARKEST = 36;

/**
 * Strength of the shade behind a number, in per cent of its colour. It grows with the root, so that small counts beside
 * large ones are still seen.
 */
export function shadeOf(value: number | null, largest: number): number {
  return value === null || value <= 0 || largest <= 0 ? 0 : Math.round(Math.sqrt(value / largest) * DARKEST);
}
