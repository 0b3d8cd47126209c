import { ownFileOf } from '../domain/domain.ts';
import { type Answer, Asker, type Data, type Query } from '../query/query.ts';
import { EngineFailure } from './failure.ts';
import { failureOf } from './failureOf.ts';
import { dataFor, datasetFor } from './opening.ts';
import type { Opened, Reply, Request } from './protocol.ts';

/** Data sets that are open, by code. The tables never leave this worker. */
const open = new Map<string, { readonly data: Data; readonly asker: Asker }>();
/** Openings under way that are no longer wanted. */
const stopped = new Set<number>();

async function opened({ id, subject }: Extract<Request, { kind: 'open' }>): Promise<Opened> {
  const dataset = datasetFor(subject);
  // A file of the same name is another file: it is read anew.
  const known = subject.kind === 'package' ? open.get(dataset) : undefined;
  if (known !== undefined) return { dataset, catalogue: known.data.catalogue, report: null };
  try {
    const { data, report } = await dataFor(subject, {
      onProgress: (progress) => self.postMessage({ id, kind: 'progress', progress } satisfies Reply),
      isStopped: () => stopped.has(id),
    });
    if (stopped.has(id)) throw new EngineFailure({ kind: 'stopped' });
    // Of readers' own files only the last is kept: a table may be large, and the page holds no more than one either.
    if (subject.kind === 'file') for (const one of open.keys()) if (ownFileOf(one) !== null) open.delete(one);
    open.set(dataset, { data, asker: new Asker(data) });
    return { dataset, catalogue: data.catalogue, report };
  } finally {
    stopped.delete(id);
  }
}

function answered(query: Query): Answer {
  const asker = open.get(query.dataset)?.asker;
  if (asker === undefined)
    throw new EngineFailure({ kind: 'unexpected', detail: `data set ${query.dataset} is not open` });
  return asker.answer(query);
}

async function replyTo(request: Extract<Request, { kind: 'open' | 'ask' }>): Promise<Reply> {
  const { id } = request;
  try {
    if (request.kind === 'ask') return { id, kind: 'answered', answer: answered(request.query) };
    return { id, kind: 'opened', opened: await opened(request) };
  } catch (error) {
    return { id, kind: 'failed', failure: failureOf(error) };
  }
}

/** Where an index does not fit into memory, answers come without one. */
function hold({ dataset, dimension }: Extract<Request, { kind: 'hold' }>): void {
  const asker = open.get(dataset)?.asker;
  try {
    asker?.hold(dimension);
  } catch {
    asker?.hold(null);
  }
}

self.addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.kind === 'hold') hold(request);
  else if (request.kind === 'cancel') stopped.add(request.id);
  else void replyTo(request).then((reply) => self.postMessage(reply));
});
