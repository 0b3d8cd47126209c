import type { Space } from './useSpace.ts';

/** The sizes of text in a chart, in rem: those of the tokens --text-1 and --text-2. */
export const SMALL = 0.8125;
export const NORMAL = 0.9375;

const TABULAR = 1.05;

let canvas: CanvasRenderingContext2D | null = null;

/** Width of a text in CSS pixels, as the browser will draw it. */
export function textWidth(text: string, size: number, space: Space, weight = 400): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) return text.length * size * space.rem * 0.6;
  canvas.font = `${weight} ${size * space.rem}px ${space.family}`;
  // Digits are tabular on the page, and a canvas knows only proportional ones: at most this much narrower.
  return canvas.measureText(text.replaceAll(/\d/g, '0')).width * (/\d/.test(text) ? TABULAR : 1);
}

/** Text in lines no wider than `width`. A single word that is wider stands alone and keeps its length. */
export function wrapped(text: string, width: number, size: number, space: Space): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, space) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
