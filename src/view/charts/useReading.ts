import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { pointAt, pointFrom, type ReadPoint } from '../../layout/layout.ts';
import type { TipPlace } from './Tip.tsx';

type Box = Omit<ReadPoint, 'place'>;

/** What is read now: its number, where it is, and whether it was reached by something other than a mouse. */
interface Read {
  readonly at: number;
  readonly place: TipPlace;
  readonly isTold: boolean;
}

/** Reading what is at a pointer or where the keys have led. */
interface ReadingHold {
  readonly read: Read | null;
  readonly handlers: {
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerLeave: (event: PointerEvent<HTMLElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onBlur: () => void;
  };
}

function isOnTip({ target }: PointerEvent): boolean {
  return target instanceof Element && target.closest('[data-tip]') !== null;
}

/**
 * Follows mouse, finger and keys over the boxes that `boxes` gives, in CSS pixels from the corner of the element that the
 * handlers are on. What is read stays while the pointer is on it or on its tip, until Escape or until the focus goes.
 */
export function useReading(boxes: () => readonly Box[], onReach?: (at: number) => void): ReadingHold {
  const [read, setRead] = useState<Read | null>(null);
  /** What is read as of the last event, which may come before what the one before it changed is drawn. */
  const now = useRef<Read | null>(null);
  /** What Escape has sent away stays away until the pointer has been elsewhere. */
  const dismissed = useRef(-1);
  /** Where the keys go on from. */
  const last = useRef(-1);

  const show = (next: Read | null): void => {
    now.current = next;
    setRead(next);
  };

  // One listener from the first drawing on: one that comes after a tip comes too late for an Escape that follows at once.
  useLayoutEffect(() => {
    const escape = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || now.current === null) return;
      dismissed.current = now.current.isTold ? -1 : now.current.at;
      now.current = null;
      setRead(null);
    };
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  }, []);

  const point = (event: PointerEvent<HTMLElement>): void => {
    if (isOnTip(event)) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const all = boxes();
    const next = pointAt(all, x, y);
    if (next === (now.current?.at ?? -1) || (next >= 0 && next === dismissed.current)) return;
    dismissed.current = -1;
    const box = all[next];
    show(box === undefined ? null : { at: next, isTold: event.pointerType !== 'mouse', place: { ...box, from: x } });
  };
  return {
    read,
    handlers: {
      onPointerMove: point,
      onPointerDown: (event) => {
        dismissed.current = -1;
        point(event);
      },
      onPointerLeave: (event) => {
        dismissed.current = -1;
        // A finger that is lifted leaves what it read.
        if (event.pointerType === 'mouse') show(null);
      },
      onKeyDown: (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const next = pointFrom(boxes(), now.current?.at ?? last.current, event.key);
        if (next === null) return;
        event.preventDefault();
        last.current = next;
        onReach?.(next);
        const box = boxes()[next];
        if (box !== undefined) show({ at: next, isTold: true, place: { ...box, from: box.x + box.width / 2 } });
      },
      onBlur: () => show(null),
    },
  };
}
