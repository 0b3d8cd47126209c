import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, drawnRange, keyStep, shifted, spanning, withEnd, yearAt } from '../../src/view/timeline/range.ts';

const bounds: Bounds = { first: 2008, last: 2022, least: 1 };

describe('a range of years', () => {
  test('snaps to whole years and stays on the timeline', () => {
    expect([-0.3, 0, 0.066, 0.067, 0.5, 0.999, 1, 7].map((part) => yearAt(part, bounds))).toEqual([
      2008, 2008, 2008, 2009, 2015, 2022, 2022, 2022,
    ]);
  });

  test('is the same whichever end was drawn first', () => {
    expect(spanning(2016, 2012, bounds)).toEqual({ from: 2012, to: 2016 });
    expect(spanning(2012, 2016, bounds)).toEqual({ from: 2012, to: 2016 });
  });

  test('is of two years at least where a change is to be worked out', () => {
    const two = { ...bounds, least: 2 };
    expect(spanning(2022, 2022, two)).toEqual({ from: 2021, to: 2022 });
    expect(spanning(2008, 2008, two)).toEqual({ from: 2008, to: 2009 });
    expect(withEnd({ from: 2012, to: 2014 }, 'from', 2020, two)).toEqual({ from: 2013, to: 2014 });
  });

  test('keeps its length when it is dragged as a whole', () => {
    expect(shifted({ from: 2012, to: 2014 }, 3, bounds)).toEqual({ from: 2015, to: 2017 });
    expect(shifted({ from: 2012, to: 2014 }, 30, bounds)).toEqual({ from: 2020, to: 2022 });
    expect(shifted({ from: 2012, to: 2014 }, -30, bounds)).toEqual({ from: 2008, to: 2010 });
  });

  test('has ends that stop at each other, and at the ends of the timeline for Home and End', () => {
    const range = { from: 2012, to: 2014 };
    const moved = (end: 'from' | 'to', key: string) => withEnd(range, end, range[end] + (keyStep(key) ?? 0), bounds);
    expect(moved('from', 'Home')).toEqual({ from: 2008, to: 2014 });
    expect(moved('from', 'End')).toEqual({ from: 2014, to: 2014 });
    expect(moved('to', 'End')).toEqual({ from: 2012, to: 2022 });
    expect(moved('to', 'PageDown')).toEqual({ from: 2012, to: 2012 });
    expect(moved('from', 'a')).toEqual(range);
  });

  test('is always drawn on the timeline, whatever a link asks for', () => {
    const year = fc.option(fc.integer({ min: 1000, max: 2999 }), { nil: null });
    fc.assert(
      fc.property(year, year, (from, to) => {
        const range = drawnRange(from, to, bounds);
        expect(range.from).toBeGreaterThanOrEqual(2008);
        expect(range.to).toBeGreaterThanOrEqual(range.from);
        expect(range.to).toBeLessThanOrEqual(2022);
      }),
    );
  });
});
