import { element, type Markup } from '../markup.ts';
import type { Picture } from '../picture/drawing.ts';
import type { Publication } from '../publication.ts';
import { besideParts } from './beside.ts';
import { headParts } from './head.ts';

/** A figure with all that must stand beside it, as the part of a page that holds nothing else. */
export function articleOf(publication: Publication, drawings: readonly Picture[]): Markup {
  const drawn = drawings.map(({ markup }, at) => element('div', { class: `drawing-${at + 1}` }, [markup]));
  return element('article', { lang: publication.figure.language }, [
    ...headParts(publication, null, drawn),
    ...besideParts(publication),
  ]);
}
