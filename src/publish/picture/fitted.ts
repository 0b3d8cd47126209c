import type { Figure } from '../../figure/figure.ts';
import type { Publication } from '../publication.ts';
import { NARROWEST, type Picture, WIDEST } from './drawing.ts';
import { pictureOf } from './picture.ts';

/** A picture, and how much it is enlarged to stand in a box. */
export interface Fitted {
  readonly picture: Picture;
  readonly scale: number;
  /** Marks or rows that are drawn, of those there are; equal where nothing is left out. */
  readonly shown: number;
  readonly all: number;
}

const STEP = 40;
/** Smaller than this no letter of it can be read on a phone. */
const LEAST_SCALE = 0.75;

function countOf(figure: Figure): number {
  if (figure.kind === 'bars') return figure.marks.length;
  return figure.kind === 'matrix' ? figure.rows.length : 1;
}

/** The first marks or rows of a figure: what a small picture can hold of a long one. */
function firstOf(figure: Figure, most: number): Figure {
  if (figure.kind === 'bars') return { ...figure, marks: figure.marks.slice(0, most) };
  return figure.kind === 'matrix' ? { ...figure, rows: figure.rows.slice(0, most) } : figure;
}

/** The width in which a picture fills the box best, and by how much it is then enlarged. */
function best(publication: Publication, width: number, height: number): Pick<Fitted, 'picture' | 'scale'> {
  let found = { picture: pictureOf(publication, NARROWEST), scale: 0 };
  for (let asked = NARROWEST; asked <= WIDEST; asked += STEP) {
    const picture = pictureOf(publication, asked);
    const scale = Math.min(width / picture.width, height / picture.height);
    if (scale > found.scale) found = { picture, scale };
  }
  return found;
}

/**
 * The picture of a figure for a box of the given size in CSS pixels, such as the 1,200 by 630 of a link's preview. Of a
 * figure with more marks than could be read there, it holds the first, and its subtitle says how many of how many.
 */
export function fittedOf(publication: Publication, width: number, height: number): Fitted {
  const { figure, speech } = publication;
  const all = countOf(figure);
  const whole = best(publication, width, height);
  if (whole.scale >= LEAST_SCALE) return { ...whole, shown: all, all };
  const withFirst = (most: number): Fitted => {
    const cut = firstOf(figure, most);
    const told = speech.words.picture.firstOf(speech.whole(most), speech.whole(all));
    const shorter = { ...publication, figure: { ...cut, subtitle: `${figure.subtitle} ${told}` } };
    return { ...best(shorter, width, height), shown: most, all };
  };
  let [fits, tooMany] = [1, all];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (withFirst(middle).scale >= LEAST_SCALE) fits = middle;
    else tooMany = middle;
  }
  return fits < all ? withFirst(fits) : { ...whole, shown: all, all };
}
