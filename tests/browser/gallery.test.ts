import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { colourLines, faint, linesOf, movedSince, writeLines, writeTaken } from './gallery/golden.ts';
import { expect, test } from './gallery/site.ts';
import { type Picture, type Piece, picturesOf } from './gallery/visible.ts';

const WIDTHS = [320, 768, 1440];
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['sv', 'en'] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** GOLDEN=write rewrites the golden files; see CONTRIBUTING.md. */
const WRITES = process.env['GOLDEN'] === 'write';

/** Opens the gallery and waits until every state stands. */
async function open(page: Page, language: string, theme: string): Promise<void> {
  await page.goto(`gallery.html?lang=${language}&theme=${theme}`);
  // Thirty figures are answered and drawn before anything is shown.
  await page.locator('main[aria-busy="false"]').waitFor({ timeout: 120_000 });
  await expect(page.locator('#notes button[popovertarget]').first()).toBeVisible();
  await expect(page.locator('#timeline [role="slider"]').first()).toBeVisible();
  await expect(page.locator('#frozen')).not.toContainText('…');
}

async function faults(page: Page, within: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).withTags(TAGS).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** The fonts of this machine, told by the width of a text. */
function fonts(page: Page): Promise<string> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (canvas === null) return '';
    canvas.font = `16px ${getComputedStyle(document.body).fontFamily}`;
    return canvas.measureText('Anmälda brott 0123456789, över 40 av 39').width.toFixed(1);
  });
}

/** What opens over the page when it is asked for: where, how, and what then stands there. */
const OPENED = [
  {
    name: 'embed-dialog',
    of: 'dialog[open]',
    open: (page: Page) => page.locator('#take-away button[aria-expanded]').nth(2).click(),
  },
  {
    name: 'explanation',
    of: '[popover]:popover-open',
    open: (page: Page) => page.locator('#notes button[popovertarget]').first().click(),
  },
  {
    name: 'reading',
    of: '[data-tip]',
    open: (page: Page) => page.locator('#lines-four [role="application"]').press('End'),
  },
];

/** The gallery is served at another port each time. */
function withoutPort(piece: Piece): Piece {
  return { ...piece, what: piece.what.replace(/127\.0\.0\.1:\d+/, '127.0.0.1') };
}

// One visit after the other: each keeps a processor busy.
test.describe.configure({ mode: 'default', timeout: 180_000 });

for (const width of WIDTHS)
  for (const language of LANGUAGES)
    for (const theme of THEMES)
      test(`every state stands as reviewed: ${width} px, ${language}, ${theme}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, language, theme);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        );
        expect(await faults(page, 'main')).toEqual([]);

        const pictures = new Map<string, Picture>(Object.entries(await picturesOf(page, 'main > section')));
        for (const { name, of, open: show } of OPENED) {
          await show(page);
          await expect(page.locator(of)).toBeVisible();
          expect(await faults(page, of)).toEqual([]);
          const [picture] = Object.values(await picturesOf(page, of));
          if (picture !== undefined) pictures.set(name, picture);
          await page.keyboard.press('Escape');
          await expect(page.locator(of)).toHaveCount(0);
        }
        expect(faint(pictures)).toEqual([]);

        const taken = {
          fonts: await fonts(page),
          pictures: new Map([...pictures].map(([state, { pieces }]) => [state, pieces.map(withoutPort)] as const)),
        };
        const [layout, colours] = [`${width}.${language}.txt`, `colours.${theme}.txt`];
        const hasColours = width === 1440 && language === 'sv';
        const lines = colourLines([...pictures.values()]);
        // Where things stand does not depend on their colours.
        if (WRITES && theme === 'light') writeTaken(layout, taken);
        if (WRITES && hasColours) writeLines(colours, lines);
        const moved = movedSince(layout, taken);
        if (moved === null) test.info().annotations.push({ type: 'other fonts', description: 'places not compared' });
        else expect(moved).toEqual([]);
        if (hasColours) expect(lines).toEqual(linesOf(colours));
      });
