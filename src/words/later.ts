import type { Language } from '../domain/domain.ts';

/** Words that come when they are first said. The promise is always the same for a language, so that a view can wait for it. */
export function later<W>(load: Readonly<Record<Language, () => Promise<W>>>): (language: Language) => Promise<W> {
  const loaded = new Map<Language, Promise<W>>();
  return (language) => {
    const words = loaded.get(language) ?? load[language]();
    loaded.set(language, words);
    return words;
  };
}
