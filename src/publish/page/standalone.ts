import { element } from '../markup.ts';
import { markupText } from '../markupText.ts';
import { pictureOf } from '../picture/picture.ts';
import type { Publication } from '../publication.ts';
import { notesMarkup, sourceMarkup } from './parts.ts';
import { tableMarkup } from './table.ts';

const SHEET =
  'body{margin:1rem auto;max-width:60rem;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#16181d;background:#fff}' +
  'svg{max-width:100%;height:auto}table{border-collapse:collapse}caption{text-align:start;font-weight:700}' +
  'th,td{padding:.25rem .75rem .25rem 0;text-align:start;vertical-align:top;border-bottom:1px solid #dfddd6}' +
  'div{overflow-x:auto}';

/** A page in one file, to be kept and opened without network: the picture, the table, notes, source and link. */
export function standaloneText(publication: Publication, width: number): string {
  const { figure } = publication;
  const page = element('html', { lang: figure.language }, [
    element('head', {}, [
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, [figure.headline]),
      element('style', {}, [SHEET]),
    ]),
    element('body', {}, [
      element('h1', {}, [figure.headline]),
      pictureOf(publication, width).markup,
      element('div', {}, [tableMarkup(figure.table)]),
      notesMarkup(figure),
      ...sourceMarkup(publication),
    ]),
  ]);
  return `<!doctype html>\n${markupText(page)}\n`;
}
