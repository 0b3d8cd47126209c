import type { Action } from '../data/moves.ts';
import type { Data } from './data.ts';
import type { Ledger } from './ledger.ts';
import type { Site } from './site.ts';
import { reasonOf, visit } from './visit.ts';
import type { Work } from './works.ts';

/** Day 2, offence 1, operation 1, region 1 and value 4: what a row must at least be, to be asked by all of them. */
const BYTES_A_ROW = 9;

const READS_FILE = (work: Work): boolean => work === 'ingest-buffer' || work === 'ingest-stream';

/** What no contestant can be quicker than without an index, measured beside them in each round. */
export async function floors(
  site: Site,
  data: Data,
  ledger: Ledger,
  works: readonly Work[],
  actions: readonly Action[],
): Promise<void> {
  const [reading, moving] = [works.filter(READS_FILE), actions.filter((action) => works.includes(action))];
  try {
    const { scanMs, bytesPerMs } = await visit(site, data.csv, ({ page, within }) =>
      within(page.evaluate(() => window.bench.floors())),
    );
    for (const work of reading) {
      ledger.add({ work, contestant: 'floor-byte-scan', ms: [scanMs] });
      ledger.add({ work, contestant: 'floor-bandwidth', ms: [data.bytes / bytesPerMs] });
    }
    for (const work of moving)
      ledger.add({ work, contestant: 'floor-bandwidth', ms: [(data.rows * BYTES_A_ROW) / bytesPerMs] });
  } catch (error) {
    for (const work of [...reading, ...moving]) ledger.fail(work, 'floor-bandwidth', reasonOf(error));
  }
}
