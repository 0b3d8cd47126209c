import type { Language } from '../domain/domain.ts';
import type { Words } from './en.ts';
import type { FileWords } from './files.en.ts';
import { type FileSpeech, type Speech, speechOf } from './speech.ts';

const WORDS: Record<Language, () => Promise<Words>> = {
  sv: () => import('./sv.ts').then(({ sv }) => sv),
  en: () => import('./en.ts').then(({ en }) => en),
};

const FILE_WORDS: Record<Language, () => Promise<FileWords>> = {
  sv: () => import('./files.sv.ts').then(({ fileWords }) => fileWords),
  en: () => import('./files.en.ts').then(({ fileWords }) => fileWords),
};

/** Fetches for each language once, and again where that failed. */
function once<T>(fetchOne: (language: Language) => Promise<T>): (language: Language) => Promise<T> {
  const known = new Map<Language, Promise<T>>();
  return (language) => {
    const asked =
      known.get(language) ??
      fetchOne(language).catch((error: unknown) => {
        known.delete(language);
        throw error;
      });
    known.set(language, asked);
    return asked;
  };
}

/** All that the page says, in one language: whoever reads Swedish does not wait for English. */
export const spoken: (language: Language) => Promise<Speech> = once(async (language) =>
  speechOf(language, await WORDS[language]()),
);

/** The same with what is said of readers' own files: most readers bring none. */
export const spokenOfFiles: (language: Language) => Promise<FileSpeech> = once(async (language) => {
  const [words, fileWords] = await Promise.all([WORDS[language](), FILE_WORDS[language]()]);
  return speechOf(language, { ...words, ...fileWords });
});
