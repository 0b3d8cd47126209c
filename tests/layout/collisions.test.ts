import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Axis, Mark, Point, TrendFigure } from '../../src/figure/figure.ts';
import {
  layBars,
  layPanels,
  layTrend,
  NORMAL,
  plotScales,
  SMALL,
  type Space,
  textWidth,
} from '../../src/layout/layout.ts';
import { exportWidth } from '../../src/publish/picture/advances.ts';
import { publication } from '../figures.ts';

/** What is left of 320, 768 and 1,440 px beside the edges of the page, and the narrowest and widest picture. */
const WIDTHS = [248, 288, 736, 940, 1568];
const REM = 16;

const { figure: shipped } = publication('v=1&by=period');
if (shipped.kind !== 'trend') throw new Error(shipped.kind);
const { kind, language, unit, measure, headline, subtitle, summary } = shipped;
const FRAME = { kind, language, unit, measure, headline, subtitle, summary, form: 'lines', undrawn: [] } as const;

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function spaceOf(width: number): Space {
  return { width, rem: REM, measure: exportWidth };
}

/** The box of a line of text that stands on `y`: its letters, not the room between lines. */
function boxOf(text: string, x: number, y: number, size: number, space: Space, fromEnd = false, weight = 400): Box {
  const width = textWidth(text, size, space, weight);
  const left = fromEnd ? x - width : x;
  return { text, left, right: left + width, top: y - 0.72 * size * REM, bottom: y + 0.2 * size * REM };
}

function faults(boxes: readonly Box[], width: number, height: number): string[] {
  const found = boxes
    .filter((box) => box.left < -0.5 || box.right > width + 0.5 || box.top < -0.5 || box.bottom > height + 0.5)
    .map((box) => `leaves the drawing: ${box.text}`);
  for (const [place, a] of boxes.entries())
    for (const b of boxes.slice(place + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 0.5 && down > 0.5) found.push(`over one another: ${a.text} | ${b.text}`);
    }
  return found;
}

const said = (value: number): string => value.toLocaleString('sv-SE');

function axisFor(values: readonly number[]): Axis {
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
  const ticks = [...new Set([low, 0, high / 2, high])].map((value) => ({ value, text: said(value) }));
  return { domain: [low, high], ticks, label: 'reports' };
}

/** A few words, some of them longer than a column. */
const label = fc
  .array(
    fc.oneof(
      fc.constantFrom('Sverige', 'och', 'människohandel', 'England and Wales', 'Östergötland', 'Nord-'),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }).map((text) => text.replaceAll(' ', 'x')),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '));

/** Ends that lie together, apart, below zero, or where no number is. */
const ends = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 990, max: 1010 }),
  fc.integer({ min: -1_000_000, max: 9_999_999_999 }),
  fc.constant(null),
);

function pointOf(year: number, value: number | null): Point {
  const text = value === null ? 'missing' : said(value);
  const plain = { number: text, remark: null, qualifier: 'exact', bound: null, upper: null } as const;
  return {
    ...plain,
    year,
    value,
    text,
    state: 'observed',
    provisional: year % 7 === 0,
    doubt: null,
    isBreak: year % 5 === 0,
  };
}

function trendOf(series: readonly (readonly [string, number | null])[], years: number): TrendFigure {
  const all = Array.from({ length: years }, (_, place) => 2024 - years + place);
  const values = series.map(([, value]) => value ?? 0);
  return {
    ...FRAME,
    series: series.map(([name, end], place) => ({
      code: String(place),
      label: name,
      points: all.map((year, at) => pointOf(year, at === 0 ? 1 : end)),
    })),
    years: all,
    axis: axisFor([1, ...values]),
    connected: true,
  };
}

function trends(fewest: number, most: number): fc.Arbitrary<TrendFigure> {
  const series = fc.array(fc.tuple(label, ends), { minLength: fewest, maxLength: most });
  return fc.tuple(series, fc.integer({ min: 1, max: 15 })).map(([lines, years]) => trendOf(lines, years));
}

describe.each(WIDTHS)('in %i px no label meets another or leaves the drawing', (width) => {
  const space = spaceOf(width);

  test('at the ends of lines, and beside their axes', () => {
    fc.assert(
      fc.property(trends(1, 8), (figure) => {
        const { labels, plot, span, height, ticks, yearTicks } = layTrend(figure, space);
        const line = NORMAL * 1.2 * REM;
        const [low, high] = figure.axis.domain;
        const atEnds = labels.flatMap(({ lines, y }) =>
          lines.map((text, place) => {
            const foot = y - ((lines.length - 1) * line) / 2 + place * line + 0.35 * NORMAL * REM;
            return boxOf(text, plot.right + REM, foot, NORMAL, space, false, 600);
          }),
        );
        const { x } = plotScales(plot, span, figure.axis.domain);
        const underYears = yearTicks.map((year) => {
          const text = String(year);
          return boxOf(text, x(year) - textWidth(text, SMALL, space) / 2, plot.bottom + 20, SMALL, space);
        });
        expect(faults([...atEnds, ...underYears], width, height)).toEqual([]);
        for (const { text, value } of ticks) {
          const y = plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top);
          expect(faults([boxOf(text, plot.left - REM / 2, y + 4.5, SMALL, space, true)], plot.left, height)).toEqual(
            [],
          );
        }
        expect(plot.right - plot.left).toBeGreaterThan(width / 5);
      }),
      { numRuns: 150 },
    );
  });

  test('in small multiples', () => {
    fc.assert(
      fc.property(trends(9, 60), (figure) => {
        const { panels, ticks, years, height } = layPanels(figure, space);
        const boxes = [
          ...panels.flatMap(({ lines, plot }) =>
            lines.map(({ text, y, lesser }) => boxOf(text, plot.left, y, SMALL, space, false, lesser ? 400 : 600)),
          ),
          ...years.map(({ text, x, y, isEnd }) => boxOf(text, x, y, SMALL, space, isEnd)),
        ];
        expect(faults(boxes, width, height)).toEqual([]);
        for (const { text, x, y } of ticks)
          expect(faults([boxOf(text, x, y + 4.5, SMALL, space, true)], panels[0]?.plot.left ?? 0, height)).toEqual([]);
        expect(panels.map(({ series }) => series)).toEqual(figure.series.map((_, place) => place));
      }),
      { numRuns: 60 },
    );
  });

  test('at bars', () => {
    const bars = fc.array(fc.tuple(label, ends, fc.boolean()), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(bars, (rows) => {
        const marks = rows.map(([name, value, inside], place): Mark => {
          const { year: _, isBreak: __, ...datum } = pointOf(2020, value);
          return { ...datum, code: String(place), label: name, detail: inside ? name : null, inside, stated: null };
        });
        const axis = axisFor(rows.map(([, value]) => value ?? 0));
        const layout = layBars(marks, { space, together: marks, axis, tickRoom: 24, parts: [] });
        const boxes = layout.rows.flatMap(({ lines, mark, drawing, middle }) => [
          ...lines.map(({ text, y, lesser }) => boxOf(text, 0, middle + y, lesser ? SMALL : NORMAL, space)),
          boxOf(mark.text, drawing.textX, middle + layout.baseline, NORMAL, space, false, 600),
        ]);
        expect(faults(boxes, width, layout.height)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
