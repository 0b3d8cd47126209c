import type { Language, Term } from '../../domain/domain.ts';

/** A stretch of a text: plain, or (`term`) one that the glossary explains. */
export interface Piece {
  readonly text: string;
  readonly term: Term | null;
}

interface Found {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** A number as it is written: its groups are parted by a space of any kind, a comma or a point. */
const NUMBER = String.raw`\d+(?:[\s.,]\d+)*`;

/** Finds any form of a term that stands as a word of its own; longer forms go before shorter ones. */
function patternOf({ forms }: Term, language: Language): RegExp {
  const any = forms[language].toSorted((a, b) => b.length - a.length).join('|');
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${any.replaceAll('#', NUMBER)})(?![\p{L}\d])`, 'iu');
}

type Patterns = ReadonlyMap<Term, RegExp>;

/** Patterns are made once for a glossary: to make them takes longer than to look for them. */
const made = new WeakMap<readonly Term[], Partial<Record<Language, Patterns>>>();

function patternsOf(terms: readonly Term[], language: Language): Patterns {
  const known = made.get(terms) ?? {};
  made.set(terms, known);
  return (known[language] ??= new Map(terms.map((term) => [term, patternOf(term, language)])));
}

/** The term that stands first in a text; of two that begin at the same place the longer. */
function firstIn(text: string, terms: Patterns): Found | null {
  let first: Found | null = null;
  for (const [term, pattern] of terms) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = { term, start: match.index, end: match.index + match[0].length };
    if (first === null || found.start < first.start || (found.start === first.start && found.end > first.end))
      first = found;
  }
  return first;
}

/**
 * Cuts texts that are read one after the other into plain stretches and terms. Each term is marked where it is met first,
 * and not again: a text full of marks is no longer read.
 */
export function piecesOf(texts: readonly string[], terms: readonly Term[], language: Language): Piece[][] {
  const unmet = new Map(patternsOf(terms, language));
  return texts.map((text) => {
    const pieces: Piece[] = [];
    let rest = text;
    for (let found = firstIn(rest, unmet); found !== null; found = firstIn(rest, unmet)) {
      const { term, start, end } = found;
      if (start > 0) pieces.push({ text: rest.slice(0, start), term: null });
      pieces.push({ text: rest.slice(start, end), term });
      rest = rest.slice(end);
      unmet.delete(term);
    }
    if (rest !== '') pieces.push({ text: rest, term: null });
    return pieces;
  });
}
