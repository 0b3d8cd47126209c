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
import { symbolPath } from '../../src/layout/layout.ts';
import { tidy } from '../../src/publish/picture/tidy.ts';

/** Square CSS pixels. */
const AREA = 56;

test.each([
  ['circle', symbolCircle],
  ['square', symbolSquare],
  ['triangle', symbolTriangle],
  ['diamond', symbolDiamond],
  ['cross', symbolCross],
  ['star', symbolStar],
  ['wye', symbolWye],
] as const)('points are marked with the %s of d3-shape', (name, type) => {
  expect(symbolPath(name)).toBe(tidy(symbol(type, AREA)() ?? ''));
});
