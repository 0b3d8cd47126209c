import type { Catalogue } from '../domain/domain.ts';
import { type Answer, Asker, dataOfLent, type Lent, type Query } from '../query/query.ts';

/** Answers a question to one data set in this thread. */
export type Near = (query: Query) => Answer;

/** After so many answers the browser has compiled what gives them. */
const TRIALS = 20;
const EVERYTHING: Query['where'] = { offence: null, operation: null, region: null, from: null, to: null };

/** Waits for a moment in which the page has nothing else to do, or, where the browser tells of none, for a while. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });
}

/**
 * Readies a copy of a data set that the worker lent, and what answers from it, by a question that was asked before. Works
 * a few milliseconds at a time, in moments when the page has nothing else to do where the browser tells of them.
 */
export async function nearOf(lent: Lent, catalogue: Catalogue, query: Query): Promise<Near> {
  await idle();
  const asker = new Asker(dataOfLent(lent, catalogue));
  for (let trial = 0; trial < TRIALS; trial++) {
    await idle();
    // With other filters each time: an answer to the same question is remembered.
    asker.answer(trial % 2 === 0 ? query : { ...query, where: EVERYTHING });
  }
  return (next) => asker.answer(next);
}
