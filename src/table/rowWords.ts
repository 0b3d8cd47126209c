import type { Codes } from './column.ts';
import type { Counted } from './counting.ts';

export const WORD_BITS = 32;

/** Bits that tell so many numbers apart. */
export function bitsFor(numbers: number): number {
  return WORD_BITS - Math.clz32(Math.max(numbers - 1, 0));
}

/** A view whose cells have a field in a word: as many bits as they need, from `shift` on. */
export interface Field {
  readonly key: string;
  readonly counted: Counted;
  readonly shift: number;
  readonly mask: number;
  /** Where the pairs of the view begin among those of all fields. */
  readonly base: number;
}

/** Fields of one word, after the low bits of the bin. The pairs of all of them make `width` numbers. */
export interface Word {
  readonly fields: readonly Field[];
  readonly width: number;
}

/** The loops over words take so many fields. */
export const WORD_FIELDS = 4;

/**
 * Shares the views out over as few words of 32 bits as they fit into. Each has a cell more than it needs, for rows that
 * are not in it, though in others.
 */
export function wordsFor(views: ReadonlyMap<string, Counted>, lowBits: number): Word[] {
  const words: { fields: Field[]; width: number }[] = [];
  let used = WORD_BITS;
  for (const [key, counted] of views) {
    const cells = counted.cells.length + 1;
    const bits = bitsFor(cells);
    let word = words.at(-1);
    if (word === undefined || used + bits > WORD_BITS || word.fields.length === WORD_FIELDS) {
      word = { fields: [], width: 0 };
      words.push(word);
      used = lowBits;
    }
    word.fields.push({ key, counted, shift: used, mask: 2 ** bits - 1, base: word.width });
    word.width += 2 * cells;
    used += bits;
  }
  return words;
}

/** A column of codes, and what a code is multiplied by in the word of its row: words are sums of such products. */
export interface Term {
  readonly codes: Codes;
  factor: number;
}

export function termsOf({ fields }: Word): Term[] {
  const terms: Term[] = [];
  const add = (codes: Codes, factor: number): void => {
    const known = terms.find((term) => term.codes === codes);
    if (known === undefined) terms.push({ codes, factor });
    else known.factor += factor;
  };
  for (const { counted, shift } of fields) {
    let size = counted.kinds.size;
    add(counted.kinds.codes, 2 ** shift);
    for (const dimension of counted.dimensions.toReversed()) {
      add(dimension.codes, size * 2 ** shift);
      size *= dimension.size;
    }
  }
  return terms;
}
