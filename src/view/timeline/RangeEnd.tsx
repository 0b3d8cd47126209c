import type { FocusEvent, KeyboardEvent } from 'react';
import { type Bounds, keyStep, type Range, withEnd } from './range.ts';
import styles from './Timeline.module.css';

interface Props {
  readonly end: keyof Range;
  readonly label: string;
  readonly range: Range;
  readonly bounds: Bounds;
  /** The year at this end and what it counts. */
  readonly text: string;
  /** Where the end stands, in per cent of the way. */
  readonly at: number;
  readonly onRange: (range: Range) => void;
  readonly onEscape: () => void;
  /** The keys have come to a year. */
  readonly onReach: (year: number) => void;
}

/** One end of the range: a slider for the keyboard, a handle for the pointer. */
export function RangeEnd({ end, label, range, bounds, text, at, onRange, onEscape, onReach }: Props) {
  const least = withEnd(range, end, Number.NEGATIVE_INFINITY, bounds)[end];
  const most = withEnd(range, end, Number.POSITIVE_INFINITY, bounds)[end];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEscape();
    const step = event.altKey || event.ctrlKey || event.metaKey ? null : keyStep(event.key);
    if (step === null) return;
    event.preventDefault();
    const next = withEnd(range, end, range[end] + step, bounds);
    if (next[end] !== range[end]) onRange(next);
    onReach(next[end]);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    // A pointer reads where it is, not at the end that it takes hold of.
    if (target.matches(':focus-visible')) onReach(range[end]);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={range[end]}
      aria-valuetext={text}
      aria-orientation="horizontal"
      data-end={end}
      className={styles.end}
      style={{ insetInlineStart: `${at}%` }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    />
  );
}
