import type { Place } from '../figure/figure.ts';

/** Where a place of a figure can be read: a box in CSS pixels from the corner of the drawing. */
export interface ReadPoint {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly place: Place;
}

/** CSS pixels between a pointer and a place that is still meant. */
const NEAR = 12;

type Box = Omit<ReadPoint, 'place'>;

function distance(box: Box, x: number, y: number): number {
  return Math.max(box.x - x, 0, x - box.x - box.width) + Math.max(box.y - y, 0, y - box.y - box.height);
}

/** The number of the point that lies at or nearest to a pointer, from 0; -1 where none is near. */
export function pointAt(points: readonly Box[], x: number, y: number): number {
  let [found, least] = [-1, NEAR];
  for (const [index, box] of points.entries()) {
    const away = distance(box, x, y);
    if (away < least) [found, least] = [index, away];
    if (away === 0) break;
  }
  return found;
}

/** The nearest point wholly above (-1) or below (1) another; -1 where there is none. */
function beyond(points: readonly Box[], from: Box, direction: 1 | -1): number {
  const middle = (box: Box): number => box.x + box.width / 2;
  let [found, least] = [-1, Number.POSITIVE_INFINITY];
  for (const [index, box] of points.entries()) {
    const gap = direction === 1 ? box.y - from.y - from.height : from.y - box.y - box.height;
    // Boxes in rows touch, and are rounded.
    if (gap < -1) continue;
    // A row at a time, and in it what is nearest: a step down weighs more than one aside.
    const away = gap * 1000 + Math.abs(middle(box) - middle(from));
    if (away < least) [found, least] = [index, away];
  }
  return found;
}

/**
 * The point that a key leads to: left and right go through all in order, up and down to the row above and below. From
 * nowhere (-1) any arrow leads to the first. Null for a key that leads nowhere.
 */
export function pointFrom(points: readonly Box[], at: number, key: string): number | null {
  const last = points.length - 1;
  const from = points[at];
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (!key.startsWith('Arrow')) return null;
  if (from === undefined) return 0;
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowRight') return Math.min(last, at + 1);
  const next = beyond(points, from, key === 'ArrowDown' ? 1 : -1);
  return next < 0 ? at : next;
}
