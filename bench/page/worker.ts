import { checksum } from '../data/answer.ts';
import { type Dimension, type Filters, NO_FILTERS } from '../data/filters.ts';
import { type Action, scriptOf } from '../data/moves.ts';
import { type Contestant, isLinked, type Linked, type Source } from './contestant.ts';
import { make } from './contestants.ts';
import { floors } from './floors.ts';
import type { Checked, Loaded, Moved, Reply, Step } from './protocol.ts';

/** An action that has taken this long ends early: the slowest would else make a round last for minutes. */
const ACTION_MS = 3_000;
const FEWEST_MOVES = 5;

let contestant: Contestant | null = null;
let source: Source | null = null;

function present(): Contestant {
  if (contestant === null) throw new Error('not prepared');
  return contestant;
}

async function load(): Promise<Loaded> {
  if (source === null) throw new Error('no file');
  const began = performance.now();
  await present().start?.();
  const started = performance.now();
  await present().load(source);
  const loadMs = performance.now() - started;
  source = null;
  return { startMs: present().start === undefined ? null : started - began, loadMs };
}

async function check(): Promise<Checked> {
  return { rows: await present().rows(), checksum: checksum(await present().whole()) };
}

/** Takes the filters away one after another, as a reader would, so that the next action begins with none. */
async function clear(linked: Linked, dimensions: readonly Dimension[], settled: Filters): Promise<void> {
  let filters = settled;
  for (const dimension of dimensions) {
    filters = { ...filters, [dimension]: null };
    await linked.update(filters, dimension);
  }
}

function linked(): Linked {
  const one = present();
  if (!isLinked(one)) throw new Error('answers no filters');
  return one;
}

/** Chooses what is chosen before the action, not timed, and then takes hold of its control. Null: nothing is done then. */
async function hold(action: Action): Promise<number | null> {
  const { before, held } = scriptOf(action);
  for (const { filters, moved } of before) await linked().update(filters, moved);
  const began = performance.now();
  await linked().hold?.(held, before.at(-1)?.filters ?? NO_FILTERS);
  return linked().hold === undefined ? null : performance.now() - began;
}

/** Makes the moves of an action, or as many as the time allows, and takes every filter away again. */
async function move(action: Action): Promise<Moved> {
  const { before, held, moves } = scriptOf(action);
  const movesMs: number[] = [];
  const checksums: string[] = [];
  const until = performance.now() + ACTION_MS;
  for (const { filters, moved } of moves) {
    const began = performance.now();
    if (began > until && movesMs.length >= FEWEST_MOVES) break;
    const raw = await linked().update(filters, moved);
    movesMs.push(performance.now() - began);
    checksums.push(checksum(linked().read(raw)));
  }
  await clear(linked(), [held, ...before.map(({ moved }) => moved)], before.at(-1)?.filters ?? NO_FILTERS);
  return { movesMs, checksums };
}

async function play(step: Step): Promise<unknown> {
  switch (step.kind) {
    case 'prepare':
      contestant = await make(step.contestant);
      source = step.asBytes ? new Uint8Array(await step.file.arrayBuffer()) : step.file;
      return null;
    case 'load':
      return load();
    case 'check':
      return check();
    case 'hold':
      return hold(step.action);
    case 'move':
      return move(step.action);
    case 'floors':
      return floors(step.file);
  }
}

globalThis.addEventListener('message', async ({ data }: MessageEvent<Step>) => {
  let reply: Reply;
  try {
    reply = { done: await play(data) };
  } catch (error) {
    reply = { failed: error instanceof Error ? error.message : String(error) };
  }
  postMessage(reply);
});
