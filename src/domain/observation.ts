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

/**
 * Columns that a file which this program writes has besides those of observations: names for people, parents of categories,
 * what a figure works out from counts, and in its first record all that must be said of the figure. `link` is always there.
 */
export const COLUMNS_BESIDE = [
  'operation_label',
  'offence_label',
  'region_label',
  'unit_label',
  'operation_parent',
  'offence_parent',
  'region_parent',
  'upper',
  'observed',
  'absent',
  'share',
  'rate',
  'numerator',
  'population',
  'change',
  'value_before',
  'period_before',
  'measure_qualifier',
  'flags',
  'text',
  'source_title',
  'source_url',
  'headline',
  'notes',
  'source_line',
  'taken',
  'version',
  'link',
] as const;
export type ColumnBeside = (typeof COLUMNS_BESIDE)[number];
