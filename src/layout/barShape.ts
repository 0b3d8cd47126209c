import type { Qualifier } from '../domain/domain.ts';
import type { LaidMark } from './barMarks.ts';

const TIP = 7;
const GAP = 2;
/** From the end of a bar to its number. */
const TEXT_GAP = 8;

type BarLook = 'bar' | 'stated' | 'hatched' | 'tinted';

/** One bar, ready to be drawn, in CSS pixels. */
export interface BarDrawing {
  /** Null where there is no number, and where the bar is drawn in parts. */
  readonly bar: { readonly path: string; readonly look: BarLook } | null;
  readonly parts: readonly { readonly x: number; readonly width: number; readonly opacity: number }[];
  /** Outline of the total that a source states beside the bar. */
  readonly stated: string | null;
  /** Where the number begins. */
  readonly textX: number;
}

/** Where a bar is: its middle from the top, its height, pixels per unit of the axis, and where the axis has its zero. */
interface BarPlace {
  readonly middle: number;
  readonly height: number;
  readonly scale: number;
  readonly zero: number;
}

/** A number that is a lower bound: it goes on, nobody knows how far. */
function isOpen(qualifier: Qualifier): boolean {
  return qualifier === 'over' || qualifier === 'from';
}

/** The outline of a bar from its base; a closed one ends square, an open one in a tip that points on. */
function barPath(x: number, y: number, width: number, height: number, open: boolean): string {
  const end = x + width;
  return open
    ? `M${x},${y}H${end}L${end + TIP},${y + height / 2}L${end},${y + height}H${x}Z`
    : `M${x},${y}H${end}V${y + height}H${x}Z`;
}

function lookOf(mark: LaidMark): BarLook {
  if (mark.outlined === true) return 'stated';
  return mark.provisional ? 'hatched' : mark.inside ? 'tinted' : 'bar';
}

/** The items of a sum, end to end with a gap between, in shades of one colour. */
function partsFrom(parts: readonly number[], { zero, scale }: BarPlace): BarDrawing['parts'] {
  let from = zero;
  return parts.map((part, index) => {
    const x = from;
    from += part * scale;
    const width = Math.max(part * scale - (index < parts.length - 1 ? GAP : 0), 0.5);
    return { x, width, opacity: 1 - 0.3 * (index % 3) };
  });
}

/** Draws one bar; `parts` are the values to draw it in, none for a whole bar. */
export function drawingOf(mark: LaidMark, place: BarPlace, parts: readonly number[]): BarDrawing {
  const { middle, height, scale, zero } = place;
  const y = middle - height / 2;
  const length = (mark.value ?? 0) * scale;
  const open = isOpen(mark.qualifier);
  const statedLength = (mark.stated?.value ?? 0) * scale;
  const statedOpen = mark.stated !== null && isOpen(mark.stated.qualifier);
  const end = zero + Math.max(length + (open ? TIP : 0), statedLength + (statedOpen ? TIP : 0), 0);
  const isDrawn = mark.value !== null && parts.length === 0;
  return {
    bar: isDrawn
      ? { path: barPath(Math.min(zero, zero + length), y, Math.abs(length), height, open), look: lookOf(mark) }
      : null,
    parts: partsFrom(parts, place),
    stated: mark.stated === null ? null : barPath(zero, y, statedLength, height, statedOpen),
    textX: end + TEXT_GAP,
  };
}
