import { useLayoutEffect, useRef } from 'react';
import type { Reading } from '../../figure/figure.ts';
import { SymbolSwatch } from './SymbolSwatch.tsx';
import styles from './Tip.module.css';

/** What a reading is of, in CSS pixels from the corner of the positioned element around. */
export interface TipPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where along it the pointer came upon it. */
  readonly from: number;
}

interface Props {
  readonly reading: Reading;
  readonly place: TipPlace;
  /** Whether it may stand beside its place: not where that would be in the way of a drag. */
  readonly mayBeBeside?: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a reading of a size stands: beside its place, or else under it, or over it where there is no room under. */
function standing(
  { x, y, width, height, from }: TipPlace,
  room: Size,
  own: Size,
  isBeside: boolean,
): { left: number; top: number } {
  const within = (left: number): number => Math.max(0, Math.min(left, room.width - own.width));
  if (isBeside) {
    const after = x + width;
    return { left: within(after + own.width <= room.width ? after : x - own.width), top: y };
  }
  const under = y + height;
  const top = under + own.height <= room.height || y < own.height ? under : y - own.height;
  return { left: within(from - own.width / 2), top };
}

/** What is read at a place of a figure. It touches what it is of, so that a pointer can move on to it. */
export function Tip({ reading, place, mayBeBeside = true }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tip = ref.current;
    const around = tip?.offsetParent ?? null;
    if (tip === null || around === null) return;
    const room = { width: around.clientWidth, height: around.clientHeight };
    const own = { width: tip.offsetWidth, height: tip.offsetHeight };
    // What is taller than wide would be covered by what stands under it.
    const { left, top } = standing(place, room, own, mayBeBeside && place.height > place.width);
    tip.style.left = `${left}px`;
    tip.style.top = `${top}px`;
  });
  return (
    <div ref={ref} className={styles.tip} data-tip>
      <p className={styles.heading}>{reading.heading}</p>
      {reading.detail === null ? null : <p className={styles.detail}>{reading.detail}</p>}
      <div className={reading.lines.length > 1 ? styles.several : styles.lines}>
        {reading.lines.map((line, index) => (
          // Lines keep their place, so the place is their identity.
          <p key={index} className={styles.line}>
            {line.series === null ? null : <SymbolSwatch series={line.series} />}
            {line.label === null ? null : <span className={styles.label}>{line.label}</span>}
            <b>{line.text}</b>
            {line.notes.length === 0 ? null : <span className={styles.notes}>{line.notes.join(' · ')}</span>}
          </p>
        ))}
      </div>
    </div>
  );
}
