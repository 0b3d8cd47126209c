import { ownFileOf } from '../domain/domain.ts';
import { arraysOf, Asker, type Data, lentOf, type Query } from '../query/query.ts';
import { EngineFailure } from './failure.ts';
import { failureOf } from './failureOf.ts';
import { dataFor, datasetFor } from './opening.ts';
import { placeOf } from './place.ts';
import type { DataVersion, Opened, Reply, Request } from './protocol.ts';

interface Open {
  readonly data: Data;
  readonly asker: Asker;
  readonly version: DataVersion | null;
}

/** The page answers from no more rows than this, which takes it a few milliseconds. */
const MOST_LENT = 20_000;

/** Data sets that are open, by `placeOf`. Of the tables, none but copies leave this worker. */
const open = new Map<string, Open>();
/** Openings under way that are no longer wanted. */
const stopped = new Set<number>();

async function opened({ id, subject }: Extract<Request, { kind: 'open' }>): Promise<Opened> {
  const dataset = datasetFor(subject);
  // A file of the same name is another file: it is read anew.
  const place = placeOf({ dataset, version: subject.kind === 'package' ? subject.version : null });
  const known = subject.kind === 'package' ? open.get(place) : undefined;
  if (known !== undefined) return { dataset, catalogue: known.data.catalogue, version: known.version, report: null };
  try {
    const { data, report, version, isPresent } = await dataFor(subject, {
      onProgress: (progress) => self.postMessage({ id, kind: 'progress', progress } satisfies Reply),
      isStopped: () => stopped.has(id),
    });
    if (stopped.has(id)) throw new EngineFailure({ kind: 'stopped' });
    // Of readers' own files only the last is kept: a table may be large, and the page holds no more than one either.
    if (subject.kind === 'file') for (const one of open.keys()) if (ownFileOf(one) !== null) open.delete(one);
    const made = { data, asker: new Asker(data), version };
    open.set(place, made);
    // Where a cited version is still the present one, the figures to compare it with are here already.
    if (isPresent)
      for (const name of [null, version?.hash ?? null]) open.set(placeOf({ dataset, version: name }), made);
    return { dataset, catalogue: data.catalogue, version, report };
  } finally {
    stopped.delete(id);
  }
}

function opening(of: Pick<Query, 'dataset' | 'version'>): Open {
  const one = open.get(placeOf(of));
  if (one === undefined) throw new EngineFailure({ kind: 'unexpected', detail: `data set ${of.dataset} is not open` });
  return one;
}

/** The rows behind a figure as a CSV file. Says how far it is: who hears nothing for long takes this worker for dead. */
async function written({ id, query, form }: Extract<Request, { kind: 'rows' }>): Promise<Blob> {
  const { data, asker } = opening(query);
  // What writes them comes when somebody takes rows away.
  const { rowsFile } = await import('./rows.ts');
  const rows = asker.rows(query);
  return rowsFile(data, query, rows, form, (loaded) =>
    self.postMessage({ id, kind: 'progress', progress: { loaded, total: 0, rows: rows.length } } satisfies Reply),
  );
}

async function replyTo(request: Extract<Request, { kind: 'open' | 'ask' | 'lend' | 'rows' }>): Promise<Reply> {
  const { id } = request;
  try {
    if (request.kind === 'ask')
      return { id, kind: 'answered', answer: opening(request.query).asker.answer(request.query) };
    if (request.kind === 'lend') {
      const { data } = opening(request.of);
      return { id, kind: 'lent', lent: data.table.rows > MOST_LENT ? null : lentOf(data) };
    }
    if (request.kind === 'rows') return { id, kind: 'written', file: await written(request) };
    return { id, kind: 'opened', opened: await opened(request) };
  } catch (error) {
    return { id, kind: 'failed', failure: failureOf(error) };
  }
}

/** Where an index does not fit into memory, answers come without one. */
function hold({ of, dimension }: Extract<Request, { kind: 'hold' }>): void {
  const asker = open.get(placeOf(of))?.asker;
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
  else
    void replyTo(request).then((reply) =>
      self.postMessage(reply, { transfer: reply.kind === 'lent' && reply.lent !== null ? arraysOf(reply.lent) : [] }),
    );
});
