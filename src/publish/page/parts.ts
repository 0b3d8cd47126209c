import type { Figure } from '../../figure/figure.ts';
import { element, type Markup } from '../markup.ts';
import { addressOf, dayText, type Publication } from '../publication.ts';

/** A link; one that leads nowhere but to a page of the web stays a link, all else becomes its text. */
export function link(address: string, text: string): Markup | string {
  return /^https?:\/\//.test(address) ? element('a', { href: address, rel: 'noopener' }, [text]) : text;
}

/** What must be said of a figure: it stands wherever the figure stands. */
export function notesMarkup({ notes }: Figure): Markup | null {
  return notes.length === 0
    ? null
    : element(
        'ul',
        {},
        notes.map(({ lead, text }) => element('li', {}, [element('strong', {}, [lead]), ` ${text}`])),
      );
}

/** Where the figures come from, when they were taken, and where they can be looked up. */
export function sourceMarkup(publication: Publication): readonly Markup[] {
  const { figure, speech, version } = publication;
  const { picture, tools } = speech.words;
  return [
    element('p', {}, [figure.sourceLine]),
    element('p', {}, [
      picture.taken(dayText(publication), version),
      ' ',
      publication.site === '' ? null : link(addressOf(publication), tools.open),
    ]),
  ];
}
