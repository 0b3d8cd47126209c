import type { Language } from '../src/domain/domain.ts';
import { type Figure, figureOf } from '../src/figure/figure.ts';
import { runQuery } from '../src/query/query.ts';
import { queryOf, readLink } from '../src/selection/selection.ts';
import { speak } from '../src/words/words.ts';
import { shipped } from './package.ts';

const sets = { operations: await shipped('operations'), europe: await shipped('europe') };

/** The figure of a link's query string on the shipped data, made by the core alone. */
export function figure(search: string, language: Language = 'en'): Figure {
  const data = sets[search.includes('data=europe') ? 'europe' : 'operations'];
  const { selection } = readLink(search, data.catalogue);
  const result = runQuery(data, queryOf(selection));
  const made = figureOf(result, data.catalogue, selection.figure, selection, speak(language));
  if (made === null) throw new Error(`nothing for ${search}`);
  return made;
}
