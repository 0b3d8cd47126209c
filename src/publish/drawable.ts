import type { Catalogue } from '../domain/domain.ts';
import { type DrawnFigure, figureBy, type Maker } from '../figure/figure.ts';
import type { Result } from '../query/query.ts';
import type { Selection } from '../selection/selection.ts';
import type { DrawnSpeech } from '../words/words.ts';

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

/** What was asked, and in which language it is said. */
export interface Asked<S extends DrawnSpeech = DrawnSpeech> {
  readonly selection: Selection;
  readonly catalogue: Catalogue;
  readonly speech: S;
}

/**
 * Makes a figure ready to be drawn, by the maker of its kind: for whoever draws one figure at once, and loads no other kind's.
 * Null where there is nothing to be shown.
 */
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

/** The calendar day of a moment, where the reader is: "2026-11-25". */
export function dayOf(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
