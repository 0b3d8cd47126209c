import type { Mark } from '../figure/figure.ts';
import type { DrawnSpeech } from '../words/words.ts';
import { type KeyEntry, usedOf } from './key.ts';

const BAR = 'M0,0H24V12H0Z';
const TIPPED = 'M0,0H17L24,6L17,12H0Z';
const NOTCHED = 'M0,0H24L17,6L24,12H0Z';

/** The key of bars: only what is used. */
export function barKey(marks: readonly Mark[], { words: { chart } }: DrawnSpeech): KeyEntry[] {
  const drawn = marks.flatMap((mark) => (mark.stated === null ? [mark] : [mark, mark.stated]));
  const bounds = drawn.map(({ bound }) => bound);
  return usedOf([
    [marks.some((mark) => mark.inside), { path: BAR, paint: 'tinted', text: chart.keyInside }],
    [marks.some((mark) => mark.provisional), { path: BAR, paint: 'hatched', text: chart.keyProvisional }],
    [marks.some((mark) => mark.stated !== null), { path: BAR, paint: 'stated', text: chart.keyStated }],
    [drawn.some((one) => one.upper !== null), { path: BAR, paint: 'ranged', text: chart.keyRange }],
    [bounds.includes('lower'), { path: TIPPED, paint: 'stated', text: chart.keyLower }],
    [bounds.includes('upper'), { path: NOTCHED, paint: 'stated', text: chart.keyUpper }],
  ]);
}
