import type { Space } from './space.ts';

/** The sizes of text in a figure, in rem: those of the tokens --text-1 and --text-2. */
export const SMALL = 0.8125;
export const NORMAL = 0.9375;

/** Width of a text in CSS pixels; its size is in rem. */
export function textWidth(text: string, size: number, space: Space, weight = 400): number {
  return space.measure(text, size * space.rem, weight);
}

/** Made with the first word that must be broken: making it takes a browser longer than laying out a whole figure. */
let graphemes: Intl.Segmenter | undefined;
/** Code units looked at together: the time that a segmenter takes grows with the square of its text. */
const WINDOW = 256;

/** What a reader takes for the characters of a word: none is ever parted, unless it is longer than a window. */
function charactersOf(word: string): readonly string[] {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const characters: string[] = [];
  for (let from = 0; from < word.length; ) {
    const found = [...graphemes.segment(word.slice(from, from + WINDOW))].map(({ segment }) => segment);
    // The window may have cut its last character.
    if (from + WINDOW < word.length && found.length > 1) found.pop();
    characters.push(...found);
    from += found.join('').length;
  }
  return characters;
}

/** A word in pieces no wider than `width`: a word that does not fit into a line is broken, not cut. */
function pieces(word: string, width: number, size: number, space: Space, weight: number): string[] {
  const whole = textWidth(word, size, space, weight);
  if (whole <= width || word.length < 2) return [word];
  const characters = charactersOf(word);
  const usual = Math.max(1, Math.floor((characters.length * width) / whole));
  const parts: string[] = [];
  for (let from = 0; from < characters.length; ) {
    let to = Math.min(characters.length, from + usual);
    while (to > from + 1 && textWidth(characters.slice(from, to).join(''), size, space, weight) > width) to--;
    parts.push(characters.slice(from, to).join(''));
    from = to;
  }
  return parts;
}

/** Text in lines no wider than `width`, in CSS pixels. A word that is wider than a line goes on in the next. */
export function wrapped(text: string, width: number, size: number, space: Space, weight = 400): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size, space, weight) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const broken = pieces(word, width, size, space, weight);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}
