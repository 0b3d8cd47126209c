import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape';
import { SYMBOL_SIZE, type SeriesLook } from '../../layout/layout.ts';
import { tidy } from './bars.ts';

const TYPES: Readonly<Record<SeriesLook['symbol'], SymbolType>> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
  star: symbolStar,
  wye: symbolWye,
};

/** Outline of a symbol about the origin. */
export function symbolPath(type: SeriesLook['symbol']): string {
  return tidy(symbol(TYPES[type], SYMBOL_SIZE)() ?? '');
}
