import type { DrawnSpeech } from '../words/words.ts';
import type { Mark } from '../figure/figure.ts';
import { type KeyEntry, usedOf } from './key.ts';
import { signEntries } from './signs.ts';

const BAR = 'M0,0H24V12H0Z';
const TIPPED = 'M0,0H17L24,6L17,12H0Z';
const NOTCHED = 'M0,0H24L17,6L24,12H0Z';

/** The key of bars: only what is used. */
export function barKey(marks: readonly Mark[], speech: DrawnSpeech): KeyEntry[] {
  const { chart } = speech.words;
  const drawn = marks.flatMap((mark) => (mark.stated === null ? [mark] : [mark, mark.stated]));
  const bounds = drawn.map(({ bound }) => bound);
  return usedOf([
    [marks.some((mark) => mark.inside), BAR, 'tinted', chart.keyInside],
    [marks.some((mark) => mark.provisional), BAR, 'hatched', chart.keyProvisional],
    [marks.some((mark) => mark.stated !== null), BAR, 'stated', chart.keyStated],
    [drawn.some((one) => one.upper !== null), BAR, 'ranged', chart.keyRange],
    [bounds.includes('lower'), TIPPED, 'stated', chart.keyLower],
    [bounds.includes('upper'), NOTCHED, 'stated', chart.keyUpper],
    ...signEntries(marks, speech),
  ]);
}
