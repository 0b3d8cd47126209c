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
import { isOwnLayout, type Keys, keysOf, periodCodes, yearOfPeriod } from './keys.ts';
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

/** Which rows of a table are taken. */
export type Taken = Uint32Array;

/** A column in the rows that are taken, with labels worked out from its own. */
export function relabelled(
  column: CodeColumn,
  taken: Taken,
  labelOf: (label: string, code: number) => string,
): CodeColumn {
  const known = new Map<string, number>();
  const next = Uint32Array.from({ length: column.labels.size }, (_, code) => {
    const label = labelOf(column.labels.at(code), code);
    const place = known.get(label) ?? known.size;
    known.set(label, place);
    return place;
  });
  const codes = codesFor(known.size, taken.length);
  for (let at = 0; at < taken.length; at++) codes[at] = next[column.codes[taken[at] as number] as number] as number;
  return Object.freeze({ codes, labels: labelsOf([...known.keys()]) });
}

/**
 * Rows whose counts and periods can be read. The others are set aside, each named in the notes by its record number.
 */
export function takenRows(
  rows: number,
  count: { readonly column: Column; readonly isText: Uint8Array } | null,
  period: { readonly column: Column; readonly codes: readonly (string | null)[] } | null,
  notes: Notes,
): Taken {
  const taken = new Uint32Array(rows);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    if (count !== null && count.isText[count.column.codes.codes[row] as number] === 1) {
      notes.cell('not_number', row, count.column);
      continue;
    }
    if (period !== null && period.codes[period.column.codes.codes[row] as number] === null) {
      notes.cell('not_period', row, period.column);
      continue;
    }
    taken[at++] = row;
  }
  return taken.slice(0, at);
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
  for (let at = 0; at < codes.length; at++) {
    const row = taken[at] as number;
    const cell = own.labels.at(own.codes[at] as number) as Status;
    const code = column.codes.codes[row] as number;
    const flag = known[code] ?? 'A';
    if (known[code] === null) notes.cell('flag_unknown', row, column);
    else if (column.labels[code] !== '' && isAbsent(flag) !== isAbsent(cell)) notes.cell('status_differs', row, column);
    codes[at] = placeIn(list, isAbsent(flag) === isAbsent(cell) ? flag : cell);
  }
  return Object.freeze({ codes, labels: labelsOf(list) });
}

/** Qualifiers from a column of them; what is none is told, and the count read as it stands. */
function qualifiersOf(column: Column, taken: Taken, notes: Notes): CodeColumn {
  const isKnown = column.labels.map((label) => label === '' || isQualifier(label));
  for (const row of taken) {
    if (isKnown[column.codes.codes[row] as number] !== true) notes.cell('flag_unknown', row, column);
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
): Partial<Record<ObservationCode, CodeColumn>> {
  const codes: Partial<Record<ObservationCode, CodeColumn>> = {};
  for (const name of ['offence', 'operation', 'region', 'unit'] as const) {
    const column = keys[name];
    if (column !== null) codes[name] = relabelled(column.codes, taken, (label) => label);
  }
  if (periods !== null) codes.period = relabelledAll(periods, yearOfPeriod);
  return codes;
}

/** A column with labels worked out from its own, in all of its rows. */
export function relabelledAll(column: CodeColumn, labelOf: (label: string) => string): CodeColumn {
  return relabelled(column, Uint32Array.from(column.codes.keys()), labelOf);
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
        : [[name, relabelled(column.codes, taken, (label) => label || (name === 'role' ? 'item' : ''))]];
    }),
  );
}

/** Observations of a file with one count a row, or (without a column of counts) with one report a row. */
export function observedLong(understood: Understood, count: Column | null, rows: number, notes: Notes): Observed {
  const keys = keysOf(understood);
  const codesOfPeriods = keys.period === null ? null : periodCodes(keys.period);
  const values = count === null ? null : valuesOf(count);
  const taken = takenRows(
    rows,
    count === null || values === null ? null : { column: count, isText: values.isText },
    keys.period === null || codesOfPeriods === null ? null : { column: keys.period, codes: codesOfPeriods },
    notes,
  );
  const periods =
    keys.period === null ? null : relabelled(keys.period.codes, taken, (_, code) => codesOfPeriods?.[code] ?? '');
  const codes = dimensionCodes(keys, taken, periods);
  const rowOf = (observation: number): number => taken[observation] ?? 0;
  if (count === null || values === null) {
    const ones = numbersFrom(new Float64Array(taken.length).fill(1), 1);
    return { rows: taken.length, codes, value: ones, periods, rowOf, parents: keys.parents };
  }
  const own = (labels: readonly string[], of: Uint8Array): CodeColumn =>
    relabelled(count.codes, taken, (_, code) => labels[of[code] ?? 0] ?? '');
  const numbers = Float64Array.from(taken, (row) => values.values[count.codes.codes[row] as number] ?? Number.NaN);
  return {
    rows: taken.length,
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
