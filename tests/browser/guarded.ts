import { test as base, type ConsoleMessage } from '@playwright/test';
import { type Answer, type Site, siteOf } from './elsewhere.ts';

export { expect } from '@playwright/test';

interface Options {
  /** Whether the test itself makes the browser refuse something; it then says what in `refusals`. */
  readonly provokes: boolean;
  /** Origins besides the program's own that the pages of a test may ask. */
  readonly mayAsk: readonly string[];
}

interface Fixtures {
  readonly known: Set<string>;
  /** What the browser has refused so far by a content security policy or Trusted Types, in its words. */
  readonly refusals: string[];
  /** Serves a page of somebody else, or a whole site, until the test ends, and gives its address. */
  readonly elsewhere: (page: string | Readonly<Record<string, Answer>>) => Promise<string>;
}

const MARK = 'refused by policy:';
/** What Chromium itself says: a frame that is refused has no document that could hear of it. */
const IN_ITS_WORDS = /Content[- ]Security[- ]Policy|Trusted ?(?:Type|HTML|Script)|X-Frame-Options/i;

/** Runs in pages and in workers, whose refusals no page is told of. */
function announce(mark: string): void {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(mark, event.effectiveDirective, event.blockedURI, event.sample);
  });
}

/** Playwright's test, held to two promises: no policy is broken, and nobody else is asked for anything. */
export const test = base.extend<Options & Fixtures>({
  provokes: [false, { option: true }],
  mayAsk: [[], { option: true }],
  known: async ({ baseURL, mayAsk }, give) => {
    await give(new Set([...(baseURL === undefined ? [] : [new URL(baseURL).origin]), ...mayAsk]));
  },
  refusals: [
    async ({ context, provokes, known }, give) => {
      const refusals: string[] = [];
      const strangers: string[] = [];
      const hear = (message: ConsoleMessage): void => {
        const text = message.text();
        if (text.startsWith(MARK) || IN_ITS_WORDS.test(text)) refusals.push(text);
      };
      context.on('console', hear);
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && !known.has(origin)) strangers.push(request.url());
      });
      context.on('page', (page) => {
        // A worker that has ended meanwhile has nothing more to say.
        page.on('worker', (worker) => void worker.evaluate(announce, MARK).catch(() => {}));
      });
      await context.addInitScript(announce, MARK);
      await give(refusals);
      // Whatever a page said before it answers this has been heard.
      for (const page of context.pages()) await page.evaluate(() => null).catch(() => {});
      // The page goes on fetching ahead of need: what a test answers itself may be under way as the test ends.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      base.expect(strangers).toEqual([]);
      if (!provokes) base.expect(refusals).toEqual([]);
    },
    { auto: true },
  ],
  elsewhere: async ({ known }, give) => {
    const open: Site[] = [];
    await give(async (page) => {
      const site = await siteOf(typeof page === 'string' ? { '/': { body: page } } : page);
      open.push(site);
      known.add(new URL(site.address).origin);
      return site.address;
    });
    for (const site of open) await site.close();
  },
});
