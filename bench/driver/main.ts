import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstPictures } from './picture/first.ts';
import { own } from './own.ts';
import { paints } from './paint/paint.ts';
import type { Browser } from '@playwright/test';
import { type Arguments, readArguments } from './arguments.ts';
import type { Result } from './ledger.ts';
import { described, load, machine, versions } from './machine.ts';
import { writeReadme } from './readme.ts';
import { rounds } from './rounds.ts';
import { shipped } from './shipped.ts';
import { openSite, startBrowser } from './site.ts';
import { losses, printed, withRatios } from './table.ts';
import { OWN, PAINTS, PICTURES, SHIPPED, type Work } from './works.ts';

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const among = (works: readonly Work[], some: readonly Work[]): readonly Work[] =>
  works.filter((work) => some.includes(work));

/** The works for which one page serves all contestants. */
async function inOnePage(browser: Browser, folder: string, args: Arguments): Promise<readonly Result[]> {
  const works = args.works.filter((work) => ![...PICTURES, ...PAINTS].some((one) => one === work));
  if (works.length === 0) return [];
  say('building the page');
  const site = await openSite(browser, folder);
  try {
    const results: Result[] = [];
    const small = among(works, SHIPPED);
    if (small.length > 0) results.push(...(await shipped(site, small, args.rounds)));
    const owned = among(works, OWN);
    for (const rows of owned.length > 0 ? args.rows : [])
      results.push(...(await own(site, folder, rows, owned, args.rounds)));
    if (small.length + owned.length < works.length) {
      for (const rows of args.rows) results.push(...(await rounds(site, folder, rows, args, say)));
    }
    return results;
  } finally {
    await site.close();
  }
}

/** Runs the benchmark. Returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv);
  if (args === null) return 0;
  const loadBefore = load();
  // Vite loaded this file as for development, and would build libraries so.
  process.env['NODE_ENV'] = 'production';
  const folder = mkdtempSync(join(tmpdir(), 'anmalt-bench-'));
  // Also when the run is broken off: the files can be large.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const browser = await startBrowser();
  try {
    const results = [
      ...(among(args.works, PICTURES).length > 0 ? await firstPictures(browser, folder, args, say) : []),
      ...(among(args.works, PAINTS).length > 0 ? await paints(browser, folder, args, say) : []),
      ...(await inOnePage(browser, folder, args)),
    ];
    const [about, took] = [machine(loadBefore), versions(browser)];
    if (args.json)
      process.stdout.write(
        `${JSON.stringify({ machine: about, versions: took, results: withRatios(results) }, null, 2)}\n`,
      );
    else process.stdout.write(`${[printed(results), ...losses(results), described(about, took)].join('\n')}\n`);
    if (args.write) writeReadme(about, took, results);
  } finally {
    await browser.close();
  }
  return 0;
}
