import fc from 'fast-check';
import { normalised, toLastingLink } from '../../src/selection/selection.ts';
import { shipped } from '../package.ts';
import { selections } from '../selections.ts';

const SEED = 20261126;

/** Links of views of a shipped data set, the same in every run; some of them have nothing to show. */
async function linksOf(dataset: 'operations' | 'europe', count: number): Promise<string[]> {
  const { catalogue } = await shipped(dataset);
  const met = (codes: ReadonlySet<string>) => (list: readonly string[] | null) => list?.filter((one) => codes.has(one));
  return fc.sample(selections(catalogue), { numRuns: count, seed: SEED }).map((raw) => {
    const likely = {
      ...raw,
      dataset,
      // Of most units and codes there is nothing in a data set: views that show something are wanted.
      unit: dataset === 'europe' || raw.page % 3 > 0 ? 'report' : raw.unit,
      offence: met(catalogue.met.offence)(raw.offence) ?? null,
      operation: raw.operation?.slice(0, raw.page % 4) ?? null,
      region: raw.page % 2 === 0 ? null : (met(catalogue.met.region)(raw.region) ?? null),
      find: raw.page % 5 === 0 ? raw.find : '',
      page: 1 + (raw.page % 3),
    };
    return toLastingLink(normalised(catalogue, likely).selection, catalogue);
  });
}

export const RANDOM = { operations: await linksOf('operations', 600), europe: await linksOf('europe', 400) };
