import { CANDIDATES } from './candidates.ts';
import { evidenceOf } from './evidence.ts';
import { distinctWords, guessOf } from './guess.ts';
import { Recoder } from './recoder.ts';
import { tongueCosts } from './tongues.ts';
import { markedEncoding, unmarkedWide } from './wide.ts';

export { Recoder };

/** How the bytes of a file stand for letters. */
export interface Encoding {
  /** A label of the WHATWG Encoding Standard, or one of UTF-32 and the code pages of DOS and Mac that it lacks. */
  readonly name: string;
  /** Bytes of a byte-order mark to skip. */
  readonly mark: number;
  /** How it is known: by a mark, because all is ASCII, because it is strict UTF-8 with letters beyond, or guessed. */
  readonly known: 'mark' | 'ascii' | 'utf-8' | 'guess';
  /** For a guess: up to five words, decoded, whose letters decide it. */
  readonly words: readonly string[];
  /** For a guess: encodings that would give other text of about the same likelihood, best first. */
  readonly others: readonly string[];
}

/** Encodings that a reader may choose by hand. */
export const ENCODINGS: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  ...CANDIDATES.map(({ name }) => name),
  'iso-2022-jp',
  'iso-8859-3',
  'iso-8859-14',
  'utf-32le',
  'utf-32be',
];

const PIECE = 1 << 20;
/** Of sequences beyond ASCII that are UTF-8, in a file of which some are not. */
const MOSTLY = 0.8;
const SOME = 3;
const HEAD = 16_384;

/**
 * How a file is written, from all its bytes or, where it is not `whole`, from its first ones; a letter cut at their end
 * is no fault then. Never throws: bytes that are of no encoding are named by the least bad one, and its Recoder throws.
 */
export function encodingOf(bytes: Uint8Array, whole: boolean): Encoding {
  const marked = markedEncoding(bytes);
  if (marked !== null) return { ...marked, known: 'mark', words: [], others: [] };
  const wide = unmarkedWide(bytes) ?? escapedJapanese(bytes);
  if (wide !== null) return guessed({ name: wide, words: wordsIn(bytes, wide), others: [] });
  if (!bytes.some((byte) => byte >= 0x80)) return sure('ascii');
  if (isUtf8(bytes, whole)) return sure('utf-8');
  const evidence = evidenceOf(bytes, whole);
  const mostly = mostlyUtf8(evidence);
  return guessed(mostly ?? guessOf(evidence, tongueCosts(bytes.subarray(0, HEAD))));
}

const sure = (known: 'ascii' | 'utf-8'): Encoding => ({ name: 'utf-8', mark: 0, known, words: [], others: [] });

function guessed(guess: Pick<Encoding, 'name' | 'words' | 'others'>): Encoding {
  return { ...guess, mark: 0, known: 'guess' };
}

/** ISO-2022-JP is ASCII that escapes to Japanese: by $B, $@, (J or (I after an escape. */
function escapedJapanese(bytes: Uint8Array): 'iso-2022-jp' | null {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const sign = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
    if (['$B', '$@', '(J', '(I'].includes(sign)) return 'iso-2022-jp';
  }
  return null;
}

function wordsIn(bytes: Uint8Array, name: string): string[] {
  const recoder = new Recoder({ name, mark: 0 });
  try {
    return distinctWords([new TextDecoder().decode(recoder.next(bytes.subarray(0, HEAD)))]);
  } catch {
    return [];
  }
}

function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    if (whole) decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** A file of UTF-8 with some broken bytes, which another encoding would turn into wrong letters throughout. */
function mostlyUtf8(evidence: Uint8Array): Pick<Encoding, 'name' | 'words' | 'others'> | null {
  const text = new TextDecoder().decode(evidence);
  const beyond = text.match(/[\u{80}-\u{10ffff}]/gu) ?? [];
  const broken = beyond.filter((letter) => letter === '\ufffd').length;
  const sound = beyond.length - broken;
  if (sound < SOME || sound / beyond.length < MOSTLY) return null;
  return {
    name: 'utf-8',
    words: distinctWords(text.split('\n').filter((cell) => !cell.includes('\ufffd'))),
    others: [],
  };
}
