import { NORMAL, SMALL, type Space } from '../../layout/layout.ts';
import { addressOf, dayText, type Publication } from '../publication.ts';
import { COLOURS } from './colours.ts';
import { hatchId, PADDING, type Parts, type Picture, sheetWith, widthFrom } from './drawing.ts';
import { leadParagraph, type Part, paragraph, pictureSpace, REM, stacked } from './sheet.ts';

/** Headlines are larger where there is room. In rem. */
function headlineSize(width: number): number {
  return width < 480 ? 1.375 : width < 900 ? 1.625 : 1.875;
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

/**
 * Draws a figure for everywhere but the dashboard: headline, subtitle, marks, notes, source, day and link in one SVG of the
 * given width (280 to 1,600 CSS pixels), light, without anything that must be fetched, styled or run.
 */
export function pictureBy(parts: Parts, publication: Publication, asked: number): Picture {
  const width = widthFrom(asked);
  const { figure } = publication;
  const address = addressOf(publication);
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
    ...parts(space, hatch),
    ...belowOf(publication, space),
  ]);
  return sheetWith(drawn, publication, { width, padding, hatch, paper: true, address });
}
