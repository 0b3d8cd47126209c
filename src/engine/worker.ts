import { csvPieces } from '../csv/csv.ts';
import { type Failure, ownFileOf } from '../domain/domain.ts';
import { Asker, type Data, type Query, recordsBehind } from '../query/query.ts';
import { SourceProblem } from '../source/source.ts';
import { EngineFailure } from './failure.ts';
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

function opening({ dataset }: Query): { readonly data: Data; readonly asker: Asker } {
  const one = open.get(dataset);
  if (one === undefined) throw new EngineFailure({ kind: 'unexpected', detail: `data set ${dataset} is not open` });
  return one;
}

/** The rows behind a figure as a CSV file. Says how far it is: who hears nothing for long takes this worker for dead. */
function written({ id, query, form }: Extract<Request, { kind: 'rows' }>): Blob {
  const { data, asker } = opening(query);
  const { language, dialect, once } = form;
  const rows = asker.rows(query);
  const pieces: string[] = [];
  let loaded = 0;
  for (const piece of csvPieces(recordsBehind(data, query, rows, language, once), dialect)) {
    pieces.push(piece);
    loaded += piece.length;
    self.postMessage({ id, kind: 'progress', progress: { loaded, total: 0, rows: rows.length } } satisfies Reply);
  }
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}

function failureOf(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  if (error instanceof SourceProblem) return { kind: 'data', problems: [error.problem] };
  // An array that does not fit is refused with a RangeError.
  if (error instanceof RangeError && /alloc|memory|array (buffer )?length/i.test(error.message))
    return { kind: 'out_of_memory', detail: error.message };
  return { kind: 'unexpected', detail: String(error) };
}

async function replyTo(request: Extract<Request, { kind: 'open' | 'ask' | 'rows' }>): Promise<Reply> {
  const { id } = request;
  try {
    if (request.kind === 'ask')
      return { id, kind: 'answered', answer: opening(request.query).asker.answer(request.query) };
    if (request.kind === 'rows') return { id, kind: 'written', file: written(request) };
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
