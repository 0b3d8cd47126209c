import type { Datum } from '../figure/figure.ts';
import type { LaidMark } from './barMarks.ts';
import type { BarLook } from './key.ts';
import { isZero, SIGN_SIZE, signAt } from './signs.ts';

const TIP = 7;
const GAP = 2;
/** From the end of a bar to its number, and from zero to a sign, which is no bar and begins nowhere. */
const TEXT_GAP = 8;

/** One bar, ready to be drawn around its middle, in CSS pixels. */
export interface BarDrawing {
  /** Null where a total stands alone or a number is withheld, and where the bar is drawn in parts. */
  readonly bar: { readonly path: string; readonly look: BarLook } | null;
  readonly parts: readonly { readonly x: number; readonly width: number; readonly opacity: number }[];
  /** Outline of the total that a source states beside the bar. */
  readonly stated: string | null;
  /** From the lower end of a range, which is a bar, to its upper end. */
  readonly range: string | null;
  /** Where the number begins. */
  readonly textX: number;
}

/** Where a bar is: its height, pixels per unit of the axis, and where the axis has its zero. */
interface BarPlace {
  readonly height: number;
  readonly scale: number;
  readonly zero: number;
}

/** How far the end of a bar goes on in a tip or is cut in by a notch: nobody knows how much more or less there is. */
function tipOf({ bound }: Datum): number {
  return bound === 'lower' ? TIP : bound === 'upper' ? -TIP : 0;
}

/** The outline of a bar from its base; its end is straight, or a tip, or a notch. */
function barPath(x: number, y: number, width: number, height: number, tip: number): string {
  const end = x + width;
  return `M${x},${y}H${end}L${end + Math.max(tip, -width / 2)},${y + height / 2}L${end},${y + height}H${x}Z`;
}

function lookOf(mark: LaidMark): BarLook {
  // Of no length, it is a line.
  if (isZero(mark)) return 'line';
  if (mark.outlined) return 'stated';
  return mark.provisional ? 'hatched' : mark.inside ? 'tinted' : 'bar';
}

/** The items of a sum, end to end with a gap between, in shades of one colour that all stand out from the paper. */
function partsFrom(parts: readonly number[], { zero, scale }: BarPlace): BarDrawing['parts'] {
  let from = zero;
  return parts.map((part, index) => {
    const x = from;
    from += part * scale;
    const width = Math.max(part * scale - (index < parts.length - 1 ? GAP : 0), 0.5);
    return { x, width, opacity: 1 - 0.2 * (index % 3) };
  });
}

/** Draws one bar; `parts` are the values to draw it in, none for a whole bar. */
export function drawingOf(mark: LaidMark, place: BarPlace, parts: readonly number[]): BarDrawing {
  const { height, scale, zero } = place;
  const y = -height / 2;
  const length = (mark.value ?? 0) * scale;
  const tip = tipOf(mark);
  const statedLength = (mark.stated?.value ?? 0) * scale;
  const statedTip = mark.stated === null ? 0 : tipOf(mark.stated);
  const rangeEnd = (mark.upper ?? 0) * scale;
  const sign = signAt(mark, zero + TEXT_GAP, 0);
  const signEnd = sign === null ? 0 : TEXT_GAP + SIGN_SIZE;
  const end = Math.max(length + Math.max(tip, 0), statedLength + Math.max(statedTip, 0), rangeEnd, signEnd);
  return {
    bar:
      sign !== null
        ? { path: sign, look: 'sign' }
        : mark.value !== null && parts.length === 0
          ? { path: barPath(Math.min(zero, zero + length), y, Math.abs(length), height, tip), look: lookOf(mark) }
          : null,
    parts: partsFrom(parts, place),
    stated: mark.stated === null ? null : barPath(zero, y, statedLength, height, statedTip),
    range: mark.upper === null ? null : barPath(zero + length, y, rangeEnd - length, height, 0),
    textX: zero + end + TEXT_GAP,
  };
}
