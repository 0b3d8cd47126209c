import { type KeyEntry, SMALL, type Space, textWidth, wrapped } from '../../layout/layout.ts';
import { element, type Markup } from '../markup.ts';
import { COLOURS, seriesColour } from './colours.ts';
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

/** The sign of a look of the figure. */
export function lookEntry({ look, text }: KeyEntry, hatch: string): Entry {
  const colour = seriesColour(1);
  const box = { width: SWATCH, height: 12 };
  const signs: Record<KeyEntry['look'], Markup> = {
    hatched: element('rect', { ...box, fill: `url(#${hatch})`, stroke: colour }),
    tinted: element('rect', { ...box, fill: colour, 'fill-opacity': '.35', stroke: colour }),
    outlined: element('rect', { ...box, fill: 'none', stroke: COLOURS.ink, 'stroke-width': '1.5' }),
    dashed: element('path', { d: 'M0,6H24', stroke: COLOURS.muted, 'stroke-width': 2, 'stroke-dasharray': '4 3' }),
    hollow: element('circle', { cx: 12, cy: 6, r: 5, fill: 'none', stroke: colour, 'stroke-width': 2 }),
  };
  return { sign: signs[look], text };
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
    marks:
      marks.length === 0
        ? []
        : [element('g', { 'data-part': 'key', 'font-size': SMALL * REM, fill: COLOURS.muted }, marks)],
    points: [],
  };
}
