import type { ColumnRole, ColumnType, Finding, FindingKind, RoleReason } from '../domain/domain.ts';

const texts: Record<FindingKind, (count: string, one: boolean, found: string, expected: string) => string> = {
  encoding_guessed: (_n, _one, found, words) =>
    `The file does not say how its letters are written. By its words they are ${found}${words === '' ? '' : ` (${words})`}. Look at them, and choose another encoding if they are wrong.`,
  letters_broken: (n, one, found) =>
    `${n} ${one ? 'cell holds' : 'cells hold'} bytes that are no letters of ${found}; each is shown as �. Save the file again as UTF-8, or choose its encoding.`,
  preamble: (n, one, found) =>
    `${n} ${one ? 'line stands' : 'lines stand'} before the table and ${one ? 'was' : 'were'} left out: “${found}”.`,
  footnote: (n, one) =>
    `${n} ${one ? 'line stands' : 'lines stand'} after the table and ${one ? 'was' : 'were'} left out as ${one ? 'a note' : 'notes'}.`,
  blank_line: (n, one) => `${n} blank ${one ? 'line was' : 'lines were'} passed over.`,
  other_table: (n, one, found) =>
    `The file holds another table from record ${found} on (${n} ${one ? 'record' : 'records'}). Only the largest is read; put the other in a file of its own.`,
  no_header: () => 'No record names the columns; they go by their numbers. Add a header, or say how many rows it has.',
  header_rows: (n) => `${n} rows name the columns; their names are joined.`,
  column_unnamed: (n, one) =>
    `${n} ${one ? 'column has' : 'columns have'} no name and ${one ? 'goes by its number' : 'go by their numbers'}.`,
  column_repeated: (n, one) =>
    `${n} ${one ? 'column has' : 'columns have'} a name that stands before it. Each is read by its place.`,
  field_count: (n, one, _found, expected) =>
    `${n} ${one ? 'record has' : 'records have'} more or fewer fields than the ${expected} of the others, and ${one ? 'was' : 'were'} set aside. Check delimiters and quotes there.`,
  csv_quote: (n, one) =>
    `${n} ${one ? 'quote stands' : 'quotes stand'} within a field without being doubled, and ${one ? 'was' : 'were'} taken for text. Check the cell.`,
  quote_unclosed: (n, one) =>
    `${n} ${one ? 'quote opens and is' : 'quotes open and are'} never closed; taken for text, so that nothing after it is swallowed. Check the cell.`,
  delimiter_differs: (n, one, found) =>
    `${n} ${one ? 'record is' : 'records are'} parted by “${found}” instead, and ${one ? 'was' : 'were'} read so.`,
  quote_differs: (n, one, found) =>
    `${n} ${one ? 'record is' : 'records are'} quoted by ${found} instead, and ${one ? 'was' : 'were'} read so.`,
  nul: (n, one) =>
    `${n} ${one ? 'record holds' : 'records hold'} NUL bytes, which no text has. The file may be damaged.`,
  field_long: (n, one, _found, expected) =>
    `${n} ${one ? 'field is' : 'fields are'} longer than ${expected} letters, and ${one ? 'was' : 'were'} read all the same. Most likely a quote or delimiter is missing there.`,
  no_count: () => 'No column of counts was found, and no rows that are reports each. Say which column holds the count.',
  flag_unknown: (n, one) =>
    `${n} ${one ? 'flag is' : 'flags are'} not known, and ${one ? 'was' : 'were'} passed over; the count is read as it stands.`,
  status_differs: (n, one) =>
    `${n} ${one ? 'status says' : 'statuses say'} that a count is missing where there is one, or that there is one where it is missing. What stands in the cell is read.`,
  not_number: (n, one) =>
    `${n} ${one ? 'cell holds' : 'cells hold'} text where a count is due, and ${one ? 'is' : 'are'} not counted. Correct it, or mark it as missing.`,
  not_period: (n, one) =>
    `${n} ${one ? 'cell holds' : 'cells hold'} no date or period that exists; the ${one ? 'record was' : 'records were'} set aside.`,
  number_form_unsure: (_n, _one, found, expected) =>
    `Numbers could be written as ${found} or as ${expected}; they are read as the first. Choose the other if that is wrong.`,
  date_order_unsure: (_n, _one, found, expected) =>
    `Dates could be ${found.toUpperCase()} or ${expected.toUpperCase()}; no date in the file decides. They are read as the first.`,
  role_unsure: () => 'Another column could be the count as well. Check that the right one is counted.',
  duplicate_key: (n, one) =>
    `${n} ${one ? 'record repeats' : 'records repeat'} all that tells an earlier one apart. ${one ? 'It is' : 'They are'} counted as ${one ? 'it stands' : 'they stand'}; look whether something is counted twice.`,
  mixed_units: (n, _one, found) => `The file counts ${n} different things (${found}). They are never added together.`,
  rates_apart: (n, one) =>
    `${n} ${one ? 'figure is a rate' : 'figures are rates'}, which cannot be added up; set apart.`,
  totals_apart: (n, one, found) =>
    `${n} ${one ? 'category is a total' : 'categories are totals'} of others (${found}). Shown, and never added to ${one ? 'its' : 'their'} parts.`,
  windows_overlap: (n, _one, found) =>
    `The periods overlap, so that their counts hold one another's: ${n} figures are set aside, and those of windows like ${found} are used.`,
  parts_aside: (n, one) =>
    `${n} ${one ? 'record is a part' : 'records are parts'} of others that give the total (by sex, age or the like). The totals are used, and the parts set aside.`,
  counts_unused: (n, one, found) =>
    `${n} more ${one ? 'column of counts is' : 'columns of counts are'} not used (${found}): what ${one ? 'it holds' : 'they hold'} fits none of the others. Say below if another column is meant.`,
  formula: (n, one) =>
    `${n} ${one ? 'cell begins' : 'cells begin'} like a formula. Here it is text; a spreadsheet may run it.`,
  too_many_columns: (_n, _one, found, expected) =>
    `The records have ${found} fields; no more than ${expected} are read. Most likely a delimiter or quote is wrong, or the table lies on its side.`,
  too_many_categories: (n, _one, found) => `Column ${found} has ${n} different labels, more than can be shown.`,
  sum_too_large: () =>
    'The counts add up to more than can be added exactly (9 007 199 254 740 991). No figure is shown.',
  empty_file: () => 'The file holds no records.',
};

const roles: Record<ColumnRole, string> = {
  offence: 'offence type',
  suboffence: 'finer offence type',
  operation: 'operation',
  region: 'region',
  subregion: 'finer region',
  regioncode: 'code of the region',
  period: 'period',
  year: 'year',
  month: 'month',
  day: 'day',
  unit: 'what is counted',
  count: 'count',
  rate: 'rate (never added)',
  population: 'inhabitants',
  dwellings: 'dwellings',
  status: 'status of the figure',
  qualifier: 'qualifier',
  flag: 'flag',
  source: 'source',
  note: 'note',
  identifier: 'identifier',
  latitude: 'latitude',
  longitude: 'longitude',
  outcome: 'outcome',
  sex: 'sex',
  age: 'age',
  other: 'not used',
};

const types: Record<ColumnType, string> = {
  integer: 'whole numbers',
  number: 'numbers',
  percent: 'percentages',
  period: 'dates or periods',
  text: 'text',
  empty: 'empty',
};

/** What is said of a reader's own file and its columns, in English. */
export const findings = {
  finding: ({ kind, found, expected }: Finding, count: string, one: boolean) =>
    texts[kind](count, one, found ?? '', expected ?? ''),
  place: (row: string | null, column: string | null, value: string | null) =>
    [row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`, value === null ? '' : `“${value}”`]
      .filter(Boolean)
      .join(', '),
  roles,
  types,
  reason: (reason: RoleReason): string =>
    reason.by === 'name'
      ? `by its name (${reason.word})`
      : reason.by === 'content'
        ? `by its content (${reason.what})`
        : reason.by === 'choice'
          ? 'your choice'
          : 'nothing else fits',
  used: (records: string, used: string, aside: string) =>
    `Records read: ${records}. Used: ${used}. Set aside: ${aside}.`,
  clean: 'Nothing to remark.',
};
