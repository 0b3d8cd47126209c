import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { runnerImport } from 'vite';
import type * as Pictures from '../pictures.ts';
import { PICTURED } from '../publish/pictureViews.ts';
import { expect, test } from './guarded.ts';
import { open } from './views.ts';

// The core is loaded through Vite, as the program itself is.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const loaded = runnerImport<typeof Pictures>(`${ROOT}tests/pictures.ts`, {
  configFile: false,
  logLevel: 'error',
  root: ROOT,
});

const WIDTHS = [280, 320, 400, 560, 640, 800, 960, 1200, 1600];

/** Texts of a picture that leave it, or that lie over one another, as the browser draws them. */
function faults(page: Page, svg: string): Promise<string[]> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    if (parsed.querySelector('parsererror') !== null) return ['not well-formed'];
    document.body.replaceChildren(document.importNode(parsed.documentElement, true));
    const drawing = document.body.querySelector('svg');
    if (drawing === null) return ['no drawing'];
    const edge = drawing.getBoundingClientRect();
    const boxes = [...drawing.querySelectorAll('text')]
      .filter((one) => one.textContent !== '')
      .map((one) => ({ text: one.textContent ?? '', box: one.getBoundingClientRect() }));
    const found: string[] = [];
    for (const { text: said, box } of boxes) {
      if (box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom)
        found.push(`leaves the picture: ${said}`);
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    for (const [place, a] of boxes.entries()) {
      for (const b of boxes.slice(place + 1, place + 200)) {
        // From here on, all lie lower.
        if (b.box.top >= a.box.bottom) break;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        // Boxes of lines are taller than their letters.
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 0.5 && down > 4) found.push(`over one another: ${a.text} | ${b.text}`);
      }
    }
    return found;
  }, svg);
}

test.describe('no text of a picture is cut or lies over another', () => {
  for (const [name, search] of Object.entries(PICTURED)) {
    test(name, async ({ page }) => {
      await page.goto('about:blank');
      const { picture } = (await loaded).module;
      for (const width of WIDTHS) {
        for (const language of ['sv', 'en'] as const)
          expect([width, language, await faults(page, picture(search, width, language))]).toEqual([
            width,
            language,
            [],
          ]);
      }
    });
  }
});

test('labels from a file are text in a picture, whatever they hold', async ({ page }) => {
  await page.goto('about:blank');
  const { hostilePicture } = (await loaded).module;
  const labels = [
    '<script>window.broken = 1</script><img src=x onerror="window.broken = 1">',
    '"><g onload="window.broken = 1">&amp;',
    `bell \u0007 null \u0000 half \ud800 end \uffff`,
    'שלום עולם, مرحبا بالعالم: 12 %',
    'ord '.repeat(200),
    'x'.repeat(40_000),
  ];
  for (const label of labels) {
    for (const width of [280, 1200]) {
      expect([
        label.slice(0, 20),
        await faults(page, hostilePicture(PICTURED['bars-operations'], width, label)),
      ]).toEqual([label.slice(0, 20), []]);
      const said = await page.locator('svg > title').evaluate((title) => title.textContent);
      expect(said).toBe(label.replaceAll(/[\p{Cc}\p{Cs}\uffff]/gu, '\ufffd'));
    }
  }
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
});

/** What is drawn and said of a figure. Texts are without blanks: lines are broken elsewhere in another font. */
interface Said {
  readonly headline: string;
  readonly subtitle: string;
  /** What the marks say, in order: labels and numbers of bars, names of lines, numbers of a matrix. */
  readonly marks: string;
  readonly ticks: readonly string[];
  readonly years: readonly string[];
  /** Points of lines: how high each stands between the lowest and the highest tick, in hundredths; and the hollow ones. */
  readonly points: readonly number[];
  readonly hollow: number;
  readonly notes: string;
}

/** Reads a figure in the page: the dashboard's where `picture` is null, else that picture, put there first. */
function said(page: Page, picture: string | null): Promise<Said> {
  return page.evaluate((drawing) => {
    if (drawing !== null) {
      const parsed = new DOMParser().parseFromString(drawing, 'image/svg+xml').documentElement;
      document.body.replaceChildren(document.importNode(parsed, true));
    }
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    // What explains a word stands beside it, and is no part of what is said.
    const said = (one: Element): string => {
      const plain = document.createElement('div');
      plain.append(one.cloneNode(true));
      for (const explanation of plain.querySelectorAll('[popover]')) explanation.remove();
      return plain.textContent ?? '';
    };
    const texts = (selector: string): string[] => all(selector).map(said);
    const close = (parts: readonly string[]): string => parts.join('').replaceAll(/\s+/g, '');
    const middle = (one: Element): number => {
      const { top, bottom } = one.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    const points = (ticks: readonly Element[], symbols: readonly Element[]): number[] => {
      const [low, high] = [ticks.at(0), ticks.at(-1)].map((tick) => (tick === undefined ? 0 : middle(tick)));
      return symbols.map((one) => (100 * ((low ?? 0) - middle(one))) / ((low ?? 0) - (high ?? 0)));
    };
    const isHollow = (one: Element): boolean => getComputedStyle(one).fill !== getComputedStyle(one).stroke;
    const figureOf = (parts: {
      readonly texts: readonly [headline: string, subtitle: string, notes: string];
      readonly marks: readonly Element[];
      readonly ticks: string;
      readonly years: string;
      readonly symbols: string;
      /** Whether heights between the lowest and the highest tick say anything: there is one plot. */
      readonly isOnePlot: boolean;
    }): Said => ({
      headline: close(texts(parts.texts[0])),
      subtitle: close(texts(parts.texts[1])),
      marks: close(parts.marks.map((one) => one.textContent ?? '')),
      ticks: texts(parts.ticks),
      years: texts(parts.years),
      points: parts.isOnePlot ? points(all(parts.ticks), all(parts.symbols)) : [],
      hollow: all(parts.symbols).filter(isHollow).length,
      notes: close(texts(parts.texts[2])),
    });
    if (drawing !== null) {
      const cells = '[data-part=cells] text[text-anchor=end]:not([font-weight])';
      const lines = '[data-part=rows] :is(text[text-anchor=end], [text-anchor=end] text)';
      return figureOf({
        texts: ['svg > g > :nth-child(1)', 'svg > g > :nth-child(2)', 'svg > g > g'],
        marks: all(`[data-part=bars] text, [data-part=ends] text, ${cells}, ${lines}`),
        ticks: '[data-part=ticks] text',
        years: '[data-part=years] text',
        symbols: '[data-part=lines] > g > :is(path, circle):not([data-part])',
        isOnePlot: document.querySelector('circle') === null,
      });
    }
    const chart = 'article > div';
    const isLines = document.querySelector(`${chart} .recharts-line-dots`) !== null;
    const axis = (name: string): string => `${chart} .recharts-${name}Axis-tick-labels text`;
    const cells = `${chart} [role=region] tbody td:not(:nth-child(2))`;
    return figureOf({
      texts: ['article h1', 'article h1 + p', 'article footer li:has(strong), article footer > p'],
      marks: all(`${chart} :is([role=img]) svg text, ${cells}`).filter(
        (one) =>
          !one.matches('.recharts-cartesian-axis-tick-value, [data-part=ticks] *, [data-part=years] *') &&
          !(one.textContent ?? '').startsWith('·'),
      ),
      ticks: isLines ? axis('y') : `${chart} [data-part=ticks] text`,
      years: isLines ? axis('x') : `${chart} [data-part=years] text`,
      symbols: `${chart} :is(.recharts-line-dots path:not([fill]), [role=img] circle)`,
      isOnePlot: isLines,
    });
  }, picture);
}

test.describe('a picture says what the page draws', () => {
  for (const [name, search] of Object.entries(PICTURED)) {
    for (const language of ['sv', 'en'] as const) {
      test(`${name} in ${language}`, async ({ page }) => {
        await page.setViewportSize({ width: 1440, height: 1000 });
        await open(page, `${search}&lang=${language}`);
        const onPage = await said(page, null);
        const { picture } = (await loaded).module;
        // The policy of the page lets nobody put a drawing into it as text.
        await page.goto('about:blank');
        const inPicture = await said(page, picture(search, 1008, language));
        const { headline, subtitle, ticks, hollow } = onPage;
        expect(inPicture).toMatchObject({ headline, subtitle, ticks, hollow });
        expect(onPage.marks).not.toBe('');
        // A matrix has its headings and totals beside what is compared.
        if (search.includes('figure=matrix')) expect(inPicture.marks).toContain(onPage.marks);
        else expect(inPicture.marks).toBe(onPage.marks);
        expect(inPicture.notes).toContain(onPage.notes);
        // Years stand as near to one another as the letters of each allow.
        expect(inPicture.years).toEqual(expect.arrayContaining([...onPage.years]));
        expect(inPicture.points).toEqual(onPage.points.map((point): unknown => expect.closeTo(point, 0)));
      });
    }
  }
});
