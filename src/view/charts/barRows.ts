import type { Mark } from '../../figure/figure.ts';
import { NORMAL, SMALL, textWidth, wrapped } from './lettering.ts';
import type { Space } from './useSpace.ts';

/** Below this width, in rem, labels stand above their bars instead of beside them. */
const BESIDE_FROM = 35;
const LINE = 1.25;
const MANY = 12;

/** What is drawn as a bar: a mark of the figure, or one of the totals of a comparison. */
export type LaidMark = Mark & { readonly outlined?: boolean };

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
}

function numberRoom(marks: readonly LaidMark[], space: Space): number {
  const widths = marks.map((mark) => {
    const own = mark.value === null ? 0 : textWidth(mark.text, NORMAL, space, 600);
    return own + (mark.stated === null ? 0 : textWidth(`  ${mark.stated.text}`, NORMAL, space));
  });
  return Math.ceil(Math.max(0, ...widths)) + space.rem;
}

function labelColumn(marks: readonly LaidMark[], space: Space): number {
  const widest = marks.map((mark) =>
    Math.max(textWidth(mark.label, NORMAL, space), textWidth(mark.detail ?? '', SMALL, space)),
  );
  return Math.ceil(Math.min(Math.max(...widest, 0), space.width * 0.36));
}

/**
 * Lays bars out so that no label is cut and none meets another, whatever the width: rows are as tall as their labels
 * need. `together` are all the marks that share the column of labels and the room for numbers; `from` is where the
 * first row begins.
 */
export function layBars(
  marks: readonly LaidMark[],
  space: Space,
  together: readonly LaidMark[],
  from: number,
): BarLayout {
  const { rem, width } = space;
  const beside = width >= BESIDE_FROM * rem;
  const many = together.length > MANY;
  const barHeight = (many ? 1 : beside ? 1.5 : 1.25) * rem;
  const column = beside ? labelColumn(together, space) : width;
  const gap = (beside ? (many ? 0.5 : 1) : 0.75) * rem;
  let top = from + gap / 2;
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
    left: beside ? column + rem : 0,
    right: numberRoom(together, space),
  };
}
