import { useCallback, useEffect, useRef, useState } from 'react';
import { type DimensionId, type Failure, ownFileOf } from '../../domain/domain.ts';
import {
  type Engine,
  EngineFailure,
  type Opened,
  openEngine,
  type Progress,
  type Subject,
} from '../../engine/engine.ts';

/** What the engine is at. `progress` is null until the first bytes are in. */
export type Work =
  | { readonly kind: 'loading'; readonly progress: Progress | null }
  | { readonly kind: 'ready' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The link is to a view of a reader's own file, which is not here. */
  | { readonly kind: 'wanting'; readonly name: string };

/** A data set as it was asked for, with the engine that holds it. */
export interface Held extends Opened {
  readonly asked: string | null;
  /** The reader's own file that it was made from; null where it is of the package. */
  readonly file: File | null;
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
  readonly fail: (failure: Failure) => void;
  /** Readies the engine for many changes of a dimension, while the reader has hold of its control. */
  readonly hold: (dimension: DimensionId | null) => void;
}

function subjectOf(dataset: string | null, file: File | null): Subject | null {
  if (dataset === null || ownFileOf(dataset) === null) return { kind: 'package', dataset };
  return file === null ? null : { kind: 'file', name: file.name, blob: file, choices: {} };
}

/** Keeps one engine, and in it the data set that the link names: one of the package, or made from the file given. */
export function useOpened(dataset: string | null, file: File | null): Opening {
  const engine = useRef<Engine | null>(null);
  const opening = useRef<AbortController | null>(null);
  /** The own file that was read last: it is not read again when the reader comes back to it. */
  const own = useRef<Held | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [work, setWork] = useState<Work>({ kind: 'loading', progress: null });
  const [held, setHeld] = useState<Held | null>(null);

  const close = useCallback((): void => {
    engine.current?.close();
    engine.current = null;
  }, []);
  const fail = useCallback(
    (failure: Failure): void => {
      if (failure.kind === 'worker_died') close();
      setWork(failure.kind === 'stopped' ? failure : { kind: 'failed', failure });
    },
    [close],
  );
  const stop = useCallback((): void => opening.current?.abort(), []);
  const retry = useCallback((): void => {
    own.current = null;
    setAttempt((count) => count + 1);
  }, []);

  useEffect(() => close, [close]);
  useEffect(() => {
    const subject = subjectOf(dataset, file);
    if (subject === null) return;
    engine.current ??= openEngine();
    const mine = engine.current;
    const known = own.current;
    if (known !== null && known.file === file && known.engine === mine) {
      setHeld(known);
      setWork({ kind: 'ready' });
      return;
    }
    const controller = new AbortController();
    let wanted = true;
    opening.current = controller;
    setWork({ kind: 'loading', progress: null });
    mine
      .open(subject, (progress) => wanted && setWork({ kind: 'loading', progress }), controller.signal)
      .then((opened) => {
        if (!wanted || engine.current !== mine) return;
        const now: Held = { ...opened, asked: dataset, file, engine: mine };
        if (file !== null) own.current = now;
        setHeld(now);
        setWork({ kind: 'ready' });
      })
      .catch((error: unknown) => wanted && fail(failureOf(error)));
    return () => {
      wanted = false;
      controller.abort();
    };
  }, [dataset, file, attempt, fail]);

  const latest = useRef(held);
  useEffect(() => {
    latest.current = held;
  }, [held]);
  const hold = useCallback((dimension: DimensionId | null): void => {
    latest.current?.engine.hold(latest.current.dataset, dimension);
  }, []);

  const name = dataset === null ? null : ownFileOf(dataset);
  const wanting: Work | null = name !== null && file === null ? { kind: 'wanting', name } : null;
  return { work: wanting ?? work, held, stop, retry, fail, hold };
}
