import { periodOf } from '../domain/domain.ts';
import { type Figure, figureOf } from '../figure/figure.ts';
import type { Result } from '../query/query.ts';
import { toLastingLink } from '../selection/selection.ts';
import type { FigureSpeech } from '../words/words.ts';
import type { Asked, Drawable, Taking } from './drawable.ts';

/** One figure, and all that leaves the page together with it. */
export interface Publication extends Drawable<Figure> {
  readonly speech: FigureSpeech;
}

/** Makes the figure of an answer ready to leave the page; null where there is nothing to be shown. */
export function publicationOf(result: Result, asked: Asked<FigureSpeech>, taking: Taking): Publication | null {
  const { selection, catalogue, speech } = asked;
  const figure = figureOf(result, catalogue, selection.figure, selection, speech);
  return figure === null ? null : { figure, result, ...asked, ...taking };
}

/** The address that shows the view again, in the language of the publication, whatever the page will open on by then. */
export function addressOf({ selection, catalogue, speech, site }: Drawable): string {
  return `${site}${toLastingLink(selection, catalogue)}&lang=${speech.language}`;
}

/** The day on which a figure was taken, in words. */
export function dayText({ taken, speech }: Drawable): string {
  const day = periodOf(taken);
  return day === null ? taken : speech.period(day);
}
