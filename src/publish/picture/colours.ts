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

const SERIES = ['#1d4e89', '#b55100', '#006e7b', '#451f7f', '#727f50', '#508ea0', '#4f0028', '#665549'] as const;

/** Colour of a series by its number, from 1. */
export function seriesColour(number: number): string {
  return SERIES[(number - 1) % SERIES.length] ?? SERIES[0];
}
