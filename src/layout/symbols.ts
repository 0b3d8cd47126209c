import type { SeriesLook } from './seriesLook.ts';

/** Outlines about the origin, each 56 square CSS pixels: those of d3-shape, to which a test holds them. */
const OUTLINES: Readonly<Record<SeriesLook['symbol'], string>> = {
  circle: 'M4.2,0A4.2,4.2,0,1,1,-4.2,0A4.2,4.2,0,1,1,4.2,0',
  square: 'M-3.7,-3.7h7.5v7.5h-7.5Z',
  triangle: 'M0,-6.6L5.7,3.3L-5.7,3.3Z',
  diamond: 'M0,-7L4,0L0,7L-4,0Z',
  cross: 'M-5,-1.7L-1.7,-1.7L-1.7,-5L1.7,-5L1.7,-1.7L5,-1.7L5,1.7L1.7,1.7L1.7,5L-1.7,5L-1.7,1.7L-5,1.7Z',
  star: 'M0,-7.1L1.6,-2.2L6.7,-2.2L2.6,0.8L4.2,5.7L0,2.7L-4.2,5.7L-2.6,0.8L-6.7,-2.2L-1.6,-2.2Z',
  wye: 'M2,1.2L2,5.2L-2,5.2L-2,1.2L-5.5,-0.9L-3.5,-4.4L0,-2.3L3.5,-4.4L5.5,-0.9Z',
};

/** Outline of a symbol about the origin. */
export function symbolPath(type: SeriesLook['symbol']): string {
  return OUTLINES[type];
}
