import type { Action } from '../data/moves.ts';
import type { Checked, Floors, Loaded, Moved, Reply, Step } from './protocol.ts';
import { type Felt, felt, type Owned, own } from './own.ts';
import { ask, load } from './shipped.ts';

let worker: Worker | null = null;

/** Asks the page's one worker for one step and waits until it is done. */
function step<T>(step: Step): Promise<T> {
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  return new Promise((resolve, reject) => {
    const take = ({ data }: MessageEvent<Reply>): void => {
      if ('failed' in data) reject(new Error(data.failed));
      else resolve(data.done as T);
    };
    asked.addEventListener('message', take, { once: true });
    asked.addEventListener('error', ({ message }) => reject(new Error(message || 'the worker died')), { once: true });
    asked.postMessage(step);
  });
}

/** The file that the driver has put into the page's file field, as a reader would. */
function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (file === undefined) throw new Error('no file chosen');
  return file;
}

/** Bytes that this page and its workers keep, buffers and WebAssembly's memory included; null where the browser cannot tell. */
async function kept(): Promise<number | null> {
  const measured = (performance as MemoryTeller).measureUserAgentSpecificMemory;
  return measured === undefined ? null : (await measured.call(performance)).bytes;
}

const bench = {
  shipped: { load, ask },
  felt: (): Promise<Felt> => felt(chosenFile()),
  own: (ranges: readonly (readonly [number, number])[]): Promise<Owned> => own(chosenFile(), ranges),
  prepare: (contestant: string, asBytes: boolean) =>
    step<null>({ kind: 'prepare', contestant, asBytes, file: chosenFile() }),
  load: () => step<Loaded>({ kind: 'load' }),
  check: () => step<Checked>({ kind: 'check' }),
  hold: (action: Action) => step<number | null>({ kind: 'hold', action }),
  move: (action: Action) => step<Moved>({ kind: 'move', action }),
  kept,
  floors: () => step<Floors>({ kind: 'floors', file: chosenFile() }),
};

/** Not every browser has it: https://wicg.github.io/performance-measure-memory/ */
interface MemoryTeller extends Performance {
  readonly measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
}

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
