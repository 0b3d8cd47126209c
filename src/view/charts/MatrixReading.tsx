import { type PointerEvent, type ReactNode, useRef } from 'react';
import { type MatrixFigure, readingOf } from '../../figure/figure.ts';
import type { FigureSpeech } from '../../words/words.ts';
import edges from '../edges.module.css';
import styles from './MatrixChart.module.css';
import { Told } from './Told.tsx';
import { useReading } from './useReading.ts';

interface Props {
  readonly figure: MatrixFigure;
  readonly speech: FigureSpeech;
  /** The table; its cells carry data-cell, row by row. */
  readonly children: ReactNode;
}

function cellsIn(element: Element | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
}

/** Headings and sums stay in sight over the cells: a pointer on them is on no cell. */
function isOverCells({ target }: PointerEvent): boolean {
  return target instanceof Element && target.closest('th, tfoot') !== null;
}

/** A table in a frame that scrolls, whose cells are read by mouse, finger and keys. */
export function MatrixReading({ figure, speech, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const boxes = () => {
    const { left = 0, top = 0 } = frame.current?.getBoundingClientRect() ?? {};
    return cellsIn(frame.current).map((cell) => {
      const box = cell.getBoundingClientRect();
      return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
    });
  };
  const { read, handlers } = useReading(boxes, (at) => {
    cellsIn(frame.current)[at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const { onPointerMove, onPointerDown, onPointerLeave, onKeyDown, onBlur } = handlers;
  const across = figure.columns.length;
  const at = read === null ? null : { row: Math.floor(read.at / across), column: read.at % across };
  return (
    <div
      className={edges.frame}
      role="presentation"
      onPointerMove={(event) => (isOverCells(event) ? onPointerLeave(event) : onPointerMove(event))}
      onPointerDown={(event) => (isOverCells(event) ? onPointerLeave(event) : onPointerDown(event))}
      onPointerLeave={onPointerLeave}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {/* A container that scrolls must be reachable with the keyboard; from there the arrow keys go through its cells. */}
      <div
        ref={frame}
        className={`${styles.scroll} ${edges.across}`}
        role="region"
        aria-label={`${speech.words.controls.scroll}. ${speech.words.controls.readPoints}.`}
        tabIndex={0}
        onScroll={() => {
          // What the pointer was on is elsewhere now.
          if (read?.isTold === false) onBlur();
        }}
      >
        {children}
      </div>
      <Told
        reading={at === null ? null : readingOf(figure, { kind: 'cell', ...at }, speech)}
        place={read?.place ?? null}
        isTold={read?.isTold ?? false}
      />
    </div>
  );
}
