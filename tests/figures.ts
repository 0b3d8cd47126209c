import type { Language } from '../src/domain/domain.ts';
import type { Figure } from '../src/figure/figure.ts';
import { runQuery } from '../src/query/query.ts';
import { type Publication, publicationOf } from '../src/publish/publish.ts';
import { queryOf, readLink } from '../src/selection/selection.ts';
import { speak } from '../src/words/words.ts';
import { shipped } from './package.ts';

const sets = { operations: await shipped('operations'), europe: await shipped('europe') };

/** What leaves the page of a link's query string on the shipped data, made by the core alone. */
export function publication(search: string, language: Language = 'en'): Publication {
  const data = sets[search.includes('data=europe') ? 'europe' : 'operations'];
  const { catalogue } = data;
  const { selection } = readLink(search, catalogue);
  const asked = { selection, catalogue, speech: speak(language) };
  const taking = { site: 'https://example.org/anmalt/', taken: '2026-11-25', version: null };
  const made = publicationOf(runQuery(data, queryOf(selection)), asked, taking);
  if (made === null) throw new Error(`nothing for ${search}`);
  return made;
}

/** The figure of a link's query string on the shipped data, made by the core alone. */
export function figure(search: string, language: Language = 'en'): Figure {
  return publication(search, language).figure;
}
