import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStable } from '../useStable.ts';
import { Heights, type Piece, piecesOf, WHOLE } from './heights.ts';
import { placeOf } from './useCells.ts';

interface Standing {
  readonly pieces: readonly Piece[];
  /** Room under the last row that stands in the document, in CSS pixels. */
  readonly below: number;
  readonly isLong: boolean;
  readonly onScroll: (() => void) | undefined;
}

/**
 * The rows of a table that stand in the document: all of a short one; of a long one those in view, some around them, and
 * `kept`. `rows` is told apart by identity: what was measured of other rows is forgotten.
 */
export function useStretch(rows: readonly unknown[], kept: number, scroller: RefObject<HTMLElement | null>): Standing {
  const heights = useMemo(() => new Heights(rows.length), [rows]);
  const [stretch, setStretch] = useState(() => heights.stretch(0, 0));
  const [, setMeasured] = useState(0);
  const isLong = heights.count > WHOLE;

  const follow = useStable((): void => {
    if (!isLong || scroller.current === null) return;
    const { scrollTop, clientHeight } = scroller.current;
    const next = heights.stretch(scrollTop, clientHeight);
    setStretch((now) => (now.from === next.from && now.end === next.end ? now : next));
  });

  /** With `isAnew`, what was measured before holds no longer. */
  const measure = useStable((isAnew: boolean): void => {
    const element = scroller.current;
    if (!isLong || element === null) return;
    const found = [...element.querySelectorAll('tbody tr[aria-rowindex]')].map(
      (row) => [placeOf(row)?.row ?? 0, row.getBoundingClientRect().height] as const,
    );
    const { scrollTop, clientHeight } = element;
    const toKept = heights.between(0, kept);
    const isInView = kept < heights.count && toKept >= scrollTop && toKept < scrollTop + clientHeight;
    const held = isInView ? kept : heights.rowAt(scrollTop);
    const before = heights.between(0, held);
    if (isAnew) heights.clear();
    if (heights.note(found)) {
      // A row in view stays there, though those above it are found to be of other heights: the one that is gone to, or the first.
      element.scrollBy(0, heights.between(0, held) - before);
      setMeasured((times) => times + 1);
    }
    follow();
  });

  // Before the browser paints, so that no row is seen where it does not stay.
  useLayoutEffect(() => measure(false), [measure, heights, stretch, kept]);

  const width = useRef(0);
  useEffect(() => {
    const table = scroller.current?.querySelector('table') ?? null;
    if (!isLong || table === null) return;
    const observer = new ResizeObserver(() => {
      measure(table.clientWidth !== width.current);
      width.current = table.clientWidth;
    });
    observer.observe(table);
    return () => observer.disconnect();
  }, [isLong, heights, scroller, measure]);

  const seen = isLong ? stretch : { from: 0, end: rows.length };
  return {
    ...piecesOf(heights, seen, kept),
    isLong,
    // In the frame that is scrolled in, which would show bare room else.
    onScroll: isLong ? () => flushSync(follow) : undefined,
  };
}
