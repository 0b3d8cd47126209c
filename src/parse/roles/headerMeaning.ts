import { ATTRIBUTE_TERMS } from './attributeTerms.ts';
import { grouped } from '../../table/table.ts';
import { type HeaderWord, headerWords } from './headerWords.ts';
import { MEASURE_TERMS } from './measureTerms.ts';
import { OFFENCE_TERMS } from './offenceTerms.ts';
import { PLACE_TERMS, TIME_TERMS } from './placeTerms.ts';
import type { Meaning, Term } from './terms.ts';

/** A term found in a header. */
export interface Hit {
  readonly term: Term;
  /** The words of the header, as written. */
  readonly word: string;
  /** First word of the hit, and the first after it. */
  readonly from: number;
  readonly to: number;
}

const ALL = [...ATTRIBUTE_TERMS, ...TIME_TERMS, ...MEASURE_TERMS, ...OFFENCE_TERMS, ...PLACE_TERMS];
const ENDINGS = ALL.filter((term) => term.ending);
const WHOLE = grouped(
  ALL.filter((term) => term.whole),
  (term) => term.words.join(' '),
);
const BY_FIRST_WORD = grouped(
  ALL.filter((term) => !term.whole && !term.ending),
  (term) => term.words[0] ?? '',
);

function hitsFrom(words: readonly HeaderWord[], from: number): Hit[] {
  const first = words[from]?.plain ?? '';
  const whole = (BY_FIRST_WORD.get(first) ?? []).filter((term) =>
    term.words.every((word, offset) => words[from + offset]?.plain === word),
  );
  const found =
    whole.length > 0
      ? whole
      : ENDINGS.filter((term) => first.length > (term.words[0]?.length ?? 0) && first.endsWith(term.words[0] ?? ' '));
  return found.map((term) => {
    const to = from + term.words.length;
    return { term, from, to, word: textOf(words.slice(from, to)) };
  });
}

function textOf(words: readonly HeaderWord[]): string {
  return words.map((word) => word.text).join(' ');
}

/** Of endings in one word the longest says most: 'rate' of 'sexualdeliktsrate'. */
function size(hit: Hit): number {
  return hit.to - hit.from + (hit.term.ending ? (hit.term.words[0]?.length ?? 0) / 100 : 0.9);
}

/** The terms in a header: a longer one hides the shorter ones that share words with it. */
export function hitsOf(name: string): Hit[] {
  const words = headerWords(name);
  const exact = WHOLE.get(words.map((word) => word.plain).join(' '));
  if (exact !== undefined) {
    return exact.map((term) => ({ term, from: 0, to: words.length, word: textOf(words) }));
  }
  const all = words.flatMap((_, from) => hitsFrom(words, from));
  return all.filter(
    (hit) => !all.some((other) => other.from < hit.to && hit.from < other.to && size(other) > size(hit) + 1e-9),
  );
}

/** What is left of a header without the words that say what is counted, and that it is a count. */
export function withoutMeasure(name: string, hits: readonly Hit[]): string {
  const words = headerWords(name);
  const measures = hits.filter((hit) => hit.term.meaning === 'count' && !hit.term.ending);
  let left = name;
  for (const hit of measures.toReversed()) {
    left = `${left.slice(0, words[hit.from]?.start ?? 0)} ${left.slice(words[hit.to - 1]?.end ?? 0)}`;
  }
  return left.replace(/\s+/g, ' ').replace(/^[\s_.:,;/×()\-–—]+|[\s_.:,;/×(\-–—]+$/g, '');
}

const RATE_SIGN =
  /%|‰|(?<!\p{L})(?:per|pro|por|pour|par|je|pr|cada|na|на|ogni|op)[\s.:]*(?:1[0\s.,]*00|\d+k\b|cent\b|mil\b|capita|person|hundred|thousand|inhab|hab|einwohner)|\/\s*1(?:[0\s.,]*00|0*k\b)|10万|10만|천명당|千人/iu;

/** Whether the name itself says a rate or a share, by sign or by what it is taken of. */
export function rateSign(name: string): string | null {
  const found = RATE_SIGN.exec(name.replaceAll('_', ' '));
  return found === null ? null : found[0].trim();
}

/** The first hit of any of these meanings, in the order of the meanings. */
export function hitOf(hits: readonly Hit[], ...meanings: readonly Meaning[]): Hit | undefined {
  for (const meaning of meanings) {
    const hit = hits.find((one) => one.term.meaning === meaning);
    if (hit !== undefined) return hit;
  }
  return undefined;
}
