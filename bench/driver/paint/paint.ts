import type { Browser, Page } from '@playwright/test';
import type { Arguments } from '../arguments.ts';
import { Ledger, type Result } from '../ledger.ts';
import { putProgram } from '../picture/pages.ts';
import { type Server, startServer } from '../picture/server.ts';
import { reasonOf } from '../visit.ts';
import { type Paint, PAINTS } from '../works.ts';
import { watch } from './watch.ts';

const VIEWPORT = { width: 1440, height: 900 };
const CPU_SLOWDOWN = 4;
/** Clicks whose times do not count: the first ones run code that is not yet compiled. */
const WARMING = 6;
const CLICKS = 24;
/** Between a figure and the next click. */
const REST_MS = 500;

/** Where a reader changes a filter, and the lines of the filters that are changed in turn. */
const VIEWS: Readonly<Record<'operations' | 'europe', { readonly link: string; readonly lines: readonly string[] }>> = {
  operations: { link: 'v=1&lang=en', lines: ['Prostitution-related offences', 'Sexual offences'] },
  europe: {
    link: 'v=1&data=europe&by=region&offence=0401&region=DK,FI,IS,NO,SE&from=2022&to=2022&lang=en',
    lines: ['Sexual violence', 'Theft'],
  },
};

/** A reader looks at a figure before he changes it: its table stands by then, and the browser has tidied up. */
async function rest(page: Page): Promise<void> {
  await page.locator('main [aria-busy="false"]').waitFor();
  await page.waitForTimeout(REST_MS);
}

/** Clicks on one line of a page at rest and waits for the figure: the time that it took, in milliseconds. */
async function timeOf(page: Page, line: string): Promise<number> {
  await rest(page);
  const painted = await page.evaluateHandle(() => ({ promise: window.nextPaint() }));
  await page.getByRole('checkbox', { name: line }).first().click();
  return page.evaluate(({ promise }) => promise, painted);
}

async function timesOf(browser: Browser, server: Server, work: Paint): Promise<readonly number[]> {
  const view = VIEWS[work.includes('europe') ? 'europe' : 'operations'];
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${server.address}index.html?${view.link}`);
    await page.locator('article section table').waitFor();
    if (work.endsWith('slow')) {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    }
    const times: number[] = [];
    for (let click = 0; click < WARMING + CLICKS; click++) {
      // Each line twice: changed, and changed back.
      const line = view.lines[(click >> 1) % view.lines.length] ?? '';
      times.push(await timeOf(page, line));
    }
    return times.slice(WARMING);
  } finally {
    await context.close();
  }
}

/** Changes of a filter on the dashboard as it is published, from the click to the figure that answers it. */
export async function paints(
  browser: Browser,
  folder: string,
  { works, rounds }: Arguments,
  say: (text: string) => void,
): Promise<readonly Result[]> {
  const server = await startServer();
  const ledger = new Ledger(null);
  try {
    say('building the program');
    await putProgram(server, folder);
    for (let round = 0; round < rounds; round++)
      for (const work of PAINTS.filter((one) => works.includes(one))) {
        say(`round ${round + 1} of ${rounds}: ${work}`);
        try {
          ledger.add({ work, contestant: 'anmalt', ms: await timesOf(browser, server, work) });
        } catch (error) {
          ledger.fail(work, 'anmalt', reasonOf(error));
        }
      }
  } finally {
    await server.close();
  }
  return ledger.results();
}
