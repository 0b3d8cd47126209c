import { type Language, ownFileOf } from '../../domain/domain.ts';
import type { FigureKind } from '../../figure/figure.ts';
import { element, type Markup } from '../markup.ts';
import { markupText } from '../markupText.ts';
import { pictureOf } from '../picture/picture.ts';
import { addressOf, type Publication } from '../publication.ts';
import { STILL_WIDTH, type StillPicture, stillOf } from './still.ts';

/** Colours of an embed: those of the reader's device, or one that fits the page around. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How a figure is embedded. What must be said of it is no choice. */
export interface EmbedChoice {
  readonly theme: Theme;
  /** A title by the editor of the page; marked as such. */
  readonly title: string | null;
}

/** What stands in an embed besides its picture: the line of the table, and what a reader can do. In CSS pixels. */
const BESIDE = 112;

/**
 * The page that shows one figure and nothing else, for a view of that data set, in that language, of that kind: it asks for
 * what such a view needs before any script has read the view. `embed.html` shows the same, a little later, and whichever it
 * is can show any view.
 */
export function embedPage({ dataset, language, kind }: EmbedPage): string {
  return `figures/live/${dataset}.${language}.${kind}.html`;
}

/** By what pages for embeds differ. */
export interface EmbedPage {
  readonly dataset: string;
  readonly language: Language;
  readonly kind: FigureKind;
}

/** Address of the page that shows one figure and nothing else. */
export function embedAddress(publication: Publication, { theme, title }: EmbedChoice): string {
  const { dataset, figure: kind } = publication.selection;
  const { language } = publication.speech;
  const page = ownFileOf(dataset) === null ? embedPage({ dataset, language, kind }) : 'embed.html';
  const view = addressOf(publication).slice(publication.site.length);
  const more = [
    ...(theme === 'auto' ? [] : [`theme=${theme}`]),
    ...(title === null ? [] : [`title=${encodeURIComponent(title)}`]),
  ];
  return `${publication.site}${page}${[view, ...more].join('&')}`;
}

function script(site: string): Markup {
  return element('script', { src: `${site}embed.js`, async: '' });
}

/**
 * A frame that shows the figure as it is when it is read. Its height is one that fits an article's column, and the script
 * makes it exact.
 */
export function liveSnippet(publication: Publication, choice: EmbedChoice): string {
  const frame = element('iframe', {
    src: embedAddress(publication, choice),
    title: publication.figure.headline,
    loading: 'lazy',
    width: '100%',
    height: pictureOf(publication, STILL_WIDTH).height + BESIDE,
    frameborder: 0,
  });
  return `${markupText(frame)}\n${markupText(script(publication.site))}`;
}

/** Whether a figure can be frozen: its data have a version that is kept. A reader's own file has none. */
export function isFreezable({ selection, version }: Publication): boolean {
  return selection.frozen !== null || version !== null;
}

/** The same figure as a link shows it for ever: of this version of the data. One that is frozen already stays as it is. */
export function frozen(publication: Publication): Publication {
  const { selection, version, taken } = publication;
  if (selection.frozen !== null || version === null) return publication;
  return { ...publication, selection: { ...selection, frozen: { version, day: taken } } };
}

/**
 * The figure itself, as it stood when it was taken, in an element that lets the script put the frozen figure in its place,
 * which says if the numbers have been revised since. Without the script it stays what it is.
 */
export function frozenSnippet(publication: Publication, choice: EmbedChoice): string {
  const kept = frozen(publication);
  const attributes = { src: embedAddress(kept, choice), title: publication.figure.headline };
  const figure = element('anmalt-figure', attributes, [stillOf(kept)]);
  return `${markupText(figure)}\n${markupText(script(publication.site))}`;
}

/** The figure as HTML alone. */
export function stillSnippet(publication: Publication, still: StillPicture): string {
  return markupText(stillOf(publication, still));
}
