import type { ReadingChoices, ReadingReport } from '../../domain/domain.ts';
import { type Engine, EngineFailure, type Opened, type Progress } from '../../engine/engine.ts';
import { layoutOf, remember, remembered } from './remembered.ts';

/** A reader's own file, with what the reader has chosen for it. */
export interface OwnFile {
  readonly file: File;
  /** Null where nothing has been chosen yet: what is remembered of its layout then counts. */
  readonly choices: ReadingChoices | null;
  /** The host that it was fetched from; null where the reader had it. */
  readonly host: string | null;
}

/** How a file was understood, and by which choices. */
export interface OwnReading {
  readonly report: ReadingReport;
  readonly choices: ReadingChoices;
  /** Whether the choices are those of an earlier time. */
  readonly isEarlier: boolean;
}

/** What became of the opening of a file: `opened` is null where no figure can be made of it. */
export interface OwnOpened {
  readonly opened: Opened | null;
  readonly reading: OwnReading | null;
}

interface Asked {
  readonly engine: Engine;
  readonly own: OwnFile;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

interface Read {
  readonly opened: Opened | null;
  readonly report: ReadingReport | null;
}

async function readBy({ engine, own, onProgress, signal }: Asked, choices: ReadingChoices): Promise<Read> {
  const { file } = own;
  try {
    const opened = await engine.open({ kind: 'file', name: file.name, blob: file, choices }, onProgress, signal);
    return { opened, report: opened.report };
  } catch (error) {
    if (error instanceof EngineFailure && error.failure.kind === 'no_figures')
      return { opened: null, report: error.failure.report };
    throw error;
  }
}

/** Layouts of files by their first readings. */
export type Layouts = WeakMap<File, string | null>;

/**
 * Reads a file by what the reader has chosen for it; where that is nothing, by what was chosen at an earlier time for a
 * file of the same layout. The layout is known after a first reading without choices. Fails as the engine does.
 */
export async function openOwn(asked: Asked, layouts: Layouts): Promise<OwnOpened> {
  const { file, choices } = asked.own;
  const isNew = !layouts.has(file);
  let read: Read | null = null;
  let isGuessed = false;
  if (isNew) {
    read = await readBy(asked, {});
    if (read.report !== null) layouts.set(file, layoutOf(read.report));
    isGuessed = read.report?.encoding.known === 'guess';
  }
  const layout = layouts.get(file) ?? null;
  const kept = choices === null && layout !== null ? remembered(layout) : null;
  // An encoding was chosen for letters of another file: where this one says how its own are written, it is right.
  const { encoding, ...others } = kept ?? {};
  const sound = isGuessed && encoding !== undefined ? kept : others;
  const earlier = kept === null || Object.keys(sound ?? {}).length === 0 ? null : sound;
  const wanted = choices ?? earlier ?? {};
  if (read === null || Object.keys(wanted).length > 0) read = await readBy(asked, wanted);
  if (choices !== null && layout !== null && (read.opened !== null || Object.keys(choices).length === 0))
    remember(layout, choices);
  const { opened, report } = read;
  const reading = report === null ? null : { report, choices: wanted, isEarlier: earlier !== null };
  return { opened, reading };
}
