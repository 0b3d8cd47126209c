import {
  ancestorsOf,
  type Category,
  type CodeList,
  codeListOf,
  type DimensionId,
  DIMENSIONS,
  type Language,
  type ObservationCode,
  ownFileOf,
} from '../domain/domain.ts';
import { numberAt } from '../table/table.ts';
import { nestedDimensions } from './containers.ts';
import type { Data } from './data.ts';
import type { Query } from './question.ts';

type Cell = string | number | null;

/** A column of the records behind a figure. */
interface Column {
  readonly name: string;
  readonly cellOf: (row: number) => Cell;
}

/** What stands in the first record of a file, by the name of its column. */
export type SaidOnce = readonly (readonly [column: string, text: string])[];

/** The nearest category above a code that passes; '' where there is none. */
export function parentAmong(list: CodeList<Category> | null, code: string, passes: (above: string) => boolean): string {
  return list === null ? '' : (ancestorsOf(list, code).find(passes) ?? '');
}

function coded(
  data: Data,
  name: ObservationCode,
  made: (label: string) => string = (label) => label,
): Column['cellOf'] {
  const column = data.table.codes[name];
  const texts = Array.from({ length: column.labels.size }, (_, code) => made(column.labels.at(code)));
  return (row) => texts[column.codes[row] as number] ?? '';
}

function isBlank({ table }: Data, name: ObservationCode): boolean {
  const { labels } = table.codes[name];
  return labels.size === 0 || (labels.size === 1 && labels.at(0) === '');
}

function dimensionColumns(data: Data, query: Query, dimension: DimensionId, language: Language): Column[] {
  const own = { name: dimension, cellOf: coded(data, dimension) };
  const list = codeListOf(data.catalogue, dimension);
  if (list === null) return [own];
  const met = data.table.codes[dimension].labels;
  const chosen = dimension === 'period' ? null : query.where[dimension];
  const passes = (code: string): boolean => met.codeOf(code) >= 0 && (chosen === null || chosen.includes(code));
  const label = coded(data, dimension, (code) => list.get(code)?.label[language] ?? code);
  const parent = coded(data, dimension, (code) => parentAmong(list, code, passes));
  const nests = nestedDimensions(data.dataset).includes(dimension) && [...list.values()].some((one) => one.parent);
  return [
    own,
    { name: `${dimension}_label`, cellOf: label },
    ...(nests ? [{ name: `${dimension}_parent`, cellOf: parent }] : []),
  ];
}

function valueColumn({ table }: Data): Column {
  return {
    name: 'value',
    cellOf: (row) => {
      const value = numberAt(table.numbers.value, row);
      return Number.isNaN(value) ? null : value;
    },
  };
}

/** Of a reader's own file the source is the file, whose name means nothing elsewhere. */
function sourceColumns(data: Data): Column[] {
  if (ownFileOf(data.dataset.code) !== null) return [];
  const { sources } = data.catalogue;
  return [
    { name: 'source', cellOf: coded(data, 'source') },
    { name: 'source_title', cellOf: coded(data, 'source', (id) => sources.get(id)?.title ?? '') },
    { name: 'source_url', cellOf: coded(data, 'source', (id) => sources.get(id)?.url ?? '') },
  ];
}

function columnsOf(data: Data, query: Query, language: Language): Column[] {
  const { units } = data.catalogue;
  const plain = (names: readonly ObservationCode[]): Column[] =>
    names.filter((name) => !isBlank(data, name)).map((name) => ({ name, cellOf: coded(data, name) }));
  return [
    ...DIMENSIONS.filter((one) => data.dataset.dimensions.includes(one)).flatMap((one) =>
      dimensionColumns(data, query, one, language),
    ),
    { name: 'unit', cellOf: coded(data, 'unit') },
    { name: 'unit_label', cellOf: coded(data, 'unit', (code) => units.get(code)?.label[language] ?? code) },
    valueColumn(data),
    ...plain(['qualifier', 'status', 'role', 'of', 'replaced_by']),
    ...sourceColumns(data),
    ...plain(['wording', 'note']),
  ];
}

/**
 * Rows of the data as records, the names of their columns first: laid out as the observations of the package, with labels
 * beside codes. What is said once stands in the first record of its column.
 */
export function* recordsBehind(
  data: Data,
  query: Query,
  rows: Iterable<number>,
  language: Language,
  once: SaidOnce,
): Generator<readonly Cell[]> {
  const columns = columnsOf(data, query, language);
  const names = once.map(([name]) => name);
  yield [...columns.map(({ name }) => name), ...names];
  const nothing = once.map(() => null);
  let said: readonly Cell[] = once.map(([, text]) => text);
  for (const row of rows) {
    yield [...columns.map(({ cellOf }) => cellOf(row)), ...said];
    said = nothing;
  }
}
