import type { Language } from '../domain/domain.ts';
import type { DrawnWords } from './figures.en.ts';
import type { BesideWords } from './notes.en.ts';
import { type DrawnSpeech, type FigureSpeech, speechOf } from './speech.ts';

const DRAWN: Record<Language, () => Promise<{ readonly drawnWords: DrawnWords }>> = {
  sv: () => import('./alone.sv.ts'),
  en: () => import('./alone.en.ts'),
};

const BESIDE: Record<Language, () => Promise<{ readonly besideWords: BesideWords }>> = {
  sv: () => import('./aloneBeside.sv.ts'),
  en: () => import('./aloneBeside.en.ts'),
};

/** What drawn figures say, in one language: for one that stands alone, and waits for no word that it does not say. */
export async function drawnSpeech(language: Language): Promise<DrawnSpeech> {
  const { drawnWords } = await DRAWN[language]();
  return speechOf(language, drawnWords);
}

/** The same with what is said beside figures, which follows once they are drawn. */
export async function wholeSpeech(drawn: DrawnSpeech): Promise<FigureSpeech> {
  const { besideWords } = await BESIDE[drawn.language]();
  return { ...drawn, words: { ...drawn.words, ...besideWords } };
}
