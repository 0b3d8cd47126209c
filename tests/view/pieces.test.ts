import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Term } from '../../src/domain/domain.ts';
import { piecesOf } from '../../src/view/glossary/pieces.ts';

function term(code: string, ...forms: string[]): Term {
  const label = { sv: code, en: code };
  return { code, label, forms: { sv: forms, en: forms }, text: label };
}

const TERMS = [
  term('total', 'total', 'totals'),
  term('stated', 'stated total'),
  term('bound', 'over #', 'at least #'),
  term('åtgärd', 'åtgärd'),
];

/** What is marked in each text, as "written = code". */
function marks(...texts: string[]): string[][] {
  return piecesOf(texts, TERMS, 'sv').map((pieces) =>
    pieces.flatMap(({ text, term: found }) => (found === null ? [] : [`${text} = ${found.code}`])),
  );
}

describe('terms in texts', () => {
  test('are marked as they are written, where they are met first', () => {
    expect(marks('Two Totals differ.', 'A total, and an åtgärd.')).toEqual([['Totals = total'], ['åtgärd = åtgärd']]);
  });

  test('of two that begin together the longer is meant', () => {
    expect(marks('The stated total and the total')).toEqual([['stated total = stated', 'total = total']]);
  });

  test('are words of their own, also beside å, ä and ö', () => {
    expect(marks('subtotal, totally, åtgärdö, 3total')).toEqual([[]]);
    expect(marks('“total”-', '(åtgärd)')).toEqual([['total = total'], ['åtgärd = åtgärd']]);
  });

  test('may hold a number, in the form of any language', () => {
    expect(marks('over 40', 'once more')).toEqual([['over 40 = bound'], []]);
    expect(marks('over 1\u00a0098 of')).toEqual([['over 1\u00a0098 = bound']]);
    expect(marks('over 1,098.')).toEqual([['over 1,098 = bound']]);
    expect(marks('over time')).toEqual([[]]);
  });

  test('leave every text as it was', () => {
    const words = fc.array(fc.constantFrom('total', 'stated ', 'over', ' 40', '1,5', 'åtgärd', ' ', '. ', 'x'));
    fc.assert(
      fc.property(fc.array(words.map((parts) => parts.join(''))), (texts) => {
        const shown = piecesOf(texts, TERMS, 'en').map((pieces) => pieces.map(({ text }) => text).join(''));
        expect(shown).toEqual(texts);
      }),
    );
  });
});
