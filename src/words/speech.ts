import type { Language, Period, Qualifier, Unit } from '../domain/domain.ts';
import { dateForms } from './dates.ts';
import type { CliWords } from './cli.en.ts';
import type { Words } from './en.ts';
import type { FileWords } from './files.en.ts';
import type { DrawnWords } from './figures.en.ts';
import type { BesideWords } from './notes.en.ts';
import { type NumberForms, numberForms } from './numbers.ts';

/** A language as drawn figures speak it: their words, and its forms for numbers, dates and lists. */
export interface DrawnSpeech extends NumberForms {
  readonly language: Language;
  readonly words: DrawnWords;
  readonly period: (period: Period) => string;
  readonly span: (start: Period, end: Period | null) => string;
  /** A number with its qualifier: "39", "over 40". */
  readonly qualified: (value: number, qualifier: Qualifier, form?: (value: number) => string) => string;
  /** The unit's word in the number that goes with the value: "report", "reports". */
  readonly unit: (unit: Unit, value: number) => string;
  readonly isOne: (value: number) => boolean;
}

/** A language as figures speak it with all that stands beside them. */
export interface FigureSpeech extends DrawnSpeech {
  readonly words: DrawnWords & BesideWords;
}

/** A language as the page speaks it. */
export interface Speech extends FigureSpeech {
  readonly words: Words;
}

/** The same where a reader's own file is spoken of. */
export interface FileSpeech extends Speech {
  readonly words: Words & FileWords;
}

/** A language as the whole program speaks it. */
export interface WholeSpeech extends FileSpeech {
  readonly words: Words & FileWords & CliWords;
}

export function speechOf<W extends DrawnWords>(language: Language, words: W): DrawnSpeech & { readonly words: W } {
  const numbers = numberForms(language);
  // In both languages all but one are many, nothing and parts as well.
  const isOne = (value: number): boolean => value === 1;
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
