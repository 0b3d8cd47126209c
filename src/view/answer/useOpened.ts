import { useCallback, useEffect, useRef, useState } from 'react';
import { type DimensionId, type Failure, ownFileOf } from '../../domain/domain.ts';
import { type Engine, EngineFailure, type Opened, type Progress } from '../../engine/engine.ts';
import { nextEngine } from './firstEngine.ts';
import type { Layouts, OwnFile, OwnOpened, OwnReading } from '../own/ownReading.ts';

/** What the engine is at. `progress` is null until the first bytes are in. */
export type Work =
  | { readonly kind: 'loading'; readonly progress: Progress | null }
  | { readonly kind: 'ready' }
  /** `isKept`: the same file, by what was chosen for it before, is still open. */
  | { readonly kind: 'stopped'; readonly isKept: boolean }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      readonly isKept: boolean;
      /** How a file was understood of which no figure can be made. */
      readonly reading: OwnReading | null;
    }
  /** The link is to a view of a reader's own file, which is not here. */
  | { readonly kind: 'wanting'; readonly name: string };

/** A data set as it was asked for, with the engine that holds it. */
export interface Held extends Opened {
  readonly asked: string | null;
  /** The kept version that was asked for; null for the present figures. */
  readonly askedVersion: string | null;
  /** The reader's own file that it was made from, and how it was understood; null where it is of the package. */
  readonly own: OwnFile | null;
  readonly reading: OwnReading | null;
  readonly engine: Engine;
}

export function failureOf(error: unknown): Failure {
  return error instanceof EngineFailure ? error.failure : { kind: 'unexpected', detail: String(error) };
}

export interface Opening {
  readonly work: Work;
  readonly held: Held | null;
  /** Stops the loading; the engine and what else it holds stay. */
  readonly stop: () => void;
  readonly retry: () => void;
  /** Tells of a question that failed; of one to an engine that was left since, nothing. */
  readonly fail: (failure: Failure, asked: Held) => void;
  /** Readies the engine for many changes of a dimension, while the reader has hold of its control. */
  readonly hold: (dimension: DimensionId | null) => void;
  /** Whether no other data set has taken the place of this one: answers then are of it. */
  readonly isNewest: (held: Held) => boolean;
}

interface Asked {
  readonly engine: Engine;
  readonly dataset: string | null;
  readonly version: string | null;
  readonly own: OwnFile | null;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

async function opened({ dataset, version, own, ...asked }: Asked, layouts: Layouts): Promise<OwnOpened> {
  if (own !== null) {
    // What reads files comes with the first of them.
    const { openOwn } = await import('../own/ownReading.ts');
    return openOwn({ own, ...asked }, layouts);
  }
  const { engine, onProgress, signal } = asked;
  return { opened: await engine.open({ kind: 'package', dataset, version }, onProgress, signal), reading: null };
}

/** Whether after a failure the engine still holds the same file, by other choices. */
function isStillHeld(before: Held | null, { engine, own }: Pick<Asked, 'engine' | 'own'>, failure: Failure): boolean {
  return own !== null && before?.own?.file === own.file && before.engine === engine && failure.kind !== 'worker_died';
}

/**
 * Keeps one engine, and in it the data set that the link names: one of the package, as it is or in a kept version, or made
 * from the file given.
 */
export function useOpened(dataset: string | null, version: string | null, own: OwnFile | null): Opening {
  const engine = useRef<Engine | null>(null);
  const opening = useRef<AbortController | null>(null);
  const layouts = useRef<Layouts>(new WeakMap());
  /** The own file that was read last: it is not read again when the reader comes back to it. */
  const lastOwn = useRef<Held | null>(null);
  const latest = useRef<Held | null>(null);
  /** Whether the engine failed in a way that leaves its worker of no use. */
  const isSpoilt = useRef(false);
  const [attempt, setAttempt] = useState(0);
  const [work, setWork] = useState<Work>({ kind: 'loading', progress: null });
  const [held, setHeld] = useState<Held | null>(null);

  const close = useCallback((): void => {
    engine.current?.close();
    engine.current = null;
  }, []);
  const fail = useCallback(
    (failure: Failure, isKept = false, reading: OwnReading | null = null): void => {
      if (failure.kind === 'worker_died') close();
      isSpoilt.current = failure.kind === 'out_of_memory' || failure.kind === 'unexpected';
      setWork(failure.kind === 'stopped' ? { kind: 'stopped', isKept } : { kind: 'failed', failure, isKept, reading });
    },
    [close],
  );
  const stop = useCallback((): void => opening.current?.abort(), []);
  const retry = useCallback((): void => {
    // With a worker of its own: what filled the memory of the one before, or broke it, is given up.
    if (isSpoilt.current) close();
    isSpoilt.current = false;
    lastOwn.current = null;
    setAttempt((count) => count + 1);
  }, [close]);

  useEffect(() => close, [close]);
  useEffect(() => {
    if (dataset !== null && ownFileOf(dataset) !== null && own === null) return;
    engine.current ??= nextEngine();
    const mine = engine.current;
    const take = (now: Held): void => {
      latest.current = now;
      setHeld(now);
      setWork({ kind: 'ready' });
    };
    const known = lastOwn.current;
    if (known !== null && known.own === own && known.engine === mine) {
      take(known);
      return;
    }
    const controller = new AbortController();
    let wanted = true;
    opening.current = controller;
    setWork({ kind: 'loading', progress: null });
    const onProgress = (progress: Progress): void => {
      if (wanted) setWork({ kind: 'loading', progress });
    };
    const asked = { engine: mine, dataset, version, own, onProgress, signal: controller.signal };
    const failed = (failure: Failure, reading: OwnReading | null = null): void =>
      fail(failure, isStillHeld(latest.current, asked, failure), reading);
    opened(asked, layouts.current)
      .then(({ opened: made, reading }) => {
        if (!wanted || engine.current !== mine) return;
        if (made !== null) {
          const now: Held = { ...made, asked: dataset, askedVersion: version, own, reading, engine: mine };
          if (own !== null) lastOwn.current = now;
          take(now);
        } else if (reading !== null) {
          failed({ kind: 'no_figures', report: reading.report }, reading);
        }
      })
      .catch((error: unknown) => wanted && failed(failureOf(error)));
    return () => {
      wanted = false;
      controller.abort();
    };
  }, [dataset, version, own, attempt, fail]);

  const hold = useCallback((dimension: DimensionId | null): void => {
    const { current } = latest;
    current?.engine.hold({ dataset: current.dataset, version: current.askedVersion }, dimension);
  }, []);
  const failAsking = useCallback(
    (failure: Failure, asked: Held): void => {
      if (asked.engine === engine.current) fail(failure);
    },
    [fail],
  );
  const isNewest = useCallback((one: Held): boolean => latest.current === one, []);

  const name = dataset === null ? null : ownFileOf(dataset);
  const wanting: Work | null = name !== null && own === null ? { kind: 'wanting', name } : null;
  return { work: wanting ?? work, held, stop, retry, fail: failAsking, hold, isNewest };
}
