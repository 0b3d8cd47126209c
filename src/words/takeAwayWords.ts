import type { Language } from '../domain/domain.ts';
import type { TakeAwayWords } from './takeAway.en.ts';

const WORDS: Record<Language, () => Promise<{ readonly takeAwayWords: TakeAwayWords }>> = {
  sv: () => import('./takeAway.sv.ts'),
  en: () => import('./takeAway.en.ts'),
};

/** What the page says where a figure is taken away, in one language. */
export async function takeAwayWords(language: Language): Promise<TakeAwayWords> {
  return (await WORDS[language]()).takeAwayWords;
}
