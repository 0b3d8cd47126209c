import type { DrawnFigure } from '../../figure/figure.ts';
import type { Space } from '../../layout/layout.ts';
import type { DrawnSpeech } from '../../words/words.ts';
import { markupText } from '../markupText.ts';
import type { Publication } from '../publication.ts';
import { barsParts, statedParts } from './barParts.ts';
import { drawingBy, partsBy, type Picture } from './drawing.ts';
import { matrixParts } from './matrix.ts';
import type { Part } from './sheet.ts';
import { drawPanels } from './panels.ts';
import { drawLines, trendParts } from './trend.ts';
import { pictureBy } from './whole.ts';

/** The parts of a figure, whatever its kind; a new kind does not compile until it is drawn here. */
function partsOf(figure: DrawnFigure, speech: DrawnSpeech, space: Space, hatch: string): readonly Part[] {
  switch (figure.kind) {
    case 'bars':
      return barsParts(figure, speech, space, hatch);
    case 'trend':
      return trendParts(figure.form === 'panels' ? drawPanels : drawLines)(figure, speech, space, hatch);
    case 'matrix':
      return matrixParts(figure, speech, space, hatch);
    case 'stated':
      return statedParts(figure, speech, space, hatch);
  }
}

/** Draws a figure of any kind for everywhere but the dashboard, as `pictureBy` says. */
export function pictureOf(publication: Publication, asked: number): Picture {
  return pictureBy(partsBy(partsOf, publication), publication, asked);
}

/** The marks of a figure alone, with axis and key: for a page on which all else stands around them as its own text. */
export function drawingOf(publication: Publication, asked: number): Picture {
  return drawingBy(partsBy(partsOf, publication), publication, asked);
}

/** A picture as the text of an SVG file. */
export function svgText(picture: Picture): string {
  return markupText(picture.markup);
}
