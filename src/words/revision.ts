import type { Language } from '../domain/domain.ts';
import type { RevisionWords } from './revision.en.ts';

const LOAD: Record<Language, () => Promise<{ readonly revision: RevisionWords }>> = {
  sv: () => import('./revision.sv.ts'),
  en: () => import('./revision.en.ts'),
};

const loaded = new Map<Language, Promise<RevisionWords>>();

/**
 * What is said of figures that are shown as they were cited. It comes when the first such view does, for few are; the
 * promise is always the same for a language.
 */
export function revisionWords(language: Language): Promise<RevisionWords> {
  const known = loaded.get(language) ?? LOAD[language]().then(({ revision }) => revision);
  loaded.set(language, known);
  return known;
}
