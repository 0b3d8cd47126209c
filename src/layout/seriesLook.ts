const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star', 'wye', 'circle'] as const;
const DASHES = ['0', '8 3', '2 3', '10 3 2 3', '5 5', '1 4', '12 4', '6 2 2 2'] as const;

/** How the nth line is told from the others. */
export interface SeriesLook {
  readonly symbol: (typeof SYMBOLS)[number];
  readonly dash: string;
  /** Number of its colour, from 1. */
  readonly colour: number;
}

/** The colour, dash and symbol of the nth line: any one of them tells the lines apart. */
export function seriesLook(series: number): SeriesLook {
  const place = series % SYMBOLS.length;
  return { symbol: SYMBOLS[place] ?? 'circle', dash: DASHES[place] ?? '0', colour: place + 1 };
}
