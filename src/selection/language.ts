import { LANGUAGES, type Language } from '../domain/domain.ts';

const KEY = /(?:^|&)lang=([^&]*)/;

function known(text: string | undefined): Language | null {
  return LANGUAGES.find((one) => one === text) ?? null;
}

/** The language that a link asks for; null where it asks for none that is spoken here. */
export function languageIn(search: string): Language | null {
  return known(KEY.exec(search.replace(/^\?/, ''))?.[1]);
}

/** The first of the reader's languages that is spoken here; English for everyone else. */
export function languageFrom(wanted: readonly string[]): Language {
  for (const one of wanted) {
    const language = known(one.slice(0, 2).toLowerCase());
    if (language !== null) return language;
  }
  return 'en';
}
