// npm run figures: draws the pictures that stand for links to published figures into figures/previews/, with a browser.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ROOT, ready, run } from './ready.mjs';

const FOLDER = join(ROOT, 'figures/previews');

/** Draws an SVG in the middle of a white page of that size, as the bytes of a PNG. */
async function drawn(page, svg, scale) {
  await page.setContent('<!doctype html><style>body{margin:0;background:#fff}img{position:absolute}</style>');
  await page.evaluate(
    async ([text, enlarged]) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
      await image.decode();
      const [width, height] = [image.naturalWidth * enlarged, image.naturalHeight * enlarged];
      image.width = width;
      image.height = height;
      image.style.left = `${(innerWidth - width) / 2}px`;
      image.style.top = `${(innerHeight - height) / 2}px`;
      document.body.append(image);
    },
    [svg, scale],
  );
  return page.screenshot({ type: 'png' });
}

await run(async () => {
  ready();
  const { runnerImport } = await import('vite');
  const { chromium } = await import('@playwright/test');
  const load = async (path) => {
    const settings = { configFile: false, logLevel: 'error', root: ROOT };
    const { module } = await runnerImport(join(ROOT, path), settings);
    return module;
  };
  const { packageDay } = await load('hosting/figures.ts');
  const { previews } = await load('src/cli/site.ts');
  const { PREVIEW, withPngTexts } = await load('src/publish/publish.ts');
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: PREVIEW, deviceScaleFactor: 1 });
    mkdirSync(FOLDER, { recursive: true });
    for (const name of readdirSync(FOLDER)) rmSync(join(FOLDER, name));
    for (const { name, svg, scale, texts } of await previews(packageDay())) {
      const bytes = await drawn(page, svg, scale);
      const picture = withPngTexts(bytes, { ...texts, Comment: createHash('sha256').update(svg).digest('hex') });
      writeFileSync(join(FOLDER, `${name}.png`), picture);
      process.stdout.write(`${name}.png: ${(picture.length / 1000).toFixed(0)} kB\n`);
    }
  } finally {
    await browser.close();
  }
});
