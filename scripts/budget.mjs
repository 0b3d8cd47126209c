// Holds the built program to its size: what a reader must load before the first figure stands.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ROOT, run } from './ready.mjs';

const DIST = `${ROOT}dist/`;
/** kB of 1,000 bytes, gzip: JavaScript and CSS before the first figure. */
const MOST = { js: 150, css: 12 };
/** The same for JavaScript before the first picture of an embed, whatever its kind and language. */
const MOST_OF_EMBED = 30;
const MOST_OF_EMBED_CSS = 3;
/** What draws bars, as the build names it. */
const FIRST_CHART = /^_bars-.*\.js$/;
const LANGUAGES = ['src/words/sv.ts', 'src/words/en.ts'];

const packedSize = (file) => gzipSync(readFileSync(DIST + file), { level: 9 }).length;
const kilobytes = (files) => [...files].reduce((sum, file) => sum + packedSize(file), 0) / 1000;

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
  const bars = Object.keys(manifest).find((name) => FIRST_CHART.test(name));
  for (const name of ['index.html', bars, ...LANGUAGES])
    if (!manifest[name]) throw new Error(`The build has no entry for ${name ?? FIRST_CHART}.`);
  const workers = readdirSync(`${DIST}assets`).filter((name) => name.startsWith('worker-') && name.endsWith('.js'));
  if (workers.length === 0) throw new Error('The build has no worker.');
  // The page speaks one language, and that may be the longer one.
  const words = LANGUAGES.toSorted((a, b) => packedSize(manifest[a].file) - packedSize(manifest[b].file)).at(-1);
  const chunks = withStaticImports(manifest, ['index.html', bars, words]);
  return {
    js: new Set([...chunks.map((chunk) => chunk.file), ...workers.map((name) => `assets/${name}`)]),
    css: new Set(chunks.flatMap((chunk) => chunk.css ?? [])),
  };
}

/** What an embed's first picture waits for: its own scripts, what draws the kind of figure, the words of one language. */
function largestEmbed(manifest) {
  const parts = (pattern) => Object.keys(manifest).filter((name) => pattern.test(name));
  const kinds = parts(/^src\/embed\/kinds\//);
  const languages = parts(/^src\/words\/alone\.\w+\.ts$/);
  if (kinds.length === 0 || languages.length === 0) throw new Error('The embed is not built in parts.');
  const sizes = kinds.flatMap((kind) =>
    languages.map((language) => {
      const chunks = withStaticImports(manifest, ['embed.html', kind, language]);
      return kilobytes(new Set(chunks.map((chunk) => chunk.file)));
    }),
  );
  return Math.max(...sizes);
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
  const embedded = JSON.parse(readFileSync(`${DIST}.vite/embed.json`, 'utf8'));
  const embed = largestEmbed(embedded);
  process.stdout.write(`js for the first picture of an embed: ${embed.toFixed(1)} kB of ${MOST_OF_EMBED}\n`);
  const sheets = new Set(withStaticImports(embedded, ['embed.html']).flatMap((chunk) => chunk.css ?? []));
  process.stdout.write(`css of an embed: ${kilobytes(sheets).toFixed(1)} kB of ${MOST_OF_EMBED_CSS}\n`);
  if (kilobytes(sheets) > MOST_OF_EMBED_CSS) faults.push('The sheet of an embed is too large.');
  if (embed > MOST_OF_EMBED) faults.push(`An embed is ${(embed - MOST_OF_EMBED).toFixed(1)} kB too large.`);
  if (chartsInTheEntry(manifest)) faults.push('The chart library is part of what the page waits for.');
  if (faults.length > 0) throw new Error(faults.join('\n'));
});
