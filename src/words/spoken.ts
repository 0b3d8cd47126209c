import type { Language } from '../domain/domain.ts';
import type { Words } from './en.ts';
import { type Speech, speechOf } from './speech.ts';

const WORDS: Record<Language, () => Promise<Words>> = {
  sv: () => import('./sv.ts').then(({ sv }) => sv),
  en: () => import('./en.ts').then(({ en }) => en),
};

const known = new Map<Language, Promise<Speech>>();

/** All that the page says, in one language: whoever reads Swedish does not wait for English. Fetched once. */
export function spoken(language: Language): Promise<Speech> {
  const speech = known.get(language) ?? WORDS[language]().then((words) => speechOf(language, words));
  known.set(language, speech);
  return speech;
}
