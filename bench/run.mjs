// Measures loading and answering in a real Chromium, in the real worker, on the shipped data, and prints medians.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview, version as viteVersion } from 'vite';
import { findBrowser } from '../scripts/browser.mjs';

const ROUNDS = 9;
const asJson = process.argv.includes('--json');

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

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

async function measured(page) {
  const took = new Map();
  const note = (work, ms) => took.set(work, [...(took.get(work) ?? []), ...ms]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const dataset of Object.keys(CHANGES)) {
      note(`load ${dataset}`, [await page.evaluate((name) => window.bench.load(name), dataset)]);
      note(
        `filter change ${dataset}`,
        await page.evaluate(([name, links]) => window.bench.ask(name, links), [dataset, CHANGES[dataset]]),
      );
    }
  }
  return [...took].map(([work, ms]) => ({
    work,
    contestant: 'anmalt',
    rounds: ms.length,
    medianMs: quantile(ms, 0.5),
    p95Ms: quantile(ms, 0.95),
  }));
}

const outDir = await mkdtemp(join(tmpdir(), 'anmalt-bench-'));
const root = fileURLToPath(new URL('page/', import.meta.url));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  base: './',
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true, assetsInlineLimit: 0 },
});
const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
});
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/`);
  await page.waitForFunction(() => 'bench' in window);
  const results = await measured(page);
  const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', load: loadavg()[0] };
  const versions = { node: process.version, vite: viteVersion, chromium: browser.version() };
  if (asJson) process.stdout.write(`${JSON.stringify({ machine, versions, results }, null, 2)}\n`);
  else {
    for (const { work, rounds, medianMs, p95Ms } of results) {
      process.stdout.write(
        `${work.padEnd(26)} median ${medianMs.toFixed(1).padStart(7)} ms   95 % ${p95Ms.toFixed(1).padStart(7)} ms   of ${rounds}\n`,
      );
    }
    process.stdout.write(
      `${machine.cpus} × ${machine.model}, load ${machine.load.toFixed(1)}, Chromium ${versions.chromium}\n`,
    );
  }
} finally {
  await browser.close();
  await new Promise((resolve) => server.httpServer.close(resolve));
  await rm(outDir, { recursive: true, force: true });
}
