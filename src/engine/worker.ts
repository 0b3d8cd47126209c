import { datasetsOf, type Failure, resourcesFor } from '../domain/domain.ts';
import { type GivenFile, readPackage } from '../parse/parse.ts';
import { type Data, facetsOf, runQuery } from '../query/query.ts';
import { dataPackage, fetchResource, sha256Of, SourceProblem } from '../source/source.ts';
import { EngineFailure } from './failure.ts';
import type { Answer, Opened, Progress, Reply, Request, Subject } from './protocol.ts';

/** Data sets that are open, by code. The tables never leave this worker. */
const open = new Map<string, Data>();

async function load(dataset: string, onProgress: (progress: Progress) => void): Promise<Data> {
  const resources = resourcesFor(dataPackage, dataset);
  const total = resources.reduce((sum, resource) => sum + resource.bytes, 0);
  let loaded = 0;
  const files = await Promise.all(
    resources.map(async (resource): Promise<[string, GivenFile]> => {
      const bytes = await fetchResource(resource, (count) => {
        loaded += count;
        onProgress({ loaded, total, rows: 0 });
      });
      return [resource.name, { bytes, sha256: await sha256Of(bytes) }];
    }),
  );
  const { data, problems } = readPackage(dataPackage, dataset, new Map(files));
  if (data === null) throw new EngineFailure({ kind: 'data', problems });
  return data;
}

async function opened(subject: Subject, onProgress: (progress: Progress) => void): Promise<Opened> {
  const asked = subject.kind === 'package' ? subject.dataset : null;
  const datasets = datasetsOf(dataPackage);
  const dataset = datasets.find((one) => one === asked) ?? datasets[0] ?? '';
  const data = open.get(dataset) ?? (await load(dataset, onProgress));
  open.set(dataset, data);
  return { dataset, catalogue: data.catalogue };
}

function answered(query: Extract<Request, { kind: 'ask' }>['query']): Answer {
  const data = open.get(query.dataset);
  if (data === undefined)
    throw new EngineFailure({ kind: 'unexpected', detail: `data set ${query.dataset} is not open` });
  const { where } = query;
  const timeline = runQuery(data, {
    ...query,
    measure: 'count',
    by: ['period'],
    where: { ...where, from: null, to: null },
  });
  return { result: runQuery(data, query), facets: facetsOf(data, query), timeline: timeline.rows };
}

function failureOf(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  if (error instanceof SourceProblem) return { kind: 'data', problems: [error.problem] };
  return { kind: 'unexpected', detail: String(error) };
}

async function replyTo(request: Exclude<Request, { kind: 'hold' | 'cancel' }>): Promise<Reply> {
  const { id } = request;
  try {
    if (request.kind === 'ask') return { id, kind: 'answered', answer: answered(request.query) };
    const onProgress = (progress: Progress): void =>
      self.postMessage({ id, kind: 'progress', progress } satisfies Reply);
    return { id, kind: 'opened', opened: await opened(request.subject, onProgress) };
  } catch (error) {
    return { id, kind: 'failed', failure: failureOf(error) };
  }
}

self.addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.kind === 'hold' || request.kind === 'cancel') return;
  void replyTo(request).then((reply) => self.postMessage(reply));
});
