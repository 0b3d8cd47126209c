import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { runnerImport } from 'vite';
import { pngTexts } from '../../src/publish/files/png.ts';
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

  test('a frame that may run no script says so, and is as high as its code says', async ({
    page,
    baseURL,
    elsewhere,
  }) => {
    const { snippetAt } = (await loaded).module;
    const site = siteOf(baseURL);
    const code = snippetAt(site, 'live', HOME).replace('<iframe ', '<iframe sandbox="" ');
    await page.goto(await elsewhere(articleWith(code, site)));
    await expect(figureIn(page).locator('noscript p:lang(en)')).toBeVisible();
    const height = Number(/ height="(\d+)"/.exec(code)?.[1]);
    expect(await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight)).toBe(height);
  });

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
    await expect(figureIn(page).getByRole('alert')).toContainText('could not be loaded');
    await fittingHeight(page);
    expect(await messages(page)).toMatchObject([{ anmalt: { stands: false } }]);
    await expect(page.locator('iframe')).toHaveCSS('opacity', '0');
    await expect(page.locator('figure')).toBeVisible();
  });

  test('nobody but the figure sets the height of its frame, within bounds, and it sets nothing else', async ({
    page,
    baseURL,
    elsewhere,
  }) => {
    await keepMessages(page);
    const { snippetAt } = (await loaded).module;
    const site = siteOf(baseURL);
    const intruder = await elsewhere('<!doctype html><title>An intruder</title>');
    const code = `${snippetAt(site, 'live', HOME)}<iframe src="${intruder}"></iframe>`;
    await page.goto(await elsewhere(articleWith(code, site, intruder)));
    const frame = page.locator('iframe').first();
    await expect(page.frameLocator('iframe').first().locator('main[aria-busy=false] h1')).toBeVisible();
    // It has said by itself what it has to say.
    await fittingHeight(page);
    const [, figure, other] = page.frames();
    /** Heights of the figure's frame after each message from one of the frames. */
    const heightsAfter = async (from: typeof figure, ...said: readonly unknown[]): Promise<readonly number[]> => {
      const heights: number[] = [];
      for (const one of said) {
        const before = (await messages(page)).length;
        await from?.evaluate((message) => parent.postMessage(message, '*'), one);
        await expect.poll(() => messages(page).then(({ length }) => length)).toBeGreaterThan(before);
        heights.push(await frame.evaluate(({ clientHeight }) => clientHeight));
      }
      return heights;
    };
    const height = (asked: unknown, more = {}): unknown => ({ anmalt: { height: asked, ...more } });
    expect(await heightsAfter(figure, height(300.2))).toEqual([301]);
    expect(await heightsAfter(other, height(60), height(5000, { stands: true }))).toEqual([301, 301]);
    const wrong = [
      height(Number.NaN),
      height(Number.POSITIVE_INFINITY),
      height('60'),
      height(null),
      { anmalt: 60 },
      null,
      60,
    ];
    expect(new Set(await heightsAfter(figure, ...wrong))).toEqual(new Set([301]));
    expect(await heightsAfter(figure, height(-5), height(1e9))).toEqual([50, 20_000]);

    const src = await frame.getAttribute('src');
    const command = { ...(height(400, { width: 10, src: intruder }) as object), type: 'navigate', src: intruder };
    expect(await heightsAfter(figure, command)).toEqual([400]);
    expect(await frame.getAttribute('src')).toBe(src);
    expect(await frame.evaluate((one) => one.clientWidth - (one.parentElement?.clientWidth ?? 0))).toBe(-32);

    // The same frame, by its attribute still that of the figure, holds another page.
    await frame.evaluate((one: HTMLIFrameElement, to) => {
      if (one.contentWindow !== null) one.contentWindow.location.href = to;
    }, intruder);
    await expect.poll(() => figure?.url()).toBe(intruder);
    expect(await heightsAfter(figure, height(60))).toEqual([400]);
  });

  test('a figure keeps nothing, and stands where cookies of others are blocked', async ({
    page,
    context,
    baseURL,
    elsewhere,
  }) => {
    await page.addInitScript(() => {
      const kept: string[] = [];
      Object.assign(window, { kept });
      const refuse = (of: object, name: string): void => {
        const get = (): never => {
          kept.push(name);
          throw new DOMException('refused', 'SecurityError');
        };
        Object.defineProperty(of, name, { get, set: get });
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) refuse(window, name);
      refuse(document, 'cookie');
      refuse(navigator, 'storage');
    });
    const kept = (): Promise<unknown> | undefined =>
      page.frames()[1]?.evaluate((): unknown => Reflect.get(window, 'kept'));
    const browser = await context.newCDPSession(page);
    await browser.send('Network.setCookieControls', {
      enableThirdPartyCookieRestriction: true,
    });
    const { snippetAt } = (await loaded).module;
    const site = siteOf(baseURL);
    await page.goto(await elsewhere(articleWith(snippetAt(site, 'live', HOME), site)));
    await standsInFrame(page);
    expect(await kept()).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
  test('a link in a figure opens outside of its frame', async ({ page, context, baseURL, elsewhere }) => {
    const { snippetAt } = (await loaded).module;
    const site = siteOf(baseURL);
    await page.goto(await elsewhere(articleWith(snippetAt(site, 'live', HOME), site)));
    await standsInFrame(page);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      figureIn(page).getByRole('link', { name: 'Open in Anmält' }).click(),
    ]);
    await expect(opened.locator('article h1')).toHaveText(HEADLINE);
    expect(await opened.evaluate(() => window.opener)).toBe(null);
    await standsInFrame(page);
  });

  test.describe('by keys, mouse and finger', () => {
    test.use({ hasTouch: true });

    test('the points of a drawing are read one by one', async ({ page, baseURL, elsewhere }) => {
      const { snippetAt, pointTexts } = (await loaded).module;
      const site = siteOf(baseURL);
      await page.goto(await elsewhere(articleWith(snippetAt(site, 'live', HOME), site)));
      await standsInFrame(page);
      const frame = figureIn(page);
      const drawing = frame.getByRole('group', { name: /over 40/ });
      const told = drawing.getByRole('status');
      const points = pointTexts(HOME);
      expect(points.length).toBeGreaterThan(3);

      await drawing.focus();
      for (const text of points) {
        await drawing.press('ArrowRight');
        await expect(told).toHaveText(text);
      }
      await drawing.press('Home');
      await expect(told).toHaveText(points[0] ?? '');
      await drawing.press('End');
      await expect(told).toHaveText(points.at(-1) ?? '');
      await drawing.press('ArrowLeft');
      await expect(told).toHaveText(points.at(-2) ?? '');
      await drawing.press('Escape');
      await expect(told).toBeHidden();

      const procuring = points.find((text) => text.startsWith('Procuring')) ?? '';
      // What a pointer brings up can be pointed at itself, and goes with Escape wherever the focus is.
      await frame.locator('summary').focus();
      await frame.locator('.drawings svg').getByText('4', { exact: true }).hover();
      await expect(told).toHaveText(procuring);
      await told.hover();
      await expect(told).toHaveText(procuring);
      await expect(told).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(told).toBeHidden();
      await expect(frame.locator('summary')).toBeFocused();

      await frame.locator('.drawings svg').getByText('2', { exact: true }).tap();
      await expect(told).toHaveText(points[0] ?? '');
      await expect(told).toBeVisible();
    });
  });

  test('language, colours and files are the reader’s; a title is marked as the editor’s; notes and source stay', async ({
    page,
    baseURL,
    elsewhere,
  }) => {
    await page.clock.setFixedTime('2026-11-25T12:00:00');
    const { snippetAt, takenFromEmbed } = (await loaded).module;
    const site = siteOf(baseURL);
    const choice = { theme: 'dark', title: 'What “our” <b>reporters</b> found' } as const;
    const off = '&amp;notes=0&amp;source=off&amp;footer=none&amp;editor=no&amp;lang=en';
    const code = snippetAt(site, 'live', HOME, choice).replace('&amp;lang=en', off);
    await page.goto(await elsewhere(articleWith(code, site)));
    await standsInFrame(page);
    const frame = figureIn(page);
    const titled = frame.locator('article > p').first();
    await expect(titled).toContainText(choice.title);
    await expect(titled).toContainText('Title by whoever embeds the figure');
    await expect(frame.locator('footer')).toContainText('Source: Nya Dagbladet');
    await expect(frame.locator('footer')).toContainText('The source says “over 40 reports” and itemises 39.');

    const dark = await frame.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
    await frame.getByRole('combobox', { name: 'Colours' }).selectOption('light');
    await expect(frame.locator('html')).not.toHaveCSS('background-color', dark);

    await frame.locator('summary').click();
    await expect(frame.getByRole('table')).toContainText('over 40');

    const taken = takenFromEmbed(site, HOME);
    const fileOf = async (kind: 'PNG' | 'SVG' | 'CSV') => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        frame.getByRole('button', { name: kind }).click(),
      ]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const [csv, svg, png] = [await fileOf('CSV'), await fileOf('SVG'), await fileOf('PNG')];
    expect({ csv: csv.name, svg: svg.name, png: png.name }).toEqual(taken.names);
    expect(csv.bytes.toString()).toBe(taken.csv);
    expect(svg.bytes.toString()).toBe(taken.svg);
    expect(pngTexts(png.bytes)).toEqual(taken.pngTexts);
    expect(png.bytes.readUInt32BE(16)).toBe(1920);

    await frame.getByRole('link', { name: 'På svenska' }).click();
    await standsInFrame(page, '33 av 39 specificerade anmälningar gäller köp av sexuell tjänst');
    await expect(titled).toContainText(choice.title);
    await expect(frame.locator('footer')).toContainText('Källa: Nya Dagbladet');
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('what stands in the article itself can be read', async ({ page, baseURL, elsewhere }) => {
      const { snippetAt } = (await loaded).module;
      const site = siteOf(baseURL);
      const code = (['frozen', 'still'] as const).map((kind) => snippetAt(site, kind, HOME)).join('<hr>');
      await page.goto(await elsewhere(articleWith(code, site)));
      const figures = page.locator('figure');
      await expect(figures).toHaveCount(2);
      for (const figure of await figures.all()) {
        await expect(figure.locator('figcaption')).toContainText(HEADLINE);
        await expect(figure.locator('svg').getByText('over 40', { exact: true })).toBeVisible();
        await expect(figure.locator('svg > desc')).toContainText('over 40');
        await figure.locator('summary').click();
        await expect(figure.getByRole('table')).toContainText('39');
        await expect(figure.getByRole('link', { name: 'Open in Anmält' })).toHaveAttribute('href', /\?v=1&.*lang=en$/);
      }
    });
  });
});

test.describe('the page of a published figure', () => {
  const PAGE = 'figures/empact-action-week.en.html';

  test('keeps its drawing where the data cannot be loaded', async ({ page }) => {
    await page.route(/assets\/.*\.(?:csv|bin|json)$/, (route) => route.abort());
    await page.goto(PAGE);
    await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator('article svg').filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADLINE);
    await expect(page.locator('footer')).toContainText('itemises 39');
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('can be read, with one drawing, its table, notes and source', async ({ page }) => {
      for (const width of [320, 700, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(PAGE);
        const drawing = page.locator('article svg').filter({ visible: true });
        await expect(drawing).toHaveCount(1);
        await expect(drawing.getByText('over 40', { exact: true })).toBeVisible();
        await page.locator('summary').click();
        await expect(page.getByRole('table')).toContainText('over 40');
        await expect(page.locator('footer')).toContainText('Source: Nya Dagbladet');
      }
    });
  });
});

test('what of a link could not be followed is said above the figure', async ({ page }) => {
  await page.goto(`./embed.html?${HOME}&offence=no-such-offence&data-version=0123&lang=en`);
  const told = page.locator('article > section[role=status]');
  await expect(told).toContainText('The link could not be followed in full');
  await expect(told).toContainText('no-such-offence');
  await expect(told).toContainText('0123');
  await expect(page.locator('article h1')).toHaveText(HEADLINE);
});
