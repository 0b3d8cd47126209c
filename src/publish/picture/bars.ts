import type { Axis } from '../../figure/figure.ts';
import {
  type BarLayout,
  barPoints,
  type BarRow,
  type LaidMark,
  layBars,
  NORMAL,
  SMALL,
  type Space,
} from '../../layout/layout.ts';
import { element, type Markup } from '../markup.ts';
import { COLOURS, seriesColour } from './colours.ts';
import { paintOf } from './paint.ts';
import { type Drawn, REM } from './sheet.ts';
import { tidy } from './tidy.ts';

const TICK_ROOM = 24;

interface Bars {
  readonly marks: readonly LaidMark[];
  readonly axis: Axis;
  readonly together: readonly LaidMark[];
  readonly parts?: readonly (readonly number[])[];
  readonly withTicks?: boolean;
  /** Id of the hatching, once in each document. */
  readonly hatch: string;
}

/** Horizontal bars, one per mark, with the number at the end of each. */
export function drawBars({ marks, axis, together, parts = [], withTicks = true, hatch }: Bars, space: Space): Drawn {
  const layout = layBars(marks, { space, together, axis, parts, tickRoom: withTicks ? TICK_ROOM : 0 });
  const { zero, height, tickRoom } = layout;
  return {
    height,
    marks: [
      layout.ticks.length === 0
        ? null
        : element('g', {}, [
            element('path', { d: layout.grid, stroke: COLOURS.grid }),
            element(
              'g',
              { 'data-part': 'ticks', fill: COLOURS.faint, 'text-anchor': 'middle' },
              layout.ticks.map(({ text, x, y }) => element('text', { x, y }, [text])),
            ),
          ]),
      layout.hasZeroLine
        ? element('path', { d: tidy(`M${zero},${tickRoom}V${height}`), stroke: COLOURS.ruleStrong })
        : null,
      element(
        'g',
        { 'data-part': 'bars', 'font-size': NORMAL * REM, fill: COLOURS.ink },
        layout.rows.map((row) => barMarks(row, layout, hatch)),
      ),
    ].filter((mark) => mark !== null),
    points: barPoints(layout, space),
  };
}

function barMarks({ mark, lines, drawing, middle }: BarRow, { barHeight, baseline }: BarLayout, hatch: string): Markup {
  const { bar, parts, stated, range, textX } = drawing;
  const absent = { fill: COLOURS.muted, 'font-weight': 400 };
  return element('g', { transform: tidy(`translate(0 ${middle})`) }, [
    ...lines.map((line) =>
      element('text', { y: line.y, ...(line.lesser ? { 'font-size': SMALL * REM, fill: COLOURS.muted } : {}) }, [
        line.text,
      ]),
    ),
    bar === null ? null : element('path', { d: tidy(bar.path), ...paintOf(bar.look, hatch) }),
    ...parts.map((part) =>
      element('rect', {
        x: part.x,
        y: -barHeight / 2,
        width: part.width,
        height: barHeight,
        fill: seriesColour(1),
        'fill-opacity': part.opacity === 1 ? null : part.opacity,
      }),
    ),
    range === null ? null : element('path', { d: tidy(range), ...paintOf('ranged', hatch) }),
    stated === null ? null : element('path', { d: tidy(stated), ...paintOf('stated', hatch) }),
    element('text', { x: textX, y: baseline, ...(mark.value === null ? absent : { 'font-weight': 700 }) }, [
      mark.text === '' ? null : mark.text,
      mark.stated === null
        ? null
        : element('tspan', { dx: mark.text === '' ? null : 8, ...absent }, [mark.statedText ?? '']),
    ]),
  ]);
}
