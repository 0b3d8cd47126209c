import type { FigureSpeech } from '../words/words.ts';
import { contextOf } from './context.ts';
import type { Material } from './maker.ts';
import type { Beside, DrawnFigure } from './model.ts';
import { notesOf } from './notes.ts';
import { sourceLineOf, sourcesOf } from './sources.ts';
import { tableOf } from './table.ts';

/** What must stand beside a figure: its notes, its sources, and the same as a table. */
export function besideOf(
  { result, catalogue, kind, arrangement, speech }: Material<FigureSpeech>,
  figure: DrawnFigure,
): Beside {
  const context = contextOf(result, catalogue, speech);
  const sources = sourcesOf(context);
  return {
    notes: notesOf(context, kind),
    sources,
    sourceLine: sourceLineOf(context, sources),
    table: tableOf(context, arrangement, figure),
  };
}
