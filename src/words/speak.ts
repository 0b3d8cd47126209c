import type { Language } from '../domain/domain.ts';
import { en } from './en.ts';
import { type Speech, speechOf } from './speech.ts';
import { sv } from './sv.ts';

// Marked as free of effects: who enters this room for something else does not load all words with it.
const SPEECHES: Record<Language, Speech> = {
  sv: /* @__PURE__ */ speechOf('sv', sv),
  en: /* @__PURE__ */ speechOf('en', en),
};

/** All that the program says, in a language: for the page and the command line, which change language at once. */
export function speak(language: Language): Speech {
  return SPEECHES[language];
}
