import { type Cell, type CsvDialect, csvText } from '../../csv/csv.ts';
import { type Category, type CodeList, codeListOf, type ColumnBeside, type DimensionId } from '../../domain/domain.ts';
import { DIMENSIONS, type ObservationCode, ownFileOf } from '../../domain/domain.ts';
import { labelOf } from '../../figure/figure.ts';
import { type Key, nestedDimensions, parentAmong, type SaidOnce } from '../../query/query.ts';
import { addressOf, type Publication } from '../publication.ts';
import { scopeOf, type ShownRow, shownRows } from './shown.ts';

interface Column {
  readonly name: ObservationCode | ColumnBeside | 'value';
  readonly cellOf: (row: ShownRow) => Cell;
}

/** The key of a shown number in a dimension: its own, or that of the whole figure. */
export function keyIn(row: ShownRow, scope: readonly Key[], dimension: DimensionId): Key | null {
  return [...row.keys, ...scope].find((key) => key.dimension === dimension) ?? null;
}

const LABELS = { operation: 'operation_label', offence: 'offence_label', region: 'region_label' } as const;
const PARENTS = { operation: 'operation_parent', offence: 'offence_parent', region: 'region_parent' } as const;

function dimensionColumns(publication: Publication, rows: readonly ShownRow[], dimension: DimensionId): Column[] {
  const { catalogue, result } = publication;
  const scope = scopeOf(publication);
  const codeOf = (row: ShownRow): string => keyIn(row, scope, dimension)?.code ?? '';
  const own: Column = { name: dimension, cellOf: codeOf };
  const list: CodeList<Category> | null = codeListOf(catalogue, dimension);
  if (list === null || dimension === 'period') return [own];
  const dataset = catalogue.datasets.get(result.query.dataset);
  const nests = dataset !== undefined && nestedDimensions(dataset).includes(dimension);
  const shown = new Set(rows.filter(({ role }) => role === 'item').map(codeOf));
  return [
    own,
    {
      name: LABELS[dimension],
      cellOf: (row) => {
        const key = keyIn(row, scope, dimension);
        return key === null ? '' : labelOf(publication, key);
      },
    },
    {
      name: PARENTS[dimension],
      cellOf: (row) => (nests ? parentAmong(list, codeOf(row), (above) => shown.has(above)) : ''),
    },
  ];
}

function derivedColumns({ result }: Publication): Column[] {
  const { measure, where } = result.query;
  if (measure === 'count') return [];
  const qualifier: Column = { name: 'measure_qualifier', cellOf: ({ derived }) => derived?.qualifier ?? '' };
  const own: Column = { name: measure, cellOf: ({ derived }) => derived?.value ?? null };
  if (measure === 'share') return [own, qualifier];
  if (measure === 'rate') {
    return [
      own,
      qualifier,
      { name: 'numerator', cellOf: ({ derived }) => derived?.rate?.numerator ?? null },
      { name: 'population', cellOf: ({ derived }) => derived?.rate?.population ?? null },
    ];
  }
  return [
    own,
    qualifier,
    { name: 'value_before', cellOf: ({ derived }) => derived?.before?.value ?? null },
    { name: 'period_before', cellOf: ({ derived }) => (derived?.before ? String(where.from) : '') },
  ];
}

/** Of a reader's own file the source is the file, whose name means nothing elsewhere. */
function sourceColumns({ catalogue, result }: Publication): Column[] {
  if (ownFileOf(result.query.dataset) !== null) return [];
  const sourceOf = ({ source }: ShownRow) => catalogue.sources.get(source ?? '');
  // A figure of several sources has sums of which none is the source.
  const isOne = result.evidence.sources.length === 1;
  return [
    { name: 'source', cellOf: ({ source }) => (isOne ? source : '') },
    { name: 'source_title', cellOf: (row) => sourceOf(row)?.title ?? '' },
    { name: 'source_url', cellOf: (row) => sourceOf(row)?.url ?? '' },
  ];
}

const ALWAYS: ReadonlySet<string> = new Set(['unit', 'value', 'qualifier', 'status', 'role']);

function columnsOf(publication: Publication, rows: readonly ShownRow[]): Column[] {
  const { catalogue, result, speech } = publication;
  const { unit } = result.query;
  const columns: Column[] = [
    ...DIMENSIONS.flatMap((dimension) => dimensionColumns(publication, rows, dimension)),
    { name: 'unit', cellOf: () => unit },
    { name: 'unit_label', cellOf: () => catalogue.units.get(unit)?.label[speech.language] ?? unit },
    { name: 'value', cellOf: ({ count }) => count.value },
    { name: 'qualifier', cellOf: ({ count }) => count.qualifier },
    { name: 'upper', cellOf: ({ count }) => count.upper },
    { name: 'status', cellOf: ({ count }) => count.status },
    { name: 'observed', cellOf: ({ count }) => count.observed },
    { name: 'absent', cellOf: ({ count }) => count.absent },
    { name: 'role', cellOf: ({ role }) => role },
    { name: 'of', cellOf: ({ of }) => of },
    ...derivedColumns(publication),
    { name: 'flags', cellOf: ({ flags }) => flags.join(' ') },
    { name: 'text', cellOf: ({ text }) => text },
    { name: 'wording', cellOf: ({ wording }) => wording },
    ...sourceColumns(publication),
  ];
  const isFilled = ({ cellOf }: Column): boolean => rows.some((row) => (cellOf(row) ?? '') !== '');
  return columns.filter((column) => ALWAYS.has(column.name) || isFilled(column));
}

/** What must be said wherever the numbers of a figure go, by the column in whose first record it stands. */
export function saidOnce(publication: Publication): SaidOnce {
  const { figure, taken, version } = publication;
  const said: [ColumnBeside, string][] = [
    ['headline', `${figure.headline}. ${figure.subtitle}`],
    ['notes', figure.notes.map(({ lead, text }) => `${lead} ${text}`).join(' ')],
    ['source_line', figure.sourceLine],
    ['taken', taken],
    ...(version === null ? [] : [['version', version] satisfies [ColumnBeside, string]]),
    ['link', addressOf(publication)],
  ];
  return said;
}

/** What a figure shows, by columns that are named as those of the package's observations or as COLUMNS_BESIDE says. */
export interface ShownTable {
  readonly names: readonly Column['name'][];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * What a figure shows in the layout of the package's observations. `value` is always the count, in `unit`; what is worked
 * out from it stands beside it. Columns without anything in them are left out.
 */
export function shownTable(publication: Publication): ShownTable {
  const rows = shownRows(publication);
  const columns = columnsOf(publication, rows);
  return { names: columns.map(({ name }) => name), rows: rows.map((row) => columns.map(({ cellOf }) => cellOf(row))) };
}

/**
 * The same as records, the names of the columns first, with what must be said of the figure in the first of them. Where no
 * number is shown, that stands in a record whose role is `nothing`.
 */
function shownRecords(publication: Publication): readonly (readonly Cell[])[] {
  const { names, rows } = shownTable(publication);
  const once = saidOnce(publication);
  const [first = names.map((name) => (name === 'role' ? 'nothing' : null)), ...rest] = rows;
  return [
    [...names, ...once.map(([name]) => name)],
    [...first, ...once.map(([, text]) => text)],
    ...rest.map((cells) => [...cells, ...once.map(() => null)]),
  ];
}

/** What a figure shows as the text of a CSV file. */
export function shownCsv(publication: Publication, dialect: CsvDialect): string {
  return csvText(shownRecords(publication), dialect);
}
