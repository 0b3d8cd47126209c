import type { Language } from '../domain/domain.ts';
import type { PublishWords } from './publish.en.ts';

const WORDS: Record<Language, () => Promise<{ readonly publishWords: PublishWords }>> = {
  sv: () => import('./publish.sv.ts'),
  en: () => import('./publish.en.ts'),
};

/** What is said in files, citations and quotes, in one language: loaded when somebody takes a figure away. */
export async function publishWords(language: Language): Promise<PublishWords> {
  return (await WORDS[language]()).publishWords;
}
