import type { Figure } from '../../figure/figure.ts';
import {
  barKey,
  type KeyEntry,
  laidMark,
  NORMAL,
  SMALL,
  type Space,
  totalMarks,
  trendKey,
} from '../../layout/layout.ts';
import type { FigureSpeech } from '../../words/words.ts';
import { element, type Markup, markupText } from '../markup.ts';
import { addressOf, dayText, type Publication } from '../publication.ts';
import { EXPORT_FONT } from './advances.ts';
import { drawBars, hatching } from './bars.ts';
import { COLOURS } from './colours.ts';
import { drawComparison, drawStated } from './comparison.ts';
import { drawKey, type Entry, lookEntry } from './key.ts';
import { drawMatrix } from './matrix.ts';
import { type Drawn, leadParagraph, paragraph, pictureSpace, REM, type ReadPoint, stacked } from './sheet.ts';
import { drawTrend, seriesEntries } from './trend.ts';

export type { ReadPoint } from './sheet.ts';

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

type Part = Parameters<typeof stacked>[0][number];

/** Headlines are larger where there is room. In rem. */
function headlineSize(width: number): number {
  return width < 480 ? 1.375 : width < 900 ? 1.625 : 1.875;
}

/** The id of the hatching: pictures of different figures can stand in one document. */
function hatchId(text: string): string {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647;
  return `h${hash.toString(36)}`;
}

function keyPart(entries: readonly Entry[], space: Space): Part {
  return { drawn: drawKey(entries, space), above: REM };
}

/** The drawing of a figure, whatever its kind; a new kind does not compile until it is drawn here. */
function marksOf(figure: Figure, speech: FigureSpeech, space: Space, hatch: string): readonly Part[] {
  const looks = (entries: readonly KeyEntry[]): Entry[] => entries.map((entry) => lookEntry(entry, hatch));
  const small = { size: SMALL, leading: 1.4, fill: COLOURS.muted };
  switch (figure.kind) {
    case 'bars': {
      const { comparison } = figure;
      const marks = figure.marks.map((mark) => laidMark(mark, speech.words.chart.stated));
      const together = comparison === null ? marks : [...marks, ...totalMarks(comparison)];
      const axis = comparison?.axis ?? figure.axis;
      const bars = drawBars({ marks, axis, together, hatch }, space);
      return [
        keyPart(looks(barKey(figure, speech)), space),
        { drawn: bars, above: REM },
        ...(comparison === null ? [] : [{ drawn: drawComparison(comparison, together, space, hatch), above: REM }]),
      ];
    }
    case 'trend':
      return [
        keyPart([...seriesEntries(figure, space), ...looks(trendKey(figure, speech))], space),
        { drawn: paragraph(figure.axis.label, space, small), above: REM },
        { drawn: drawTrend(figure, speech, space), above: 0 },
        ...(figure.hidden > 0
          ? [{ drawn: paragraph(speech.words.chart.hidden(speech.whole(figure.hidden)), space, small), above: 8 }]
          : []),
      ];
    case 'matrix':
      return [{ drawn: drawMatrix(figure, speech, space), above: REM }];
    case 'stated':
      return [{ drawn: drawStated(figure, space, hatch), above: REM }];
  }
}

/** Notes, source, day and link: nothing of it can be left out. */
function belowOf(publication: Publication, space: Space): readonly Part[] {
  const { figure, speech, site } = publication;
  const { picture } = speech.words;
  const column = { ...space, width: Math.min(space.width, 46 * REM) };
  const small = { size: SMALL, leading: 1.4, fill: COLOURS.muted };
  const address = site === '' ? '' : addressOf(publication);
  return [
    ...figure.notes.map((note, index) => ({
      drawn: leadParagraph(note.lead, note.text, column, COLOURS.ink),
      above: index === 0 ? 24 : 6,
    })),
    { drawn: paragraph(figure.sourceLine, column, small), above: 12 },
    { drawn: paragraph(picture.taken(dayText(publication), publication.version), column, small), above: 2 },
    { drawn: paragraph(address, column, small), above: 2 },
  ];
}

/** Between the edge of a picture and what is drawn: marks alone need room for no more than half a number. */
const PADDING = { whole: 16, marks: 8 };

/** What is drawn, from the top down, on a sheet with room at its edges. */
interface Sheet {
  readonly width: number;
  readonly padding: number;
  readonly hatch: string;
  readonly paper: boolean;
}

function widthFrom(asked: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, asked)));
}

/**
 * Draws a figure for everywhere but the dashboard: headline, subtitle, marks, notes, source, day and link in one SVG of the
 * given width (280 to 1,600 CSS pixels), light, without anything that must be fetched, styled or run.
 */
export function pictureOf(publication: Publication, asked: number): Picture {
  const width = widthFrom(asked);
  const { figure, speech } = publication;
  const padding = PADDING.whole;
  const space = pictureSpace(width, padding);
  const hatch = hatchId(figure.summary);
  const head = headlineSize(width);
  const column = { ...space, width: Math.min(space.width, 60 * REM) };
  const drawn = stacked([
    {
      drawn: paragraph(figure.headline, column, { size: head, leading: 1.2, fill: COLOURS.ink, weight: 700 }),
      above: 0,
    },
    { drawn: paragraph(figure.subtitle, column, { size: NORMAL, leading: 1.4, fill: COLOURS.muted }), above: 8 },
    ...marksOf(figure, speech, space, hatch),
    ...belowOf(publication, space),
  ]);
  return sheetWith(drawn, publication, { width, padding, hatch, paper: true });
}

/** The marks of a figure alone, with axis and key: for a page on which all else stands around them as its own text. */
export function drawingOf(publication: Publication, asked: number): Picture {
  const width = widthFrom(asked);
  const { figure, speech } = publication;
  const padding = PADDING.marks;
  // Drawings of several widths may stand in one page.
  const hatch = `${hatchId(figure.summary)}-${width}`;
  const drawn = stacked(marksOf(figure, speech, pictureSpace(width, padding), hatch));
  return sheetWith(drawn, publication, { width, padding, hatch, paper: false });
}

function sheetWith(drawn: Drawn, publication: Publication, { width, padding, hatch, paper }: Sheet): Picture {
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
      publication.site === '' ? null : element('metadata', {}, [addressOf(publication)]),
      usesHatch ? hatching(hatch) : null,
      paper ? element('rect', { width, height, fill: COLOURS.paper }) : null,
      element('g', { transform: `translate(${padding},${padding})` }, drawn.marks),
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

/** A picture as the text of an SVG file. */
export function svgText(picture: Picture): string {
  return markupText(picture.markup);
}
