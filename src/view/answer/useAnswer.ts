import { useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../domain/domain.ts';
import type { Answer } from '../../engine/engine.ts';
import { queryOf, type Reading, readDataset, readLink, type Selection } from '../../selection/selection.ts';
import { failureOf, type Held, type Opening, useOpened } from './useOpened.ts';

type Query = ReturnType<typeof queryOf>;

/** A whole answer with the selection it is drawn by. */
export interface Shown {
  readonly answer: Answer;
  readonly selection: Selection;
  readonly catalogue: Catalogue;
}

export interface Dashboard extends Pick<Opening, 'work' | 'stop' | 'retry'> {
  /** What the link says; while another data set is loading, what it said before. */
  readonly reading: Reading | null;
  readonly catalogue: Catalogue | null;
  /** The newest whole answer. It stays until the next one is there. */
  readonly shown: Shown | null;
  /** Whether `shown` is what the link asks for now. */
  readonly current: boolean;
}

interface Answered {
  readonly held: Held;
  readonly question: string;
  readonly answer: Answer;
}

/** Asks the engine whenever the question changes. An answer that has been overtaken is dropped: the latest wins. */
function useAsked(held: Held | null, question: string | null, fail: Opening['fail']): Answered | null {
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    if (held === null || question === null) return;
    let wanted = true;
    held.engine
      .ask(JSON.parse(question) as Query)
      .then((answer) => wanted && answer !== null && setAnswered({ held, question, answer }))
      .catch((error: unknown) => wanted && fail(failureOf(error)));
    return () => {
      wanted = false;
    };
  }, [held, question, fail]);
  return answered !== null && answered.held === held && answered.question === question ? answered : null;
}

/** From a link to its answer. */
export function useAnswer(search: string): Dashboard {
  const dataset = readDataset(search);
  const { work, held, stop, retry, fail } = useOpened(dataset);
  const open = held !== null && held.asked === dataset ? held : null;
  const fresh = useMemo(() => (open === null ? null : readLink(search, open.catalogue)), [search, open]);
  const question = fresh === null ? null : JSON.stringify(queryOf(fresh.selection));
  const answered = useAsked(open, question, fail);

  const [reading, setReading] = useState<Reading | null>(null);
  if (fresh !== null && fresh !== reading) setReading(fresh);

  const [shown, setShown] = useState<Shown | null>(null);
  const current = answered !== null && fresh !== null;
  if (current && (shown?.answer !== answered.answer || shown.selection !== fresh.selection)) {
    setShown({ answer: answered.answer, selection: fresh.selection, catalogue: answered.held.catalogue });
  }

  return { work, reading, catalogue: held?.catalogue ?? null, shown, current, stop, retry };
}
