import type { Answer } from '../../data/answer.ts';
import type { Dimension, Filters } from '../../data/filters.ts';
import type { Linked, Source } from '../contestant.ts';

/** What the engine gives for one state of the filters, in its own form: replace by the engine's type. */
type EngineAnswer = never;

const absent = (what: string): never => {
  throw new Error(`the engine is not plugged in: ${what}`);
};

/**
 * The program's own engine. PLUG IN: these are the only places that know it.
 * Keep what `load` makes in a variable here; `create` is called once for each worker.
 */
export function create(): Linked<EngineAnswer> {
  return {
    // (1) and (2): bytes → table (`ingest-buffer`), and a Blob read as a stream → table (`ingest-stream`).
    load: (source: Source) =>
      absent(source instanceof Blob ? 'a Blob, read as a stream, to a table' : 'bytes to a table'),
    // (3) The linked views over the table. `hold` is where an index is built for the control that is taken hold of.
    hold: (_dimension: Dimension, _filters: Filters) => absent('hold'),
    update: (_filters: Filters, _moved: Dimension) => absent('update'),
    // Not timed: the answer by label, for the checksums.
    read: (_raw: EngineAnswer): Answer => absent('read'),
    // Not timed: what was loaded, likewise.
    rows: () => absent('rows'),
    whole: () => absent('whole'),
  };
}
