import { element, type Markup } from '../markup.ts';
import type { Drawable } from '../drawable.ts';

/**
 * How a figure begins in a page of its own: headline, subtitle and drawings, of which the sheet of the page shows the one
 * that fits. A title that whoever embeds the figure gave it is marked as theirs, and replaces nothing.
 */
export function headParts(
  { figure, speech }: Drawable,
  title: string | null,
  drawings: readonly Markup[],
): readonly (Markup | string | null)[] {
  return [
    title === null
      ? null
      : element('p', { class: 'editor' }, [
          element('strong', {}, [title]),
          ' ',
          element('small', {}, [speech.words.embed.editorsTitle]),
        ]),
    element('h1', {}, [figure.headline]),
    element('p', { class: 'subtitle' }, [figure.subtitle]),
    element('div', { class: 'drawings' }, drawings),
  ];
}
