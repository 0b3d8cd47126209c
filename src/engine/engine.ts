import type { Failure } from '../domain/domain.ts';
import type { Query } from '../query/query.ts';
import { EngineFailure } from './failure.ts';
import type { Answer, Opened, Progress, Reply, Request } from './protocol.ts';

export type { Facets } from '../query/query.ts';
export { EngineFailure } from './failure.ts';
export type { Answer, Opened, Progress } from './protocol.ts';

/** Holds the data in a worker. `open` comes first; after a failure of the worker, open a new engine. */
export interface Engine {
  /** Loads a data set whole, or fails whole; null asks for the first of the package. */
  readonly open: (dataset: string | null, onProgress: (progress: Progress) => void) => Promise<Opened>;
  readonly ask: (query: Query) => Promise<Answer>;
  readonly close: () => void;
}

interface Waiting {
  readonly settle: (reply: Exclude<Reply, { kind: 'progress' | 'failed' }>) => void;
  readonly fail: (failure: Failure) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** A worker that says nothing for this long while it is asked something is taken for dead. */
const SILENCE_MS = 20_000;

type Unsent = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

/** Starts a worker and gives the door to it. */
export function openEngine(): Engine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let dead: Failure | null = null;

  const listen = (): void => {
    clearTimeout(silence);
    if (waiting.size > 0) silence = setTimeout(() => die('no answer'), SILENCE_MS);
  };
  const die = (detail: string): void => {
    dead ??= { kind: 'worker_died', detail };
    clearTimeout(silence);
    worker.terminate();
    for (const one of waiting.values()) one.fail(dead);
    waiting.clear();
  };

  worker.addEventListener('error', (event) => die(event.message || 'error'));
  worker.addEventListener('messageerror', () => die('unreadable message'));
  worker.addEventListener('message', (event: MessageEvent<Reply>) => {
    const reply = event.data;
    const one = waiting.get(reply.id);
    if (reply.kind === 'progress') {
      one?.onProgress(reply.progress);
    } else {
      waiting.delete(reply.id);
      if (reply.kind === 'failed') one?.fail(reply.failure);
      else one?.settle(reply);
    }
    listen();
  });

  const send = (request: Unsent, onProgress: (progress: Progress) => void = () => {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const fail = (failure: Failure): void => reject(new EngineFailure(failure));
      if (dead !== null) {
        fail(dead);
        return;
      }
      const id = nextId++;
      waiting.set(id, { settle: resolve, fail, onProgress });
      worker.postMessage({ ...request, id });
      listen();
    });

  return {
    open: async (dataset, onProgress) => {
      const reply = await send({ kind: 'open', dataset }, onProgress);
      if (reply.kind !== 'opened') throw new EngineFailure({ kind: 'unexpected', detail: reply.kind });
      return reply.opened;
    },
    ask: async (query) => {
      const reply = await send({ kind: 'ask', query });
      if (reply.kind !== 'answered') throw new EngineFailure({ kind: 'unexpected', detail: reply.kind });
      return reply.answer;
    },
    close: () => {
      clearTimeout(silence);
      worker.terminate();
      waiting.clear();
    },
  };
}
