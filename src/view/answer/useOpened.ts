import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../domain/domain.ts';
import { type Engine, EngineFailure, type Opened, openEngine, type Progress } from '../../engine/engine.ts';

/** What the engine is at. `progress` is null until the first bytes are in. */
export type Work =
  | { readonly kind: 'loading'; readonly progress: Progress | null }
  | { readonly kind: 'ready' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A data set as it was asked for, with the engine that holds it. */
export interface Held extends Opened {
  readonly asked: string | null;
  readonly engine: Engine;
}

export function failureOf(error: unknown): Failure {
  return error instanceof EngineFailure ? error.failure : { kind: 'unexpected', detail: String(error) };
}

export interface Opening {
  readonly work: Work;
  readonly held: Held | null;
  readonly stop: () => void;
  readonly retry: () => void;
  readonly fail: (failure: Failure) => void;
}

/** Keeps one engine, and in it the data set that the link names. */
export function useOpened(dataset: string | null): Opening {
  const engine = useRef<Engine | null>(null);
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
      setWork({ kind: 'failed', failure });
    },
    [close],
  );
  const stop = useCallback((): void => {
    close();
    setWork({ kind: 'stopped' });
  }, [close]);
  const retry = useCallback((): void => setAttempt((count) => count + 1), []);

  useEffect(() => close, [close]);
  useEffect(() => {
    let wanted = true;
    engine.current ??= openEngine();
    const mine = engine.current;
    setWork({ kind: 'loading', progress: null });
    mine
      .open({ kind: 'package', dataset }, (progress) => wanted && setWork({ kind: 'loading', progress }))
      .then((opened) => {
        if (!wanted || engine.current !== mine) return;
        setHeld({ ...opened, asked: dataset, engine: mine });
        setWork({ kind: 'ready' });
      })
      .catch((error: unknown) => wanted && fail(failureOf(error)));
    return () => {
      wanted = false;
    };
  }, [dataset, attempt, fail]);

  return { work, held, stop, retry, fail };
}
