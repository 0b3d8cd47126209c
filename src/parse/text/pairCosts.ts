import { BROKEN, folded, isAsciiLetter, kindOf, LOWER, SYMBOL, UPPER } from './letters.ts';
import { symbolCosts } from './symbols.ts';
import { LETTER_PAIRS } from './letterPairs.ts';

type Alphabet = keyof typeof LETTER_PAIRS;

/** A language’s letters by their code, boundary 0, and how unlikely one comes after another, in nats. */
interface Model {
  readonly latin: boolean;
  readonly size: number;
  readonly places: ReadonlyMap<number, number>;
  readonly costs: Float32Array;
}

const STEP = 0.75;
const BROKEN_COST = 14;
const FOREIGN = -1;
const ASCII_FOREIGN = -2;
const SIGN = -3;
const APOSTROPHE = 0x2019;
/** Letters that come after an apostrophe within a word. */
const ELIDED = 'aeiouyhst';
/** Of quotation marks, one of which is missing. */
const UNBALANCED = 4;
const AZ = 'abcdefghijklmnopqrstuvwxyz';

const models = new Map<Alphabet, Model>();

function modelOf(tongue: Alphabet): Model {
  const known = models.get(tongue);
  if (known !== undefined) return known;
  const [own, unlikeliness] = LETTER_PAIRS[tongue];
  const latin = own === '' || /[\u00df-\u024f]/.test(own);
  const letters = ` ${latin ? AZ : ''}${own}`;
  const size = letters.length;
  const costs = new Float32Array(size * size);
  for (let cell = 1; cell < costs.length; cell++) costs[cell] = STEP * (unlikeliness.charCodeAt(cell - 1) - 65);
  const places = new Map(Array.from(letters, (letter, place): [number, number] => [letter.charCodeAt(0), place]));
  const model = { latin, size, places, costs };
  models.set(tongue, model);
  return model;
}

function placeOf(model: Model, code: number): number {
  if (code < 0x80) {
    if (!isAsciiLetter(code)) return 0;
    return model.latin ? (code | 0x20) - 0x60 : ASCII_FOREIGN;
  }
  if (kindOf(code) === SYMBOL) return SIGN;
  return model.places.get(code) ?? model.places.get(folded(code)) ?? FOREIGN;
}

/** How unlikely a word of small ASCII letters is in a language of Latin letters, in nats; null for other languages. */
export function asciiCost(word: string, tongue: Alphabet): number | null {
  const model = modelOf(tongue);
  if (!model.latin) return null;
  let cost = 0;
  for (let at = 1; at < word.length; at++) {
    cost +=
      model.costs[placeOf(model, word.charCodeAt(at - 1)) * model.size + placeOf(model, word.charCodeAt(at))] ?? 0;
  }
  return cost;
}

/** How unlikely a cell is in a language of few letters, in nats: of each pair of letters that are not both ASCII. */
export function pairCost(cell: string, tongue: Alphabet): number {
  const model = modelOf(tongue);
  let cost = 0;
  let [before, last, cased, length, open] = [0x20, 0, 0, 0, 0];
  for (let at = 0; at <= cell.length; at++) {
    const code = at < cell.length ? cell.charCodeAt(at) : 0x20;
    const place = placeOf(model, code);
    const kind = caseOf(code);
    if (code >= 0x80 || before >= 0x80) {
      cost += stepCost(model, last, before, place, code) + caseCost(cased, kind, length);
    }
    if (place === SIGN) open += quoteStep(code);
    const isLetter = place !== 0 && place !== SIGN;
    length = isLetter ? length + 1 : 0;
    if (!isLetter) cased = 0;
    else if (kind !== 0) cased = kind;
    [before, last] = [code, place];
  }
  return cost + (open === 0 ? 0 : UNBALANCED);
}

/** 1 for a mark that opens a quotation, -1 for one that closes it. */
function quoteStep(code: number): number {
  const letter = String.fromCharCode(code);
  return '«„“‹‘'.includes(letter) ? 1 : '»”›'.includes(letter) ? -1 : 0;
}

function stepCost(model: Model, last: number, before: number, place: number, code: number): number {
  if (code >= 0x80 && kindOf(code) === BROKEN) return BROKEN_COST;
  if (place === SIGN) return last === SIGN ? symbolCosts(code)[0] + 2 : symbolCosts(code)[last === 0 ? 0 : 1];
  if (last === SIGN) return afterSymbol(model, before, place, code);
  if (last >= 0 && place >= 0) return model.costs[last * model.size + place] ?? 0;
  if (place === FOREIGN) return last === ASCII_FOREIGN ? 13 : model.latin ? 8 : 9;
  if (place === 0) return last === FOREIGN ? 2 : 0;
  return last === ASCII_FOREIGN || place === ASCII_FOREIGN ? 9 : 3.5;
}

function afterSymbol(model: Model, symbol: number, place: number, code: number): number {
  const costs = symbolCosts(symbol);
  if (place === 0) return costs[2];
  const elided = symbol !== APOSTROPHE || code >= 0x80 || ELIDED.includes(String.fromCharCode(code | 0x20));
  return costs[3] + (elided ? 0 : 5) + (code >= 0x80 ? startCost(model, place) : 0);
}

const startCost = (model: Model, place: number): number => (place > 0 ? (model.costs[place] ?? 0) : 9);

function caseOf(code: number): number {
  if (code < 0x80) return isAsciiLetter(code) ? (code < 0x60 ? UPPER : LOWER) : 0;
  const kind = kindOf(code);
  return kind === UPPER || kind === LOWER ? kind : 0;
}

/** A capital within a word, or a small letter after several capitals, is what a wrong encoding makes. */
function caseCost(last: number, kind: number, length: number): number {
  if (kind === 0) return 0;
  if (last === 0) return 0.5;
  if (kind === UPPER) return last === UPPER ? 0.7 : 6;
  return last === UPPER && length > 1 ? 5 : 0;
}
