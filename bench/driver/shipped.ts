import { Ledger, type Result } from './ledger.ts';
import type { Site } from './site.ts';
import { visit } from './visit.ts';
import type { Work } from './works.ts';

// Each list is one reader changing one filter after another.
const CHANGES = {
  operations: [
    'v=1',
    'v=1&unit=suspect',
    'v=1&by=operation',
    'v=1&by=operation&offence=purchase_sex',
    'v=1&figure=matrix',
    'v=1&by=period',
  ],
  europe: [
    'v=1&data=europe&by=region&offence=0401&from=2022&to=2022',
    'v=1&data=europe&by=region&offence=0401&from=2012&to=2022',
    'v=1&data=europe&by=region&measure=rate&offence=0401&from=2012&to=2022',
    'v=1&data=europe&by=period&offence=0101&region=SE',
    'v=1&data=europe&figure=trend&by=region&offence=0401&region=DK,FI,NO,SE',
    'v=1&data=europe',
  ],
};

/** The data sets that ship, through the program's own engine: from its files to its answers. */
export async function shipped(site: Site, works: readonly Work[], rounds: number): Promise<readonly Result[]> {
  const ledger = new Ledger(null);
  await visit(site, null, async ({ page, within }) => {
    for (let round = 0; round < rounds; round++) {
      for (const dataset of ['operations', 'europe'] as const) {
        const [load, change] = [`load-${dataset}`, `change-${dataset}`] as const;
        if (works.includes(load)) {
          const took = await within(page.evaluate((name) => window.bench.shipped.load(name), dataset));
          ledger.add({ work: load, contestant: 'anmalt', ms: [took] });
        }
        if (works.includes(change)) {
          const links = CHANGES[dataset];
          const took = await within(
            page.evaluate(([name, links]) => window.bench.shipped.ask(name, links), [dataset, links] as const),
          );
          ledger.add({ work: change, contestant: 'anmalt', ms: took });
        }
      }
    }
  });
  return ledger.results();
}
