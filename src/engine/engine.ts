import { type Catalogue, type DimensionId, type Failure, ownFileOf, type Term } from '../domain/domain.ts';
import type { Answer, Query } from '../query/query.ts';
import { EngineFailure } from './failure.ts';
import { nearbyFrom } from './nearby.ts';
import { newestOnly } from './newest.ts';
import type { Opened, Progress, Reply, Request, RowsForm, Subject } from './protocol.ts';
import { startWorker } from './start.ts';

export type { Answer, Facets } from '../query/query.ts';
export { type Fetched, fetchTable } from './address.ts';
export { EngineFailure } from './failure.ts';
export type { DataVersion, Opened, Progress } from './protocol.ts';
export { scriptBeside } from './start.ts';

let terms: Promise<readonly Term[]> | null = null;

/**
 * The terms that the package explains, fetched once, in this thread: the worker may be busy. Without them every figure
 * still says all that it must, so a glossary that does not come, or is not the one declared, gives none.
 */
export function glossary(): Promise<readonly Term[]> {
  terms ??= import('./glossary.ts').then(({ fetchedTerms }) => fetchedTerms()).catch(() => []);
  return terms;
}

/** Encodings that a reader may choose for a file of his own. The list comes when it is wanted. */
export async function encodingNames(): Promise<readonly string[]> {
  const { encodingNames: names } = await import('../parse/parse.ts');
  return names();
}

/**
 * Holds the data in a worker. `open` comes first; after a failure of the worker, open a new engine. All that can fail
 * rejects with an EngineFailure.
 */
export interface Engine {
  /** Loads a data set whole, or fails whole. An abort of the signal stops it and fails with `stopped`. */
  readonly open: (subject: Subject, onProgress: (progress: Progress) => void, signal?: AbortSignal) => Promise<Opened>;
  /**
   * Answers the newest question to each version of the data. One that is overtaken before the worker takes it up is
   * dropped, and its promise gives null. Answers come in the order of their questions, so that none replaces a newer one.
   */
  readonly ask: (query: Query) => Promise<Answer | null>;
  /**
   * Has a data set answered in this thread too, if it is small: then a filter is answered without a way to the worker and
   * back. `query` is one that was answered, to begin with. Whatever fails, the worker answers on.
   */
  readonly bringNear: (query: Query, catalogue: Catalogue) => void;
  /** Answers at once where the data set is near; null elsewhere. */
  readonly askNear: (query: Query) => Answer | null;
  /** Writes the rows behind a query as a CSV file: as many records as `evidence.rows` of its result says, and a header. */
  readonly rows: (query: Query, form: RowsForm) => Promise<Blob>;
  /** Readies the worker for many changes of one dimension, from the moment that a reader takes hold of its control. */
  readonly hold: (of: Pick<Query, 'dataset' | 'version'>, dimension: DimensionId | null) => void;
  /** Ends the worker; what is waited for fails, and what is asked later. */
  readonly close: () => void;
}

type Settled = Exclude<Reply, { kind: 'progress' | 'failed' }>;

interface Waiting {
  readonly settle: (reply: Settled) => void;
  readonly fail: (failure: Failure) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** A worker that says nothing for this long while it is asked something is taken for dead. */
const SILENCE_MS = 20_000;

/** Starts a worker and gives the door to it. */
export function openEngine(): Engine {
  const worker = startWorker();
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let dead: Failure | null = null;
  /** Readers' own files that were read by other choices, though that was stopped: what is held is not what was asked. */
  const overtaken = new Set<string>();

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
    if (reply.kind === 'opened' && ownFileOf(reply.opened.dataset) !== null) {
      // The worker holds no other file of a reader now, and this one anew: what it lent of any is not what it holds.
      nearby.leaveFiles();
      if (one === undefined) overtaken.add(reply.opened.dataset);
      else overtaken.delete(reply.opened.dataset);
    }
    if (reply.kind === 'progress') {
      one?.onProgress(reply.progress);
    } else {
      waiting.delete(reply.id);
      if (reply.kind === 'failed') one?.fail(reply.failure);
      else one?.settle(reply);
    }
    listen();
  });

  const post = (request: Request): void => worker.postMessage(request);
  const send = (request: Request, onProgress: (progress: Progress) => void = () => {}): Promise<Settled> =>
    new Promise((resolve, reject) => {
      const fail = (failure: Failure): void => reject(new EngineFailure(failure));
      if (dead !== null) {
        fail(dead);
        return;
      }
      waiting.set(request.id, { settle: resolve, fail, onProgress });
      post(request);
      listen();
    });

  const nearby = nearbyFrom(async ({ dataset, version }) => {
    const reply = await send({ id: nextId++, kind: 'lend', of: { dataset, version } });
    return reply.kind === 'lent' ? reply.lent : null;
  });

  const opened = async (
    subject: Subject,
    onProgress: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Opened> => {
    const id = nextId++;
    const stop = (): void => {
      const one = waiting.get(id);
      if (one === undefined) return;
      waiting.delete(id);
      post({ id, kind: 'cancel' });
      one.fail({ kind: 'stopped' });
      listen();
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      if (signal?.aborted === true) throw new EngineFailure({ kind: 'stopped' });
      const reply = await send({ id, kind: 'open', subject }, onProgress);
      if (reply.kind !== 'opened') throw new EngineFailure({ kind: 'unexpected', detail: reply.kind });
      return reply.opened;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };

  const answered = async (query: Query): Promise<Answer> => {
    const reply = await send({ id: nextId++, kind: 'ask', query });
    if (overtaken.has(query.dataset)) throw new EngineFailure({ kind: 'stopped' });
    if (reply.kind !== 'answered') throw new EngineFailure({ kind: 'unexpected', detail: reply.kind });
    return reply.answer;
  };
  // A question to the present figures, asked to compare, must not push aside one to those that are shown.
  const lanes = new Map<string | null, ReturnType<typeof newestOnly<Answer>>>();
  const laneOf = ({ version }: Query) => {
    const lane = lanes.get(version) ?? newestOnly<Answer>();
    lanes.set(version, lane);
    return lane;
  };

  return {
    open: opened,
    ask: (query) => laneOf(query)(() => answered(query)),
    bringNear: nearby.bring,
    // A worker that has died is told of, whatever can be answered without it.
    askNear: (query) => (dead === null ? nearby.ask(query) : null),
    rows: async (query, form) => {
      const reply = await send({ id: nextId++, kind: 'rows', query, form });
      if (overtaken.has(query.dataset)) throw new EngineFailure({ kind: 'stopped' });
      if (reply.kind !== 'written') throw new EngineFailure({ kind: 'unexpected', detail: reply.kind });
      return reply.file;
    },
    hold: (of, dimension) => {
      if (dead === null && (dimension === null || !nearby.has(of))) post({ id: nextId++, kind: 'hold', of, dimension });
    },
    close: () => die('closed'),
  };
}
