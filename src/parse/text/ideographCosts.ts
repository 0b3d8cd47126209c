import { COMMON_LETTERS } from './commonLetters.ts';
import { BROKEN, isAsciiLetter, kindOf } from './letters.ts';

type Ideographs = keyof typeof COMMON_LETTERS;

interface Model {
  /** Cost of the common letters, in nats. */
  readonly common: ReadonlyMap<number, number>;
  /** Letters of the first level of the national standard. */
  readonly plain: ReadonlySet<number>;
}

/** Rows of the first level of the national standard, by first byte. */
const LEVELS: Readonly<Record<Ideographs, readonly [encoding: string, from: number, to: number, second: number]>> = {
  ja: ['euc-jp', 0xb0, 0xcf, 0xa1],
  'zh-hans': ['gb18030', 0xb0, 0xd7, 0xa1],
  'zh-hant': ['big5', 0xa4, 0xc6, 0x40],
  ko: ['euc-kr', 0xb0, 0xc8, 0xa1],
};

/** Costs in nats: the common letters share 80 % of a text, falling with their rank as letters do. */
const SHARE = 0.8;
const EVEN = 30;
const PLAIN_COST = 9.8;
const SELDOM_COST = 12.5;
const BROKEN_COST = 14;
const BESIDE_LATIN = 4.5;

const models = new Map<Ideographs, Model>();

function modelOf(tongue: Ideographs): Model {
  const known = models.get(tongue);
  if (known !== undefined) return known;
  const letters = [...new Set(Array.from(COMMON_LETTERS[tongue]))];
  const total = Math.log((letters.length + EVEN) / EVEN) / SHARE;
  const common = new Map(
    letters.map((letter, rank): [number, number] => [letter.charCodeAt(0), Math.log(total * (rank + EVEN))]),
  );
  const model = { common, plain: firstLevel(tongue) };
  models.set(tongue, model);
  return model;
}

function firstLevel(tongue: Ideographs): Set<number> {
  const [encoding, from, to, second] = LEVELS[tongue];
  const bytes: number[] = [];
  for (let first = from; first <= to; first++) {
    for (let then = second; then <= 0xfe; then++) if (then < 0x7f || then > 0xa0) bytes.push(first, then);
  }
  const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  return new Set(Array.from(text, (letter) => letter.charCodeAt(0)));
}

const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30fe;

/** How unlikely a cell is in a language of thousands of letters, in nats. */
export function ideographCost(cell: string, tongue: Ideographs): number {
  const model = modelOf(tongue);
  let cost = 0;
  let before = 0x20;
  for (let at = 0; at <= cell.length; at++) {
    const code = at < cell.length ? cell.charCodeAt(at) : 0x20;
    if (code >= 0x80) cost += letterCost(model, code, before, tongue) + (isAsciiLetter(before) ? BESIDE_LATIN : 0);
    else if (before >= 0x80) cost += isAsciiLetter(code) ? BESIDE_LATIN : 0.7;
    before = code;
  }
  return cost;
}

function letterCost(model: Model, code: number, before: number, tongue: Ideographs): number {
  const common = model.common.get(code);
  if (common !== undefined) return common;
  if (isKana(code)) return (tongue === 'ja' ? 5.2 : 10) - (isKana(before) ? 1.2 : 0);
  if (code >= 0x3000 && code <= 0x301f) return before < 0x80 ? 8 : 6;
  if (code >= 0xff61 && code <= 0xff9f) return halfKanaCost(before);
  if (code >= 0xff01 && code <= 0xff5e) return 6;
  if (kindOf(code) === BROKEN) return BROKEN_COST;
  return model.plain.has(code) ? PLAIN_COST : SELDOM_COST;
}

/** Katakana of one byte: whole words of it are old Japanese, single ones are what another encoding looks like. */
function halfKanaCost(before: number): number {
  return before >= 0xff61 && before <= 0xff9f ? 4.6 : 9;
}
