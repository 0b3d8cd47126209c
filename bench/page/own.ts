import { type Engine, EngineFailure, openEngine, type Opened, type Progress } from '../../src/engine/engine.ts';
import { queryOf, readLink } from '../../src/selection/selection.ts';

export interface Owned {
  readonly loadMs: number;
  readonly holdMs: number;
  /** From the question to the answer on the page: result, facets and timeline. */
  readonly movesMs: readonly number[];
  readonly sums: readonly (number | null)[];
}

/** What a reader who waits for a file feels, in a worker that runs already, as on a page that shows a figure. */
export interface Felt {
  /** The longest time without a word of progress. */
  readonly silenceMs: number;
  /** The longest time for which the page's own thread did not come to other work meanwhile. */
  readonly blockMs: number;
  /** From a stop until the worker has opened a small file that is asked for at once, at several places of the load. */
  readonly stopsMs: readonly number[];
}

function openFile(
  engine: Engine,
  file: File,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Opened> {
  return engine.open({ kind: 'file', name: file.name, blob: file, choices: {} }, onProgress, signal);
}

/** The longest time between two calls of `note`, or between the last and the end. */
function longestPause(): { readonly note: () => void; readonly longest: () => number } {
  let [last, longest] = [performance.now(), 0];
  const note = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  return { note, longest: () => (note(), longest) };
}

/** Shares of the file at which a load is stopped; at the last, all its bytes are in. */
const STOPS = [0.2, 0.6, 1];
const SMALL = new File(['year,offence,reports\n2020,Theft,3\n2021,Theft,4\n'], 'small.csv');

async function stopped(engine: Engine, file: File, share: number): Promise<number> {
  const controller = new AbortController();
  let began = 0;
  const onProgress = ({ loaded, total }: Progress): void => {
    if (loaded < share * total || controller.signal.aborted) return;
    began = performance.now();
    controller.abort();
  };
  const opening = openFile(engine, file, onProgress, controller.signal);
  const isStopped = await opening.then(
    () => false,
    (error: unknown) => {
      if (error instanceof EngineFailure && error.failure.kind === 'stopped') return true;
      throw error;
    },
  );
  if (!isStopped) throw new Error(`the file was open before ${share} of it was told of`);
  await openFile(engine, SMALL, () => {});
  return performance.now() - began;
}

/** A reader opens the file, takes hold of the timeline and drags it over ranges of years. */
export async function own(file: File, ranges: readonly (readonly [number, number])[]): Promise<Owned> {
  const engine = openEngine();
  const began = performance.now();
  const { dataset, catalogue } = await openFile(engine, file, () => {});
  const loadMs = performance.now() - began;
  const question = (years: string) =>
    queryOf(readLink(`v=1&data=${encodeURIComponent(dataset)}&by=region${years}`, catalogue).selection);
  await engine.ask(question(''));
  const held = performance.now();
  engine.hold({ dataset, version: null }, 'period');
  await engine.ask(question(''));
  const holdMs = performance.now() - held;
  const movesMs: number[] = [];
  const sums: (number | null)[] = [];
  for (const [from, to] of ranges) {
    const query = question(`&from=${from}&to=${to}`);
    const asked = performance.now();
    const answer = await engine.ask(query);
    movesMs.push(performance.now() - asked);
    sums.push(answer?.result.itemisedSum.value ?? null);
  }
  engine.close();
  return { loadMs, holdMs, movesMs, sums };
}

/** A reader waits for the file, and others stop while it loads. */
export async function felt(file: File): Promise<Felt> {
  const engine = openEngine();
  await openFile(engine, SMALL, () => {});
  const [silence, block] = [longestPause(), longestPause()];
  const heart = setInterval(block.note);
  await openFile(engine, file, silence.note);
  clearInterval(heart);
  const [silenceMs, blockMs] = [silence.longest(), block.longest()];
  const stopsMs: number[] = [];
  for (const share of STOPS) stopsMs.push(await stopped(engine, file, share));
  engine.close();
  return { silenceMs, blockMs, stopsMs };
}
