import type { Page } from '@playwright/test';
import type { Answer } from './elsewhere.ts';
import { expect } from './guarded.ts';

// A sheet of the article's own, which is at odds with `hidden`, as many are.
const SHEET =
  'body { max-width: 60rem; margin: 0 auto; padding: 16px } figure { display: grid } iframe { display: block }';

/**
 * An article of somebody else's, whose policy lets in nothing but its own sheet, figures and their script, and frames of
 * others where they are named.
 */
export function articleWith(code: string, program: string, ...others: readonly string[]): Record<string, Answer> {
  const { origin } = new URL(program);
  const frames = [origin, ...others].join(' ');
  const policy = `default-src 'none'; style-src 'self'; script-src ${origin}; frame-src ${frames}`;
  return {
    '/': {
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>
        <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="article.css"></head>
        <body><p>Before.</p>${code}<p>After.</p></body></html>`,
      headers: { 'content-security-policy': policy },
    },
    '/article.css': { body: SHEET, headers: { 'content-type': 'text/css' } },
  };
}

declare global {
  interface Window {
    /** Every message that the document has been sent. */
    told?: unknown[];
  }
}

/** From now on pages keep every message that they are sent. */
export async function keepMessages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: unknown[] = [];
    window.told = told;
    addEventListener('message', ({ data }: MessageEvent<unknown>) => told.push(data));
  });
}

export function messages(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => window.told ?? []);
}

/** Waits until two more frames are painted: what follows from a change of size has followed. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}

/** Waits until the first frame of a page is as high as what is in it, within a pixel, and gives that height. */
export async function fittingHeight(page: Page): Promise<number> {
  const inner = page.frames()[1];
  if (inner === undefined) throw new Error('The page has no frame.');
  const outer = page.locator('iframe').first();
  await painted(page);
  await expect
    .poll(async () => {
      const content = await inner.evaluate(() => document.documentElement.getBoundingClientRect().height);
      return Math.abs((await outer.evaluate((frame) => frame.clientHeight)) - content);
    })
    .toBeLessThan(1);
  expect(await inner.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(0);
  return outer.evaluate((frame) => frame.clientHeight);
}
