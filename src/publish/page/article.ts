import type { DrawnFigure } from '../../figure/figure.ts';
import { element, type Markup } from '../markup.ts';
import type { Picture } from '../picture/drawing.ts';
import type { Publication } from '../publication.ts';
import { notesMarkup, sourceMarkup } from './parts.ts';

/** How a figure stands in a page of its own. */
export interface ArticleOptions {
  /** A title that whoever embeds the figure gave it; marked as theirs, and it replaces nothing. */
  readonly title: string | null;
  /** Drawings of several widths, of which the sheet of the page shows the one that fits; none where it is drawn later. */
  readonly drawings: readonly Picture[];
  /** The same figures as a table; null where it comes later. */
  readonly table: Markup | null;
}

/** A figure with all that must stand beside it, as the part of a page that holds nothing else. */
export function articleOf(publication: Publication<DrawnFigure>, { title, drawings, table }: ArticleOptions): Markup {
  const { figure, speech } = publication;
  const { embed, table: words } = speech.words;
  return element('article', { lang: figure.language }, [
    title === null
      ? null
      : element('p', { class: 'editor' }, [
          element('strong', {}, [title]),
          ' ',
          element('small', {}, [embed.editorsTitle]),
        ]),
    element('h1', {}, [figure.headline]),
    element('p', { class: 'subtitle' }, [figure.subtitle]),
    element(
      'div',
      { class: 'drawings' },
      drawings.map((drawing, at) => element('div', { class: `drawing-${at + 1}` }, [drawing.markup])),
    ),
    element('details', { class: 'table' }, [
      element('summary', {}, [words.heading]),
      element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.heading }, [table]),
    ]),
    element('footer', {}, [notesMarkup(figure), ...sourceMarkup(publication)]),
  ]);
}
