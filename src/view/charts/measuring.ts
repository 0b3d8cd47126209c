import type { Space } from '../../layout/layout.ts';

const TABULAR = 1.05;

let canvas: CanvasRenderingContext2D | null = null;

/** Measures text as the browser will draw it in a font family. */
export function measuring(family: string): Space['measure'] {
  return (text, size, weight) => {
    canvas ??= document.createElement('canvas').getContext('2d');
    if (canvas === null) return text.length * size * 0.6;
    canvas.font = `${weight} ${size}px ${family}`;
    // Digits are tabular on the page, and a canvas knows only proportional ones: at most this much narrower.
    return canvas.measureText(text.replaceAll(/\d/g, '0')).width * (/\d/.test(text) ? TABULAR : 1);
  };
}
