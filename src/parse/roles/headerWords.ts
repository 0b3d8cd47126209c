const WITHOUT_MARK: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
]);

/**
 * The text without case and accents, so that 'Älg', 'ALG' and 'älg' are one. Marks of other scripts than Latin, Greek and
 * Cyrillic stay, since there they part letters.
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[øæœßłđı]/g, (letter) => WITHOUT_MARK.get(letter) ?? letter);
}

/** A word of a header: as written, as compared, and where it stands in it. */
export interface HeaderWord {
  readonly text: string;
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

const CASE_CHANGE = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** The words of a header, parted at anything that is no letter or digit and where the case changes as in `stateName`. */
export function headerWords(name: string): HeaderWord[] {
  const words: HeaderWord[] = [];
  for (const found of name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    let start = found.index;
    for (const text of found[0].split(CASE_CHANGE)) {
      words.push({ text, plain: folded(text), start, end: start + text.length });
      start += text.length;
    }
  }
  return words;
}
