import type { Language } from '../src/domain/domain.ts';
import type { Figure } from '../src/figure/figure.ts';
import { type Data, runQuery } from '../src/query/query.ts';
import { type Publication, publicationOf } from '../src/publish/publish.ts';
import { queryOf, readLink } from '../src/selection/selection.ts';
import { speak } from '../src/words/words.ts';
import { shipped } from './package.ts';

const sets = { operations: await shipped('operations'), europe: await shipped('europe') };

/** What leaves the page of a link's query string on some data, made by the core alone; null where there is no figure. */
export function publicationFrom(data: Data, search: string, language: Language = 'en'): Publication | null {
  const { catalogue } = data;
  const { selection } = readLink(search, catalogue);
  const asked = { selection, catalogue, speech: speak(language) };
  const taking = { site: 'https://example.org/anmalt/', taken: '2026-11-25', version: null };
  return publicationOf(runQuery(data, queryOf(selection)), asked, taking);
}

/** The shipped data that a link is of. */
export function dataFor(search: string): Data {
  return sets[search.includes('data=europe') ? 'europe' : 'operations'];
}

/** The same of a link that has a figure on the shipped data. */
export function publication(search: string, language: Language = 'en'): Publication {
  const made = publicationFrom(dataFor(search), search, language);
  if (made === null) throw new Error(`nothing for ${search}`);
  return made;
}

/** The figure of a link's query string on the shipped data, made by the core alone. */
export function figure(search: string, language: Language = 'en'): Figure {
  return publication(search, language).figure;
}
