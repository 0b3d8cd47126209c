import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Space, wrapped } from '../../src/layout/layout.ts';

/** Every code unit is as wide as its text is high. */
const SPACE: Space = { width: 100, rem: 1, measure: (text, size) => text.length * size };

describe('text in lines', () => {
  test('loses nothing but the blanks at which it is broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.integer({ min: 1, max: 60 }), (text, width) => {
        const lines = wrapped(text, width, 1, SPACE);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('never parts a character, however long the word', () => {
    const family = '👩‍👩‍👧‍👦';
    const letter = 'a\u030a';
    const word = `${letter}${family}`.repeat(300);
    for (const line of wrapped(word, 40, 1, SPACE)) expect(line.replaceAll(family, '').replaceAll(letter, '')).toBe('');
  });

  test('is no wider than its column where its characters are not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 2000 }), (text) => {
        for (const line of wrapped(text, 25, 1, SPACE)) expect(line.length).toBeLessThanOrEqual(25);
      }),
    );
  });
});
