import { type Engine, openEngine } from '../../engine/engine.ts';

// Started with the page, before there are words or parts of it: the worker then waits for nobody.
let started: Engine | null = openEngine();

/** The engine that the page was started with, for who asks first; a new one for everybody else. */
export function nextEngine(): Engine {
  const engine = started ?? openEngine();
  started = null;
  return engine;
}
