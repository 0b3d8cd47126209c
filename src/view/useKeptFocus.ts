import { type RefObject, useEffect } from 'react';

/**
 * Gives the focus to an element where what had it is taken off the page: else the keys would begin at the top again, and a
 * screen reader would fall silent. Whoever leaves what stands is left alone.
 */
export function useKeptFocus(keeper: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    const come = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
    };
    const leave = ({ relatedTarget }: FocusEvent): void => {
      const from = last;
      if (relatedTarget !== null || from === null) return;
      // What is being taken off the page is still on it when it is left.
      queueMicrotask(() => {
        if (from.isConnected && last === from) last = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      keeper.current?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', come);
    document.addEventListener('focusout', leave);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', come);
      document.removeEventListener('focusout', leave);
    };
  }, [keeper]);
}
