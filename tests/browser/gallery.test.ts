import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { colourLines, faint, linesOf, movedSince, writeLines, writeTaken } from './gallery/golden.ts';
import { expect, test } from './gallery/site.ts';
import { type Picture, type Piece, picturesOf } from './gallery/visible.ts';

const NARROWEST = 320;
const WIDTHS = [NARROWEST, 768, 1440];
/** What is this wide or less is a phone to the style sheets. */
const PHONE = 640;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['sv', 'en'] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** GOLDEN=write rewrites the golden files; see CONTRIBUTING.md. */
const WRITES = process.env['GOLDEN'] === 'write';

/** Opens the gallery in light colours and waits until every state stands. */
async function open(page: Page, language: string): Promise<void> {
  await page.goto(`gallery.html?lang=${language}&theme=light`);
  // Thirty figures are answered and drawn before anything is shown.
  await page.locator('main[aria-busy="false"]').waitFor({ timeout: 120_000 });
  await expect(page.locator('#notes button[popovertarget]').first()).toBeVisible();
  await expect(page.locator('#timeline [role="slider"]').first()).toBeVisible();
  await expect(page.locator('#frozen')).not.toContainText('…');
}

/**
 * What axe finds; of another theme only what colours can make wrong. It looks at the narrowest page, where things stand
 * nearest to one another, and in one language: it finds the same on others, and looks longer than all else here takes.
 */
async function faults(page: Page, within: string, theme: string): Promise<string[]> {
  const isLookedAt = page.viewportSize()?.width === NARROWEST && page.url().includes('lang=sv');
  if (!isLookedAt) return [];
  const axe = new AxeBuilder({ page }).include(within);
  const { violations } = await (theme === 'light' ? axe.withTags(TAGS) : axe.withRules('color-contrast')).analyze();
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

/** Opens what a reader's own table is pasted into; on a phone, from behind its button. */
async function openPasting(page: Page): Promise<void> {
  const way = page.locator('#masthead [popover] button');
  if (await way.isHidden()) await page.locator('#masthead button[popovertarget]').click();
  await way.click();
}

interface Opened {
  readonly name: string;
  /** What then stands there. */
  readonly of: string;
  readonly open: (page: Page) => Promise<void>;
  /** What takes it away; else Escape does. */
  readonly close?: (page: Page) => Promise<void>;
  /** Whether it is there on a phone only. */
  readonly onPhone?: boolean;
}

/** What opens when it is asked for. */
const OPENED: readonly Opened[] = [
  {
    name: 'columns',
    of: '#table button[aria-expanded="true"] + div',
    open: (page) => page.locator('#table button[aria-expanded]').click(),
    close: (page) => page.locator('#table button[aria-expanded]').click(),
  },
  {
    name: 'filter-sheet',
    of: 'dialog[open]',
    open: (page) => page.locator('#filters-called button').click(),
    onPhone: true,
  },
  {
    name: 'own-menu',
    of: '#masthead [popover]:popover-open',
    open: (page) => page.locator('#masthead button[popovertarget]').click(),
    onPhone: true,
  },
  { name: 'pasted-table', of: 'dialog[open]', open: openPasting },
  {
    name: 'pasted-table-filled',
    of: 'dialog[open]',
    open: async (page) => {
      await openPasting(page);
      await page.locator('dialog textarea').fill('offence;year;reports');
      await page.locator('dialog input').fill('https://data.example/brott.csv');
    },
  },
  {
    name: 'embed-dialog',
    of: 'dialog[open]',
    open: (page) => page.locator('#take-away button[aria-expanded]').nth(2).click(),
  },
  {
    name: 'explanation',
    of: '[popover]:popover-open',
    open: (page) => page.locator('#notes button[popovertarget]').first().click(),
  },
  {
    name: 'reading',
    of: '[data-tip]',
    open: (page) => page.locator('#lines-four [role="application"]').press('End'),
  },
];

/** The gallery is served at another port each time. */
function withoutPort(piece: Piece): Piece {
  return { ...piece, what: piece.what.replace(/127\.0\.0\.1:\d+/, '127.0.0.1') };
}

/** All states as they stand now, each with what opens over it. */
async function picturesIn(page: Page, theme: string): Promise<Map<string, Picture>> {
  expect(await faults(page, 'main', theme)).toEqual([]);
  const pictures = new Map<string, Picture>(Object.entries(await picturesOf(page, 'main > section')));
  const isPhone = (page.viewportSize()?.width ?? 0) <= PHONE;
  for (const { name, of, open: show, close, onPhone = false } of OPENED) {
    if (onPhone && !isPhone) continue;
    await show(page);
    await expect(page.locator(of)).toBeVisible();
    // However short its coming in, its first frame may show nothing of it.
    await page.locator(of).evaluate(async (opened) => {
      await Promise.allSettled(opened.getAnimations({ subtree: true }).map((one) => one.finished));
    });
    expect(await faults(page, of, theme)).toEqual([]);
    const [picture] = Object.values(await picturesOf(page, of));
    if (picture !== undefined) pictures.set(name, picture);
    await (close?.(page) ?? page.keyboard.press('Escape'));
    await expect(page.locator(of)).toHaveCount(0);
  }
  expect(faint(pictures)).toEqual([]);
  return pictures;
}

// Each keeps a processor busy for a while.
test.describe.configure({ timeout: 180_000 });
test.use({ reducedMotion: 'reduce' });

for (const width of WIDTHS)
  for (const language of LANGUAGES)
    test(`every state stands as reviewed, light and dark: ${width} px, ${language}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, language);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      const layout = `${width}.${language}.txt`;
      const font = await fonts(page);
      for (const theme of THEMES) {
        await page.evaluate((name) => {
          document.documentElement.dataset['theme'] = name;
        }, theme);
        // Colours go over into one another.
        await page.waitForFunction(() => document.getAnimations().every((one) => !(one instanceof CSSTransition)));
        const pictures = await picturesIn(page, theme);
        const pieces = [...pictures].map(([state, picture]) => [state, picture.pieces.map(withoutPort)] as const);
        const taken = { fonts: font, pictures: new Map(pieces) };
        // Where things stand does not depend on their colours.
        if (WRITES && theme === 'light') writeTaken(layout, taken);
        const moved = movedSince(layout, taken);
        if (moved === null) test.info().annotations.push({ type: 'other fonts', description: 'places not compared' });
        else expect(moved).toEqual([]);
        if (width !== 1440 || language !== 'sv') continue;
        const colours = `colours.${theme}.txt`;
        const lines = colourLines([...pictures.values()]);
        if (WRITES) writeLines(colours, lines);
        expect(lines).toEqual(linesOf(colours));
      }
    });
