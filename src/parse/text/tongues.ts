import { isIdeographic, type Tongue } from './candidates.ts';
import { LETTER_PAIRS } from './letterPairs.ts';
import { asciiCost } from './pairCosts.ts';

/** How unlikely a language is for a file, in nats, by its words of ASCII letters alone. */
export type TongueCosts = (tongue: Tongue) => number;

const LATIN = (Object.keys(LETTER_PAIRS) as (keyof typeof LETTER_PAIRS)[]).filter(
  (tongue) => asciiCost('', tongue) === 0,
);
/** English heads many files of other languages, so its words say nothing. */
const ENGLISH = 'en';

/** Pairs of letters depend on each other, and a file may have words of several languages. */
const WEIGHT = 0.8;
const MOST_PER_WORD = 4;
const MOST = 16;
const MOST_OF_OTHER_LETTERS = 9;
const SHORTEST = 4;
const WORDS = 400;

/** What the words of ASCII letters in the first bytes of a file say of its language. */
export function tongueCosts(head: Uint8Array): TongueCosts {
  const sums = new Map<string, number>(LATIN.map((tongue) => [tongue, 0]));
  let latin = 0;
  for (const word of asciiWords(head)) {
    const costs = LATIN.map((tongue) => asciiCost(word, tongue) ?? 0);
    const least = Math.min(...costs);
    const english = costs[LATIN.indexOf(ENGLISH)] ?? least;
    if (english === least) continue;
    latin += Math.min(MOST_PER_WORD, WEIGHT * (english - least));
    LATIN.forEach((tongue, at) => {
      const cost = Math.min(MOST_PER_WORD, WEIGHT * ((costs[at] ?? least) - least));
      sums.set(tongue, (sums.get(tongue) ?? 0) + cost);
    });
  }
  const best = Math.min(...LATIN.filter((tongue) => tongue !== ENGLISH).map((tongue) => sums.get(tongue) ?? 0));
  const others = Math.min(MOST_OF_OTHER_LETTERS, latin);
  return (tongue) => {
    const sum = isIdeographic(tongue) ? undefined : sums.get(tongue);
    return sum === undefined ? others : Math.min(MOST, sum - best);
  };
}

/** Distinct words with a small letter, and parts of words beside letters beyond ASCII; boundaries are spaces. */
function asciiWords(head: Uint8Array): string[] {
  const text = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  const parts = text.match(/[^a-zA-Z\x80-\xff]?[a-zA-Z]+[^a-zA-Z\x80-\xff]?/g) ?? [];
  const words = parts.filter((part) => part.length >= SHORTEST && /[a-z]{2}/.test(part));
  return [...new Set(words.map((word) => word.toLowerCase()))].slice(0, WORDS);
}
