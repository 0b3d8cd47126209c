import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStable } from '../useStable.ts';
import { Heights, type Piece, piecesOf, WHOLE } from './heights.ts';
import { placeOf } from './useCells.ts';

interface Standing {
  readonly pieces: readonly Piece[];
  /** Room under the last row that stands in the document, in CSS pixels. */
  readonly below: number;
  readonly isLong: boolean;
  /** To be called when the table is scrolled. */
  readonly follow: () => void;
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

  const measure = useStable((): void => {
    if (!isLong || scroller.current === null) return;
    const found = [...scroller.current.querySelectorAll('tbody tr[aria-rowindex]')].map(
      (row) => [placeOf(row)?.row ?? 0, row.getBoundingClientRect().height] as const,
    );
    if (heights.note(found)) setMeasured((times) => times + 1);
    follow();
  });

  // Before the browser paints, so that no row is seen where it does not stay.
  useLayoutEffect(measure, [measure, heights, stretch, kept]);

  const width = useRef(0);
  useEffect(() => {
    const table = scroller.current?.querySelector('table') ?? null;
    if (!isLong || table === null) return;
    const observer = new ResizeObserver(() => {
      if (table.clientWidth !== width.current) heights.clear();
      width.current = table.clientWidth;
      measure();
    });
    observer.observe(table);
    return () => observer.disconnect();
  }, [isLong, heights, scroller, measure]);

  return { ...piecesOf(heights, isLong ? stretch : { from: 0, end: rows.length }, kept), isLong, follow };
}
