import { type MouseEvent, type PointerEvent, useCallback, useEffect, useRef } from 'react';
import { type Bounds, type Range, shifted, spanning, withEnd, yearAt } from './range.ts';

/** What a reader has hold of: the range as a whole, one of its ends, or a new range. */
type Grip = 'whole' | 'from' | 'to' | 'new';

interface Drag {
  readonly grip: Grip;
  readonly pointer: number;
  readonly startX: number;
  readonly startYear: number;
  readonly startRange: Range;
  readonly left: number;
  readonly width: number;
  /** False while the pointer has not gone far enough to be dragging. */
  moving: boolean;
  x: number;
  frame: number;
}

/** A press that moves less than this, in CSS pixels, is a click. */
const SLACK = 3;

export interface Brush {
  readonly bounds: Bounds;
  readonly range: Range;
  /** Whether there is a range to drag as a whole: not where all years are chosen. */
  readonly isNarrowed: boolean;
  readonly onStart: () => void;
  readonly onRange: (range: Range) => void;
  /** The drag was broken off: what was chosen before stands again. */
  readonly onCancel: () => void;
}

function rangeOf(drag: Drag, bounds: Bounds): Range {
  const year = yearAt((drag.x - drag.left) / drag.width, bounds);
  const years = bounds.last - bounds.first + 1;
  const by = Math.round(((drag.x - drag.startX) / drag.width) * years);
  if (drag.grip === 'whole') return shifted(drag.startRange, by, bounds);
  if (drag.grip === 'new') return spanning(drag.startYear, year, bounds);
  return withEnd(drag.startRange, drag.grip, drag.startRange[drag.grip] + by, bounds);
}

function gripAt(target: EventTarget, year: number, { range, isNarrowed }: Brush): Grip {
  const end = target instanceof Element ? target.closest('[data-end]')?.getAttribute('data-end') : null;
  if (end === 'from' || end === 'to') return end;
  return isNarrowed && year >= range.from && year <= range.to ? 'whole' : 'new';
}

/** Dragging on the timeline, with mouse, pen or finger: each frame gives at most one range, in whole years. */
export function useBrush(brush: Brush) {
  const latest = useRef(brush);
  useEffect(() => {
    latest.current = brush;
  });
  const drag = useRef<Drag | null>(null);

  const settle = useCallback((): void => {
    const now = drag.current;
    if (now === null) return;
    cancelAnimationFrame(now.frame);
    now.frame = 0;
    if (now.moving) latest.current.onRange(rangeOf(now, latest.current.bounds));
  }, []);
  const cancel = useCallback((): void => {
    const now = drag.current;
    drag.current = null;
    if (now === null) return;
    cancelAnimationFrame(now.frame);
    if (now.moving) latest.current.onCancel();
  }, []);
  useEffect(() => {
    // Escape breaks off a drag wherever the focus is, and before it means anything else.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || drag.current === null) return;
      event.stopPropagation();
      cancel();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      if (drag.current !== null) cancelAnimationFrame(drag.current.frame);
      drag.current = null;
    };
  }, [cancel]);

  return {
    // The focus is set below: pressing a part that takes none must not take it away.
    onMouseDown: (event: MouseEvent): void => event.preventDefault(),
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0 || drag.current !== null) return;
      const track = event.currentTarget;
      const { left, width } = track.getBoundingClientRect();
      const { clientX: x, pointerId: pointer } = event;
      const { bounds, range, onStart } = latest.current;
      const startYear = yearAt((x - left) / width, bounds);
      const grip = gripAt(event.target, startYear, latest.current);
      track.setPointerCapture(pointer);
      const end = track.querySelector<HTMLElement>(`[data-end="${grip === 'from' ? 'from' : 'to'}"]`);
      end?.focus({ preventScroll: true });
      drag.current = {
        grip,
        pointer,
        startX: x,
        startYear,
        startRange: range,
        left,
        width,
        moving: false,
        x,
        frame: 0,
      };
      onStart();
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const now = drag.current;
      if (now?.pointer !== event.pointerId) return;
      now.x = event.clientX;
      now.moving ||= Math.abs(now.x - now.startX) > SLACK;
      if (now.moving && now.frame === 0) now.frame = requestAnimationFrame(settle);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): void => {
      const now = drag.current;
      if (now?.pointer !== event.pointerId) return;
      // A click, on whatever year, chooses that year alone.
      const { onRange, bounds } = latest.current;
      if (now.moving) settle();
      else if (now.grip === 'new' || now.grip === 'whole') onRange(spanning(now.startYear, now.startYear, bounds));
      drag.current = null;
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>): void => {
      if (drag.current?.pointer === event.pointerId) cancel();
    },
  };
}
