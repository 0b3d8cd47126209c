import { element, type Markup } from '../markup.ts';
import { markupText } from '../markupText.ts';
import { drawingOf, pictureOf } from '../picture/picture.ts';
import { addressOf, type Publication } from '../publication.ts';
import { link, notesMarkup, sourceMarkup } from './parts.ts';
import { rowMarkup, tableMarkup } from './table.ts';

/** Bytes of UTF-8 that a still figure takes at the most: systems of newsrooms cut or refuse long pieces of HTML. */
export const MOST_BYTES = 15_000;
/** The width that a picture in an article is drawn for; it shrinks with its column. */
export const STILL_WIDTH = 600;

/** What stands for the marks: the drawing itself, or the picture as a file that is put beside the article. */
export type StillPicture = { readonly kind: 'inline' } | { readonly kind: 'file'; readonly address: string };

const INLINE: StillPicture = { kind: 'inline' };

function imageOf(publication: Publication, still: StillPicture): Markup {
  if (still.kind === 'inline') return drawingOf(publication, STILL_WIDTH).markup;
  const { width, height } = pictureOf(publication, STILL_WIDTH);
  return element('img', { src: still.address, alt: publication.figure.summary, width, height });
}

/** Bytes of a drawing that leave room for a table beside it. */
const MOST_DRAWN = 9000;

/** A matrix is a table, and of a drawing with very many marks the table says more: these two stand as a table alone. */
function isDrawn(publication: Publication, still: StillPicture): boolean {
  if (still.kind === 'file') return true;
  return publication.figure.kind !== 'matrix' && bytesOf(drawingOf(publication, STILL_WIDTH).markup) <= MOST_DRAWN;
}

function stillWith(publication: Publication, still: StillPicture, rows: number): Markup {
  const { figure, speech } = publication;
  const { tools, table } = speech.words;
  const left = figure.table.rows.length - rows;
  const cut = left > 0 ? [element('p', {}, [link(addressOf(publication), tools.moreRows(speech.whole(left)))])] : [];
  const drawn = isDrawn(publication, still);
  return element('figure', { lang: figure.language }, [
    element('figcaption', {}, [
      element('p', {}, [element('strong', {}, [figure.headline])]),
      element('p', {}, [figure.subtitle]),
    ]),
    drawn ? imageOf(publication, still) : null,
    drawn
      ? element('details', {}, [element('summary', {}, [table.heading]), tableMarkup(figure.table, rows), ...cut])
      : element('div', {}, [tableMarkup(figure.table, rows), ...cut]),
    notesMarkup(figure),
    ...sourceMarkup(publication),
  ]);
}

function bytesOf(markup: Markup): number {
  return new TextEncoder().encode(markupText(markup)).length;
}

/** Rows of the table that a still figure has room for. */
function rowsThatFit(publication: Publication, still: StillPicture): number {
  const { rows } = publication.figure.table;
  let bytes = bytesOf(stillWith(publication, still, 0));
  let fit = 0;
  for (const row of rows) {
    bytes += bytesOf(rowMarkup(row));
    if (bytes > MOST_BYTES) break;
    fit++;
  }
  return fit;
}

/** Rows of the table that the still figure leaves out, for its size. */
export function rowsLeftOut(publication: Publication): number {
  return publication.figure.table.rows.length - rowsThatFit(publication, INLINE);
}

/**
 * A figure as HTML that needs no script, no style sheet and nothing from elsewhere: drawing, table, notes, source and
 * link. Of a table that is too long for a snippet the first rows are there, and it says how many are not.
 */
export function stillOf(publication: Publication, still: StillPicture = INLINE): Markup {
  return stillWith(publication, still, rowsThatFit(publication, still));
}
