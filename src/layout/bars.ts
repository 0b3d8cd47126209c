import type { Axis } from '../figure/figure.ts';
import type { LaidMark } from './barMarks.ts';
import { type BarDrawing, drawingOf } from './barShape.ts';
import { NORMAL, SMALL, textWidth, wrapped } from './lettering.ts';
import type { ReadPoint } from './readPoint.ts';
import { hasRoomBeside, type Space } from './space.ts';
import { axisTicks } from './ticks.ts';

const LINE = 1.25;
const MANY = 12;
/** Between the end of a bar and the end of its text, apart from the text itself: tip and gaps, in rem. */
const END_ROOM = 1.75;
/** Part of the width beside the labels that numbers may take from the bars. */
const MOST_ROOM = 0.72;
/** Bars keep this length, whatever their numbers need. */
const LEAST_LENGTH = 40;
/** Texts at bars shorter than this stay inside the plot by themselves. */
const LEAST_SHARE = 0.2;
/** Half the height of figures and capitals, in em. */
const HALF_CAPITAL = 0.35;
/** From the foot of a tick's number to the top of its line. */
const UNDER_TICK = 8;

/** One bar with its label, in CSS pixels from the middle of the bar, so that a bar that only moves stays what it was. */
export interface BarRow {
  readonly mark: LaidMark;
  readonly drawing: BarDrawing;
  /** Middle of the bar, from the top of the chart. */
  readonly middle: number;
  readonly lines: readonly { readonly text: string; readonly y: number; readonly lesser: boolean }[];
}

export interface BarLayout {
  readonly rows: readonly BarRow[];
  readonly height: number;
  readonly barHeight: number;
  /** From the middle of a bar down to the line that its number stands on. */
  readonly baseline: number;
  /** Where the axis has its zero. */
  readonly zero: number;
  /** False where nothing parts the bars from their labels, so that no line has to say where they begin. */
  readonly hasZeroLine: boolean;
  readonly tickRoom: number;
  /** Numbers of the axis, the middle of each above its line. */
  readonly ticks: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** A line down from each of them. */
  readonly grid: string;
}

/** Room that the numbers need to the right of the plot: only as much as those at the longest bars go beyond it. */
function numberRoom(marks: readonly LaidMark[], space: Space, left: number, [low, high]: Axis['domain']): number {
  const whole = space.width - left;
  const needs = marks.map((mark) => {
    const end = Math.max(mark.value ?? 0, mark.upper ?? 0, mark.stated?.value ?? 0, 0);
    const share = (end - low) / (high - low);
    const text = textWidth(mark.text, NORMAL, space, 600) + textWidth(mark.statedText ?? '', NORMAL, space);
    return (text + END_ROOM * space.rem - (1 - share) * whole) / Math.max(share, LEAST_SHARE);
  });
  return Math.ceil(Math.min(Math.max(1.5 * space.rem, ...needs), whole * MOST_ROOM));
}

/** The last tick stands in the middle under its line, half of it beyond the plot. */
function halfLastTick(axis: Axis, space: Space): number {
  return Math.ceil(textWidth(axis.ticks.at(-1)?.text ?? '', SMALL, space) / 2);
}

function labelColumn(marks: readonly LaidMark[], space: Space): number {
  const widest = marks.map((mark) =>
    Math.max(textWidth(mark.label, NORMAL, space), textWidth(mark.detail ?? '', SMALL, space)),
  );
  return Math.ceil(Math.min(Math.max(...widest, 0), space.width * 0.36));
}

export interface BarSetting {
  readonly space: Space;
  /** All marks that share the column of labels and the room for numbers. */
  readonly together: readonly LaidMark[];
  readonly axis: Axis;
  /** Room for the ticks of the axis, where bars stand beside their labels; above them, the numbers say all. */
  readonly tickRoom: number;
  /** Values to draw a bar in, by the place of its mark; a bar without parts is drawn whole. */
  readonly parts: readonly (readonly number[])[];
}

const WHOLE: readonly number[] = [];

interface Placed {
  readonly mark: LaidMark;
  readonly lines: BarRow['lines'];
  readonly middle: number;
}

interface Heights {
  readonly column: number;
  readonly barHeight: number;
  readonly gap: number;
}

/** Rows from the top down, each as tall as its label needs. */
function placedRows(marks: readonly LaidMark[], from: number, heights: Heights, space: Space): [Placed[], number] {
  const { rem } = space;
  const { column, barHeight, gap } = heights;
  const beside = hasRoomBeside(space);
  let top = from;
  const rows = marks.map((mark): Placed => {
    const texts = [
      ...wrapped(mark.label, column, NORMAL, space).map((text) => ({ text, lesser: false })),
      ...(mark.detail === null
        ? []
        : wrapped(mark.detail, column, SMALL, space).map((text) => ({ text, lesser: true }))),
    ];
    const labelHeight = texts.reduce((sum, { lesser }) => sum + (lesser ? SMALL : NORMAL) * LINE * rem, 0);
    const height = beside ? Math.max(labelHeight, barHeight) : labelHeight + barHeight + rem / 8;
    const middle = beside ? height / 2 : height - barHeight / 2;
    let y = (beside ? (height - labelHeight) / 2 : 0) - middle;
    const lines = texts.map(({ text, lesser }) => {
      y += (lesser ? SMALL : NORMAL) * LINE * rem;
      return { text, lesser, y: y - 0.28 * rem };
    });
    const row = { mark, middle: top + middle, lines };
    top += height + gap;
    return row;
  });
  return [rows, Math.ceil(top - gap / 2)];
}

/**
 * Lays bars out so that no label is cut and none meets another, whatever the width: rows are as tall as their labels
 * need. All sizes are CSS pixels.
 */
export function layBars(marks: readonly LaidMark[], { space, together, axis, tickRoom, parts }: BarSetting): BarLayout {
  const { rem, width } = space;
  const beside = hasRoomBeside(space);
  const many = together.length > MANY;
  const heights: Heights = {
    barHeight: (many ? 1 : beside ? 1.5 : 1.25) * rem,
    column: beside ? labelColumn(together, space) : width,
    gap: (beside ? (many ? 0.5 : 1) : 0.75) * rem,
  };
  const left = beside ? heights.column + rem : 0;
  const [placed, height] = placedRows(marks, (beside ? tickRoom : 0) + heights.gap / 2, heights, space);
  const hasTicks = beside && tickRoom > 0;
  const right = Math.max(numberRoom(together, space, left, axis.domain), hasTicks ? halfLastTick(axis, space) : 0);
  const length = Math.max(width - left - right, LEAST_LENGTH);
  const [low, high] = axis.domain;
  const scale = length / (high - low);
  const zero = left - low * scale;
  const { barHeight } = heights;
  const ticks = (hasTicks ? axisTicks(axis, length, space) : []).map(({ text, value }) => ({
    text,
    x: Math.round((zero + value * scale) * 10) / 10,
    y: tickRoom - UNDER_TICK,
  }));
  return {
    rows: placed.map((row, place) => ({
      ...row,
      drawing: drawingOf(row.mark, { height: barHeight, scale, zero }, parts[place] ?? WHOLE),
    })),
    height,
    barHeight,
    baseline: HALF_CAPITAL * NORMAL * rem,
    zero,
    hasZeroLine: left > 0 || low < 0,
    tickRoom: beside ? tickRoom : 0,
    ticks,
    grid: ticks.map(({ x }) => `M${x},${tickRoom}V${height}`).join(''),
  };
}

/** Each bar as it can be read: over the whole width, from the top of its label to its foot. */
export function barPoints({ rows, barHeight }: BarLayout, { width, rem }: Space): ReadPoint[] {
  return rows.map(({ mark, middle, lines }) => {
    const top = Math.min(-barHeight / 2, (lines[0]?.y ?? 0) - rem);
    const bottom = Math.max(barHeight / 2, lines.at(-1)?.y ?? 0);
    return { x: 0, y: middle + top, width, height: bottom - top, place: { kind: 'mark', mark } };
  });
}
