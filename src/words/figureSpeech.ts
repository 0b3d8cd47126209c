import type { Language } from '../domain/domain.ts';
import type { FigureWords } from './figures.en.ts';
import { type FigureSpeech, speechOf } from './speech.ts';

const WORDS: Record<Language, () => Promise<{ readonly figureWords: FigureWords }>> = {
  sv: () => import('./alone.sv.ts'),
  en: () => import('./alone.en.ts'),
};

/** What figures say, in one language: for a figure that stands alone, and waits for no word that it does not say. */
export async function figureSpeech(language: Language): Promise<FigureSpeech> {
  const { figureWords } = await WORDS[language]();
  return speechOf(language, figureWords);
}
