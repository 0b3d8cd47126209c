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
    // Of most units, codes and years there is nothing in a data set: views that show something are wanted.
    const isNarrow = raw.page % 4 === 0;
    const likely = {
      ...raw,
      dataset,
      // Only kept versions can be opened; that a link keeps its version is tested with the links.
      frozen: null,
      unit: dataset === 'europe' || raw.page % 3 > 0 ? 'report' : raw.unit,
      offence: isNarrow || raw.page % 3 === 0 ? null : (met(catalogue.met.offence)(raw.offence) ?? null),
      operation: raw.page % 5 === 0 ? (raw.operation?.slice(0, 1) ?? null) : null,
      region: isNarrow ? (met(catalogue.met.region)(raw.region) ?? null) : null,
      from: isNarrow ? null : raw.from,
      to: raw.to === null || isNarrow ? null : Math.max(raw.to, 2012),
      find: raw.page % 7 === 0 ? raw.find : '',
      page: 1 + (raw.page % 3),
    };
    return toLastingLink(normalised(catalogue, likely).selection, catalogue);
  });
}

export const RANDOM = { operations: await linksOf('operations', 600), europe: await linksOf('europe', 400) };
