import { useEffect, useMemo, useState } from 'react';
import { type Catalogue, ownFileOf } from '../../domain/domain.ts';
import type { Answer } from '../../engine/engine.ts';
import { queryOf, type Reading, readDataset, readLink, type Selection } from '../../selection/selection.ts';
import { failureOf, type Held, type Opening, useOpened } from './useOpened.ts';

/** A whole answer with the selection it is drawn by: always that of its own question. */
export interface Shown {
  readonly answer: Answer;
  readonly selection: Selection;
  readonly catalogue: Catalogue;
}

export interface Dashboard extends Pick<Opening, 'work' | 'stop' | 'retry' | 'hold'> {
  /** What the link says; while another data set is loading, what it said before. */
  readonly reading: Reading | null;
  readonly catalogue: Catalogue | null;
  /** The reader's own file that the catalogue is of, if it is of one. */
  readonly file: File | null;
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
function useAsked(asking: Asking | null, question: string | null, fail: Opening['fail']): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const held = asking?.held ?? null;
  const selection = asking?.selection ?? null;
  useEffect(() => {
    if (held === null || selection === null || question === null) return;
    let wanted = true;
    held.engine
      .ask(queryOf(selection))
      .then((answer) => answer !== null && setAnswered({ held, question, selection, answer }))
      .catch((error: unknown) => wanted && fail(failureOf(error)));
    return () => {
      wanted = false;
    };
    // A selection may change in what is not asked (its order, its page); the question then stands.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [held, question, fail]);
  return answered;
}

/** From a link to its answer. `files` are the reader's own, by name. */
export function useAnswer(search: string, files: ReadonlyMap<string, File>): Dashboard {
  const dataset = readDataset(search);
  const name = dataset === null ? null : ownFileOf(dataset);
  const file = name === null ? null : (files.get(name) ?? null);
  const { work, held, stop, retry, fail, hold } = useOpened(dataset, file);
  const open = held !== null && held.asked === dataset && held.file === file ? held : null;
  const fresh = useMemo(() => (open === null ? null : readLink(search, open.catalogue)), [search, open]);
  const question = fresh === null ? null : JSON.stringify(queryOf(fresh.selection));
  const asking = open === null || fresh === null ? null : { held: open, selection: fresh.selection };
  const answered = useAsked(asking, question, fail);

  const [reading, setReading] = useState<Reading | null>(null);
  if (fresh !== null && fresh !== reading) setReading(fresh);

  const [shown, setShown] = useState<Shown | null>(null);
  const current = answered !== null && answered.held === open && answered.question === question;
  const selection = current && fresh !== null ? fresh.selection : (answered?.selection ?? null);
  const isNew = answered !== null && shown?.answer !== answered.answer;
  if (answered !== null && selection !== null && (isNew || (current && shown?.selection !== selection)))
    setShown({ answer: answered.answer, selection, catalogue: answered.held.catalogue });

  return {
    work,
    reading,
    catalogue: held?.catalogue ?? null,
    file: held?.file ?? null,
    shown,
    current,
    stop,
    retry,
    hold,
  };
}
