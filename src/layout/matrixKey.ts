import type { MatrixFigure } from '../figure/figure.ts';
import type { DrawnSpeech } from '../words/words.ts';
import { type KeyEntry, usedOf } from './key.ts';
import { signEntries } from './signs.ts';

/** The key of a matrix: its numbers need none, only what stands in their place. */
export function matrixKey({ rows }: MatrixFigure, speech: DrawnSpeech): KeyEntry[] {
  return usedOf(
    signEntries(
      rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null),
      speech,
    ),
  );
}
