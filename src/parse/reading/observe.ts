import { restored } from '../../csv/csv.ts';
import {
  DIMENSIONS,
  isQualifier,
  isStatus,
  OBSERVATION_CODES,
  type ObservationCode,
  type Status,
  valueStateOf,
} from '../../domain/domain.ts';
import { type CodeColumn, codesFor, GrowingNumbers, labelsOf, type NumberColumn } from '../../table/table.ts';
import { cellValue } from '../values/numbers.ts';
import { placeIn, valuesOf } from './counts.ts';
import { isOwnLayout, type Keys, keysOf, partsAside, periodCodes, yearOfPeriod } from './keys.ts';
import type { Notes } from './notes.ts';
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

/** Which rows of a table are taken, ascending; null for all of them. */
export type Taken = Uint32Array | null;

/** A column in the rows that are taken, with labels worked out from its own. */
export function relabelled(
  column: CodeColumn,
  taken: Taken,
  labelOf: (label: string, code: number) => string = (label) => label,
): CodeColumn {
  const known = new Map<string, number>();
  const next = new Uint32Array(column.labels.size);
  for (let code = 0; code < next.length; code++) {
    const label = labelOf(column.labels.at(code), code);
    const place = known.get(label) ?? known.size;
    known.set(label, place);
    next[code] = place;
  }
  const labels = labelsOf([...known.keys()]);
  const given = column.codes;
  if (taken === null && next.every((place, code) => place === code)) return Object.freeze({ codes: given, labels });
  const codes = codesFor(known.size, taken?.length ?? given.length);
  if (taken === null) for (let at = 0; at < codes.length; at++) codes[at] = next[given[at] as number] as number;
  else for (let at = 0; at < codes.length; at++) codes[at] = next[given[taken[at] as number] as number] as number;
  return Object.freeze({ codes, labels });
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

const FLAGS: Readonly<Record<string, Status>> = { p: 'P', e: 'E', b: 'B', u: 'U', '': 'A' };

function isAbsent(status: Status): boolean {
  return valueStateOf(status) !== 'observed';
}

/** A mark that says why a count is not there, as offices put it beside the cell as well as into it. */
function missingMark(label: string): Status | null {
  const cell = cellValue(label, { decimal: '.', thousands: '' });
  return cell.kind === 'missing' ? cell.status : null;
}

/**
 * Statuses from what a cell says itself and, where there is one, from a column of statuses or flags. A value that is there
 * is not missing, and one that is not there is, whatever its flag says.
 */
function statusesOf(own: CodeColumn, column: Column | null, taken: Taken, notes: Notes): CodeColumn {
  if (column === null) return own;
  const known = column.labels.map((label) =>
    isStatus(label) ? label : (FLAGS[label.toLowerCase()] ?? missingMark(label)),
  );
  const list: string[] = [];
  const codes = new Uint8Array(own.codes.length);
  // What a status of the cell and a flag make together is worked out once for each pair.
  const made = new Map<number, { readonly code: number; readonly note: 'flag_unknown' | 'status_differs' | null }>();
  for (let at = 0; at < codes.length; at++) {
    const row = taken === null ? at : (taken[at] as number);
    const flagged = column.codes.codes[row] as number;
    const pair = flagged * own.labels.size + (own.codes[at] as number);
    let one = made.get(pair);
    if (one === undefined) {
      const cell = own.labels.at(own.codes[at] as number) as Status;
      const flag = known[flagged] ?? 'A';
      const agrees = isAbsent(flag) === isAbsent(cell);
      const differs = !agrees && column.labels[flagged] !== '' ? 'status_differs' : null;
      one = { code: placeIn(list, agrees ? flag : cell), note: known[flagged] === null ? 'flag_unknown' : differs };
      made.set(pair, one);
    }
    codes[at] = one.code;
    if (one.note !== null) notes.cell(one.note, row, column);
  }
  return Object.freeze({ codes, labels: labelsOf(list) });
}

/** Qualifiers from a column of them; what is none is told, and the count read as it stands. */
function qualifiersOf(column: Column, taken: Taken, notes: Notes): CodeColumn {
  const isKnown = column.labels.map((label) => label === '' || isQualifier(label));
  if (isKnown.includes(false)) {
    for (const row of taken ?? column.codes.codes.keys()) {
      if (isKnown[column.codes.codes[row] as number] !== true) notes.cell('flag_unknown', row, column);
    }
  }
  return relabelled(column.codes, taken, (label) => (isQualifier(label) ? label : 'exact'));
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
export function dimensionCodes(
  keys: Keys,
  taken: Taken,
  periods: CodeColumn | null,
  labelOf: (label: string) => string = (label) => label,
): Partial<Record<ObservationCode, CodeColumn>> {
  const codes: Partial<Record<ObservationCode, CodeColumn>> = {};
  for (const name of ['offence', 'operation', 'region', 'unit'] as const) {
    const column = keys[name];
    if (column !== null) codes[name] = relabelled(column.codes, taken, labelOf);
  }
  if (periods !== null) codes.period = relabelled(periods, null, yearOfPeriod);
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

/** Observations of a file with one count a row, or (without a column of counts) with one report a row. */
export function observedLong(understood: Understood, count: Column | null, rows: number, notes: Notes): Observed {
  const keys = keysOf(understood);
  const codesOfPeriods = keys.period === null ? null : periodCodes(keys.period);
  const values = count === null ? null : valuesOf(count);
  const unread: Unread[] = unreadParts(understood, keys);
  if (count !== null && values !== null) unread.push({ kind: 'not_number', column: count, isUnread: values.isText });
  if (keys.period !== null && codesOfPeriods !== null) unread.push(unreadPeriods(keys.period, codesOfPeriods));
  const taken = takenRows(rows, unread, notes);
  const length = taken?.length ?? rows;
  const periods =
    keys.period === null ? null : relabelled(keys.period.codes, taken, (_, code) => codesOfPeriods?.[code] ?? '');
  const codes = isOwnLayout(understood)
    ? dimensionCodes(keys, taken, periods, restored)
    : dimensionCodes(keys, taken, periods);
  const rowOf = (observation: number): number => (taken === null ? observation : (taken[observation] ?? 0));
  if (count === null || values === null) {
    const ones = numbersFrom(new Float64Array(length).fill(1), 1);
    return { rows: length, codes, value: ones, periods, rowOf, parents: keys.parents };
  }
  const own = (labels: readonly string[], of: Uint8Array): CodeColumn =>
    relabelled(count.codes, taken, (_, code) => labels[of[code] ?? 0] ?? '');
  const numbers = new Float64Array(length);
  for (let at = 0; at < length; at++) numbers[at] = values.values[count.codes.codes[rowOf(at)] as number] as number;
  return {
    rows: length,
    codes: {
      ...codes,
      ...packageCodes(understood, taken),
      status: statusesOf(own(values.states, values.stateOf), keys.status, taken, notes),
      qualifier:
        keys.qualifier === null
          ? own(values.qualifiers, values.qualifierOf)
          : qualifiersOf(keys.qualifier, taken, notes),
    },
    value: numbersFrom(numbers, values.scale),
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
