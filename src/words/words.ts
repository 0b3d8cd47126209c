import type { Language, Period, Qualifier, Unit } from '../domain/domain.ts';
import { dateForms } from './dates.ts';
import { en, type Words } from './en.ts';
import { type NumberForms, numberForms } from './numbers.ts';
import { sv } from './sv.ts';

const WORDS: Record<Language, Words> = { sv, en };

/** A language as it is spoken here: its words, and its forms for numbers, dates and lists. */
export interface Speech extends NumberForms {
  readonly language: Language;
  readonly words: Words;
  readonly period: (period: Period) => string;
  readonly span: (start: Period, end: Period | null) => string;
  /** A number with its qualifier: "39", "over 40". */
  readonly qualified: (value: number, qualifier: Qualifier, form?: (value: number) => string) => string;
  /** The unit's word in the number that goes with the value: "report", "reports". */
  readonly unit: (unit: Unit, value: number) => string;
  readonly isOne: (value: number) => boolean;
}

function speech(language: Language): Speech {
  const words = WORDS[language];
  const numbers = numberForms(language);
  const isOne = (value: number): boolean => numbers.plural(value) === 'one';
  return {
    ...numbers,
    ...dateForms(language, words.unitWords),
    language,
    words,
    isOne,
    qualified: (value, qualifier, form = numbers.whole) =>
      qualifier === 'exact' ? form(value) : `${words.qualifiers[qualifier]} ${form(value)}`,
    unit: (unit, value) => (isOne(value) ? unit.label[language] : unit.plural[language]),
  };
}

const SPEECHES: Record<Language, Speech> = { sv: speech('sv'), en: speech('en') };

export function speak(language: Language): Speech {
  return SPEECHES[language];
}

/** First letter small, for a label inside a sentence; an abbreviation or a name written with capitals stays. */
export function inSentence(label: string): string {
  const [first = '', second = ''] = label;
  return second === second.toLowerCase() && second !== second.toUpperCase()
    ? first.toLowerCase() + label.slice(1)
    : label;
}

/** First letter capital, for a label that opens a sentence. */
export function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
