/** What a column of a reader's own file is for. */
export const COLUMN_ROLES = [
  'offence',
  'suboffence',
  'operation',
  'region',
  'subregion',
  'regioncode',
  'period',
  'year',
  'month',
  'day',
  'unit',
  'count',
  'rate',
  'population',
  'dwellings',
  'status',
  'qualifier',
  'flag',
  'source',
  'note',
  'identifier',
  'latitude',
  'longitude',
  'outcome',
  'sex',
  'age',
  'other',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What the cells of a column hold. */
export type ColumnType = 'integer' | 'number' | 'percent' | 'period' | 'text' | 'empty';

/** Why a column was given its role. */
export type RoleReason =
  | { readonly by: 'name'; readonly word: string }
  | { readonly by: 'content'; readonly what: string }
  | { readonly by: 'choice' }
  | { readonly by: 'rest' };

/** A column as it was understood. */
export interface UnderstoodColumn {
  readonly name: string;
  /** From 1. */
  readonly number: number;
  readonly role: ColumnRole;
  readonly type: ColumnType;
  readonly unit: string | null;
  readonly reason: RoleReason;
  /** Whether nothing else was about as likely. */
  readonly sure: boolean;
}

/** Something in a file that a reader should know of: what was found, and where first. */
export interface Finding {
  readonly kind: FindingKind;
  /** How many there are of the kind. */
  readonly count: number;
  /** The first of them; rows are record numbers in the file, header included. */
  readonly places: readonly FindingPlace[];
  /** What was found where no one place says it, and what was expected or done instead. */
  readonly found: string | null;
  readonly expected: string | null;
}

export interface FindingPlace {
  readonly row: number | null;
  /** Name of the column, or its number where it has none. */
  readonly column: string | null;
  readonly value: string | null;
}

const FINDING_KINDS = [
  'encoding_guessed',
  'letters_broken',
  'preamble',
  'footnote',
  'blank_line',
  'other_table',
  'no_header',
  'header_rows',
  'column_unnamed',
  'column_repeated',
  'field_count',
  'csv_quote',
  'quote_unclosed',
  'delimiter_differs',
  'quote_differs',
  'nul',
  'field_long',
  'no_count',
  'flag_unknown',
  'status_differs',
  'not_number',
  'not_period',
  'number_form_unsure',
  'date_order_unsure',
  'role_unsure',
  'duplicate_key',
  'mixed_units',
  'rates_apart',
  'totals_apart',
  'windows_overlap',
  'parts_aside',
  'counts_unused',
  'formula',
  'too_many_columns',
  'too_many_categories',
  'sum_too_large',
  'empty_file',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What was understood of a reader's own file, and what is to be known of it. */
export interface ReadingReport {
  readonly file: string;
  readonly encoding: {
    readonly name: string;
    readonly known: 'mark' | 'ascii' | 'utf-8' | 'guess' | 'choice';
    /** Words whose letters decide a guess. */
    readonly words: readonly string[];
    readonly others: readonly string[];
  };
  readonly dialect: {
    readonly delimiter: string;
    readonly quote: string;
    readonly escape: string;
    readonly headerRows: number;
    readonly preambleRows: number;
    readonly decimal: string;
    readonly thousands: string;
  };
  readonly columns: readonly UnderstoodColumn[];
  /** Records below the header; each is either used or set aside. */
  readonly records: number;
  readonly used: number;
  readonly setAside: number;
  readonly findings: readonly Finding[];
}

/** What a reader has chosen for a layout instead of what was understood. Kept as JSON. */
export interface ReadingChoices {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: string;
  readonly headerRows?: number;
  readonly preambleRows?: number;
  readonly decimal?: string;
  readonly thousands?: string;
  /** Order of day, month and year in dates. */
  readonly dates?: 'ymd' | 'dmy' | 'mdy';
  /** Roles by the number of the column, from 1, or by its name. */
  readonly roles?: Readonly<Record<string, ColumnRole>>;
  /** What is counted, where the file does not say it. */
  readonly unit?: string;
}
