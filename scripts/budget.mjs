// Holds the built program to its size: what a reader must load before the first figure stands.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ROOT, run } from './ready.mjs';

const DIST = `${ROOT}dist/`;
/** kB of 1,000 bytes, gzip: JavaScript and CSS before the first figure. */
const MOST = { js: 230, css: 15 };
const FIRST_CHART = 'src/view/charts/BarsChart.tsx';

const kilobytes = (files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(DIST + file), { level: 9 }).length, 0) / 1000;

function withStaticImports(manifest, entries) {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of manifest[name]?.imports ?? []) visit(next);
  };
  for (const entry of entries) visit(entry);
  return [...seen].map((name) => manifest[name]);
}

function filesOfFirstFigure(manifest) {
  for (const name of ['index.html', FIRST_CHART])
    if (!manifest[name]) throw new Error(`The build has no entry for ${name}.`);
  const workers = readdirSync(`${DIST}assets`).filter((name) => name.startsWith('worker-') && name.endsWith('.js'));
  if (workers.length === 0) throw new Error('The build has no worker.');
  const chunks = withStaticImports(manifest, ['index.html', FIRST_CHART]);
  return {
    js: new Set([...chunks.map((chunk) => chunk.file), ...workers.map((name) => `assets/${name}`)]),
    css: new Set(chunks.flatMap((chunk) => chunk.css ?? [])),
  };
}

/** The chart library must not hold up the page: it comes in a chunk of its own. */
function chartsInTheEntry(manifest) {
  const entry = withStaticImports(manifest, ['index.html']).map((chunk) => readFileSync(DIST + chunk.file, 'utf8'));
  return entry.some((text) => text.includes('recharts-'));
}

await run(() => {
  const manifest = JSON.parse(readFileSync(`${DIST}.vite/manifest.json`, 'utf8'));
  const files = filesOfFirstFigure(manifest);
  const faults = [];
  for (const kind of ['js', 'css']) {
    const size = kilobytes(files[kind]);
    process.stdout.write(`${kind} for the first figure: ${size.toFixed(1)} kB of ${MOST[kind]}\n`);
    if (size > MOST[kind]) faults.push(`${kind} is ${(size - MOST[kind]).toFixed(1)} kB too large.`);
  }
  if (chartsInTheEntry(manifest)) faults.push('The chart library is part of what the page waits for.');
  if (faults.length > 0) throw new Error(faults.join('\n'));
});
