import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Catalogue, ownFileOf } from '../../domain/domain.ts';
import type { Answer, DataVersion, Engine } from '../../engine/engine.ts';
import { frozenIn, queryOf, type Reading, readDataset, readLink, type Selection } from '../../selection/selection.ts';
import type { OwnFile, OwnReading } from '../own/ownReading.ts';
import { useStable } from '../useStable.ts';
import { firstStands } from '../standing.ts';
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
  /**
   * Asks what a link will ask before the page goes there, and tells when that is answered or has failed; null where nothing
   * else is asked, or of data that are not open. Stable.
   */
  readonly askAhead: (search: string) => Promise<void> | null;
}

interface Answered {
  readonly held: Held;
  readonly question: string;
  readonly selection: Selection;
  readonly answer: Answer;
}

/** A question to an open data set, and when it is answered or has failed; null where it was answered at once. */
interface Asked {
  readonly held: Held;
  readonly question: string;
  readonly done: Promise<void> | null;
}

/** Gives when the question is answered or has failed; null where it was answered at once. */
type Ask = (held: Held, question: string, selection: Selection) => Promise<void> | null;

/**
 * Gives each answer as it comes: while a reader drags, the newest link is ahead of every answer. They come in the order of
 * their questions; one that is overtaken gives null. The same question is not asked twice in a row.
 */
function useAsking({ fail, isNewest }: Pick<Opening, 'fail' | 'isNewest'>): {
  readonly answered: Answered | null;
  readonly ask: Ask;
  readonly leave: () => void;
  /** How often the reader has gone back or forth: what is asked then is asked anew. */
  readonly turns: number;
} {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const newest = useRef<Asked | null>(null);
  const turn = useRef(0);
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    // Answers to what was asked on the way to a link that is left must not stand under the one that is gone to.
    const onPop = (): void => {
      newest.current = null;
      turn.current++;
      setTurns(turn.current);
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  const ask = useCallback<Ask>(
    (held, question, selection) => {
      const before = newest.current;
      if (before?.held === held && before.question === question) return before.done;
      const query = queryOf(selection);
      const near = held.engine.askNear(query);
      if (near !== null) {
        newest.current = { held, question, done: null };
        setAnswered({ held, question, selection, answer: near });
        return null;
      }
      const mine = turn.current;
      const done = held.engine
        .ask(query)
        .then((answer) => {
          // One that was given at once meanwhile is newer.
          const isOvertaken = newest.current?.held === held && newest.current.done === null;
          if (answer === null || isOvertaken || mine !== turn.current || !isNewest(held)) return;
          setAnswered({ held, question, selection, answer });
          void firstStands.then(() => isNewest(held) && held.engine.bringNear(query, held.catalogue));
        })
        .catch((error: unknown) => {
          if (newest.current?.done === done) fail(failureOf(error), held);
        });
      newest.current = { held, question, done };
      return done;
    },
    [fail, isNewest],
  );
  const leave = useCallback((): void => {
    newest.current = null;
  }, []);
  return { answered, ask, leave, turns };
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
  const { answered, ask, leave, turns } = useAsking(opening);
  useEffect(() => {
    if (open !== null && question !== null && fresh !== null) void ask(open, question, fresh.selection);
    // A selection may change in what is not asked (its order, its page); the question then stands.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [open, question, turns, ask]);
  useEffect(() => (open === null ? undefined : leave), [open, leave]);
  const askAhead = useStable((next: string): Promise<void> | null => {
    const isOpen = open !== null && readDataset(next) === dataset && (frozenIn(next)?.version ?? null) === version;
    if (!isOpen) return null;
    const { selection } = readLink(next, open.catalogue);
    const ahead = JSON.stringify(queryOf(selection));
    return ahead === question ? null : ask(open, ahead, selection);
  });

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
    askAhead,
    stop,
    retry,
    hold,
  };
}
