import {
  type Catalogue,
  type Category,
  DIMENSIONS,
  isQualifier,
  isStatus,
  OBSERVATION_CODES,
  type ObservationCode,
  type Operation,
  ownFileDataset,
  type Period,
  periodOf,
  type Problem,
  type Status,
  valueStateOf,
} from '../domain/domain.ts';
import { type Data, dataOf, type Observations } from '../query/query.ts';
import { type CodeColumn, codesFor, codesWhere, hasBit, labelAt, labelsOf, type NumberColumn } from '../table/table.ts';
import { constantColumn, metIn } from './observations.ts';
import { problem, recordNumber } from './problems.ts';
import type { ReadFile } from './reader.ts';
import type { Stray } from './cells.ts';

/** The code lists of the package, which a reader's own file uses for units and stands beside. */
export type PackageLists = Omit<Catalogue, 'years' | 'met'>;

const MOST_TOLD = 1000;

/** What a column holds in every row where the file does not have it. */
const DEFAULTS: Readonly<Partial<Record<ObservationCode, string>>> = {
  unit: 'report',
  role: 'item',
  qualifier: 'exact',
  status: 'A',
};

/** Years in which there can be reports to the police, with room for history; others are slips of the pen. */
function isLikely(period: Period | null): boolean {
  return period !== null && period.year >= 1700 && period.year <= 2200;
}

const ROLES: readonly string[] = ['', 'item', 'stated_total', 'of_which', 'effort'];

/** Whether a label may stand in a column, and what may. Columns that are not named here hold any label. */
const ALLOWED: Readonly<Partial<Record<ObservationCode, readonly [test: (label: string) => boolean, of: string]>>> = {
  status: [(label) => label === '' || isStatus(label), 'A, P, E, B, U, M, Q, L, Z'],
  qualifier: [(label) => label === '' || isQualifier(label), 'exact, over, under, about, nearly, from, to'],
  role: [(label) => ROLES.includes(label), ROLES.join(', ')],
  period: [(label) => label === '' || isLikely(periodOf(label)), '2022, 2022-10, 2022-W07, 2022-10-11'],
};

function labelProblems(file: string, name: ObservationCode, column: CodeColumn): Problem[] {
  const allowed = ALLOWED[name];
  if (allowed === undefined) return [];
  const [test, expected] = allowed;
  const wrong = codesWhere(column, (label) => !test(label));
  if (!wrong.includes(1)) return [];
  const found: Problem[] = [];
  for (let row = 0; row < column.codes.length && found.length < MOST_TOLD; row++) {
    if (wrong[column.codes[row] as number] !== 1) continue;
    const place = { row: recordNumber(row), column: name, found: labelAt(column, row), expected };
    found.push(problem(name === 'period' ? 'dates' : 'not_allowed', file, place));
  }
  return found;
}

/** Each label replaced by another, or kept: codes are worked out once for each label, not for each row. */
function relabelled({ codes, labels }: CodeColumn, labelOf: (label: string) => string): CodeColumn {
  const known = new Map<string, number>();
  const next = Uint32Array.from({ length: labels.size }, (_, code) => {
    const label = labelOf(labels.at(code));
    const place = known.get(label) ?? known.size;
    known.set(label, place);
    return place;
  });
  const own = codesFor(known.size, codes.length);
  for (let row = 0; row < codes.length; row++) own[row] = next[codes[row] as number] as number;
  return Object.freeze({ codes: own, labels: labelsOf([...known.keys()]) });
}

/** The statuses of rows: where the file gives none, a value was observed and no value is missing. */
function statusesOf(given: CodeColumn, { absent }: NumberColumn): CodeColumn {
  const column = relabelled(given, (label) => label);
  const none = column.labels.codeOf('');
  if (none < 0) return column;
  const list = Array.from({ length: column.labels.size }, (_, code) => column.labels.at(code) || 'A');
  let missing = list.indexOf('M');
  if (missing < 0) missing = list.push('M') - 1;
  const codes = codesFor(list.length, column.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = column.codes[row] as number;
    codes[row] = code === none && absent !== null && hasBit(absent, row) ? missing : code;
  }
  // The empty label became A; a second A in the file keeps its own code and its own, equal label.
  return relabelled({ codes, labels: labelsList(list) }, (label) => label);
}

/** Labels of which two may be equal. */
function labelsList(list: readonly string[]): CodeColumn['labels'] {
  return { size: list.length, at: (code) => list[code] ?? '', codeOf: (label) => list.indexOf(label) };
}

/** A value is there exactly when its status says that it was observed. */
function statusProblems(file: string, status: CodeColumn, { absent }: NumberColumn): Problem[] {
  const observed = codesWhere(status, (label) => valueStateOf(label as Status) === 'observed');
  const found: Problem[] = [];
  for (let row = 0; row < status.codes.length && found.length < MOST_TOLD; row++) {
    const there = absent === null || !hasBit(absent, row);
    if (there === (observed[status.codes[row] as number] === 1)) continue;
    const place = { row: recordNumber(row), column: 'value', found: there ? null : '', expected: labelAt(status, row) };
    found.push(problem('value_status', file, place));
  }
  return found;
}

function strayProblems(file: string, strays: readonly Stray[]): Problem[] {
  return strays
    .slice(0, MOST_TOLD)
    .map(({ row, text }) =>
      problem('type', file, { row: recordNumber(row), column: 'value', found: text, expected: 'number' }),
    );
}

const alphabet = new Intl.Collator('sv', { numeric: true });

/** A code list of the labels of a column, in the order of the alphabet: the file says nothing of another. */
function listOf<C extends Category>(column: CodeColumn, make: (category: Category) => C): Map<string, C> {
  const labels = Array.from({ length: column.labels.size }, (_, code) => column.labels.at(code))
    .filter((label) => label !== '')
    .toSorted(alphabet.compare);
  return new Map(labels.map((label) => [label, make({ code: label, parent: null, label: { sv: label, en: label } })]));
}

/** For each code of `column`, the first and the last year that rows with it are of. */
function yearsPerCode({ codes, labels }: CodeColumn, period: CodeColumn): { first: Float64Array; last: Float64Array } {
  const years = Float64Array.from({ length: period.labels.size }, (_, code) => Number(period.labels.at(code) || 'NaN'));
  const first = new Float64Array(labels.size).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(labels.size).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < codes.length; row++) {
    const year = years[period.codes[row] as number] as number;
    const code = codes[row] as number;
    if (year < (first[code] as number)) first[code] = year;
    if (year > (last[code] as number)) last[code] = year;
  }
  return { first, last };
}

/** Operations as far as the file tells of them: their names, and the years that their figures are of. */
function operationsOf(column: CodeColumn, period: CodeColumn): Map<string, Operation> {
  const { first, last } = yearsPerCode(column, period);
  const yearOf = (years: Float64Array, label: string) => periodOf(String(years[column.labels.codeOf(label)] ?? ''));
  const nothing = { kind: 'other', region: '', area: { sv: '', en: '' }, lead: null, participants: null, days: null };
  return listOf(column, (category) => ({
    ...category,
    ...nothing,
    start: yearOf(first, category.code),
    end: yearOf(last, category.code),
    dateNote: null,
    note: null,
  }));
}

function catalogueOf(file: string, table: Observations, present: readonly string[], lists: PackageLists): Catalogue {
  const code = ownFileDataset(file);
  const both = { sv: file, en: file };
  const { offence, region, operation, period, unit } = table.codes;
  const own = {
    code,
    parent: null,
    label: both,
    parents: 'apart' as const,
    dimensions: DIMENSIONS.filter((one) => present.includes(one)),
    figureDate: '',
    opening: `v=1&data=${encodeURIComponent(code)}`,
    source: code,
  };
  const units = listOf(unit, (one) => lists.units.get(one.code) ?? { ...one, plural: one.label, kind: '', note: null });
  const source = { id: code, title: file, publisher: file, date: null, url: '', licence: '', kind: 'own file' };
  return {
    ...lists,
    ...metIn(table),
    datasets: new Map([...lists.datasets, [code, own]]),
    offences: listOf(offence, (one) => ({
      ...one,
      iccs: null,
      nationalCode: null,
      law: null,
      startedBy: 'unknown',
      isOffence: true,
      datasets: [code],
    })),
    operations: operationsOf(operation, period),
    regions: listOf(region, (one) => ({ ...one, kind: '' })),
    units: new Map([...units, ...lists.units]),
    sources: new Map([[code, source]]),
    differences: [],
  };
}

/** A data set of what was read. Whole or not at all: one thing that is wrong, and there is none. */
export function ownData(read: ReadFile, lists: PackageLists): { data: Data | null; problems: readonly Problem[] } {
  const { file, rows } = read;
  const value = read.columns.find((column) => column.kind === 'numbers');
  if (value === undefined) return { data: null, problems: [problem('column_missing', file, { column: 'value' })] };
  const given = new Map(
    read.columns.flatMap((column) => (column.kind === 'codes' ? [[column.name as ObservationCode, column]] : [])),
  );
  const problems = [
    ...strayProblems(file, value.strays),
    ...[...given].flatMap(([name, column]) => labelProblems(file, name, column)),
    ...(value.largestSum > Number.MAX_SAFE_INTEGER ? [problem('sum_too_large', file, { column: 'value' })] : []),
  ];
  if (problems.length > 0) return { data: null, problems };
  const zeros = constantColumn('', rows);
  const columnOf = (name: ObservationCode): CodeColumn => {
    const standard = DEFAULTS[name] ?? (name === 'source' ? ownFileDataset(file) : '');
    const column = given.get(name) ?? { ...zeros, labels: labelsOf(['']) };
    if (name === 'period') return relabelled(column, (label) => periodOf(label)?.year.toString() ?? '');
    if (name === 'status') return statusesOf(column, value);
    return standard === '' ? column : withDefault(column, standard);
  };
  const codes = Object.fromEntries(OBSERVATION_CODES.map((name) => [name, columnOf(name)])) as Observations['codes'];
  const wrong = statusProblems(file, codes.status, value);
  if (wrong.length > 0) return { data: null, problems: wrong };
  const table = Object.freeze({ rows, codes: Object.freeze(codes), numbers: Object.freeze({ value }) });
  const catalogue = catalogueOf(file, table, [...given.keys()], lists);
  const dataset = catalogue.datasets.get(ownFileDataset(file));
  if (dataset === undefined) return { data: null, problems: [] };
  return { data: dataOf({ dataset, table, catalogue, populations: new Map() }), problems: [] };
}

/** A column whose empty label means the usual one. Its codes are shared where nothing has to change. */
function withDefault(column: CodeColumn, standard: string): CodeColumn {
  const { codes, labels } = column;
  if (labels.codeOf('') < 0) return column;
  if (labels.size === 1) return Object.freeze({ codes, labels: labelsOf([standard]) });
  return relabelled(column, (label) => label || standard);
}
