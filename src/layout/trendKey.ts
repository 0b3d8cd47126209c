import type { Series, TrendFigure } from '../figure/figure.ts';
import type { DrawnSpeech } from '../words/words.ts';
import { type KeyEntry, usedOf } from './key.ts';

const HOLLOW = 'M7,6a5,5,0,1,0,10,0a5,5,0,1,0,-10,0Z';
const STROKE = 'M0,6H24';
const GAP = 'M0,6H8M16,6H24';
const UP = 'M12,12V1M8,5L12,1L16,5';
const DOWN = 'M12,0V11M8,7L12,11L16,7';

function hasGap({ points }: Series): boolean {
  const known = points.map((point) => point.value !== null);
  return known.slice(known.indexOf(true), known.lastIndexOf(true)).includes(false);
}

/** The key of lines: only what is used. */
export function trendKey({ series, connected }: TrendFigure, { words: { chart } }: DrawnSpeech): KeyEntry[] {
  const points = series.flatMap((one) => one.points);
  const bounds = points.map(({ bound }) => bound);
  return usedOf([
    [points.some((point) => point.provisional), HOLLOW, 'line', chart.keyProvisional],
    [points.some((point) => point.isBreak), STROKE, 'broken', chart.keyBreak],
    [connected && series.some(hasGap), GAP, 'line', chart.keyGap],
    [bounds.includes('lower'), UP, 'line', chart.keyLower],
    [bounds.includes('upper'), DOWN, 'line', chart.keyUpper],
  ]);
}
