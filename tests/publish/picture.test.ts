import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { element, markupText, NARROWEST, pictureOf, svgText, WIDEST } from '../../src/publish/publish.ts';
import { publication } from '../figures.ts';
import { PICTURED, WIDTHS } from './pictureViews.ts';

const GOLDEN = new URL('../golden/pictures/', import.meta.url);
const CHANGED = new URL('../../test-results/pictures/', import.meta.url);

/** An element on each line, so that a change can be read in a comparison of the files. */
function inLines(svg: string): string {
  return `${svg.replaceAll(/(?=<(?:g|text|path|rect|circle|title|desc|metadata|defs)\b)/g, '\n')}\n`;
}

/** Before and after, side by side, for the eyes of whoever changed the picture. */
function showChange(name: string, before: string, after: string): string {
  mkdirSync(CHANGED, { recursive: true });
  const path = new URL(`${name}.html`, CHANGED);
  writeFileSync(path, `<!doctype html><meta charset="utf-8"><title>${name}</title>${before}${after}`);
  return path.pathname;
}

/** Bytes that a picture weighs at most. */
const MOST = 12_000;
/**
 * Small plots of 41 series; 40 operations on a narrow page, whose texts alone are 5,100 bytes in 170 lines; and where signs of
 * what is absent are more than a few.
 */
const HEAVIER: Readonly<Record<string, number>> = {
  'panels-europe-320': 21_000,
  'panels-europe-640': 18_000,
  'panels-europe-1200': 18_000,
  'matrix-operations-320': 13_300,
  'matrix-operations-640': 12_200,
  'matrix-operations-1200': 12_200,
  'matrix-europe-320': 12_500,
};

describe('pictures are light', () => {
  for (const [name, search] of Object.entries(PICTURED)) {
    test.each(WIDTHS)(`${name}, %i px wide`, (width) => {
      for (const language of ['sv', 'en'] as const) {
        const svg = svgText(pictureOf(publication(search, language), width));
        expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(HEAVIER[`${name}-${width}`] ?? MOST);
      }
    });
  }
});

describe('pictures stay as they were reviewed', () => {
  for (const [name, search] of Object.entries(PICTURED)) {
    for (const language of ['sv', 'en'] as const) {
      test.each(WIDTHS)(`${name} in ${language}, %i px wide`, (width) => {
        const file = `${name}-${width}.${language}.svg`;
        const made = inLines(svgText(pictureOf(publication(search, language), width)));
        const golden = new URL(file, GOLDEN);
        if (process.env['UPDATE_PICTURES'] === '1') writeFileSync(golden, made);
        const kept = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
        const seen = kept === made ? '' : showChange(file, kept, made);
        expect(made, `before and after are in ${seen}; UPDATE_PICTURES=1 takes the new one`).toBe(kept);
      });
    }
  }
});

test('the home case says both totals wherever the picture is read', () => {
  const svg = svgText(pictureOf(publication(PICTURED['bars-operations'], 'en'), 640));
  expect(svg).toContain('>39<');
  expect(svg).toContain('>over 40<');
  expect(svg).toMatch(/<desc>.*over 40.*itemises 39/);
  expect(svg).toContain('Nya Dagbladet');
  expect(svg).toContain('https://example.org/anmalt/?v=1&amp;operation=empact-thb-se-undated&amp;lang=en');
});

test('a picture carries every note, whatever its width', () => {
  for (const search of Object.values(PICTURED)) {
    const made = publication(search, 'sv');
    for (const width of [NARROWEST, WIDEST]) {
      const text = svgText(pictureOf(made, width))
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, '');
      for (const note of made.figure.notes) {
        const said = markupText(element('p', {}, [note.lead + note.text]));
        expect(text).toContain(said.slice(3, -4).replaceAll(/\s+/g, ''));
      }
    }
  }
});

test('a picture asks for nothing from elsewhere, and needs no style sheet and no script', () => {
  for (const search of Object.values(PICTURED)) {
    const svg = svgText(pictureOf(publication(search), 640));
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /<style|<script|style=|class=|href=|src=/,
    );
    expect(svg).not.toMatch(/url\((?!#)/);
  }
});

test('a picture is never narrower or wider than its bounds', () => {
  const made = publication(PICTURED['bars-operations']);
  expect(pictureOf(made, 1).width).toBe(NARROWEST);
  expect(pictureOf(made, 99_999).width).toBe(WIDEST);
});
