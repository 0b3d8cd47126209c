import {
  DIMENSIONS,
  isStatus,
  OBSERVATION_CODES,
  type ObservationCode,
  periodOf,
  type Status,
  valueStateOf,
} from '../../domain/domain.ts';
import { type CodeColumn, codesFor, GrowingNumbers, labelsOf, type NumberColumn } from '../../table/table.ts';
import type { Role } from '../roles/roles.ts';
import { cellValue, type NumberForm } from '../values/numbers.ts';
import { periodCode, periodFormOf } from '../values/periods.ts';
import { levelsOf } from './levels.ts';
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

const COUNT_FORM: NumberForm = { decimal: '.', thousands: '' };

/** What the labels of a column of counts stand for, each worked out once. */
interface Values {
  readonly values: Float64Array;
  readonly scale: number;
  readonly states: readonly string[];
  readonly stateOf: Uint8Array;
  readonly qualifiers: readonly string[];
  readonly qualifierOf: Uint8Array;
  /** 1 for a label that is neither a number nor a mark for a missing one. */
  readonly isText: Uint8Array;
}

/** Room for the different states and qualifiers of one column. */
function placeIn(list: string[], one: string): number {
  const at = list.indexOf(one);
  return at >= 0 ? at : list.push(one) - 1;
}

export function valuesOf({ labels, numbers }: Column): Values {
  const form = numbers?.form ?? COUNT_FORM;
  const cells = labels.map((label) => cellValue(label, form));
  const decimals = Math.min(9, Math.max(0, ...cells.map((cell) => (cell.kind === 'number' ? cell.decimals : 0))));
  const scale = 10 ** decimals;
  const values = new Float64Array(labels.length).fill(Number.NaN);
  const [stateOf, qualifierOf, isText] = [0, 1, 2].map(() => new Uint8Array(labels.length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const [states, qualifiers]: [string[], string[]] = [['A'], ['exact']];
  for (const [code, cell] of cells.entries()) {
    if (cell.kind === 'text') isText[code] = 1;
    else stateOf[code] = placeIn(states, cell.status);
    if (cell.kind !== 'number') continue;
    const scaled = Math.round(cell.value * scale);
    // What cannot be held exactly is not taken for something near it.
    if (!Number.isSafeInteger(scaled)) isText[code] = 1;
    values[code] = scaled;
    qualifierOf[code] = placeIn(qualifiers, cell.qualifier);
  }
  return { values, scale, states, stateOf, qualifiers, qualifierOf, isText };
}

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

function firstWith(understood: Understood, ...roles: Role[]): Column | null {
  for (const role of roles) {
    const at = understood.roles.findIndex((proposal) => proposal.role === role);
    if (at >= 0) return understood.columns[at] ?? null;
  }
  return null;
}

/** The columns that a file tells its observations apart by. */
export interface Keys {
  readonly offence: Column | null;
  readonly operation: Column | null;
  readonly region: Column | null;
  readonly period: Column | null;
  readonly unit: Column | null;
  readonly status: Column | null;
  readonly qualifier: Column | null;
  readonly parents: Readonly<Record<'offence' | 'region', ReadonlyMap<string, string>>>;
}

const NO_PARENTS: ReadonlyMap<string, string> = new Map();

/** Columns of one dimension, the coarser first, as one column. */
function leveled(
  understood: Understood,
  upper: Role,
  lower: Role,
): { column: Column | null; parents: ReadonlyMap<string, string> } {
  const [coarse, fine] = [firstWith(understood, upper), firstWith(understood, lower)];
  const levels = coarse === null || fine === null ? null : levelsOf(coarse, fine);
  return levels ?? { column: coarse ?? fine, parents: NO_PARENTS };
}

export function keysOf(understood: Understood): Keys {
  const offence = leveled(understood, 'offence', 'suboffence');
  const region = leveled(understood, 'region', 'subregion');
  return {
    offence: offence.column,
    operation: firstWith(understood, 'operation'),
    region: region.column ?? firstWith(understood, 'regioncode'),
    parents: { offence: offence.parents, region: region.parents },
    period: firstWith(understood, 'period', 'day', 'month', 'year'),
    unit: firstWith(understood, 'unit'),
    status: firstWith(understood, 'status', 'flag'),
    qualifier: firstWith(understood, 'qualifier'),
  };
}

/** Period codes of the labels of a column; null for a label that is none. */
export function periodCodes({ labels, periods }: Column): (string | null)[] {
  if (periods === null) return labels.map(() => null);
  return labels.map((label) => (label === '' ? '' : periodCode(label, periods.form)));
}

/** Year by which a period is shown: of a window that ends in a year, that year. */
export function yearOfPeriod(code: string): string {
  const period = periodOf(code);
  if (period === null) return '';
  if (period.precision !== 'interval') return String(period.year);
  const end = periodOf(code.split('/')[1] ?? '');
  return String(end?.year ?? period.year);
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

/**
 * Statuses from what a cell says itself and, where there is one, from a column of statuses or flags. A value that is there
 * is not missing, and one that is not there is, whatever its flag says.
 */
function statusesOf(own: CodeColumn, column: Column | null, taken: Taken, notes: Notes): CodeColumn {
  if (column === null) return own;
  const known = column.labels.map((label) => (isStatus(label) ? label : (FLAGS[label.toLowerCase()] ?? null)));
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

function numbersFrom(values: Float64Array, scale: number): NumberColumn {
  const numbers = new GrowingNumbers();
  numbers.rescale(scale);
  numbers.push(values);
  return numbers.done();
}

function constant(label: string, rows: number): CodeColumn {
  return Object.freeze({ codes: new Uint8Array(rows), labels: labelsOf([label]) });
}

/** The dimensions that a file has, in the rows that are taken. */
function dimensionCodes(
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

function relabelledAll(column: CodeColumn, labelOf: (label: string) => string): CodeColumn {
  return relabelled(column, Uint32Array.from(column.codes.keys()), labelOf);
}

/** Columns that only files laid out as the package are have: they say how figures stand to one another. */
const OF_PACKAGE = ['role', 'of', 'replaced_by', 'source', 'wording', 'note'] as const;

/** Whether a file is laid out as the observations of the package are. */
export function isOwnLayout({ columns }: Understood): boolean {
  const known: readonly string[] = [...OBSERVATION_CODES, 'value'];
  return columns.every(({ name }) => known.includes(name)) && columns.some(({ name }) => name === 'value');
}

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
          : relabelled(keys.qualifier.codes, taken, (label) => label || 'exact'),
    },
    value: numbersFrom(numbers, values.scale),
    periods,
    rowOf,
    parents: keys.parents,
  };
}

/** One column of a wide table: where it stands, and what all of its counts are of. */
export interface WideColumn {
  readonly at: number;
  readonly category: string;
  readonly unit: string | null;
}

function periodsOfHeaders(wide: readonly WideColumn[]): string[] {
  const headers = wide.map((one) => one.category);
  const read = periodFormOf('', headers, new Uint32Array(headers.length).fill(1));
  return headers.map((header) => (read === null ? '' : (periodCode(header, read.form) ?? '')));
}

/** Observations of a table with a column for each period, offence, region or unit: one for every cell. */
export function observedWide(
  understood: Understood,
  over: 'period' | 'offence' | 'region' | 'unit',
  wide: readonly WideColumn[],
  rows: number,
  notes: Notes,
): Observed {
  const keys = keysOf(understood);
  const columns = wide.map(({ at }) => understood.columns[at] as Column);
  const values = columns.map(valuesOf);
  const ownPeriods = over === 'period' || keys.period === null ? null : keys.period;
  const codesOfPeriods = ownPeriods === null ? null : periodCodes(ownPeriods);
  const taken = takenRows(
    rows,
    null,
    ownPeriods === null || codesOfPeriods === null ? null : { column: ownPeriods, codes: codesOfPeriods },
    notes,
  );
  const width = wide.length;
  const all = taken.length * width;
  const scale = Math.max(1, ...values.map((one) => one.scale));
  const numbers = new Float64Array(all);
  const source = new Uint32Array(all);
  const place = new Uint16Array(all);
  const states: string[] = [];
  const qualifiers: string[] = [];
  const stateOf = values.map((one) => one.states.map((state) => placeIn(states, state)));
  const qualifierOf = values.map((one) => one.qualifiers.map((qualifier) => placeIn(qualifiers, qualifier)));
  const [stateCodes, qualifierCodes] = [new Uint8Array(all), new Uint8Array(all)];
  let length = 0;
  for (const row of taken) {
    for (let at = 0; at < width; at++) {
      const own = values[at] as Values;
      const column = columns[at] as Column;
      const code = column.codes.codes[row] as number;
      if (own.isText[code] === 1) {
        notes.cell('not_number', row, column);
        continue;
      }
      numbers[length] = ((own.values[code] as number) * scale) / own.scale;
      stateCodes[length] = stateOf[at]?.[own.stateOf[code] as number] ?? 0;
      qualifierCodes[length] = qualifierOf[at]?.[own.qualifierOf[code] as number] ?? 0;
      source[length] = row;
      place[length++] = at;
    }
  }
  const rowOfEach = source.subarray(0, length);
  const across = (labels: readonly string[]): CodeColumn => ({
    codes: place.slice(0, length),
    labels: labelsOf(labels),
  });
  const periods =
    over === 'period'
      ? relabelledAll(across(periodsOfHeaders(wide)), (label) => label)
      : ownPeriods === null
        ? null
        : relabelled(ownPeriods.codes, rowOfEach, (_, code) => codesOfPeriods?.[code] ?? '');
  const units = wide.map((one) => one.unit ?? (over === 'unit' ? one.category : 'report'));
  return {
    rows: length,
    codes: {
      ...dimensionCodes({ ...keys, ...(over === 'period' ? {} : { [over]: null }) }, rowOfEach, periods),
      ...(over === 'offence' || over === 'region'
        ? { [over]: relabelledAll(across(wide.map((one, at) => one.category || `${at + 1}`)), (label) => label) }
        : {}),
      ...(keys.unit === null || over === 'unit' ? { unit: relabelledAll(across(units), (label) => label) } : {}),
      status: { codes: stateCodes.slice(0, length), labels: labelsOf(states) },
      qualifier: { codes: qualifierCodes.slice(0, length), labels: labelsOf(qualifiers) },
    },
    value: numbersFrom(numbers.slice(0, length), scale),
    periods,
    rowOf: (observation) => source[observation] ?? 0,
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
