import type { Catalogue } from '../domain/domain.ts';
import { isEmpty, type Result } from '../query/query.ts';
import { type FigureSpeech, revisionWords } from '../words/words.ts';
import { barsOf } from './bars.ts';
import { contextOf } from './context.ts';
import { matrixOf } from './matrix.ts';
import type { Arrangement, Figure, FigureKind } from './model.ts';
import { notesOf } from './notes.ts';
import type { Revision, Told } from './revision.ts';
import { sourceLineOf, sourcesOf } from './sources.ts';
import { statedOf } from './stated.ts';
import { subtitleOf } from './subtitle.ts';
import { trendOf } from './trend.ts';

export { amountText, dateOf, labelOf, remarkText, unitOf } from './context.ts';
export type * from './model.ts';
export { FIGURE_KINDS } from './model.ts';
export type { Revision, Told } from './revision.ts';
export { type Timeline, timelineOf, type TimelinePoint } from './timeline.ts';

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
  if (isEmpty(result)) return null;
  const context = contextOf(result, catalogue, speech);
  const sources = sourcesOf(context);
  const { byPhrase } = speech.words;
  const phrase =
    kind === 'matrix' ? byPhrase.offence : byPhrase[kind === 'trend' ? 'period' : (result.query.by[0] ?? 'offence')];
  const frame = {
    language: speech.language,
    subtitle: subtitleOf(context, phrase),
    notes: notesOf(context, kind),
    sources,
    sourceLine: sourceLineOf(context, sources),
  };
  if (kind === 'bars') return barsOf(context, arrangement, frame);
  if (kind === 'trend') return trendOf(context, arrangement, frame);
  if (kind === 'matrix') return matrixOf(context, arrangement, frame);
  return statedOf(context, arrangement, frame);
}

/**
 * Holds cited figures against the present answer to the same question. A value has been revised where something else is
 * said of it, in whatever respect: its number, its qualifier, whether it is there at all. The code comes when it is wanted.
 */
export async function revisionOf(cited: Told, present: Told, speech: FigureSpeech): Promise<Revision> {
  const [revision, words] = await Promise.all([import('./revision.ts'), revisionWords(speech.language)]);
  return revision.revisionOf(cited, present, speech, words);
}
