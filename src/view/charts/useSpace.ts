import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The room a chart has, in CSS pixels, and the reader's root font size: charts follow both. */
export interface Space {
  readonly width: number;
  readonly rem: number;
  readonly family: string;
}

/** In rem: from this width on, labels and names stand beside what they name; below it, above. */
const BESIDE_FROM = 35;

export function hasRoomBeside(space: Space): boolean {
  return space.width >= BESIDE_FROM * space.rem;
}

/** Measures the element that the ref is on, now and whenever its width changes; null before the first time. */
export function useSpace(): { readonly ref: RefObject<HTMLDivElement | null>; readonly space: Space | null } {
  const ref = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState<Space | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      const width = Math.floor(element.clientWidth);
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const family = getComputedStyle(element).fontFamily;
      setSpace((old) =>
        old?.width === width && old.rem === rem && old.family === family ? old : { width, rem, family },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, space };
}
