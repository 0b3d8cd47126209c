import type { Axis, Mark } from '../../figure/figure.ts';
import { NORMAL, SMALL, textWidth, wrapped } from './lettering.ts';
import { hasRoomBeside, type Space } from './useSpace.ts';

const LINE = 1.25;
const MANY = 12;
/** Between the end of a bar and the end of its text, apart from the text itself: tip and gaps, in rem. */
const END_ROOM = 1.75;
/** Part of the width beside the labels that numbers may take from the bars. */
const MOST_ROOM = 0.72;
/** Texts at bars shorter than this stay inside the plot by themselves. */
const LEAST_SHARE = 0.2;

/** What is drawn as a bar: a mark of the figure, or one of the totals of a comparison. */
export interface LaidMark extends Mark {
  readonly outlined?: boolean;
  /** What to write of the total that the source states beside this mark. */
  readonly statedText?: string;
}

/** One bar with its label, laid out in CSS pixels. */
export interface BarRow {
  readonly mark: LaidMark;
  /** Zero where there is no number: the row is there, and its text says why. */
  readonly drawn: number;
  /** Drawn as an outline: stated by a source, not itemised. */
  readonly outlined: boolean;
  /** Middle of the bar, from the top of the chart. */
  readonly middle: number;
  readonly lines: readonly { readonly text: string; readonly y: number; readonly lesser: boolean }[];
}

export interface BarLayout {
  readonly rows: readonly BarRow[];
  readonly height: number;
  readonly barHeight: number;
  /** Where the bars begin, and the room kept after them for their numbers. */
  readonly left: number;
  readonly right: number;
  readonly tickRoom: number;
}

/** Room that the numbers need to the right of the plot: only as much as those at the longest bars go beyond it. */
function numberRoom(marks: readonly LaidMark[], space: Space, left: number, [low, high]: Axis['domain']): number {
  const whole = space.width - left;
  const needs = marks.map((mark) => {
    const end = Math.max(mark.value ?? 0, mark.stated?.value ?? 0, 0);
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
}

/**
 * Lays bars out so that no label is cut and none meets another, whatever the width: rows are as tall as their labels
 * need.
 */
export function layBars(marks: readonly LaidMark[], { space, together, axis, tickRoom }: BarSetting): BarLayout {
  const { rem, width } = space;
  const beside = hasRoomBeside(space);
  const many = together.length > MANY;
  const barHeight = (many ? 1 : beside ? 1.5 : 1.25) * rem;
  const column = beside ? labelColumn(together, space) : width;
  const gap = (beside ? (many ? 0.5 : 1) : 0.75) * rem;
  const left = beside ? column + rem : 0;
  let top = (beside ? tickRoom : 0) + gap / 2;
  const rows = marks.map((mark): BarRow => {
    const texts = [
      ...wrapped(mark.label, column, NORMAL, space).map((text) => ({ text, lesser: false })),
      ...(mark.detail === null
        ? []
        : wrapped(mark.detail, column, SMALL, space).map((text) => ({ text, lesser: true }))),
    ];
    const labelHeight = texts.reduce((sum, { lesser }) => sum + (lesser ? SMALL : NORMAL) * LINE * rem, 0);
    const height = beside ? Math.max(labelHeight, barHeight) : labelHeight + barHeight + rem / 8;
    let y = beside ? top + (height - labelHeight) / 2 : top;
    const lines = texts.map(({ text, lesser }) => {
      y += (lesser ? SMALL : NORMAL) * LINE * rem;
      return { text, lesser, y: y - 0.28 * rem };
    });
    const middle = beside ? top + height / 2 : top + height - barHeight / 2;
    top += height + gap;
    return { mark, drawn: mark.value ?? 0, outlined: mark.outlined ?? false, middle, lines };
  });
  return {
    rows,
    height: Math.ceil(top - gap / 2),
    barHeight,
    left,
    right: Math.max(
      numberRoom(together, space, left, axis.domain),
      beside && tickRoom > 0 ? halfLastTick(axis, space) : 0,
    ),
    tickRoom: beside ? tickRoom : 0,
  };
}
