import { type Language, LANGUAGES } from '../../domain/domain.ts';
import { inLanguage, normalised, tabsOf, toLink } from '../../selection/selection.ts';
import { LANGUAGE_NAMES, type Speech } from '../../words/words.ts';
import { element, type Markup } from '../markup.ts';
import { drawingOf } from '../picture/picture.ts';
import type { Publication } from '../publication.ts';
import { notesMarkup } from './parts.ts';

/**
 * Widths of the drawings in CSS pixels, with the half number of room that a drawing has on either side: for three phones, two
 * tablets and three wide pages. They are shown in their own size, by opening.css: enlarged or reduced, a drawing would be of
 * another height than the live figure, and all below it would jump when that comes.
 */
const WIDTHS = [304, 344, 374, 576, 752, 1008, 1248, 1328];

/** A link to another view in the same language: it may be the link of this page that asked for it. */
function viewLink(
  search: string,
  language: Language,
  text: string,
  attributes: Readonly<Record<string, string | null>> = {},
): Markup {
  return element('a', { href: inLanguage(search, language), class: 'opening-link', ...attributes }, [text]);
}

/** What will stand here and works with the script only: it keeps its room and is not shown. */
function later(name: string, texts: readonly string[]): Markup {
  return element(
    'div',
    { class: `opening-${name}` },
    texts.map((text) => element('span', {}, [text])),
  );
}

function masthead({ catalogue, selection, speech }: Publication, { page, own }: Speech['words']): Markup {
  const datasets = [...catalogue.datasets.values()].map(({ code, label, opening }) =>
    viewLink(opening, speech.language, label[speech.language], {
      'aria-current': code === selection.dataset ? 'page' : null,
    }),
  );
  const languages = LANGUAGES.map((one) =>
    viewLink('', one, LANGUAGE_NAMES[one], {
      lang: one,
      hreflang: one,
      'aria-current': one === speech.language ? 'true' : null,
    }),
  );
  return element('header', { class: 'opening-masthead' }, [
    element('div', {}, [
      element('a', { href: inLanguage('', speech.language), class: 'opening-name' }, [
        'Anmält',
        element('span', {}, ['.']),
      ]),
      element('nav', { class: 'opening-datasets', 'aria-label': page.menu }, datasets),
      later('own', [own.openFile, own.pasteTable, own.staysHere]),
      element('nav', { class: 'opening-languages', 'aria-label': page.language }, languages),
    ]),
  ]);
}

function tabs({ catalogue, selection, result, speech }: Publication, words: Speech['words']): Markup {
  const { filters } = words;
  const links = tabsOf(catalogue, selection).map(({ figure, by, current, change }) => {
    const changed = normalised(catalogue, { ...selection, ...change }).selection;
    const text = figure === 'bars' ? words.byDimension[by] : words.figures[figure];
    return viewLink(toLink(changed, catalogue), speech.language, text, { 'aria-current': current ? 'true' : null });
  });
  const left = result.evidence.observed;
  return element('div', { class: 'opening-tabs' }, [
    element('nav', { class: 'opening-ways', 'aria-label': filters.figure }, links),
    later('filters', [filters.show, filters.left(speech.whole(left), speech.isOne(left))]),
  ]);
}

function sources({ figure }: Publication, words: Speech['words']): readonly Markup[] {
  const list = figure.sources.map(({ title, url, text }) =>
    element('li', {}, [element('a', { href: url, rel: 'noreferrer' }, [title]), `. ${text}`]),
  );
  return [
    element('p', {}, [figure.sourceLine]),
    element('details', {}, [element('summary', {}, [words.source.all]), element('ul', {}, list)]),
  ];
}

/**
 * The view that the dashboard opens with, as the page shows it before its script has come: the figure with all that must
 * stand beside it, in the place in which the script will draw it. Links lead to other views; the rest keeps its room.
 */
export function openingMarkup(publication: Publication, { words }: Speech): Markup {
  const { figure } = publication;
  const drawings = WIDTHS.map((width) => drawingOf(publication, width).markup);
  return element('div', { class: 'opening', lang: figure.language }, [
    masthead(publication, words),
    element('div', { class: 'opening-page' }, [
      element('main', {}, [
        element('h1', {}, [figure.headline]),
        element('p', { class: 'opening-subtitle' }, [figure.subtitle]),
        tabs(publication, words),
        element('div', { class: 'drawings' }, drawings),
        element('footer', {}, [notesMarkup(figure), ...sources(publication, words)]),
      ]),
    ]),
  ]);
}
