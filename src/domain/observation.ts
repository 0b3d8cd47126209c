/** Part that a published figure plays beside the others of its source. */
export type Role = 'item' | 'stated_total' | 'of_which' | 'effort' | 'published_rate';

/**
 * Columns of the observations in memory: one row per published figure. `region` and `period` (a year, or '' for
 * undated) are the operation's own where the row gives none. `replaced_by` names the later source, if any.
 */
export const OBSERVATION_CODES = [
  'operation',
  'offence',
  'region',
  'period',
  'unit',
  'role',
  'of',
  'qualifier',
  'status',
  'source',
  'replaced_by',
  'wording',
  'note',
] as const;
export type ObservationCode = (typeof OBSERVATION_CODES)[number];
export type ObservationNumber = 'value';
