import type { ColumnFacts } from '../../src/parse/roles/roles.ts';

const NUMBER = /^-?\d+(?:[.,]\d+)*$/;
const WHOLE = /^-?\d+(?:[ ,]\d{3})*$/;
const PERIOD =
  /^(?:(?:19|20)\d{2}(?:[-/]?(?:0[1-9]|1[0-2]))?(?:-\d{2})?|\d{2}-\d{2}-(?:19|20)\d{2}|(?:19|20)\d{2} ?[QMK]\d{1,2})$/;

/** Whether a header is a period, as plainly as the tests need it. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text.trim());
}

function share(values: readonly string[], holds: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}

/** Facts of a column, told much more simply than the program does. */
export function facts(name: string, cells: readonly string[]): ColumnFacts {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const labels = [...new Set(filled)];
  const numbers = filled.filter((cell) => NUMBER.test(cell)).map((cell) => Number(cell.replace(',', '.')));
  return {
    name,
    rows: cells.length,
    distinct: labels.length,
    empty: cells.length - filled.length,
    labels: labels.slice(0, 1000),
    numbers: share(filled, (cell) => NUMBER.test(cell)),
    wholes: share(filled, (cell) => WHOLE.test(cell)),
    percents: share(filled, (cell) => /^-?[\d.,]+ ?%$/.test(cell)),
    periods: share(filled, isPeriod),
    negatives: share(filled, (cell) => NUMBER.test(cell) && cell.startsWith('-')),
    largest: numbers.length === 0 ? null : Math.max(...numbers),
  };
}

/** Facts of the columns of a table written with ';' between cells, its header first. */
export function factsOf(text: string): ColumnFacts[] {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'));
  return header.map((name, at) =>
    facts(
      name,
      rows.map((row) => row[at] ?? ''),
    ),
  );
}
