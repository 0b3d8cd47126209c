import { datasetsOf, type Failure, resourcesFor } from '../domain/domain.ts';
import { type GivenFile, readPackage } from '../parse/parse.ts';
import { type Answer, Asker, type Data, type Query } from '../query/query.ts';
import { dataPackage, fetchResource, sha256Of, SourceProblem } from '../source/source.ts';
import { EngineFailure } from './failure.ts';
import type { Opened, Progress, Reply, Request, Subject } from './protocol.ts';

/** Data sets that are open, by code. The tables never leave this worker. */
const open = new Map<string, { readonly data: Data; readonly asker: Asker }>();

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
  const data = open.get(dataset)?.data ?? (await load(dataset, onProgress));
  if (!open.has(dataset)) open.set(dataset, { data, asker: new Asker(data) });
  return { dataset, catalogue: data.catalogue };
}

function answered(query: Query): Answer {
  const asker = open.get(query.dataset)?.asker;
  if (asker === undefined)
    throw new EngineFailure({ kind: 'unexpected', detail: `data set ${query.dataset} is not open` });
  return asker.answer(query);
}

function failureOf(error: unknown): Failure {
  if (error instanceof EngineFailure) return error.failure;
  if (error instanceof SourceProblem) return { kind: 'data', problems: [error.problem] };
  if (error instanceof RangeError) return { kind: 'out_of_memory', detail: error.message };
  return { kind: 'unexpected', detail: String(error) };
}

async function replyTo(request: Extract<Request, { kind: 'open' | 'ask' }>): Promise<Reply> {
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
  if (request.kind === 'hold') open.get(request.dataset)?.asker.hold(request.dimension);
  else if (request.kind !== 'cancel') void replyTo(request).then((reply) => self.postMessage(reply));
});
