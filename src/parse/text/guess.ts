import { CANDIDATES, type Candidate, isIdeographic, type Tongue } from './candidates.ts';
import { upperHalf } from './codepages.ts';
import { ideographCost } from './ideographCosts.ts';
import { pairCost } from './pairCosts.ts';
import type { TongueCosts } from './tongues.ts';

/** What a file would say in an encoding. */
interface Reading {
  readonly name: string;
  readonly rare: number;
  readonly text: string;
  readonly cells: readonly string[];
  /** How unlikely each cell is, and all of them, in nats. */
  readonly costs: readonly number[];
  readonly cost: number;
}

export interface Guess {
  readonly name: string;
  readonly words: readonly string[];
  readonly others: readonly string[];
}

/** A cell in another language than the rest, a foreign name, costs no more than this, in nats. */
const OTHER_TONGUE = 4;
/** An encoding that is e^10 times less likely is not named: about two letters that do not belong. */
const NEAR = 10;
/** Of encodings that give the same text, the most common is named unless one is this much likelier by its language. */
const ALIKE = 5;
const WORDS = 5;
const OTHERS = 4;
const WORD_LENGTH = 40;

/** The likeliest encoding of cells that are parted by line feeds, in a file of languages that cost the given. */
export function guessOf(evidence: Uint8Array, tongues: TongueCosts): Guess {
  const readings = CANDIDATES.map((candidate) => readingOf(candidate, evidence, tongues)).toSorted(
    (a, b) => a.cost - b.cost,
  );
  const first = readings[0];
  if (first === undefined) throw new RangeError('no encoding to guess from');
  const alike = readings.filter((reading) => reading.text === first.text && reading.cost - first.cost < ALIKE);
  const best = alike.reduce((one, other) => (other.rare < one.rare ? other : one));
  const texts = new Set([best.text]);
  const different = readings.filter(({ text }) => !texts.has(text) && texts.add(text));
  const others = different.filter((reading) => reading.cost - best.cost < NEAR).slice(0, OTHERS);
  return { name: best.name, words: tellingWords(best, different[0]), others: others.map((reading) => reading.name) };
}

function readingOf(candidate: Candidate, evidence: Uint8Array, tongues: TongueCosts): Reading {
  const { name, rare } = candidate;
  const text = decoded(name, evidence);
  const cells = text.split('\n');
  const byTongue = candidate.tongues.map((tongue) => cells.map((cell) => cellCost(cell, tongue)));
  const least = cells.map((_, cell) => Math.min(...byTongue.map((costs) => costs[cell] ?? 0)));
  const limited = byTongue.map((costs) => costs.map((cost, cell) => Math.min(cost, (least[cell] ?? 0) + OTHER_TONGUE)));
  const sums = limited.map((costs, at) => {
    const tongue = candidate.tongues[at];
    return costs.reduce((sum, cost) => sum + cost, tongue === undefined ? 0 : tongues(tongue));
  });
  const cost = Math.min(...sums);
  return { name, rare, text, cells, costs: limited[sums.indexOf(cost)] ?? [], cost: cost + rare };
}

function cellCost(cell: string, tongue: Tongue): number {
  return isIdeographic(tongue) ? ideographCost(cell, tongue) : pairCost(cell, tongue);
}

function decoded(name: string, evidence: Uint8Array): string {
  const upper = upperHalf(name);
  if (upper === null) return new TextDecoder(name).decode(evidence);
  const units = Uint16Array.from(evidence, (byte) => (byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80)));
  return new TextDecoder('utf-16le').decode(units);
}

/** The words that tell the best reading from the next, those that tell most first. */
function tellingWords(best: Reading, next: Reading | undefined): string[] {
  const gain = (cell: number): number => (next?.costs[cell] ?? 0) - (best.costs[cell] ?? 0);
  const order = best.cells.map((_, cell) => cell).toSorted((a, b) => gain(b) - gain(a));
  return distinctWords(order.map((cell) => best.cells[cell] ?? ''));
}

/** Up to five words with letters beyond ASCII. */
export function distinctWords(cells: readonly string[]): string[] {
  const words = new Set<string>();
  for (const cell of cells) {
    for (const word of cell.split(/[\s,;"()]+/)) {
      if (/[\u0080-\uffff]/.test(word)) words.add(word.slice(0, WORD_LENGTH));
      if (words.size === WORDS) return [...words];
    }
  }
  return [...words];
}
