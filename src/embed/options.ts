import type { Language } from '../domain/domain.ts';
import { type Theme, THEMES } from '../publish/publish.ts';
import { languageIn } from '../selection/selection.ts';

/** What the link of an embed asks for besides the view. Notes and source are not among it. */
export interface EmbedOptions {
  /** The view alone: a query string without "?". */
  readonly view: string;
  readonly language: Language | null;
  readonly theme: Theme;
  /** A title that the editor of the page gives the figure. */
  readonly title: string | null;
}

/** Characters of a title by its editor: longer ones are cut, for they are no titles. */
const LONGEST_TITLE = 200;

/** Reads the query string of an embed. What is not known is left to the reading of the view, which names it. */
export function optionsFrom(search: string): EmbedOptions {
  const given = new URLSearchParams(search);
  const title = given.get('title')?.trim() ?? '';
  const view = search
    .replace(/^\?/, '')
    .split('&')
    .filter((piece) => !/^(?:lang|theme|title)=/.test(piece))
    .join('&');
  return {
    view,
    language: languageIn(search),
    theme: THEMES.find((one) => one === given.get('theme')) ?? 'auto',
    title: title === '' ? null : title.slice(0, LONGEST_TITLE),
  };
}

/** Whether a link asks for another figure than the one that stands in a page of that language; its colours do not count. */
export function asksForMore({ view, language, title }: EmbedOptions, standing: string): boolean {
  return view !== '' || title !== null || (language !== null && language !== standing);
}
