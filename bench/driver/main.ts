import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { own } from './own.ts';
import { readArguments } from './arguments.ts';
import type { Result } from './ledger.ts';
import { described, load, machine, versions } from './machine.ts';
import { writeReadme } from './readme.ts';
import { rounds } from './rounds.ts';
import { shipped } from './shipped.ts';
import { openSite } from './site.ts';
import { losses, printed } from './table.ts';
import { OWN, SHIPPED, type Work } from './works.ts';

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const among = (works: readonly Work[], some: readonly Work[]): readonly Work[] =>
  works.filter((work) => some.includes(work));

/** Runs the benchmark. Returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv);
  if (args === null) return 0;
  const loadBefore = load();
  const folder = mkdtempSync(join(tmpdir(), 'anmalt-bench-'));
  // Also when the run is broken off: the files can be large.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  say('building the page');
  const site = await openSite(folder);
  try {
    const results: Result[] = [];
    const small = among(args.works, SHIPPED);
    if (small.length > 0) results.push(...(await shipped(site, small, args.rounds)));
    const owned = among(args.works, OWN);
    for (const rows of owned.length > 0 ? args.rows : [])
      results.push(...(await own(site, folder, rows, owned, args.rounds)));
    if (small.length + owned.length < args.works.length) {
      for (const rows of args.rows) results.push(...(await rounds(site, folder, rows, args, say)));
    }
    const [about, took] = [machine(loadBefore), versions(site.browser)];
    if (args.json) process.stdout.write(`${JSON.stringify({ machine: about, versions: took, results }, null, 2)}\n`);
    else process.stdout.write(`${[printed(results), ...losses(results), described(about, took)].join('\n')}\n`);
    if (args.write) writeReadme(about, took, results);
  } finally {
    await site.close();
  }
  return 0;
}
