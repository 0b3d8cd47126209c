import { COMMON_LETTERS } from './commonLetters.ts';
import type { LETTER_PAIRS } from './letterPairs.ts';

type Alphabet = keyof typeof LETTER_PAIRS;
export type Ideographs = keyof typeof COMMON_LETTERS;
export type Tongue = Alphabet | Ideographs;

/** An encoding that a file may be in. */
export interface Candidate {
  readonly name: string;
  /** The languages that are written in it. */
  readonly tongues: readonly Tongue[];
  /** How much rarer than windows-1252 it is among files without a mark, as a natural logarithm. */
  readonly rare: number;
}

const WEST: readonly Tongue[] = ['sv', 'no', 'da', 'fi', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'is', 'ca', 'et'];
const DOS_WEST: readonly Tongue[] = ['sv', 'fi', 'de', 'fr', 'es', 'it', 'nl', 'ca'];
const EAST: readonly Tongue[] = ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl', 'de'];
const BALTIC: readonly Tongue[] = ['lt', 'lv', 'et', 'pl', 'de'];
const SLAVONIC: readonly Tongue[] = ['ru', 'uk', 'bg', 'be', 'sr', 'mk'];
const TURKISH: readonly Tongue[] = ['tr', 'de', 'fr'];

/** In the order in which a reader may choose. */
export const CANDIDATES: readonly Candidate[] = [
  { name: 'windows-1252', tongues: WEST, rare: 0 },
  { name: 'windows-1250', tongues: EAST, rare: 1 },
  { name: 'windows-1251', tongues: SLAVONIC, rare: 1 },
  { name: 'shift_jis', tongues: ['ja'], rare: 1 },
  { name: 'gb18030', tongues: ['zh-hans'], rare: 1 },
  { name: 'euc-kr', tongues: ['ko'], rare: 1 },
  { name: 'big5', tongues: ['zh-hant'], rare: 1.5 },
  { name: 'windows-1254', tongues: TURKISH, rare: 1.5 },
  { name: 'windows-1253', tongues: ['el'], rare: 1.5 },
  { name: 'windows-1257', tongues: BALTIC, rare: 1.5 },
  { name: 'windows-1255', tongues: ['he'], rare: 1.5 },
  { name: 'windows-1256', tongues: ['ar', 'fa'], rare: 1.5 },
  { name: 'windows-874', tongues: ['th'], rare: 1.5 },
  { name: 'windows-1258', tongues: ['vi'], rare: 3 },
  { name: 'iso-8859-2', tongues: EAST, rare: 2.5 },
  { name: 'iso-8859-15', tongues: WEST, rare: 3 },
  { name: 'euc-jp', tongues: ['ja'], rare: 2.5 },
  { name: 'koi8-r', tongues: ['ru'], rare: 2.5 },
  { name: 'koi8-u', tongues: ['uk', 'ru', 'be'], rare: 3 },
  { name: 'iso-8859-5', tongues: SLAVONIC, rare: 3 },
  { name: 'ibm866', tongues: ['ru', 'bg', 'be'], rare: 2.5 },
  { name: 'x-mac-cyrillic', tongues: SLAVONIC, rare: 4 },
  { name: 'macintosh', tongues: WEST, rare: 3 },
  { name: 'iso-8859-7', tongues: ['el'], rare: 2.5 },
  { name: 'iso-8859-13', tongues: BALTIC, rare: 4 },
  { name: 'iso-8859-4', tongues: BALTIC, rare: 4.5 },
  { name: 'iso-8859-8', tongues: ['he'], rare: 4 },
  { name: 'iso-8859-6', tongues: ['ar'], rare: 4 },
  { name: 'iso-8859-16', tongues: ['ro', 'hu', 'pl'], rare: 6 },
  { name: 'iso-8859-10', tongues: ['is', 'et', 'lt', 'lv'], rare: 8 },
  { name: 'ibm850', tongues: WEST, rare: 4 },
  { name: 'ibm437', tongues: DOS_WEST, rare: 5 },
  { name: 'ibm852', tongues: EAST, rare: 4 },
  { name: 'x-mac-ce', tongues: EAST, rare: 5 },
  { name: 'ibm865', tongues: ['no', 'da', 'sv', 'de'], rare: 5 },
  { name: 'ibm857', tongues: TURKISH, rare: 5.5 },
  { name: 'x-mac-turkish', tongues: TURKISH, rare: 6 },
  { name: 'ibm737', tongues: ['el'], rare: 5 },
  { name: 'ibm775', tongues: BALTIC, rare: 5 },
  { name: 'ibm862', tongues: ['he'], rare: 6 },
  { name: 'ibm855', tongues: SLAVONIC, rare: 7 },
];

/** Whether a language is written in thousands of letters. */
export function isIdeographic(tongue: Tongue): tongue is Ideographs {
  return tongue in COMMON_LETTERS;
}
