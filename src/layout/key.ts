import type { BarsFigure, TrendFigure } from '../figure/figure.ts';
import type { DrawnSpeech } from '../words/words.ts';

/** What one look of a figure means. */
export interface KeyEntry {
  readonly id: string;
  readonly look: 'hatched' | 'tinted' | 'outlined' | 'dashed' | 'hollow';
  readonly text: string;
}

type Candidate = KeyEntry & { readonly shown: boolean };

function used(entries: readonly Candidate[]): KeyEntry[] {
  return entries.filter((entry) => entry.shown);
}

/** The key of bars: only what is used. */
export function barKey({ marks }: BarsFigure, { words: { chart } }: DrawnSpeech): KeyEntry[] {
  return used([
    { id: 'inside', look: 'tinted', text: chart.keyInside, shown: marks.some((mark) => mark.inside) },
    { id: 'provisional', look: 'hatched', text: chart.keyProvisional, shown: marks.some((mark) => mark.provisional) },
    { id: 'stated', look: 'outlined', text: chart.keyStated, shown: marks.some((mark) => mark.stated !== null) },
  ]);
}

/** The key of lines: only what is used. */
export function trendKey({ series }: TrendFigure, { words: { chart } }: DrawnSpeech): KeyEntry[] {
  const points = series.flatMap((one) => one.points);
  return used([
    { id: 'provisional', look: 'hollow', text: chart.keyProvisional, shown: points.some((point) => point.provisional) },
    { id: 'break', look: 'dashed', text: chart.keyBreak, shown: points.some((point) => point.isBreak) },
  ]);
}
