import { upperHalf } from '../../src/parse/text/codepages.ts';

const DOUBLE = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Letters of one or two bytes, found by decoding every pair. */
function pairsOf(name: string): ReadonlyMap<string, readonly number[]> {
  const known = DOUBLE.get(name);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(name);
  const found = new Map<string, readonly number[]>();
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      const letter = decoder.decode(Uint8Array.of(first, second));
      if (letter.length === 1 && letter !== '\ufffd' && !found.has(letter)) found.set(letter, [first, second]);
    }
  }
  DOUBLE.set(name, found);
  return found;
}

function wide(text: string, size: 2 | 4, little: boolean): number[] {
  const units =
    size === 2 ? text.split('').map((unit) => unit.charCodeAt(0)) : Array.from(text, (at) => at.codePointAt(0) ?? 0);
  return units.flatMap((unit) => {
    const bytes = Array.from({ length: size }, (_, at) => (unit >> (8 * at)) & 0xff);
    return little ? bytes : bytes.toReversed();
  });
}

/** Japanese runs between escapes; an escape that nothing follows is not of the encoding. */
function escaped(text: string): number[] {
  const pairs = pairsOf('euc-jp');
  return (text.match(/[\0-\x7f]+|[^\0-\x7f]+/g) ?? []).flatMap((run) =>
    run < '\x80'
      ? Array.from(run).map((letter) => letter.charCodeAt(0))
      : [
          0x1b,
          0x24,
          0x42,
          ...Array.from(run)
            .flatMap((at) => pairs.get(at) ?? [])
            .map((byte) => byte & 0x7f),
          0x1b,
          0x28,
          0x42,
        ],
  );
}

function byteOf(letter: string, name: string): readonly number[] {
  if (letter < '\x80') return [letter.charCodeAt(0)];
  const upper = upperHalf(name);
  const bytes = upper === null ? pairsOf(name).get(letter) : [0x80 + upper.indexOf(letter)];
  if (bytes === undefined || bytes[0] === 0x7f) throw new Error(`${name} has no ${letter}`);
  return bytes;
}

/** The bytes of a text in any encoding that the program knows. */
export function encoded(text: string, name: string): Uint8Array {
  if (name === 'utf-8') return new TextEncoder().encode(text);
  const unicode = /^utf-(16|32)(le|be)$/.exec(name);
  if (unicode !== null) return Uint8Array.from(wide(text, unicode[1] === '16' ? 2 : 4, unicode[2] === 'le'));
  if (name === 'iso-2022-jp') return Uint8Array.from(escaped(text));
  return Uint8Array.from(Array.from(text).flatMap((letter) => byteOf(letter, name)));
}
