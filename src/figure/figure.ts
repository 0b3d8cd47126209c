import type { Catalogue } from '../domain/domain.ts';
import type { Result } from '../query/query.ts';
import { type FigureSpeech, revisionWords } from '../words/words.ts';
import { barsOf } from './bars.ts';
import { besideOf } from './alongside.ts';
import { figureBy, type Maker, type Material } from './maker.ts';
import { matrixOf } from './matrix.ts';
import type { Arrangement, DrawnFigure, Figure, FigureKind } from './model.ts';
import type { Revision, Told } from './revision.ts';
import { statedOf } from './stated.ts';
import { trendOf } from './trend.ts';

export { amountText, dateOf, labelOf, remarkText, unitOf } from './context.ts';
export type * from './model.ts';
export { barsOf } from './bars.ts';
export { besideOf } from './alongside.ts';
export { figureBy, type Maker } from './maker.ts';
export { matrixOf } from './matrix.ts';
export { FIGURE_KINDS } from './model.ts';
export { type Place, type Reading, readingOf, readingText } from './reading.ts';
export { statedOf } from './stated.ts';
export type { Revision, Told } from './revision.ts';
export { type Timeline, timelineOf, type TimelinePoint } from './timeline.ts';
export { trendOf } from './trend.ts';

const MAKERS: Readonly<Record<FigureKind, Maker<DrawnFigure>>> = {
  bars: barsOf,
  trend: trendOf,
  matrix: matrixOf,
  stated: statedOf,
};

/**
 * The figure that a result makes, in the reader's language: what is drawn, what is said, and what must always be said
 * beside it. Null where nothing published is left by the query.
 */
export function figureOf(
  result: Result,
  catalogue: Catalogue,
  kind: FigureKind,
  arrangement: Arrangement,
  speech: FigureSpeech,
): Figure | null {
  const material: Material<FigureSpeech> = { result, catalogue, kind, arrangement, speech };
  const drawn = figureBy(MAKERS[kind], material);
  return drawn === null ? null : { ...drawn, ...besideOf(material, drawn) };
}

/** Changes that are named one by one wherever a revision is told; the rest are counted. */
export const CHANGES_NAMED = 5;

/**
 * Holds cited figures against the present answer to the same question. A value has been revised where something else is
 * said of it, in whatever respect: its number, its qualifier, whether it is there at all. The code comes when it is wanted.
 */
export async function revisionOf(cited: Told, present: Told, speech: FigureSpeech): Promise<Revision> {
  const [revision, words] = await Promise.all([import('./revision.ts'), revisionWords(speech.language)]);
  return revision.revisionOf(cited, present, speech, words);
}
