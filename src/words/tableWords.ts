import type { Language } from '../domain/domain.ts';
import { tableWords as en, type TableWords } from './table.en.ts';
import { tableWords as sv } from './table.sv.ts';

const WORDS: Record<Language, TableWords> = { sv, en };

/** What is said around the table on the page, in a language. Both come with the table, which changes language at once. */
export function tableWords(language: Language): TableWords {
  return WORDS[language];
}
