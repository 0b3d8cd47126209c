import { type FocusEvent, type PointerEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { DimensionId } from '../domain/domain.ts';
import { useDesk } from './desk.ts';

interface Holding {
  readonly onPointerDown: () => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onPointerLeave: (event: PointerEvent) => void;
}

/** The control that was taken hold of last: a reader has one pointer and one focus. */
let holder: RefObject<boolean> | null = null;

/** For the element around a control: tells when the reader takes hold of it and when he has let go. */
export function useHold(dimension: DimensionId, onHold?: (held: boolean) => void): Holding {
  const { hold } = useDesk();
  const held = useRef(false);
  const take = useCallback(
    (on: boolean): void => {
      if (held.current === on) return;
      held.current = on;
      // Focus comes to one control before it leaves another: only the one that was taken hold of last is let go.
      if (on) holder = held;
      if (on || holder === held) hold(on ? dimension : null);
      onHold?.(on);
    },
    [hold, dimension, onHold],
  );
  useEffect(() => () => take(false), [take]);
  return useMemo(
    () => ({
      onPointerDown: () => take(true),
      onFocus: () => take(true),
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) take(false);
      },
      onPointerLeave: (event) => {
        // A pointer that is captured leaves only when it is let go; a control that has the focus stays held.
        if (event.buttons === 0 && !event.currentTarget.contains(document.activeElement)) take(false);
      },
    }),
    [take],
  );
}
