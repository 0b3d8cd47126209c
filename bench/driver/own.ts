import { openSync, closeSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Columns, generate, SEED } from '../data/generate.ts';
import { dateOf, DAY_COUNT } from '../data/labels.ts';
import { Ledger, type Result, type Sample } from './ledger.ts';
import type { Site } from './site.ts';
import { reasonOf, visit } from './visit.ts';
import type { Work } from './works.ts';

type Years = readonly [from: number, to: number];

/** A range of years that a reader drags, grows and shrinks: every one of the 55 there are, each next to the one before. */
const RANGES: readonly Years[] = Array.from({ length: 10 }, (_, first) =>
  Array.from({ length: 10 - first }, (_, more): Years => [2015 + first, 2015 + first + more]),
).flat();

function sumsOf({ day, value }: Columns): number[] {
  const years = Array.from({ length: DAY_COUNT }, (_, one) => Number(dateOf(one).slice(0, 4)));
  const byYear = new Map<number, number>();
  for (let row = 0; row < day.length; row++) {
    const year = years[day[row] ?? 0] ?? 0;
    byYear.set(year, (byYear.get(year) ?? 0) + (value[row] ?? 0));
  }
  return RANGES.map(([from, to]) =>
    [...byYear].reduce((all, [year, sum]) => (year >= from && year <= to ? all + sum : all), 0),
  );
}

/** The large file through the whole program but its drawing: opened by the engine, asked from the page and answered to it. */
export async function own(
  site: Site,
  folder: string,
  rows: number,
  works: readonly Work[],
  rounds: number,
): Promise<readonly Result[]> {
  const ledger = new Ledger(rows);
  const path = join(folder, `own-${rows}.csv`);
  const file = openSync(path, 'w');
  const wanted = sumsOf(generate(rows, SEED, (chunk) => writeSync(file, chunk)));
  closeSync(file);
  const contestant = 'anmalt';
  for (let round = 0; round < rounds; round++) {
    try {
      await visit(site, path, async ({ page, meter, within }) => {
        meter.begin();
        const took = await within(page.evaluate((ranges) => window.bench.own(ranges), RANGES));
        const peakMB = meter.peakMB();
        if (JSON.stringify(took.sums) !== JSON.stringify(wanted)) throw new Error('other sums than were written');
        const { silenceMs, blockMs, stopsMs } = await within(page.evaluate(() => window.bench.felt()));
        const samples: readonly Sample[] = [
          { work: 'load-own', contestant, ms: [took.loadMs], peakMB },
          { work: 'silence-own', contestant, ms: [silenceMs] },
          { work: 'block-own', contestant, ms: [blockMs] },
          { work: 'stop-own', contestant, ms: stopsMs },
          { work: 'change-own', contestant, ms: took.movesMs, peakMB, holdMs: took.holdMs },
        ];
        for (const sample of samples) if (works.includes(sample.work)) ledger.add(sample);
      });
    } catch (error) {
      for (const work of works) ledger.fail(work, contestant, reasonOf(error));
    }
  }
  return ledger.results();
}
