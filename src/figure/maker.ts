import type { Catalogue } from '../domain/domain.ts';
import { isEmpty, type Result } from '../query/query.ts';
import type { FigureSpeech } from '../words/words.ts';
import { type Context, contextOf } from './context.ts';
import type { Arrangement, DrawnFigure, FigureKind, Frame } from './model.ts';
import { notesOf } from './notes.ts';
import { sourceLineOf, sourcesOf } from './sources.ts';
import { subtitleOf } from './subtitle.ts';

/** What makes figures of one kind, within the frame that every kind has. */
export type Maker<F extends DrawnFigure> = (
  context: Context,
  arrangement: Arrangement,
  frame: Omit<Frame, 'headline' | 'summary'>,
) => F;

/** What a figure is made of, besides its kind's own maker. */
export interface Material {
  readonly result: Result;
  readonly catalogue: Catalogue;
  readonly kind: FigureKind;
  readonly arrangement: Arrangement;
  /** The language that it is said in. */
  readonly speech: FigureSpeech;
}

/**
 * A figure by the maker of its kind, without its table: for whoever draws one figure at once, and loads no other kind's.
 * Null as in `figureOf`.
 */
export function figureBy<F extends DrawnFigure>(
  make: Maker<F>,
  { result, catalogue, kind, arrangement, speech }: Material,
): F | null {
  if (isEmpty(result)) return null;
  const context = contextOf(result, catalogue, speech);
  const sources = sourcesOf(context);
  const { byPhrase } = speech.words;
  const phrase =
    kind === 'matrix' ? byPhrase.offence : byPhrase[kind === 'trend' ? 'period' : (result.query.by[0] ?? 'offence')];
  return make(context, arrangement, {
    language: speech.language,
    subtitle: subtitleOf(context, phrase),
    notes: notesOf(context, kind),
    sources,
    sourceLine: sourceLineOf(context, sources),
  });
}
