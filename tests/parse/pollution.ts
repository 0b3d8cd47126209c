// A clean table, and ways to spoil one thing in it at a known place. All figures are made up.

/** How a table is written down. */
export interface Form {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: string;
  readonly lineEnd?: string;
  /** Whether every cell is quoted, or only those that need it. */
  readonly always?: boolean;
}

export const HEADER = ['Datum', 'Tid', 'Ärende', 'Belopp', 'Antal', 'Brottstyp', 'Beskrivning', 'Ny'];
export const WIDTH = HEADER.length;

export const CLEAN: readonly (readonly string[])[] = [
  HEADER,
  ...Array.from({ length: 24 }, (_, at) => [
    `${String(1 + (at % 28)).padStart(2, '0')}/01/2018`,
    `${String(at % 24).padStart(2, '0')}:00`,
    `MG-${1000 + at}`,
    (at * 7.31).toFixed(2),
    String(at % 5),
    at % 3 === 0 ? 'Theft, of cars' : "Men's theft",
    at % 2 === 1 ? 'A long text, with commas, and "quotes" in it' : 'plain text here',
    String(at % 2),
  ]),
];

export function writtenRow(cells: readonly string[], form: Form = {}): string {
  const { delimiter = ',', quote = '"', lineEnd = '\r\n', always = false } = form;
  const escape = form.escape ?? quote;
  const isNeeded = (cell: string): boolean => [delimiter, quote, '\r', '\n'].some((mark) => cell.includes(mark));
  const written = cells.map((cell) =>
    always || isNeeded(cell) ? quote + cell.replaceAll(quote, escape + quote) + quote : cell,
  );
  return written.join(delimiter) + lineEnd;
}

export function written(rows: readonly (readonly string[])[], form: Form = {}): string {
  return rows.map((cells) => writtenRow(cells, form)).join('');
}

/** The table with one record written otherwise: `write` gets the cells as they would stand in the file. */
export function spoiled(row: number, form: Form, write: (cells: readonly string[]) => string): string {
  return CLEAN.map((cells, at) => {
    if (at !== row) return writtenRow(cells, form);
    const parts = cells.map((cell) => writtenRow([cell], { ...form, lineEnd: '' }));
    return write(parts) + (form.lineEnd ?? '\r\n');
  }).join('');
}
