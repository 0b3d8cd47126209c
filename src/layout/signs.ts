import type { Datum } from '../figure/figure.ts';
import type { DrawnSpeech } from '../words/words.ts';
import type { Candidate } from './key.ts';

/** Why there is no number. */
type Absence = Exclude<Datum['state'], 'observed'>;

/** CSS pixels that a sign takes in either direction. */
export const SIGN_SIZE = 10;

/** Outlines from the middle of the left side on: a box with gaps, one crossed out, three dots, a dash. */
const SIGNS: readonly (readonly [why: Absence, outline: string])[] = [
  ['missing', 'm0,-2v-3h3m4,0h3v3m0,4v3h-3m-4,0h-3v-3'],
  ['suppressed', 'm0,5h10v-10h-10v10l10,-10v10l-10,-10'],
  ['not_yet', 'h2m2,0h2m2,0h2'],
  ['not_applicable', 'h10'],
];

/** A count of nothing, which is a number. What is open at either end is none. */
export function isZero({ value, bound, upper }: Datum): boolean {
  return value === 0 && bound === null && upper === null;
}

/** What stands where there is no number, from the middle of its left side; null where nothing is to be marked. */
export function signAt({ state }: Datum, x: number, y: number): string | null {
  const sign = SIGNS.find(([why]) => why === state);
  return sign === undefined ? null : `M${x},${y}${sign[1]}`;
}

/** What of a key is about numbers that no length and no shade can show. */
export function signEntries(data: readonly Datum[], { words }: DrawnSpeech): Candidate[] {
  return [
    [data.some(isZero), 'M12,0V12', 'line', '0'],
    ...SIGNS.map(
      ([why, outline]): Candidate => [
        data.some(({ state }) => state === why),
        `M7,6${outline}`,
        'sign',
        words.states[why],
      ],
    ),
  ];
}
