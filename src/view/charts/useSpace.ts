import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Space } from '../../layout/layout.ts';
import { measuring } from './measuring.ts';

/** The room of an element and the family that its text is set in. */
interface Room extends Space {
  readonly family: string;
}

/** Measures the element that the ref is on, now and whenever its width changes; null before the first time. */
export function useSpace(): { readonly ref: RefObject<HTMLDivElement | null>; readonly space: Space | null } {
  const ref = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const width = Math.floor(element.clientWidth);
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const family = getComputedStyle(element).fontFamily;
      setSpace((old) =>
        old?.width === width && old.rem === rem && old.family === family
          ? old
          : { width, rem, family, measure: measuring(family) },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, space };
}
