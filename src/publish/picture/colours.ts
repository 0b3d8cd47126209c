/** The colours of a picture: always light, since it may be printed, and stands on pages that are not known. */
export const COLOURS = {
  paper: '#ffffff',
  ink: '#16181d',
  muted: '#555b66',
  faint: '#676c76',
  rule: '#dfddd6',
  ruleStrong: '#8b8d92',
  grid: '#e7e5de',
  accent: '#1d4e89',
} as const;

const SERIES = ['#1d4e89', '#c2491d', '#2a7f74', '#7b3f8c', '#a17a00', '#3f8fc4', '#7a1f3d', '#5c6470'] as const;

/** Colour of a series by its number, from 1. */
export function seriesColour(number: number): string {
  return SERIES[(number - 1) % SERIES.length] ?? SERIES[0];
}
