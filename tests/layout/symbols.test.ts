import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import { expect, test } from 'vitest';
import { SYMBOL_SIZE } from '../../src/layout/layout.ts';
import { tidy } from '../../src/publish/picture/tidy.ts';
import { symbolPath } from '../../src/publish/picture/symbols.ts';

test.each([
  ['circle', symbolCircle],
  ['square', symbolSquare],
  ['triangle', symbolTriangle],
  ['diamond', symbolDiamond],
  ['cross', symbolCross],
  ['star', symbolStar],
  ['wye', symbolWye],
] as const)('a picture marks its points with the %s that the dashboard draws', (name, type) => {
  expect(symbolPath(name)).toBe(tidy(symbol(type, SYMBOL_SIZE)() ?? ''));
});
