import examples from '../../docs/examples.json';
import index from '../../data/versions/index.json';

/** The version of the operations that is kept, in the short form that links have. */
const KEPT = index.versions.find(({ dataset }) => dataset === 'operations')?.hash.slice(0, 12) ?? '';

/** The views that the gallery shows, by name: those of the documentation, and those of states that none of them is in. */
export const VIEWS = {
  ...examples,
  'robbery-eight': 'v=1&data=europe&figure=trend&by=region&offence=0401&region=AT,BE,DK,FI,FR,NO,PL,SE',
  'robbery-panels': 'v=1&data=europe&figure=trend&by=region&offence=0401',
  'europe-matrix-2022': 'v=1&data=europe&figure=matrix&from=2022&to=2022',
  filtered: 'v=1&offence=trafficking,procuring,drugs&operation=empact-thb-se-undated',
  'no-match': 'v=1&by=operation&offence=purchase_sex&from=2004&to=2004',
  unfollowed: 'v=1&figur=bars&offence=stold&by=operation&measure=rate',
  frozen: `v=1&data=operations&data-version=${KEPT}&data-date=2026-11-26&operation=empact-thb-se-undated`,
} as const;

export type ViewName = keyof typeof VIEWS;
