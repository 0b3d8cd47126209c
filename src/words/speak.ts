import type { Language } from '../domain/domain.ts';
import { cliWords as cliInEnglish } from './cli.en.ts';
import { cliWords as cliInSwedish } from './cli.sv.ts';
import { en } from './en.ts';
import { fileWords as filesInEnglish } from './files.en.ts';
import { fileWords as filesInSwedish } from './files.sv.ts';
import { speechOf, type WholeSpeech } from './speech.ts';
import { sv } from './sv.ts';

// Marked as free of effects: who enters this room for something else does not load all words with it.
const SPEECHES: Record<Language, WholeSpeech> = {
  sv: /* @__PURE__ */ speechOf('sv', { ...sv, ...filesInSwedish, ...cliInSwedish }),
  en: /* @__PURE__ */ speechOf('en', { ...en, ...filesInEnglish, ...cliInEnglish }),
};

/** All that the program says, in a language: for the command line, which fetches nothing. */
export function speak(language: Language): WholeSpeech {
  return SPEECHES[language];
}
