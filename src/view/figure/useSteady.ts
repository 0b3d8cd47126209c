import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For the element above a control: while the reader has hold of the control, it does not move under the pointer. What
 * stands above may not become lower than it has been, and where it becomes higher the page scrolls with it.
 */
export function useSteady(held: boolean): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const height = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    if (!held) {
      element.style.minBlockSize = '';
      height.current = null;
      return;
    }
    const now = element.offsetHeight;
    const before = height.current ?? now;
    if (now > before) window.scrollBy({ top: now - before, behavior: 'instant' });
    height.current = Math.max(now, before);
    element.style.minBlockSize = `${height.current}px`;
  });
  return ref;
}
