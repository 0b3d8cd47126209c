import Papa from 'papaparse';

/** Opens a CSV file as UTF-8 in spreadsheets, which else guess. */
const MARK = '\uFEFF';

/**
 * Records as the text of a CSV file. A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a
 * carriage return) gets an apostrophe before it.
 */
export function written(records: readonly (readonly string[])[]): string {
  return `${MARK}${Papa.unparse(
    records.map((cells) => [...cells]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
}
