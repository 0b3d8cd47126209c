import type { DrawnFigure } from '../../figure/figure.ts';
import { type ReadPoint, SMALL, type Space } from '../../layout/layout.ts';
import type { DrawnSpeech } from '../../words/words.ts';
import { element, type Markup } from '../markup.ts';
import type { Drawable } from '../drawable.ts';
import { EXPORT_FONT } from './advances.ts';
import { hatching } from './hatching.ts';
import { COLOURS } from './colours.ts';
import { type Drawn, type Part, pictureSpace, REM, stacked } from './sheet.ts';

/** Pictures are made from this width to this one, in CSS pixels. */
export const NARROWEST = 280;
export const WIDEST = 1600;

/** A figure as one drawing with all that must stand beside it. */
export interface Picture {
  readonly markup: Markup;
  readonly width: number;
  readonly height: number;
  /** What can be read off it, in the order of the figure. */
  readonly points: readonly ReadPoint[];
}

/** Draws the parts of figures of one kind, one under the other; `hatch` is the id of the hatching. */
export type PartsOf<F extends DrawnFigure> = (
  figure: F,
  speech: DrawnSpeech,
  space: Space,
  hatch: string,
) => readonly Part[];

/** Draws the parts of one figure. */
export type Parts = (space: Space, hatch: string) => readonly Part[];

/** What draws a figure, by what draws its kind. */
export function partsBy<F extends DrawnFigure>(draw: PartsOf<F>, { figure, speech }: Drawable<F>): Parts {
  return (space, hatch) => draw(figure, speech, space, hatch);
}

/** The id of the hatching: pictures of different figures can stand in one document. */
export function hatchId(text: string): string {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647;
  return `h${hash.toString(36)}`;
}

/** Between the edge of a picture and what is drawn: marks alone need room for no more than half a number. */
export const PADDING = { whole: 16, marks: 8 };

/** What is drawn, from the top down, on a sheet with room at its edges. */
export interface Sheet {
  readonly width: number;
  readonly padding: number;
  readonly hatch: string;
  readonly paper: boolean;
  /** The link of a picture that stands alone; empty where the page around says it. */
  readonly address: string;
}

export function widthFrom(asked: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, asked)));
}

/**
 * The marks of a figure alone, with axis and key, by what draws its kind: for a page on which all else stands around them as
 * its own text.
 */
export function drawingBy(parts: Parts, publication: Drawable, asked: number): Picture {
  const width = widthFrom(asked);
  const padding = PADDING.marks;
  // Drawings of several widths may stand in one page.
  const hatch = `${hatchId(publication.figure.summary)}-${width}`;
  const drawn = stacked(parts(pictureSpace(width, padding), hatch));
  return sheetWith(drawn, publication, { width, padding, hatch, paper: false, address: '' });
}

/** What is drawn, as one picture. */
export function sheetWith(
  drawn: Drawn,
  publication: Drawable,
  { width, padding, hatch, paper, address }: Sheet,
): Picture {
  const { figure } = publication;
  const height = Math.ceil(drawn.height + 2 * padding);
  const usesHatch = markupUses(drawn.marks, `url(#${hatch})`);
  const markup = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      lang: figure.language,
      'font-family': EXPORT_FONT,
    },
    [
      element('title', {}, [figure.headline]),
      element('desc', {}, [figure.summary]),
      address === '' ? null : element('metadata', {}, [address]),
      usesHatch ? hatching(hatch) : null,
      paper ? element('rect', { width, height, fill: COLOURS.paper }) : null,
      // Nearly all texts are small.
      element('g', { transform: `translate(${padding},${padding})`, 'font-size': SMALL * REM }, drawn.marks),
    ],
  );
  const points = drawn.points.map((point) => ({ ...point, x: point.x + padding, y: point.y + padding }));
  return { markup, width, height, points };
}

function markupUses(marks: readonly (Markup | string)[], value: string): boolean {
  return marks.some(
    (mark) => typeof mark !== 'string' && (mark.attributes['fill'] === value || markupUses(mark.children, value)),
  );
}
