import type { Catalogue } from '../domain/domain.ts';
import { isEmpty, type Result } from '../query/query.ts';
import type { DrawnSpeech } from '../words/words.ts';
import { type Context, contextOf } from './context.ts';
import type { Arrangement, DrawnFigure, FigureKind, Frame } from './model.ts';
import { subtitleOf } from './subtitle.ts';

/** What makes figures of one kind, within the frame that every kind has. */
export type Maker<F extends DrawnFigure> = (
  context: Context,
  arrangement: Arrangement,
  frame: Omit<Frame, 'headline' | 'summary'>,
) => F;

/** What a figure is made of, besides its kind's own maker. */
export interface Material<S extends DrawnSpeech = DrawnSpeech> {
  readonly result: Result;
  readonly catalogue: Catalogue;
  readonly kind: FigureKind;
  readonly arrangement: Arrangement;
  /** The language that it is said in. */
  readonly speech: S;
}

/**
 * A figure by the maker of its kind, without what stands beside it: for whoever draws one figure at once, loads no
 * other kind's, and lets the rest follow by `besideOf`. Null as in `figureOf`.
 */
export function figureBy<F extends DrawnFigure>(
  make: Maker<F>,
  { result, catalogue, kind, arrangement, speech }: Material,
): F | null {
  if (isEmpty(result)) return null;
  const context = contextOf(result, catalogue, speech);
  const { byPhrase } = speech.words;
  const phrase =
    kind === 'matrix' ? byPhrase.offence : byPhrase[kind === 'trend' ? 'period' : (result.query.by[0] ?? 'offence')];
  return make(context, arrangement, {
    language: speech.language,
    unit: context.unit,
    measure: result.query.measure,
    subtitle: subtitleOf(context, phrase),
  });
}
