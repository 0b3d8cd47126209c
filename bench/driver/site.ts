import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { lists } from '../../hosting/lists.ts';
import { findBrowser } from '../../scripts/browser.mjs';

/** Cross-origin isolation: without it the browser coarsens its clock. */
const HEADERS = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

export interface Site {
  readonly browser: Browser;
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-features=SpareRendererForSitePerProcess',
      // Memory is measured when it is asked for, after a collection of garbage, and not some time later.
      '--enable-blink-features=ForceEagerMeasureMemory',
    ],
  });
}

/** Builds the page of the contestants as the program is built, and serves it on this machine. */
export async function openSite(browser: Browser, folder: string): Promise<Site> {
  const root = fileURLToPath(new URL('../page/', import.meta.url));
  const outDir = join(folder, 'site');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [lists()],
    worker: { format: 'es', plugins: () => [lists()] },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023', chunkSizeWarningLimit: 100_000 },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers: HEADERS },
  });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('The page is not served.');
  return {
    browser,
    address: `http://127.0.0.1:${bound.port}/`,
    close: async () => {
      await new Promise((resolve) => server.httpServer.close(resolve));
    },
  };
}
