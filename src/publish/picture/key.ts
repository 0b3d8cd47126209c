import { type KeyEntry, SMALL, type Space, textWidth, wrapped } from '../../layout/layout.ts';
import { element, type Markup } from '../markup.ts';
import { COLOURS } from './colours.ts';
import { paintOf } from './paint.ts';
import { type Drawn, REM } from './sheet.ts';

const SWATCH = 24;
const GAP = 8;
const BETWEEN = 16;
const LINE = 1.5;

/** One thing that a key explains: its sign in a box of 24 by 12, and its text. */
export interface Entry {
  readonly sign: Markup;
  readonly text: string;
}

/** A look of the figure as it is drawn in a key. */
export function lookEntry({ path, paint, text }: KeyEntry, hatch: string): Entry {
  return { sign: element('path', { d: path, ...paintOf(paint, hatch) }), text };
}

/** Entries beside one another, as many in a line as have room. */
export function drawKey(entries: readonly Entry[], space: Space): Drawn {
  const line = SMALL * LINE * REM;
  let [x, y] = [0, 0];
  const marks = entries.map(({ sign, text }) => {
    const lines = wrapped(text, space.width - SWATCH - GAP, SMALL, space);
    const width = SWATCH + GAP + Math.max(0, ...lines.map((one) => textWidth(one, SMALL, space)));
    if (x > 0 && x + width > space.width) [x, y] = [0, y + line];
    const at = { x, y };
    if (lines.length > 1) [x, y] = [0, y + lines.length * line];
    else x += width + BETWEEN;
    return element('g', { transform: `translate(${at.x.toFixed(0)},${at.y.toFixed(0)})` }, [
      element('g', { transform: 'translate(0,3)' }, [sign]),
      ...lines.map((one, index) => element('text', { x: SWATCH + GAP, y: SMALL * REM + index * line }, [one])),
    ]);
  });
  const height = x === 0 ? y : y + line;
  return {
    height,
    marks: marks.length === 0 ? [] : [element('g', { 'data-part': 'key', fill: COLOURS.muted }, marks)],
    points: [],
  };
}
