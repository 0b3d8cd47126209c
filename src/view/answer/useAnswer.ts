import { useEffect, useMemo, useState } from 'react';
import { type Catalogue, ownFileOf } from '../../domain/domain.ts';
import type { Answer, DataVersion, Engine } from '../../engine/engine.ts';
import { frozenIn, queryOf, type Reading, readDataset, readLink, type Selection } from '../../selection/selection.ts';
import type { OwnFile, OwnReading } from '../own/ownReading.ts';
import { failureOf, type Held, type Opening, useOpened } from './useOpened.ts';

/** A whole answer with the selection it is drawn by: always that of its own question. */
export interface Shown {
  readonly answer: Answer;
  readonly selection: Selection;
  readonly catalogue: Catalogue;
  /** Which data it was answered from; null for a reader's own file, and where the browser can work out no hash. */
  readonly version: DataVersion | null;
  readonly engine: Engine;
  /** How the reader's own file was understood that it is of; null where it is of the package. */
  readonly own: OwnReading | null;
  /** The host that the file was fetched from, if it was. */
  readonly host: string | null;
}

export interface Dashboard extends Pick<Opening, 'work' | 'stop' | 'retry' | 'hold'> {
  /** What the link says; while another data set is loading, what it said before. */
  readonly reading: Reading | null;
  readonly catalogue: Catalogue | null;
  /** The reader's own file that the catalogue is of, if it is of one. */
  readonly file: File | null;
  /** How the reader's own file that the link names was understood, whether or not a figure can be made of it. */
  readonly own: OwnReading | null;
  /** The newest whole answer. It stays until the next one is there. */
  readonly shown: Shown | null;
  /** Whether `shown` is what the link asks for now. */
  readonly current: boolean;
}

interface Answered {
  readonly held: Held;
  readonly question: string;
  readonly selection: Selection;
  readonly answer: Answer;
}

/** What is asked of an open data set, and the selection that asks it. */
interface Asking {
  readonly held: Held;
  readonly selection: Selection;
}

/**
 * Asks the engine whenever the question changes, and gives each answer as it comes: while a reader drags, the newest
 * link is ahead of every answer. They come in the order of their questions; one that is overtaken gives null.
 */
function useAsked(
  asking: Asking | null,
  question: string | null,
  { fail, isNewest }: Pick<Opening, 'fail' | 'isNewest'>,
): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const held = asking?.held ?? null;
  const selection = asking?.selection ?? null;
  useEffect(() => {
    if (held === null || selection === null || question === null) return;
    let wanted = true;
    held.engine
      .ask(queryOf(selection))
      .then((answer) => answer !== null && isNewest(held) && setAnswered({ held, question, selection, answer }))
      .catch((error: unknown) => wanted && fail(failureOf(error)));
    return () => {
      wanted = false;
    };
    // A selection may change in what is not asked (its order, its page); the question then stands.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [held, question, fail, isNewest]);
  return answered;
}

/** From a link to its answer. `files` are the reader's own, by name. */
export function useAnswer(search: string, files: ReadonlyMap<string, OwnFile>): Dashboard {
  const dataset = readDataset(search);
  const name = dataset === null ? null : ownFileOf(dataset);
  const own = name === null ? null : (files.get(name) ?? null);
  const version = frozenIn(search)?.version ?? null;
  const { work, held, stop, retry, hold, ...opening } = useOpened(dataset, version, own);
  const isSameFile =
    held !== null && held.asked === dataset && held.askedVersion === version && held.own?.file === own?.file;
  const isKept = (work.kind === 'failed' || work.kind === 'stopped') && work.isKept;
  const open = isSameFile && (held.own === own || isKept) ? held : null;
  // Of a file without a figure no data set is held: what was understood of it stays while it is read again.
  const [failed, setFailed] = useState<{ readonly file: File; readonly reading: OwnReading } | null>(null);
  const failing = work.kind === 'failed' ? work.reading : null;
  if (failing !== null && own !== null && failed?.reading !== failing) setFailed({ file: own.file, reading: failing });
  const understood =
    failing ?? (isSameFile ? held.reading : failed?.file === own?.file ? (failed?.reading ?? null) : null);
  const fresh = useMemo(() => (open === null ? null : readLink(search, open.catalogue)), [search, open]);
  const question = fresh === null ? null : JSON.stringify(queryOf(fresh.selection));
  const asking = open === null || fresh === null ? null : { held: open, selection: fresh.selection };
  const answered = useAsked(asking, question, opening);

  const [reading, setReading] = useState<Reading | null>(null);
  if (fresh !== null && fresh !== reading) setReading(fresh);

  const [shown, setShown] = useState<Shown | null>(null);
  const current = answered !== null && answered.held === open && answered.question === question;
  const selection = current && fresh !== null ? fresh.selection : (answered?.selection ?? null);
  const isNew = answered !== null && shown?.answer !== answered.answer;
  if (answered !== null && selection !== null && (isNew || (current && shown?.selection !== selection))) {
    const { catalogue, version: of, engine, reading: own, own: file } = answered.held;
    const host = file?.host ?? null;
    setShown({ answer: answered.answer, selection, catalogue, version: of, engine, own, host });
  }

  return {
    work,
    reading,
    catalogue: held?.catalogue ?? null,
    file: held?.own?.file ?? null,
    own: understood,
    shown,
    current,
    stop,
    retry,
    hold,
  };
}
