import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { runnerImport } from 'vite';
import type * as Embeds from '../embeds.ts';
import { articleWith, fittingHeight, keepMessages, messages } from './article.ts';
import { expect, test } from './guarded.ts';

// The core is loaded through Vite, as the program itself is.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const loaded = runnerImport<typeof Embeds>(`${ROOT}tests/embeds.ts`, {
  configFile: false,
  logLevel: 'error',
  root: ROOT,
});

/** Narrower drawings are not made: they shrink. */
const NARROWEST = 280;
const HOME = 'v=1&operation=empact-thb-se-undated';
const HEADLINE = '33 of the 39 itemised reports concern purchase of sexual service';

const siteOf = (baseURL: string | undefined): string => baseURL ?? '';
const figureIn = (page: Page) => page.frameLocator('iframe');

/** Waits until the figure in the frame stands, with all that belongs to it. */
async function standsInFrame(page: Page, headline = HEADLINE): Promise<void> {
  await expect(figureIn(page).locator('main[aria-busy=false] h1')).toHaveText(headline);
}

/** Waits until the drawing in the frame is made for the width that it has. */
async function drawnToFit(page: Page): Promise<void> {
  await expect
    .poll(() =>
      figureIn(page)
        .locator('.drawings')
        .evaluate((box, least) => {
          const drawn = Number(box.querySelector('svg')?.getAttribute('width'));
          return drawn - Math.max(least, box.clientWidth);
        }, NARROWEST),
    )
    .toBe(0);
}

test.describe('in an article of somebody else’s, under its policy', () => {
  const sandboxed = (code: string): string => code.replace(/<(iframe|anmalt-figure) /, '<$1 sandbox="allow-scripts" ');
  const asItIs = (code: string): string => code;
  const ways = [
    ['live', 'live', asItIs],
    ['live in a sandbox', 'live', sandboxed],
    ['frozen', 'frozen', asItIs],
    ['frozen in a sandbox', 'frozen', sandboxed],
  ] as const;
  for (const [name, kind, changed] of ways) {
    test(`a ${name} figure is as high as its content, growing and shrinking, after three messages at most`, async ({
      page,
      baseURL,
      elsewhere,
    }) => {
      await keepMessages(page);
      await page.setViewportSize({ width: 1000, height: 900 });
      const { snippetAt } = (await loaded).module;
      const code = changed(snippetAt(siteOf(baseURL), kind, HOME));
      await page.goto(await elsewhere(articleWith(code, siteOf(baseURL))));
      await standsInFrame(page);
      await expect(page.locator('figure')).toBeHidden();
      await drawnToFit(page);
      const first = await fittingHeight(page);

      let told = (await messages(page)).length;
      expect(told).toBeLessThanOrEqual(3);
      const fewMessages = async (): Promise<void> => {
        const now = (await messages(page)).length;
        expect(now - told).toBeLessThanOrEqual(3);
        told = now;
      };
      const table = figureIn(page).locator('summary');
      await table.click();
      const opened = await fittingHeight(page);
      expect(opened).toBeGreaterThan(first);
      await fewMessages();

      await page.setViewportSize({ width: 320, height: 700 });
      await drawnToFit(page);
      expect(await fittingHeight(page)).toBeGreaterThan(opened);
      await fewMessages();

      await table.click();
      await expect(figureIn(page).getByRole('table')).toBeHidden();
      await fittingHeight(page);
      await fewMessages();

      await page.setViewportSize({ width: 1000, height: 900 });
      await drawnToFit(page);
      expect(await fittingHeight(page)).toBe(first);
      await fewMessages();

      // Systems of newsrooms that know one of these two need no script of ours.
      expect((await messages(page)).at(-1)).toEqual({
        anmalt: { height: first, stands: true },
        'datawrapper-height': { anmalt: first },
        sentinel: 'amp',
        type: 'embed-size',
        height: first,
      });
    });
  }

  test('several frozen figures stand each in the place of its picture, however early the script has run', async ({
    page,
    baseURL,
    elsewhere,
  }) => {
    const { snippetAt } = (await loaded).module;
    const site = siteOf(baseURL);
    const code = snippetAt(site, 'frozen', HOME);
    const early = `<script src="${site}embed.js"></script>${code}${code}`;
    await page.goto(await elsewhere(articleWith(early, site)));
    const frames = page.locator('anmalt-figure > iframe');
    await expect(frames).toHaveCount(2);
    for (const at of [0, 1]) {
      await frames.nth(at).scrollIntoViewIfNeeded();
      await expect(page.locator('anmalt-figure > figure').nth(at)).toBeHidden();
      await expect(frames.nth(at)).toHaveCSS('opacity', '1');
    }
  });

  test('what an article holds itself stays where the figure cannot be loaded', async ({ page, baseURL, elsewhere }) => {
    await keepMessages(page);
    await page.route(/assets\/.*\.(?:csv|bin|json)$/, (route) => route.abort());
    const { snippetAt } = (await loaded).module;
    const site = siteOf(baseURL);
    await page.goto(await elsewhere(articleWith(snippetAt(site, 'frozen', HOME), site)));
    await expect.poll(() => messages(page)).not.toEqual([]);
    await expect(figureIn(page).getByRole('alert')).toContainText('could not be loaded');
    await expect(page.locator('iframe')).toHaveCSS('opacity', '0');
    await expect(page.locator('figure')).toBeVisible();
  });
});
