import { describe, expect, test } from 'vitest';
import type { Mark } from '../../src/figure/figure.ts';
import { barKey, layBars, laidMark } from '../../src/layout/layout.ts';
import { speak } from '../../src/words/words.ts';
import { figure } from '../figures.ts';

const speech = speak('en');
const ABSENT = ['missing', 'suppressed', 'not_yet', 'not_applicable'] as const;

/** A shipped bar turned into one of another state. */
function markWith(changed: Partial<Mark>): Mark {
  const made = figure('v=1&data=europe&by=offence&region=SE&from=2022&to=2022');
  const first = made.kind === 'bars' ? made.marks[0] : undefined;
  if (first === undefined) throw new Error('no bar');
  return { ...first, ...changed };
}

function drawn(marks: readonly Mark[]) {
  const laid = marks.map((mark) => laidMark(mark, (text) => text));
  const space = { width: 640, rem: 16, measure: (text: string) => text.length * 7 };
  const axis = { domain: [0, 10], ticks: [], label: '' } as const;
  return layBars(laid, { space, together: laid, axis, tickRoom: 0, parts: [] }).rows.map(({ drawing }) => drawing);
}

function absent(state: (typeof ABSENT)[number]): Mark {
  return markWith({ value: null, state, text: state, number: state });
}

describe('what no bar can show', () => {
  test('each reason why there is no number has a sign of its own, and its number begins after it', () => {
    const bars = drawn(ABSENT.map(absent));
    // The rows differ; what is drawn from their middle on must, too.
    const shapes = bars.map(({ bar }) => bar?.path.replace(/^M[\d.]+,[\d.]+/, ''));
    expect(new Set(shapes).size).toBe(ABSENT.length);
    for (const { bar, textX } of bars) {
      expect(bar?.look).toBe('sign');
      const [, x = '0'] = /^M([\d.]+)/.exec(bar?.path ?? '') ?? [];
      expect(textX).toBeGreaterThan(Number(x) + 10);
    }
  });

  test('a zero is a line, one is a bar, and a zero that is a bound keeps its tip', () => {
    const looks = drawn([
      markWith({ value: 0 }),
      markWith({ value: 1 }),
      markWith({ value: 0, bound: 'lower', qualifier: 'from' }),
    ]).map(({ bar }) => bar?.look);
    expect(looks).toEqual(['line', 'bar', 'bar']);
  });

  test('a bar that is not itemised is nothing missing: what its source states stands there', () => {
    const made = figure('v=1&by=operation');
    const stated = made.kind === 'bars' ? made.marks.filter((one) => one.value === null && one.stated !== null) : [];
    expect(stated.length).toBeGreaterThan(0);
    for (const { bar } of drawn(stated)) expect(bar).toBeNull();
    expect(barKey(stated, speech).map(({ paint }) => paint)).not.toContain('sign');
  });

  test('the key says of each sign what it means, and of no other', () => {
    expect(barKey([markWith({})], speech)).toEqual([]);
    for (const state of ABSENT) {
      const texts = barKey([markWith({}), absent(state)], speech).map(({ text }) => text);
      expect(texts).toEqual([speech.words.states[state]]);
    }
    expect(barKey([markWith({ value: 0 })], speech).map(({ text }) => text)).toEqual(['0']);
  });
});
