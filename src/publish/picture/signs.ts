import type { Datum } from '../../figure/figure.ts';
import { SIGN_SIZE, SMALL, signAt, type Space, textWidth } from '../../layout/layout.ts';
import { element, type Markup } from '../markup.ts';
import { paintOf } from './paint.ts';
import { tidy } from './tidy.ts';

const SIGN_GAP = 6;

/** Room for what stands in a cell: its text, and before it the sign of what is absent. */
export function roomFor(cell: Datum, space: Space): number {
  const sign = cell.state === 'observed' ? 0 : SIGN_SIZE + SIGN_GAP;
  return textWidth(cell.text, SMALL, space) + sign;
}

/** The outline of the sign of what is absent, before a text that ends at `end`; empty where nothing is. */
export function signBefore(cell: Datum, end: number, middle: number, space: Space): string {
  return signAt(cell, Math.round(end - roomFor(cell, space)), Math.round(middle)) ?? '';
}

/** All signs of a matrix as one outline; nothing where there are none. */
export function signMarks(outlines: string): readonly Markup[] {
  return outlines === '' ? [] : [element('path', { d: tidy(outlines), ...paintOf('sign', '') })];
}
