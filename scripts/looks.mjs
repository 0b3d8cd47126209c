// npm run looks: takes the pictures of docs/looks.md and of the README anew, with a browser, from a build of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { withPalette } from './palette.mjs';
import { ROOT, ready, run } from './ready.mjs';

const FOLDER = join(ROOT, 'docs/looks');
/** Bytes of a picture: more is not looked at on a slow line. */
const MOST = 150_000;

const STATED = 'v=1&figure=stated&operation=empact-thb-se-undated';
const NORDIC = 'v=1&data=europe&figure=trend&by=region&offence=0401&region=DK,FI,NO,SE';
const FROZEN = (version) => `v=1&data-version=${version}&data-date=2026-11-26&operation=empact-thb-se-undated`;

/** `of` names what is to be seen: it is scrolled to, and waited for. `alone` shows nothing but it. */
const LOOKS = [
  { name: '../opening', at: '?lang=en', width: 1280, height: 800, of: 'article h1' },
  { name: 'opening', at: '?lang=sv', of: 'article h1' },
  { name: 'opening-phone-dark', at: '?lang=en', width: 390, height: 844, dark: true, of: 'article h1' },
  {
    name: 'filters-phone',
    at: '?v=1&lang=sv',
    width: 390,
    height: 844,
    of: 'main [aria-busy="false"] h1',
    press: 'button[aria-haspopup="dialog"]',
  },
  { name: 'lines', at: `?${NORDIC}&lang=en`, of: '[role="img"] svg' },
  {
    name: 'small-multiples',
    at: '?v=1&data=europe&figure=trend&by=region&offence=0401&lang=sv',
    of: '[role="img"] svg',
  },
  { name: 'matrix-dark', at: '?v=1&figure=matrix&lang=sv', dark: true, of: 'article table' },
  { name: 'stated', at: `?${STATED}&lang=en`, of: '[role="img"] svg' },
  { name: 'table', at: '?v=1&by=operation&lang=sv', of: 'article section table', alone: 'article section:has(table)' },
  {
    name: 'embed-dialog',
    at: '?lang=sv',
    of: 'article section table',
    press: 'article section button[aria-expanded] >> nth=2',
    frame: 'dialog[open] iframe',
  },
  {
    name: 'embed-dark',
    at: 'figures/robbery-nordic-countries.sv.html?theme=dark',
    width: 600,
    height: 640,
    dark: true,
    of: '.drawings svg:visible',
  },
  { name: 'frozen', at: (version) => `?${FROZEN(version)}&lang=en`, of: 'main section[role="status"] a' },
  { name: 'print', at: '?lang=sv', width: 794, height: 1123, media: 'print', of: 'article h1' },
  { name: 'forced-colours', at: '?lang=en', forced: true, of: 'article h1' },
  { name: 'gallery', at: 'gallery.html?lang=sv&theme=light', height: 1400, of: '#bars-total svg' },
];

/** Waits until nothing has moved for two frames, with all letters there. */
async function settled(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    let before = '';
    const now = () => {
      const { width, height } = document.documentElement.getBoundingClientRect();
      return `${width} ${height} ${document.querySelectorAll('*').length}`;
    };
    while (before !== now()) {
      before = now();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
  });
}

/** Where the program pretends to be: pictures of codes and links say no address of this machine. */
const SITE = 'https://anmalt.example/';

async function taken(browser, address, version, look) {
  const {
    at,
    width = 1440,
    height = 900,
    dark = false,
    forced = false,
    media = 'screen',
    of,
    press,
    frame,
    alone,
  } = look;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  try {
    await page.route(`${SITE}**`, async (route) => {
      const url = route.request().url().replace(SITE, address);
      await route.fulfill({ response: await route.fetch({ url }) });
    });
    await page.emulateMedia({ media });
    await page.goto(SITE + (typeof at === 'string' ? at : at(version)));
    await page.locator(of).first().waitFor();
    if (press !== undefined) await page.locator(press).first().click();
    if (frame === undefined) await page.waitForLoadState('networkidle');
    else await page.frameLocator(frame).locator('main[aria-busy="false"] svg').first().waitFor();
    await settled(page);
    return alone === undefined ? await page.screenshot() : await page.locator(alone).last().screenshot();
  } finally {
    await page.close();
  }
}

await run(async () => {
  ready();
  const { preview } = await import('vite');
  const { chromium } = await import('@playwright/test');
  const { default: index } = await import('../data/versions/index.json', { with: { type: 'json' } });
  const build = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'gallery', '--logLevel', 'warn'];
  if (spawnSync(process.execPath, build, { cwd: ROOT, stdio: 'inherit' }).status !== 0)
    throw new Error('The build failed: its message is above.');
  const version = index.versions.find(({ dataset }) => dataset === 'operations')?.hash.slice(0, 12);
  const server = await preview({
    root: ROOT,
    mode: 'gallery',
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    mkdirSync(FOLDER, { recursive: true });
    const large = [];
    for (const look of LOOKS) {
      const bytes = withPalette(await taken(browser, server.resolvedUrls.local[0], version, look));
      if (bytes.length > MOST) large.push(look.name);
      writeFileSync(join(FOLDER, `${look.name}.png`), bytes);
      process.stdout.write(`${look.name}.png: ${(bytes.length / 1000).toFixed(0)} kB\n`);
    }
    if (large.length > 0) throw new Error(`More than ${MOST / 1000} kB: ${large.join(', ')}`);
  } finally {
    await browser.close();
    await server.close();
  }
});
