import { element, type Markup } from '../markup.ts';
import type { Publication } from '../publication.ts';
import { notesMarkup, sourceMarkup } from './parts.ts';
import { tableMarkup } from './table.ts';

/** What stands under the drawing, in every page: the same as a table, notes and sources. */
export function besideParts(publication: Publication): readonly Markup[] {
  const { figure, speech } = publication;
  const { heading } = speech.words.table;
  return [
    element('details', { class: 'table' }, [
      element('summary', {}, [heading]),
      element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': heading }, [
        tableMarkup(figure.table),
      ]),
    ]),
    element('footer', {}, [notesMarkup(figure), ...sourceMarkup(publication)]),
  ];
}
