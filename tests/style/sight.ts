/** Colours as people with and without colour-blindness see them. A colour is its three parts of light, from 0 to 1. */
type Light = readonly [number, number, number];

type Matrix = readonly [Light, Light, Light];

/** sRGB (IEC 61966-2-1): the light of "#1d4e89". */
export function lightOf(hex: string): Light {
  const part = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Relative luminance, as WCAG 2.2 defines it. */
const LUMINANCE: Light = [0.2126, 0.7152, 0.0722];

/**
 * Sights by what they make of light. Those of colour-blindness are the matrices of Machado, Oliveira and Fernandes,
 * “A Physiologically-based Model for Simulation of Color Vision Deficiency” (2009), for a severity of 1.
 */
export const SIGHTS: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [LUMINANCE, LUMINANCE, LUMINANCE],
};

function times(matrix: Matrix, [r, g, b]: Light): Light {
  const [x, y, z] = matrix.map((row) => row[0] * r + row[1] * g + row[2] * b);
  return [x ?? 0, y ?? 0, z ?? 0];
}

function within(light: Light): Light {
  const [r, g, b] = light.map((part) => Math.min(1, Math.max(0, part)));
  return [r ?? 0, g ?? 0, b ?? 0];
}

/** OKLab, with the coefficients of Björn Ottosson, “A perceptual color space for image processing” (2020). */
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function labOf(light: Light): Light {
  const [l, m, s] = times(TO_CONES, light);
  return times(TO_LAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

/** How far apart two colours are to a sight, in OKLab: 0.02 is about the least that is noticed side by side. */
export function distance(a: Light, b: Light, sight: Matrix): number {
  const [from, to] = [a, b].map((light) => labOf(within(times(sight, light))));
  return Math.hypot(...[0, 1, 2].map((part) => (from?.[part] ?? 0) - (to?.[part] ?? 0)));
}

/** Contrast ratio, as WCAG 2.2 defines it: from 1 to 21. */
export function contrast(a: Light, b: Light): number {
  const [one, other] = [a, b].map((light) => times([LUMINANCE, LUMINANCE, LUMINANCE], light)[0]);
  const [low, high] = [Math.min(one ?? 0, other ?? 0), Math.max(one ?? 0, other ?? 0)];
  return (high + 0.05) / (low + 0.05);
}
