import { folded, headerWords } from './headerWords.ts';
import { hitOf, hitsOf } from './headerMeaning.ts';
import type { ColumnFacts } from './role.ts';

const TRUTHS = new Set(
  'true false yes no y n ja nej nein oui non si nao tak nie ano ne kylla ei vrai faux wahr falsch verdadero falso'.split(
    ' ',
  ),
);

/** Shares above which a column is of a kind, though some of its cells are symbols, notes or mistakes. */
const MOST = 0.8;
const NEARLY_ALL = 0.95;

/** Fewer rows than this do not show that a column numbers them. */
const ROWS_OF_SERIAL = 20;

export function filled(column: ColumnFacts): number {
  return column.rows - column.empty;
}

export function isNumeric(column: ColumnFacts, share = MOST): boolean {
  return filled(column) > 0 && Math.max(column.numbers, column.percents, column.wholes) >= share;
}

export function isWhole(column: ColumnFacts): boolean {
  return isNumeric(column) && column.wholes >= NEARLY_ALL * column.numbers && column.percents < 0.5;
}

export function isPeriods(column: ColumnFacts): boolean {
  return filled(column) > 0 && column.periods >= NEARLY_ALL;
}

/** Periods that say their year themselves, as '2018-10' does and 'Q1' does not. */
export function saysYear(column: ColumnFacts): boolean {
  const shown = column.labels.filter((label) => label !== '');
  return (
    shown.length > 0 && shown.filter((label) => /(?:1[6-9]|20)\d{2}/.test(label)).length >= NEARLY_ALL * shown.length
  );
}

export function isTruth(column: ColumnFacts): boolean {
  const shown = column.labels.filter((label) => label !== '');
  return shown.length > 0 && shown.length <= 3 && shown.every((label) => TRUTHS.has(folded(label)));
}

/** 0 or 1, 2, 3 … to the number of rows, as written by programs that number their rows. */
export function isSerial(column: ColumnFacts): boolean {
  const { rows, distinct, empty, largest } = column;
  if (rows < ROWS_OF_SERIAL || empty > 0 || distinct < rows || !isWhole(column)) return false;
  return column.negatives === 0 && largest !== null && (largest === rows || largest === rows - 1);
}

/** Codes with digits, and another in each row. */
export function isIdentity(column: ColumnFacts): boolean {
  if (filled(column) < ROWS_OF_SERIAL || column.distinct < NEARLY_ALL * filled(column)) return false;
  return (
    !isPeriods(column) && column.labels.every((label) => label === '' || /^(?=.*\d)[\p{L}\d/._:-]{4,}$/u.test(label))
  );
}

/** Sentences rather than labels. */
export function isProse(column: ColumnFacts): boolean {
  const shown = column.labels.filter((label) => label !== '');
  const long = shown.filter((label) => label.length > 60 && headerWords(label).length > 8);
  return shown.length > 0 && long.length > shown.length / 2;
}

/** Share of the labels that name a kind of offence. */
export function offenceShare(column: ColumnFacts): number {
  const shown = column.labels.filter((label) => label !== '').slice(0, 200);
  if (shown.length === 0) return 0;
  return shown.filter((label) => hitOf(hitsOf(label), 'category', 'offence') !== undefined).length / shown.length;
}
