import { restored } from '../../csv/csv.ts';
import { DIMENSIONS, OBSERVATION_CODES, type ObservationCode } from '../../domain/domain.ts';
import { type CodeColumn, GrowingNumbers, labelsOf, type NumberColumn } from '../../table/table.ts';
import type { Steps } from '../steps.ts';
import { type Values, valuesOf } from './counts.ts';
import { isOwnLayout, type Keys, keysOf, partsAside, periodCodes, yearOfPeriod } from './keys.ts';
import type { Notes } from './notes.ts';
import { relabelled, type Taken } from './relabel.ts';
import { qualifiersOf, statusesOf } from './statuses.ts';
import type { Column, Understood } from './understand.ts';

/** Observations of a file: a row for every count in it. */
export interface Observed {
  readonly rows: number;
  readonly codes: Readonly<Partial<Record<ObservationCode, CodeColumn>>>;
  readonly value: NumberColumn;
  /** The period of each observation as precise as the file has it; null where it has none. */
  readonly periods: CodeColumn | null;
  /** The row of the table that each observation is from. */
  readonly rowOf: (observation: number) => number;
  /** Coarser categories that the file gives beside its finer ones, by the finer. */
  readonly parents: Keys['parents'];
}

/** A column of which some labels cannot be read: 1 for each of these. */
export interface Unread {
  readonly kind: 'not_number' | 'not_period' | 'parts_aside';
  readonly column: Column;
  readonly isUnread: Uint8Array;
}

/** Rows whose counts and periods can be read. The others are set aside, each named in the notes by its record number. */
export function takenRows(rows: number, unread: readonly Unread[], notes: Notes): Taken {
  const faulty = unread.filter(({ isUnread }) => isUnread.includes(1));
  if (faulty.length === 0) return null;
  const taken = new Uint32Array(rows);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const fault = faulty.find(({ column, isUnread }) => isUnread[column.codes.codes[row] as number] === 1);
    if (fault === undefined) taken[at++] = row;
    else notes.cell(fault.kind, row, fault.column);
  }
  return taken.slice(0, at);
}

/** The labels of columns whose rows are parts of others. */
export function unreadParts(understood: Understood, keys: Keys): Unread[] {
  if (isOwnLayout(understood)) return [];
  return partsAside(understood, keys).map(({ column, isPart }) => ({ kind: 'parts_aside', column, isUnread: isPart }));
}

/** The labels of a column of periods that are none. */
export function unreadPeriods(column: Column, codes: readonly (string | null)[]): Unread {
  return { kind: 'not_period', column, isUnread: Uint8Array.from(codes, (code) => (code === null ? 1 : 0)) };
}

/** Whole numbers over a common power of ten, as a column. */
export function numbersFrom(values: Float64Array, scale: number): NumberColumn {
  const numbers = new GrowingNumbers();
  numbers.rescale(scale);
  numbers.push(values);
  return numbers.done();
}

function constant(label: string, rows: number): CodeColumn {
  return Object.freeze({ codes: new Uint8Array(rows), labels: labelsOf([label]) });
}

/** The dimensions that a file has, in the rows that are taken. */
export function* dimensionCodes(
  keys: Keys,
  taken: Taken,
  periods: CodeColumn | null,
  rows: number,
  labelOf: (label: string) => string = (label) => label,
): Steps<Partial<Record<ObservationCode, CodeColumn>>> {
  const codes: Partial<Record<ObservationCode, CodeColumn>> = {};
  for (const name of ['offence', 'operation', 'region', 'unit'] as const) {
    const column = keys[name];
    if (column === null) continue;
    yield rows;
    codes[name] = relabelled(column.codes, taken, labelOf);
  }
  if (periods === null) return codes;
  yield rows;
  codes.period = relabelled(periods, null, yearOfPeriod);
  return codes;
}

/** Columns that only files laid out as the package are have: they say how figures stand to one another. */
const OF_PACKAGE = ['role', 'of', 'replaced_by', 'source', 'wording', 'note'] as const;

function packageCodes(understood: Understood, taken: Taken): Observed['codes'] {
  if (!isOwnLayout(understood)) return {};
  return Object.fromEntries(
    OF_PACKAGE.flatMap((name) => {
      const column = understood.columns.find((one) => one.name === name);
      return column === undefined
        ? []
        : [[name, relabelled(column.codes, taken, (label) => restored(label) || (name === 'role' ? 'item' : ''))]];
    }),
  );
}

/** Rows of which the counts are gathered at once: few enough to stay in a cache. */
const BLOCK = 2 ** 16;

/** The counts of the rows that are taken. */
function* numbersOf({ codes }: CodeColumn, { values, scale }: Values, taken: Taken): Steps<NumberColumn> {
  const length = taken?.length ?? codes.length;
  const numbers = new GrowingNumbers();
  numbers.rescale(scale);
  numbers.reserve(length);
  const block = new Float64Array(Math.min(BLOCK, length));
  for (let from = 0; from < length; from += BLOCK) {
    yield codes.length;
    numbers.push(gathered(block.subarray(0, Math.min(BLOCK, length - from)), from, { codes, values, taken }));
  }
  return numbers.done();
}

/** Fills a block with the values of the rows that are taken, from one of them on. */
function gathered(
  block: Float64Array,
  from: number,
  { codes, values, taken }: Pick<CodeColumn, 'codes'> & Pick<Values, 'values'> & { readonly taken: Taken },
): Float64Array {
  for (let at = 0; at < block.length; at++) {
    const row = taken === null ? from + at : (taken[from + at] as number);
    block[at] = values[codes[row] as number] as number;
  }
  return block;
}

/** Observations of a file with one count a row, or (without a column of counts) with one report a row. */
export function* observedLong(
  understood: Understood,
  count: Column | null,
  rows: number,
  notes: Notes,
): Steps<Observed> {
  const keys = keysOf(understood);
  const codesOfPeriods = keys.period === null ? null : periodCodes(keys.period);
  const values = count === null ? null : valuesOf(count);
  const unread: Unread[] = unreadParts(understood, keys);
  if (count !== null && values !== null) unread.push({ kind: 'not_number', column: count, isUnread: values.isText });
  if (keys.period !== null && codesOfPeriods !== null) unread.push(unreadPeriods(keys.period, codesOfPeriods));
  yield rows;
  const taken = takenRows(rows, unread, notes);
  const length = taken?.length ?? rows;
  yield rows;
  const periods =
    keys.period === null ? null : relabelled(keys.period.codes, taken, (_, code) => codesOfPeriods?.[code] ?? '');
  const codes = isOwnLayout(understood)
    ? yield* dimensionCodes(keys, taken, periods, rows, restored)
    : yield* dimensionCodes(keys, taken, periods, rows);
  const rowOf = (observation: number): number => (taken === null ? observation : (taken[observation] ?? 0));
  yield rows;
  if (count === null || values === null) {
    const ones = numbersFrom(new Float64Array(length).fill(1), 1);
    return { rows: length, codes, value: ones, periods, rowOf, parents: keys.parents };
  }
  const own = (labels: readonly string[], of: Uint8Array): CodeColumn =>
    relabelled(count.codes, taken, (_, code) => labels[of[code] ?? 0] ?? '');
  const status = statusesOf(own(values.states, values.stateOf), keys.status, taken, notes);
  yield rows;
  const qualifier =
    keys.qualifier === null ? own(values.qualifiers, values.qualifierOf) : qualifiersOf(keys.qualifier, taken, notes);
  yield rows;
  const value = yield* numbersOf(count.codes, values, taken);
  yield rows;
  return {
    rows: length,
    codes: { ...codes, ...packageCodes(understood, taken), status, qualifier },
    value,
    periods,
    rowOf,
    parents: keys.parents,
  };
}

/** A column that holds the same label in every row, for what a file does not tell. */
export function withConstants(
  codes: Observed['codes'],
  rows: number,
  standard: Partial<Record<ObservationCode, string>>,
) {
  return Object.fromEntries(
    OBSERVATION_CODES.map((name) => [name, codes[name] ?? constant(standard[name] ?? '', rows)]),
  ) as Record<ObservationCode, CodeColumn>;
}

/** The dimensions that observations have. */
export function dimensionsIn(codes: Observed['codes']): (typeof DIMENSIONS)[number][] {
  return DIMENSIONS.filter((name) => codes[name] !== undefined);
}
