import type { Browser } from '@playwright/test';
import type { Arguments } from '../arguments.ts';
import { Ledger, type Result } from '../ledger.ts';
import { reasonOf } from '../visit.ts';
import { PICTURES, type Picture } from '../works.ts';
import { type Page, pagesOf, putPeer, putProgram } from './pages.ts';
import { type Server, startServer } from './server.ts';
import { scriptsUntil, watch } from './watch.ts';

/**
 * A slow 4G line as Lighthouse makes one in a browser: 1.6 Mbit/s, 750 kbit/s and 150 ms there and back. The browser can
 * only delay whole answers, and slows no opening of connections: Lighthouse makes up for that with 3.75 times the latency
 * and nine tenths of the throughput.
 */
const BYTES_A_KILOBIT = 1024 / 8;
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: 1.6 * 1024 * 0.9 * BYTES_A_KILOBIT,
  uploadThroughput: 750 * 0.9 * BYTES_A_KILOBIT,
};
const CPU_SLOWDOWN = 4;
const VIEWPORT = { width: 800, height: 900 };

/** One look at a page by a browser that has never seen it. */
async function look(browser: Browser, server: Server, { address, marks, says }: Page) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'sv-SE' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript(watch, marks);
    await page.goto(server.address + address, { waitUntil: 'commit' });
    const ms = await page.evaluate(() => window.firstPicture);
    const text = (await page.locator('body').textContent()) ?? '';
    if (!text.includes(says)) throw new Error(`a picture that does not say ${says}`);
    return { ms: [ms], scriptKB: await page.evaluate(scriptsUntil, ms) };
  } finally {
    await context.close();
  }
}

/** The first pictures of all pages, one after another in each round, so that a slow minute strikes all alike. */
export async function firstPictures(
  browser: Browser,
  folder: string,
  { works, rounds, contestants }: Arguments,
  say: (text: string) => void,
): Promise<readonly Result[]> {
  const server = await startServer();
  const ledger = new Ledger(null);
  try {
    say('building the pages');
    await putProgram(server, folder);
    await putPeer(server, folder);
    const asked = PICTURES.filter((work) => works.includes(work));
    const pages: (readonly [Picture, Page])[] = [];
    for (const work of asked)
      for (const page of await pagesOf(server, work))
        if (contestants?.includes(page.contestant) ?? true) pages.push([work, page]);
    for (let round = 0; round < rounds; round++) {
      for (const [work, page] of pages) {
        const { contestant } = page;
        say(`round ${round + 1} of ${rounds}: ${work} ${contestant}`);
        try {
          ledger.add({ work, contestant, ...(await look(browser, server, page)) });
        } catch (error) {
          ledger.fail(work, contestant, reasonOf(error));
        }
      }
    }
  } finally {
    await server.close();
  }
  return ledger.results();
}
