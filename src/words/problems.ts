import type { Language, Problem } from '../domain/domain.ts';
import { problem as inEnglish } from './problems.en.ts';
import { problem as inSwedish } from './problems.sv.ts';

const SAID: Record<Language, (problem: Problem) => string> = { sv: inSwedish, en: inEnglish };

/** What is wrong with data, for whoever needs no other word of the program. */
export function problemText(problem: Problem, language: Language): string {
  return SAID[language](problem);
}
