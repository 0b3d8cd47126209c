import type { TrendFigure } from '../../figure/figure.ts';
import { layPanels, type Panel, panelPoints, type PanelsLayout, type Space } from '../../layout/layout.ts';
import type { DrawnSpeech } from '../../words/words.ts';
import { element, type Markup } from '../markup.ts';
import { COLOURS, seriesColour } from './colours.ts';
import type { Drawn } from './sheet.ts';
import { tidy } from './tidy.ts';

/** A small plot for each series, all with one axis of values and one of years. */
export function drawPanels(figure: TrendFigure, _: DrawnSpeech, space: Space): Drawn {
  const layout = layPanels(figure, space);
  const colour = seriesColour(1);
  const { panels } = layout;
  return {
    height: layout.height,
    marks: [
      ...axisMarks(layout),
      element('g', { 'data-part': 'ends', fill: COLOURS.ink }, panels.flatMap(headMarks)),
      element('g', { 'data-part': 'lines', fill: 'none', stroke: colour, 'stroke-width': '1.5' }, [
        element('path', { d: tidy(panels.flatMap(({ paths, arrows }) => [...paths, ...arrows]).join('')) }),
        element('g', { fill: colour }, panels.flatMap(dotMarks)),
      ]),
    ],
    points: panelPoints(figure, layout),
  };
}

function axisMarks({ panels, ticks, years }: PanelsLayout): Markup[] {
  const tick = { fill: COLOURS.faint };
  const grid = panels.flatMap(({ plot, grid: heights }) => heights.map((y) => `M${plot.left},${y}H${plot.right}`));
  const breaks = panels.flatMap(({ plot, breaks: at }) => at.map((x) => `M${x},${plot.top}V${plot.bottom}`));
  return [
    element('path', { d: tidy(grid.join('')), stroke: COLOURS.grid }),
    ...(breaks.length === 0
      ? []
      : [element('path', { d: tidy(breaks.join('')), stroke: COLOURS.ruleStrong, 'stroke-dasharray': '4 3' })]),
    element(
      'g',
      { 'data-part': 'ticks', ...tick, 'text-anchor': 'end' },
      ticks.map(({ text, x, y }) => element('text', { x, y: y + 4.5 }, [text])),
    ),
    element(
      'g',
      { 'data-part': 'years', ...tick },
      years.map(({ text, x, y, isEnd }) => element('text', { x, y, 'text-anchor': isEnd ? 'end' : null }, [text])),
    ),
  ];
}

function headMarks({ plot, lines }: Panel): Markup[] {
  return lines.map(({ text, y, lesser }) =>
    element('text', { x: plot.left, y, ...(lesser ? { fill: COLOURS.muted } : { 'font-weight': 700 }) }, [text]),
  );
}

function dotMarks({ dots }: Panel): Markup[] {
  return dots.map(({ x, y, hollow }) => element('circle', { cx: x, cy: y, r: 3, fill: hollow ? COLOURS.paper : null }));
}
