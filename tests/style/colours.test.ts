import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layBars } from '../../src/layout/layout.ts';
import { COLOURS, seriesColour } from '../../src/publish/picture/colours.ts';
import { contrast, distance, lightOf, SIGHTS } from './sight.ts';

const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
const TOKENS = read('style/tokens.css');
const EMBED = read('style/drawings.css');
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The two values of a token, "light-dark(#ffffff, #1b1e24)". */
function token(name: string): { readonly light: string; readonly dark: string } {
  const [, light = '', dark = ''] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(TOKENS) ?? [];
  return { light, dark };
}

/** A colour over another, as a browser mixes them. */
function mixed(over: string, under: string, opacity: number): string {
  const part = (hex: string, from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
  const parts = [1, 3, 5].map((from) => Math.round(opacity * part(over, from) + (1 - opacity) * part(under, from)));
  return `#${parts.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
}

/** A bar of four parts, as wide as it likes. */
const SPACE = { width: 640, rem: 16, measure: () => 40 };
const AXIS = { domain: [0, 4], ticks: [], label: '' } as const;
const MARK = {
  code: null,
  label: '',
  detail: null,
  inside: false,
  stated: null,
  value: 4,
  text: '4',
  number: '4',
  remark: null,
  state: 'observed',
  qualifier: 'exact',
  bound: null,
  upper: null,
  provisional: false,
  doubt: null,
} as const;

const PAIRS = NUMBERS.flatMap((a) => NUMBERS.filter((b) => b > a).map((b) => [a, b] as const));

describe.each(['light', 'dark'] as const)('the eight colours of series, %s', (theme) => {
  const colour = (number: number): string => token(`series-${number}`)[theme];

  test.each(Object.entries(SIGHTS))('can be told apart with %s sight', (name, sight) => {
    // Grey has lightness alone to tell eight apart by; twice and five times what is just noticed.
    const least = name === 'grey' ? 0.035 : 0.06;
    const close = PAIRS.filter(([a, b]) => distance(lightOf(colour(a)), lightOf(colour(b)), sight) < least);
    expect(close).toEqual([]);
  });

  test.each(['paper', 'sheet'])('stand out from the %s', (under) => {
    const ground = lightOf(token(under)[theme]);
    for (const number of NUMBERS) expect(contrast(lightOf(colour(number)), ground)).toBeGreaterThanOrEqual(3);
  });

  test.each(['paper', 'sheet'])('the parts of a bar stand out from the %s', (under) => {
    const ground = token(under)[theme];
    const [row] = layBars([MARK], {
      space: SPACE,
      together: [MARK],
      axis: AXIS,
      tickRoom: 0,
      parts: [[1, 1, 1, 1]],
    }).rows;
    expect(row?.drawing.parts).toHaveLength(4);
    for (const { opacity } of row?.drawing.parts ?? []) {
      const shade = lightOf(mixed(colour(1), ground, opacity));
      expect(contrast(shade, lightOf(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(['ink', 'muted', 'faint', 'accent', 'warn'])('%s can be read on paper and sheet', (text) => {
    for (const under of ['paper', 'sheet'])
      expect(contrast(lightOf(token(text)[theme]), lightOf(token(under)[theme]))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('pictures, embeds and the page have the same colours', () => {
  const names = [
    ...NUMBERS.map((number) => [`series-${number}`, seriesColour(number)] as const),
    ['ink', COLOURS.ink] as const,
    ['muted', COLOURS.muted] as const,
    ['faint', COLOURS.faint] as const,
    ['rule', COLOURS.rule] as const,
    ['rule-strong', COLOURS.ruleStrong] as const,
    ['grid', COLOURS.grid] as const,
    ['sheet', COLOURS.paper] as const,
  ];

  test.each(names)('%s', (name, hex) => {
    expect(token(name).light).toBe(hex);
    for (const paint of ['fill', 'stroke'])
      expect(EMBED).toContain(`.drawings [${paint}="${hex}"] {\n  ${paint}: var(--${name});\n}`);
  });

  test.each(NUMBERS)('series %i is printed as it is seen in light', (number) => {
    expect(TOKENS).toContain(`    --series-${number}: ${token(`series-${number}`).light};`);
  });
});
