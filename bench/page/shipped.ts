import { openEngine } from '../../src/engine/engine.ts';
import { queryOf, readLink } from '../../src/selection/selection.ts';

/** Milliseconds from a new worker to the data set being open: fetch, digest, parse, check, columns. */
export async function load(dataset: string): Promise<number> {
  const engine = openEngine();
  const start = performance.now();
  await engine.open({ kind: 'package', dataset, version: null }, () => {});
  const took = performance.now() - start;
  engine.close();
  return took;
}

/** Milliseconds from question to answer for each link in turn, the data set being open. */
export async function ask(dataset: string, links: readonly string[]): Promise<number[]> {
  const engine = openEngine();
  const { catalogue } = await engine.open({ kind: 'package', dataset, version: null }, () => {});
  const took: number[] = [];
  for (const link of links) {
    const query = queryOf(readLink(link, catalogue).selection);
    const start = performance.now();
    await engine.ask(query);
    took.push(performance.now() - start);
  }
  engine.close();
  return took;
}
