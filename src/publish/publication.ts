import { type Catalogue, periodOf } from '../domain/domain.ts';
import { type DrawnFigure, type Figure, figureBy, figureOf, type Maker } from '../figure/figure.ts';
import type { Result } from '../query/query.ts';
import { type Selection, toLastingLink } from '../selection/selection.ts';
import type { DrawnSpeech, FigureSpeech } from '../words/words.ts';

/** Where and when a figure was taken. */
export interface Taking {
  /** Address of the dashboard without a query: "https://example.org/anmalt/"; empty where it is not on the web. */
  readonly site: string;
  /** The calendar day: "2026-11-25". */
  readonly taken: string;
  /** The content hash of the data; null for a reader's own file. */
  readonly version: string | null;
}

/** One figure that is to be drawn, and what it was made from. */
export interface Drawable<F extends DrawnFigure = DrawnFigure> extends Taking {
  readonly figure: F;
  /** The answer that the figure was made from. */
  readonly result: Result;
  readonly selection: Selection;
  readonly catalogue: Catalogue;
  readonly speech: DrawnSpeech;
}

/** One figure, and all that leaves the page together with it. */
export interface Publication extends Drawable<Figure> {
  readonly speech: FigureSpeech;
}

/** What was asked, and in which language it is said. */
export interface Asked<S extends DrawnSpeech = DrawnSpeech> {
  readonly selection: Selection;
  readonly catalogue: Catalogue;
  readonly speech: S;
}

/** Makes the figure of an answer ready to leave the page; null where there is nothing to be shown. */
export function publicationOf(result: Result, asked: Asked<FigureSpeech>, taking: Taking): Publication | null {
  const { selection, catalogue, speech } = asked;
  const figure = figureOf(result, catalogue, selection.figure, selection, speech);
  return figure === null ? null : { figure, result, ...asked, ...taking };
}

/** The same by the maker of the figure's kind, and without its table: all that drawing one figure asks to be loaded. */
export function drawableBy<F extends DrawnFigure>(
  make: Maker<F>,
  result: Result,
  asked: Asked,
  taking: Taking,
): Drawable<F> | null {
  const { selection, catalogue, speech } = asked;
  const figure = figureBy(make, { result, catalogue, kind: selection.figure, arrangement: selection, speech });
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

/** The calendar day of a moment, where the reader is: "2026-11-25". */
export function dayOf(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
