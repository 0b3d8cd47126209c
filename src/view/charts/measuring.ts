import type { Space } from '../../layout/layout.ts';

const TABULAR = 1.05;

/** Texts that are kept with their widths; a view has some hundred, most of which the next one has too. */
const MOST_KEPT = 5000;

let canvas: CanvasRenderingContext2D | null = null;

/** Measures text as the browser will draw it in a font family. */
export function measuring(family: string): Space['measure'] {
  const widths = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (widths.size >= MOST_KEPT) widths.clear();
    const width = widthOf(text, `${weight} ${size}px ${family}`, size);
    widths.set(key, width);
    return width;
  };
}

function widthOf(text: string, font: string, size: number): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) return text.length * size * 0.6;
  canvas.font = font;
  // Digits are tabular on the page, and a canvas knows only proportional ones: at most this much narrower.
  return canvas.measureText(text.replaceAll(/\d/g, '0')).width * (/\d/.test(text) ? TABULAR : 1);
}
