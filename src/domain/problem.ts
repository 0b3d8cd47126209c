import type { ReadingReport } from './report.ts';

/**
 * Something found wrong with data, named so that a person can mend it: the file, the row (record number in the
 * file, header included), the column, what stands there and what was expected.
 */
export interface Problem {
  readonly kind: ProblemKind;
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string | null;
  readonly expected: string | null;
}

export type ProblemKind =
  | 'file_missing'
  | 'file_unreadable'
  | 'file_rows'
  | 'file_bytes'
  | 'file_changed'
  | 'version_unknown'
  | 'version_not_kept'
  | 'version_altered'
  | 'not_unpacked'
  | 'parquet_unreadable'
  | 'parquet_nested'
  | 'unpacked_too_large'
  | 'irregular_too_large'
  | 'sum_too_large'
  | 'not_utf8'
  | 'csv_quote'
  | 'record_too_long'
  | 'column_missing'
  | 'column_unexpected'
  | 'field_count'
  | 'required'
  | 'type'
  | 'not_allowed'
  | 'pattern'
  | 'range'
  | 'duplicate_key'
  | 'unknown_code'
  | 'tree_circle'
  | 'value_status'
  | 'dates'
  | 'mixed_sources'
  | 'total_differs'
  | 'total_undeclared'
  | 'rate_differs'
  | 'is_empty'
  | 'is_pdf'
  | 'is_picture'
  | 'is_workbook'
  | 'is_document'
  | 'is_page'
  | 'is_database'
  | 'is_xml'
  | 'is_archive'
  | 'is_binary'
  | 'zip_broken'
  | 'zip_encrypted'
  | 'zip_method'
  | 'zip_several'
  | 'zip_without_data'
  | 'address_unreadable'
  | 'address_scheme'
  | 'address_insecure'
  | 'address_credentials'
  | 'remote_missing'
  | 'remote_refused'
  | 'remote_status'
  | 'remote_unreachable'
  | 'remote_silent'
  | 'remote_cut'
  | 'remote_too_large'
  | 'json_broken'
  | 'json_unknown'
  | 'json_stat_several'
  | 'json_stat_form'
  | 'json_stat_cells';

/** Why no figure can be shown. Each has its own message and a way on. */
export type Failure =
  | { readonly kind: 'data'; readonly problems: readonly Problem[] }
  /** A reader's own file was read, and no figure can be made of it. */
  | { readonly kind: 'no_figures'; readonly report: ReadingReport }
  /** The reader stopped it. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'out_of_memory'; readonly detail: string }
  | { readonly kind: 'worker_died'; readonly detail: string }
  | { readonly kind: 'unexpected'; readonly detail: string };
