import { folded } from './headerWords.ts';
import type { Role } from './role.ts';

/** What a word of a header speaks of: mostly a role; a code of something; a kind of offence, as theft is. */
export type Meaning = Role | 'code' | 'category';

export interface Term {
  readonly meaning: Meaning;
  /** Of offences and places: the smaller, the coarser. */
  readonly level: number;
  /** What is counted, of counts. */
  readonly unit: string | null;
  /** Only as the whole header. */
  readonly whole: boolean;
  /** Only as the end of a word, for languages that write compounds as one. */
  readonly ending: boolean;
  readonly words: readonly string[];
}

/** 'Häufigkeitszahl' is written 'Haeufigkeitszahl' too, and 'år' 'aar'. */
function spellings(text: string): string[] {
  const spelled = text
    .toLowerCase()
    .replace(/[äöüå]/g, (letter) => (letter === 'ä' ? 'ae' : letter === 'ö' ? 'oe' : letter === 'ü' ? 'ue' : 'aa'));
  return [...new Set([folded(text), folded(spelled)])];
}

/**
 * Terms from a list parted by commas: each one or more words in a row; '=…' only as the whole header; '*…' as the end of
 * a word.
 */
export function terms(meaning: Meaning, list: string, more: { level?: number; unit?: string } = {}): Term[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .flatMap((entry) =>
      spellings(entry.replace(/^[=*]/, '')).map((text) => ({
        meaning,
        level: more.level ?? 2,
        unit: more.unit ?? null,
        whole: entry.startsWith('='),
        ending: entry.startsWith('*'),
        words: text.split(' '),
      })),
    );
}
