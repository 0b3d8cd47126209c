import type { ReadingChoices, ReadingReport } from '../../domain/domain.ts';
import type { Data } from '../../query/query.ts';
import type { Steps } from '../steps.ts';
import type { TextTable } from '../text/careful.ts';
import { apart } from './apart.ts';
import { columnsOf, type SourceTable, withPartedKeys } from './columns.ts';
import { dataIn, type OwnData, type PackageLists } from './data.ts';
import { duplicatesIn } from './duplicates.ts';
import { MOST_PLACES, Notes } from './notes.ts';
import { isOwnLayout, keysOf, MOST_CATEGORIES } from './keys.ts';
import { type Observed, observedLong } from './observe.ts';
import { populationsIn } from './populations.ts';
import { shownColumns, type Understood, understand } from './understand.ts';
import { observedWide } from './wide.ts';

/** A file as it was understood: what is to be known of it, and the data set, null where there are no counts in it. */
export interface Reading {
  readonly report: ReadingReport;
  readonly data: Data | null;
}

/** A table of labels, with all that was found on the way to it. */
export interface Given {
  readonly file: string;
  readonly table: SourceTable;
  readonly encoding: ReadingReport['encoding'];
  readonly dialect: Omit<ReadingReport['dialect'], 'decimal' | 'thousands'>;
  /** Records that are not in the table, though they are below its header. */
  readonly aside: number;
  readonly notes: Notes;
}

/** Notes of a text so far: an encoding that was guessed must be told. */
export function notesOn(encoding: ReadingReport['encoding'], numberOf: SourceTable['numberOf']): Notes {
  const notes = new Notes(numberOf);
  if (encoding.known === 'guess')
    notes.add('encoding_guessed', { found: encoding.name, expected: encoding.words.join(', ') });
  return notes;
}

/** What was found in a text, for the report of the file. */
export function* givenText(file: string, encoding: ReadingReport['encoding'], text: TextTable): Steps<Given> {
  const table = yield* columnsOf(text);
  const notes = notesOn(encoding, table.numberOf);
  for (const { kind, row, field, found, expected, count } of text.findings) {
    const column = field === null ? null : text.names[field] || String(field + 1);
    notes.add(kind, { count, found, expected, ...(row === null ? {} : { place: { row, column, value: found } }) });
  }
  const { delimiter, quote, escape } = text.dialect;
  return {
    file,
    table,
    encoding,
    dialect: { delimiter, quote, escape, headerRows: text.header.length, preambleRows: text.preambleRows },
    aside: text.rows.length - table.rows + text.aside,
    notes,
  };
}

function* observed(understood: Understood, rows: number, notes: Notes): Steps<Observed | null> {
  const { shape, columns } = understood;
  if (shape.kind === 'rates') return null;
  if (shape.kind === 'wide') return yield* observedWide(understood, shape.over, shape.columns, rows, notes);
  const count = shape.kind === 'long' ? (columns[shape.count] ?? null) : null;
  return yield* observedLong(understood, count, rows, notes);
}

/** Columns that tell rows apart: all but those of counts and of what is said of them. */
const SAID: ReadonlySet<string> = new Set([
  'count',
  'rate',
  'population',
  'dwellings',
  'status',
  'qualifier',
  'flag',
  'note',
  'source',
]);

function* noteDuplicates({ columns, roles, shape }: Understood, rows: number, notes: Notes): Steps<void> {
  if (shape.kind === 'incidents') return;
  const wide = new Set(shape.kind === 'wide' ? shape.columns.map((column) => column.at) : []);
  const keys = columns.filter((_, at) => !wide.has(at) && !SAID.has(roles[at]?.role ?? ''));
  const [first] = keys;
  if (first === undefined) return;
  const codes = keys.map((column) => column.codes);
  const found = yield* duplicatesIn(codes, rows, MOST_PLACES);
  if (found === null || found.count === 0) return;
  for (const row of found.first) notes.cell('duplicate_key', row, first);
  if (found.count > found.first.length) notes.add('duplicate_key', { count: found.count - found.first.length });
}

const DIMENSION_ROLES: ReadonlySet<string> = new Set(['offence', 'operation', 'region', 'unit']);

function noteDoubts(understood: Understood, notes: Notes): void {
  const { columns, roles, chosen, shape } = understood;
  const isOwn = isOwnLayout(understood);
  const dimensions = columns.filter((_, at) => DIMENSION_ROLES.has(roles[at]?.role ?? ''));
  for (const { labels, name } of dimensions) {
    if (labels.length > MOST_CATEGORIES) notes.add('too_many_categories', { count: labels.length, found: name });
  }
  const isCount = (at: number): boolean =>
    shape.kind === 'wide'
      ? shape.columns.some((column) => column.at === at)
      : shape.kind === 'long' && shape.count === at;
  for (const [at, column] of columns.entries()) {
    const place = {
      row: null,
      column: column.name || String(column.number),
      value: column.labels.find((label) => label !== '') ?? null,
    };
    const { numbers, periods } = column;
    if (isCount(at) && numbers !== null && !numbers.sure)
      notes.add('number_form_unsure', {
        place,
        found: formText(numbers.form),
        expected: numbers.other === null ? null : formText(numbers.other),
      });
    const isPeriod = ['period', 'day', 'month'].includes(roles[at]?.role ?? '');
    if (isPeriod && periods !== null && !periods.sure)
      notes.add('date_order_unsure', { place, found: periods.form.order, expected: periods.other?.order ?? null });
    if (!isOwn && isCount(at) && roles[at]?.sure === false && chosen[at] !== true && shape.kind === 'long')
      notes.add('role_unsure', { place, found: roles[at]?.role ?? null });
  }
}

/** Text that a spreadsheet would run: `=1+1`, `@SUM(…)`, `+cmd|…`. A number with its sign is none. */
const FORMULA = /^[=@]|^[+-](?=.*[(|!])/;

/** Columns of counts that the shape of the table leaves out. */
function noteUnused({ columns, roles, shape }: Understood, notes: Notes): void {
  if (shape.kind !== 'long' && shape.kind !== 'wide') return;
  const used = new Set(shape.kind === 'long' ? [shape.count] : shape.columns.map((column) => column.at));
  const unused = columns.filter((_, at) => roles[at]?.role === 'count' && !used.has(at));
  if (unused.length > 0)
    notes.add('counts_unused', { count: unused.length, found: unused.map(({ name }) => name).join(', ') });
}

function noteFormulas({ columns }: Understood, rows: number, notes: Notes): void {
  for (const column of columns) {
    const isFormula = column.labels.map((label) => FORMULA.test(label));
    if (!isFormula.includes(true)) continue;
    for (let row = 0; row < rows; row++) {
      if (isFormula[column.codes.codes[row] as number] === true) notes.cell('formula', row, column);
    }
  }
}

function formText({ decimal, thousands }: { readonly decimal: string; readonly thousands: string }): string {
  return `1${thousands}234${decimal}5`;
}

function formOf({ columns, shape }: Understood): { decimal: string; thousands: string } {
  const forms = columns.flatMap(({ numbers }) => (numbers === null ? [] : [numbers.form]));
  const at = shape.kind === 'long' ? shape.count : shape.kind === 'wide' ? (shape.columns[0]?.at ?? -1) : -1;
  const own = columns[at]?.numbers?.form;
  return {
    decimal: forms.find((form) => form.decimal === ',')?.decimal ?? own?.decimal ?? '.',
    thousands: own?.thousands || forms.find((form) => form.thousands !== '')?.thousands || '',
  };
}

/** Reads a table of labels as counts: what each column is for, what every cell stands for, and what must not be added up. */
export function* readingOf(given: Given, choices: ReadingChoices, lists: PackageLists): Steps<Reading> {
  const { file, notes, aside } = given;
  const table = withPartedKeys(given.table);
  const understood = yield* understand(table, choices);
  const hasCounts =
    understood.shape.kind !== 'incidents' || keysOf(understood).period !== null || keysOf(understood).offence !== null;
  const made = table.rows > 0 && hasCounts ? yield* ownDataIn(given, understood, table.rows, choices) : null;
  if (made === null) notes.add(given.table.names.length === 0 || table.rows === 0 ? 'empty_file' : 'no_count');
  yield table.rows;
  const data = made === null ? null : yield* dataIn(made.own, lists);
  const records = table.rows + aside;
  const used = made?.used ?? 0;
  return {
    report: {
      file,
      encoding: given.encoding,
      dialect: { ...given.dialect, ...formOf(understood) },
      columns: shownColumns(understood),
      records,
      used,
      setAside: records - used,
      findings: notes.done(),
    },
    data,
  };
}

interface Made {
  readonly own: OwnData;
  /** Rows of the table of which something is used. */
  readonly used: number;
}

function* ownDataIn(given: Given, understood: Understood, rows: number, choices: ReadingChoices): Steps<Made | null> {
  const { file, notes } = given;
  noteDoubts(understood, notes);
  yield* noteDuplicates(understood, rows, notes);
  yield rows;
  noteFormulas(understood, rows, notes);
  noteUnused(understood, notes);
  const all = yield* observed(understood, rows, notes);
  if (all === null || all.rows === 0) return null;
  if (all.value.largestSum > Number.MAX_SAFE_INTEGER) {
    notes.add('sum_too_large');
    return null;
  }
  yield rows;
  const { rowOf, ...own } = apart(file, all, understood, choices, notes);
  yield rows;
  const isUsed = new Uint8Array(rows);
  for (let at = 0; at < own.table.rows; at++) isUsed[rowOf(at)] = 1;
  const used = isUsed.reduce((sum, one) => sum + one, 0);
  return { own: { file, ...own, populations: populationsIn(file, understood, rows) }, used };
}
