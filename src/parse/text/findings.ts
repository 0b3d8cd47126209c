/** What a text was found to have that a table has not, and what was done about it. */
type TextFindingKind =
  /** Lines before the header, left out. */
  | 'preamble'
  /** Lines after the table, left out. */
  | 'footnote'
  | 'blank_line'
  /** Another table in the same text, left out. */
  | 'other_table'
  | 'no_header'
  | 'header_rows'
  | 'column_unnamed'
  | 'column_repeated'
  /** A record has more or fewer fields than the table: set aside. */
  | 'field_count'
  /** A quote that closes nothing was taken as text. */
  | 'csv_quote'
  | 'quote_unclosed'
  /** One record is parted or quoted otherwise than the rest, and was read by its own rules. */
  | 'delimiter_differs'
  | 'quote_differs'
  | 'nul'
  | 'field_long'
  /** More fields in a record than a table is read with: nothing is read. */
  | 'too_many_columns';

export interface TextFinding {
  readonly kind: TextFindingKind;
  /** Number of the record in the file, from 1; null where no record is at fault. */
  readonly row: number | null;
  /** Number of the field, from 0. */
  readonly field: number | null;
  readonly found: string | null;
  readonly expected: string | null;
  /** How many of the kind, where one finding stands for all. */
  readonly count: number;
}

/** Findings of one kind that are told with their place; more are counted. */
const MOST_PLACES = 100;

/** A finding before anything is said of its place. */
export const nowhere = { row: null, field: null, found: null, expected: null, count: 1 };

/** Findings as they come: of each kind the first with their places, and how many more there are. */
export class Findings {
  readonly #told: TextFinding[] = [];
  readonly #counts = new Map<TextFindingKind, number>();

  add(finding: TextFinding): void {
    const count = (this.#counts.get(finding.kind) ?? 0) + 1;
    this.#counts.set(finding.kind, count);
    if (count <= MOST_PLACES) this.#told.push(finding);
  }

  done(): TextFinding[] {
    const more = [...this.#counts].flatMap(([kind, count]): TextFinding[] =>
      count > MOST_PLACES ? [{ ...nowhere, kind, count: count - MOST_PLACES }] : [],
    );
    return [...this.#told, ...more];
  }
}
