import {
  ALL_OFFENCES,
  ancestorsOf,
  type Catalogue,
  codeListOf,
  type DatasetInfo,
  type DimensionId,
  DIMENSIONS,
  type ObservationCode,
  type ObservationNumber,
  ownFileOf,
} from '../domain/domain.ts';
import { type CodeColumn, codesWhere, labelAt, type Table } from '../table/table.ts';
import { grouped } from '../table/table.ts';

interface Given {
  readonly dataset: DatasetInfo;
  readonly table: Table<ObservationCode, ObservationNumber>;
  readonly catalogue: Catalogue;
}

/**
 * Rows that lie within other rows: entry i says that row `rows[i]` is contained, along the dimension whose bit is
 * `bits[i]`, in row `within[i]`, wherever both pass the filters.
 */
export interface Containers {
  readonly rows: Uint32Array;
  readonly within: Uint32Array;
  readonly bits: Uint8Array;
}

/** The bit of a dimension in what is said of containment. */
export function bitOf(dimension: DimensionId): number {
  return 1 << DIMENSIONS.indexOf(dimension);
}

/** Sets of contained dimensions that there can be, one bit for each dimension. */
export const CONTAINED = 2 ** DIMENSIONS.length;

type Pairs = [row: number, within: number, bit: number][];

/** Whether any code of the column has an ancestor that the column holds as well. Without one, nothing is contained. */
function nests({ table, catalogue }: Given, dimension: DimensionId): boolean {
  const list = codeListOf(catalogue, dimension);
  const column = table.codes[dimension];
  if (list === null || list.size === 0) return false;
  const inside = (label: string): boolean =>
    ancestorsOf(list, label).some((ancestor) => column.labels.codeOf(ancestor) >= 0);
  return codesWhere(column, inside).includes(1);
}

/** What tells apart rows by a code and the codes of some columns: a number where it can be exact, which is found sooner. */
function keysOf(columns: readonly CodeColumn[], size: number): (code: number, row: number) => number | string {
  const possible = columns.reduce((product, { labels }) => product * labels.size, size);
  if (possible > Number.MAX_SAFE_INTEGER)
    return (code, row) => [code, ...columns.map(({ codes }) => codes[row])].join(' ');
  return (code, row) => columns.reduce((key, { codes, labels }) => key * labels.size + (codes[row] as number), code);
}

/**
 * A figure of a category beside one of an ancestor, all that is in `context` being equal: a child offence beside its
 * parent (where parents include their children), a region beside its country.
 */
function along(
  given: Given,
  items: readonly number[],
  dimension: DimensionId,
  context: readonly ObservationCode[],
): Pairs {
  const list = codeListOf(given.catalogue, dimension);
  if (list === null) return [];
  const { codes } = given.table;
  const { codes: own, labels } = codes[dimension];
  const above = Array.from({ length: labels.size }, (_, code) =>
    ancestorsOf(list, labels.at(code))
      .map((ancestor) => labels.codeOf(ancestor))
      .filter((ancestor) => ancestor >= 0),
  );
  // Few categories hold others, and few are held: no other row need be looked at.
  const holding = new Uint8Array(labels.size);
  for (const code of above.flat()) holding[code] = 1;
  const keyOf = keysOf(
    context.map((name) => codes[name]),
    labels.size,
  );
  const holders = grouped(
    items.filter((row) => holding[own[row] as number] === 1),
    (row) => keyOf(own[row] as number, row),
  );
  const held = items.filter((row) => above[own[row] as number]?.length !== 0);
  return held.flatMap((row) =>
    (above[own[row] as number] ?? [])
      .flatMap((ancestor) => holders.get(keyOf(ancestor, row)) ?? [])
      .map((within): Pairs[number] => [row, within, bitOf(dimension)]),
  );
}

/**
 * Items of a part of an operation that an item of the whole may contain: one of the same offence, or of one above or
 * below it. What the whole does not itemise is counted where its part does.
 */
function partsOfOperations(given: Given, items: readonly number[]): Pairs {
  const { offences } = given.catalogue;
  const { offence } = given.table.codes;
  const above = (one: string): readonly string[] => ancestorsOf(offences, one);
  const related = (one: string, other: string): boolean =>
    one === other ||
    one === ALL_OFFENCES ||
    other === ALL_OFFENCES ||
    above(one).includes(other) ||
    above(other).includes(one);
  return along(given, items, 'operation', ['unit']).filter(([row, within]) =>
    related(labelAt(offence, row), labelAt(offence, within)),
  );
}

/** The dimensions along which figures of a data set may contain others. */
export function nestedDimensions({ code, parents, dimensions }: DatasetInfo): DimensionId[] {
  const ofOperations = dimensions.includes('operation');
  // Where operations are of the package, their regions say where they took place, and hold no counts of one another.
  const ofRegions = !ofOperations || ownFileOf(code) !== null;
  return [
    ...(parents === 'include' ? ['offence' as const] : []),
    ...(ofOperations ? ['operation' as const] : []),
    ...(ofRegions ? ['region' as const] : []),
  ];
}

/** Which rows may lie within which; null where none does. Runs through all rows only where code lists nest. */
export function containersOf(given: Given, isItemRow: (row: number) => boolean): Containers | null {
  const dimensions = nestedDimensions(given.dataset);
  if (!dimensions.some((dimension) => nests(given, dimension))) return null;
  const items: number[] = [];
  for (let row = 0; row < given.table.rows; row++) if (isItemRow(row)) items.push(row);
  const found: Pairs = [
    ...(dimensions.includes('offence')
      ? along(given, items, 'offence', ['operation', 'region', 'period', 'unit'])
      : []),
    ...(dimensions.includes('operation') ? partsOfOperations(given, items) : []),
    ...(dimensions.includes('region') ? along(given, items, 'region', ['offence', 'operation', 'period', 'unit']) : []),
  ];
  if (found.length === 0) return null;
  return Object.freeze({
    rows: Uint32Array.from(found, ([row]) => row),
    within: Uint32Array.from(found, ([, within]) => within),
    bits: Uint8Array.from(found, ([, , bit]) => bit),
  });
}
