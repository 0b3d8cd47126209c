import type { ReadingChoices, ReadingReport } from '../../domain/domain.ts';
import { choicesIn } from './choicesFile.ts';

/** Two sums of FNV-1a with different starts, 64 bits in all: what is kept of the names of columns. */
const STARTS = [0x811c9dc5, 0x2f0b4f17] as const;
const PRIME = 0x01000193;

/**
 * A short key of the layout of a file: its delimiter and the names of its columns. None of them can be read from it. Null for
 * a file that names none: such files are all alike, and what is chosen for one says nothing of the next.
 */
export function layoutOf({ dialect, columns }: Pick<ReadingReport, 'dialect' | 'columns'>): string | null {
  if (dialect.headerRows === 0) return null;
  const text = JSON.stringify([dialect.delimiter, ...columns.map(({ name }) => name)]);
  return STARTS.map((start) => {
    let sum: number = start;
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), PRIME) >>> 0;
    return sum.toString(16).padStart(8, '0');
  }).join('');
}

const keyOf = (layout: string): string => `anmalt.choices.${layout}`;

/** What was chosen for a layout at an earlier time; null where nothing was, or the browser keeps nothing. */
export function remembered(layout: string): ReadingChoices | null {
  try {
    const text = window.localStorage.getItem(keyOf(layout));
    return text === null ? null : choicesIn(text);
  } catch {
    return null;
  }
}

/** Keeps choices for the next file of the layout; none are kept where there are none. A browser that keeps nothing may. */
export function remember(layout: string, choices: ReadingChoices): void {
  try {
    if (Object.keys(choices).length === 0) window.localStorage.removeItem(keyOf(layout));
    else window.localStorage.setItem(keyOf(layout), JSON.stringify(choices));
  } catch {
    // Remembering is a convenience: without it everything else works.
  }
}
