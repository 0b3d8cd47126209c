import examples from '../../docs/examples.json' with { type: 'json' };

/** A view of each kind of figure and data set: Europe's data have no stated totals. */
export const PICTURED = {
  'bars-operations': examples.home,
  'bars-europe': examples['europe-robbery-2022'],
  'trend-operations': examples['operations-over-time'],
  'trend-europe': examples['nordic-robbery'],
  'panels-europe': 'v=1&data=europe&figure=trend&by=region&offence=0401',
  'matrix-operations': examples.matrix,
  'matrix-europe': examples['nordic-matrix-2022'],
  'grid-europe': examples['nordic-grid-2022'],
  'stated-operations': examples['home-stated'],
} as const;

export const WIDTHS = [320, 640, 1200] as const;
