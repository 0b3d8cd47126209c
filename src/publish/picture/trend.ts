import type { TrendFigure } from '../../figure/figure.ts';
import {
  boundArrow,
  hasRoomBeside,
  layTrend,
  NORMAL,
  SMALL,
  seriesLook,
  type Space,
  plotScales,
  segments,
  symbolPath,
  type TrendLayout,
  trendKey,
  trendPoints,
} from '../../layout/layout.ts';
import type { DrawnSpeech } from '../../words/words.ts';
import { element, type Markup } from '../markup.ts';
import { COLOURS, seriesColour } from './colours.ts';
import type { PartsOf } from './drawing.ts';
import { drawKey, type Entry, lookEntry } from './key.ts';
import { type Drawn, paragraph, REM } from './sheet.ts';
import { tidy } from './tidy.ts';

/** Where years and values stand, in CSS pixels. */
type Scales = ReturnType<typeof plotScales> & TrendLayout['plot'];

/** Whether the names of the series stand in the key, since there is no room for them at the ends of the lines. */
function areNamesInKey(figure: TrendFigure, space: Space): boolean {
  return figure.form === 'lines' && figure.series.length > 1 && !hasRoomBeside(space);
}

/** The names of the series with their signs, where they do not stand at the ends of the lines. */
function seriesEntries(figure: TrendFigure, space: Space): readonly Entry[] {
  if (!areNamesInKey(figure, space)) return [];
  return figure.series.map((series, index) => {
    const { colour, dash, symbol } = seriesLook(index);
    const paint = seriesColour(colour);
    const dashes = dash === '0' ? null : dash;
    return {
      text: series.label,
      sign: element('g', {}, [
        figure.connected
          ? element('path', { d: 'M0,6H24', stroke: paint, 'stroke-width': 2, 'stroke-dasharray': dashes })
          : null,
        element('path', { d: symbolPath(symbol), fill: paint, transform: 'translate(12,6)' }),
      ]),
    };
  });
}

/** Lines over years: straight segments, gaps as gaps, and no line across a break. */
export function drawLines(figure: TrendFigure, { words }: DrawnSpeech, space: Space): Drawn {
  const layout = layTrend(figure, space);
  const scales = { ...plotScales(layout.plot, layout.span, figure.axis.domain), ...layout.plot };
  return {
    height: layout.height,
    marks: [
      ...axisMarks(layout, scales),
      ...layout.breaks.map((year) => breakMark(scales.x(year), scales, words.chart.keyBreak)),
      element('g', { 'data-part': 'lines', fill: 'none' }, [
        ...(figure.connected ? layout.stretches.map((_, index) => strokeMark(layout, index, scales)) : []),
        ...figure.series.map((_, index) => symbolMarks(figure, index, scales)),
      ]),
      element(
        'g',
        { 'data-part': 'ends', 'font-size': NORMAL * REM, 'font-weight': 700 },
        layout.labels.map((label) => endLabel(label, scales)),
      ),
    ],
    points: trendPoints(figure, layout),
  };
}

function axisMarks(layout: TrendLayout, { x, y, left, right, bottom }: Scales): Markup[] {
  const grid = tidy(layout.ticks.map((tick) => `M${left},${y(tick.value)}H${right}`).join(''));
  const tick = { fill: COLOURS.faint };
  return [
    element('path', { d: grid, stroke: COLOURS.grid }),
    element('path', { d: tidy(`M${left},${bottom}H${right}`), stroke: COLOURS.ruleStrong }),
    element(
      'g',
      { 'data-part': 'ticks', ...tick, 'text-anchor': 'end' },
      layout.ticks.map(({ value, text }) => element('text', { x: left - 8, y: y(value) + 4.5 }, [text])),
    ),
    element(
      'g',
      { 'data-part': 'years', ...tick, 'text-anchor': 'middle' },
      layout.yearTicks.map((year) => element('text', { x: x(year), y: bottom + 20 }, [String(year)])),
    ),
  ];
}

function breakMark(x: number, { top, bottom, left, right }: Scales, text: string): Markup {
  const anchor = x > (left + right) / 2 ? 'end' : 'start';
  return element('g', { 'data-part': 'break', fill: COLOURS.muted, 'text-anchor': anchor }, [
    element('path', { d: tidy(`M${x},${top}V${bottom}`), stroke: COLOURS.ruleStrong, 'stroke-dasharray': '4 3' }),
    element('text', { x, y: top - 8 }, [text]),
  ]);
}

function strokeMark(layout: TrendLayout, index: number, scales: Scales): Markup | null {
  const points = layout.rows.map(({ year, values }) => ({ year, value: values[index] ?? null }));
  const path = tidy(segments(points, scales));
  const { colour, dash } = seriesLook(layout.stretches[index]?.series ?? 0);
  if (path === '') return null;
  return element('path', {
    d: path,
    stroke: seriesColour(colour),
    'stroke-width': 2,
    'stroke-dasharray': dash === '0' ? null : dash,
  });
}

/** The points of a series; preliminary ones are hollow. */
function symbolMarks({ series }: TrendFigure, index: number, { x, y }: Scales): Markup {
  const { colour, symbol } = seriesLook(index);
  const paint = seriesColour(colour);
  const outline = symbolPath(symbol);
  const points = (series[index]?.points ?? []).flatMap((point) =>
    point.value === null
      ? []
      : [
          element('path', {
            d: outline,
            transform: tidy(`translate(${x(point.year)},${y(point.value)})`),
            fill: point.provisional ? COLOURS.paper : null,
          }),
        ],
  );
  const bounds = (series[index]?.points ?? []).map((point) => boundArrow(point, x(point.year), y(point.value ?? 0)));
  const arrows = tidy(bounds.join(''));
  return element('g', { fill: paint, stroke: paint, 'stroke-width': '1.5' }, [
    ...points,
    arrows === '' ? null : element('path', { d: arrows, fill: 'none', 'data-part': 'bounds' }),
  ]);
}

function endLabel({ series, lines, y, at }: TrendLayout['labels'][number], { right }: Scales): Markup {
  const lineHeight = NORMAL * 1.2 * REM;
  const first = y - ((lines.length - 1) * lineHeight) / 2 + 0.35 * NORMAL * REM;
  const moved = Math.abs(y - at) > 4;
  return element('g', { fill: COLOURS.ink }, [
    moved
      ? element('path', {
          d: tidy(`M${right + 6},${at}L${right + 14},${y}`),
          fill: 'none',
          stroke: seriesColour(seriesLook(series).colour),
        })
      : null,
    ...lines.map((text, index) => element('text', { x: right + REM, y: first + index * lineHeight }, [text])),
  ]);
}

/** How the series of a trend are drawn: as lines in one plot, or each in a panel. */
export type DrawSeries = (figure: TrendFigure, speech: DrawnSpeech, space: Space) => Drawn;

/** Series drawn one way, with their key and the name of their axis over them, and how many more there are than are drawn. */
export function trendParts(draw: DrawSeries): PartsOf<TrendFigure> {
  return (figure, speech, space, hatch) => {
    const small = { size: SMALL, leading: 1.4, fill: COLOURS.muted };
    const looks = trendKey(figure, speech).map((entry) => lookEntry(entry, hatch));
    return [
      { drawn: drawKey([...seriesEntries(figure, space), ...looks], space), above: REM },
      { drawn: paragraph(figure.axis.label, space, small), above: REM },
      { drawn: draw(figure, speech, space), above: 0 },
      ...(figure.undrawn.length > 0
        ? [{ drawn: paragraph(speech.words.chart.hidden(speech.whole(figure.undrawn.length)), space, small), above: 8 }]
        : []),
    ];
  };
}
