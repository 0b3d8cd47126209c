import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { runnerImport } from 'vite';
import type * as Pictures from '../pictures.ts';
import { PICTURED } from '../publish/pictureViews.ts';
import { expect, test } from './guarded.ts';

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
