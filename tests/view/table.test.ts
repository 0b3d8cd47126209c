import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableColumn } from '../../src/figure/figure.ts';
import { moved, shownColumns, USUAL, withShown } from '../../src/view/table/columns.ts';
import { Heights, piecesOf, WHOLE } from '../../src/view/table/heights.ts';
import { placeAfter } from '../../src/view/table/places.ts';

const columnsOf = (...ids: string[]): TableColumn[] =>
  ids.map((id) => ({ id, label: id.toUpperCase(), numeric: true, sorts: null }));

const OPERATIONS = columnsOf('label', 'value', 'date', 'days', 'area');
const ids = (columns: readonly TableColumn[], choice = USUAL): string[] =>
  shownColumns(columns, choice).map(({ column }) => column.id);

describe('columns', () => {
  test('change places one at a time, never with the one that heads the rows', () => {
    const once = moved(OPERATIONS, USUAL, 'days', -1);
    expect(ids(OPERATIONS, once)).toEqual(['label', 'value', 'days', 'date', 'area']);
    const twice = moved(OPERATIONS, once, 'days', -1);
    expect(ids(OPERATIONS, twice)).toEqual(['label', 'days', 'value', 'date', 'area']);
    expect(moved(OPERATIONS, twice, 'days', -1)).toBe(twice);
    expect(moved(OPERATIONS, twice, 'label', 1)).toBe(twice);
    expect(moved(OPERATIONS, twice, 'area', 1)).toBe(twice);
    expect(ids(OPERATIONS, moved(OPERATIONS, twice, 'days', 1))).toEqual(ids(OPERATIONS, once));
  });

  test('that are hidden come back where they were, and the first is always shown', () => {
    const without = withShown(moved(OPERATIONS, USUAL, 'area', -1), 'area', false);
    expect(ids(OPERATIONS, without)).toEqual(['label', 'value', 'date', 'days']);
    expect(ids(OPERATIONS, withShown(without, 'area', true))).toEqual(['label', 'value', 'date', 'area', 'days']);
    expect(ids(OPERATIONS, withShown(USUAL, 'label', false))[0]).toBe('label');
  });

  test('of another figure keep what was chosen for those that both have, and new ones their usual neighbour', () => {
    const choice = withShown(moved(OPERATIONS, USUAL, 'value', 1), 'days', false);
    expect(ids(columnsOf('year', 'count', 'value', 'date', 'days'), choice)).toEqual([
      'year',
      'count',
      'date',
      'value',
    ]);
  });
});

describe('a long table', () => {
  const long = fc.record({
    heights: fc.array(fc.integer({ min: 20, max: 200 }), { minLength: WHOLE + 1, maxLength: 2 * WHOLE }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    view: fc.integer({ min: 100, max: 1200 }),
    kept: fc.nat(2 * WHOLE),
  });

  test('has the rows in view in the document, and room for all others', () => {
    fc.assert(
      fc.property(long, ({ heights, at, view, kept }) => {
        const known = new Heights(heights.length);
        known.note(heights.map((height, row) => [row, height]));
        const total = heights.reduce((sum, height) => sum + height, 0);
        const top = at * Math.max(0, total - view);
        const { pieces, below } = piecesOf(known, known.stretch(top, view), kept);
        let bottom = 0;
        const standing = new Set<number>();
        for (const { room, from, end } of pieces) {
          bottom += room;
          for (let row = from; row < end; row++) {
            expect(standing.has(row)).toBe(false);
            standing.add(row);
            bottom += heights[row] ?? 0;
          }
        }
        expect(bottom + below).toBeCloseTo(total);
        let y = 0;
        heights.forEach((height, row) => {
          if (y + height > top && y < top + view) expect(standing).toContain(row);
          y += height;
        });
        if (kept < heights.length) expect(standing).toContain(kept);
        // The view, what stands ready around it, and the row that is kept.
        expect(standing.size).toBeLessThanOrEqual(view / 20 + 84);
      }),
    );
  });

  test('guesses by the rows that were measured first, and is not moved by those that come later', () => {
    const heights = new Heights(1000);
    expect(
      heights.note([
        [0, 40],
        [1, 60],
      ]),
    ).toBe(true);
    expect(heights.between(0, 1000)).toBe(50_000);
    expect(heights.note([[2, 150]])).toBe(true);
    expect(heights.between(3, 1000)).toBe(997 * 50);
    expect(heights.note([[2, 150.04]])).toBe(false);
    heights.clear();
    heights.note([[5, 30]]);
    expect(heights.between(0, 1000)).toBe(30_000);
  });

  test('is one above 200 rows only', () => {
    expect(new Heights(WHOLE).stretch(0, 100)).toEqual({ from: 0, end: WHOLE });
    expect(new Heights(WHOLE + 1).stretch(0, 100).end).toBeLessThan(WHOLE);
  });
});

describe('keys in a table', () => {
  const extent = { rows: 10, columns: 4, page: 3 };
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const after = (row: number, column: number, key: string, held = {}) =>
    placeAfter({ row, column }, { ...plain, key, ...held }, extent);

  test('lead to the next cell, the ends of a row and of the table, and no further', () => {
    expect(after(2, 1, 'ArrowDown')).toEqual({ row: 3, column: 1 });
    expect(after(0, 1, 'ArrowUp')).toEqual({ row: -1, column: 1 });
    expect(after(-1, 1, 'ArrowUp')).toEqual({ row: -1, column: 1 });
    expect(after(9, 3, 'ArrowDown')).toEqual({ row: 9, column: 3 });
    expect(after(2, 3, 'ArrowRight')).toEqual({ row: 2, column: 3 });
    expect(after(2, 3, 'Home')).toEqual({ row: 2, column: 0 });
    expect(after(2, 0, 'End')).toEqual({ row: 2, column: 3 });
    expect(after(2, 1, 'PageUp')).toEqual({ row: 0, column: 1 });
    expect(after(2, 1, 'PageDown')).toEqual({ row: 5, column: 1 });
    expect(after(2, 1, 'Home', { ctrlKey: true })).toEqual({ row: 0, column: 0 });
    expect(after(2, 1, 'End', { ctrlKey: true })).toEqual({ row: 9, column: 3 });
  });

  test('that mean something else to the browser are left to it', () => {
    expect(after(2, 1, 'Tab')).toBeNull();
    expect(after(2, 1, 'ArrowLeft', { altKey: true })).toBeNull();
    expect(after(2, 1, 'ArrowDown', { metaKey: true })).toBeNull();
    expect(after(2, 1, 'c', { ctrlKey: true })).toBeNull();
  });
});
