import { type DimensionId, DIMENSIONS } from '../../domain/domain.ts';
import { labelOf } from '../../figure/figure.ts';
import type { PublishWords } from '../../words/words.ts';
import { addressOf, type Publication } from '../publication.ts';
import { keyIn } from '../table/records.ts';
import { scopeOf, type ShownRow, shownRows } from '../table/shown.ts';

/** The code of a sum in a dimension that it is over. */
const ALL = '_all';

interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly categories: ReadonlyMap<string, string>;
  readonly codeOf: (row: ShownRow) => string;
}

function dimensionOf(publication: Publication, rows: readonly ShownRow[], dimension: DimensionId): Dimension | null {
  const scope = scopeOf(publication);
  const { undated, table } = publication.speech.words;
  // A sum is over all of a dimension, and what is undated is of no period: both need a code that no list has.
  const codeOf = (row: ShownRow): string => {
    const key = keyIn(row, scope, dimension);
    return key === null ? ALL : (key.code ?? '_undated');
  };
  const categories = new Map<string, string>();
  for (const row of rows) {
    const key = keyIn(row, scope, dimension);
    const label = key === null ? table.total : key.code === null ? undated : labelOf(publication, key);
    categories.set(codeOf(row), label);
  }
  if ([...categories.keys()].every((code) => code === ALL)) return null;
  return { id: dimension, label: publication.speech.words.dimensions[dimension], categories, codeOf };
}

/** What each number is: an item or one of the sums. A source may state several totals over the same. */
function roleDimension(rows: readonly ShownRow[], words: PublishWords, others: readonly Dimension[]): Dimension {
  const codes = new Map<ShownRow, string>();
  const met = new Map<string, number>();
  const categories = new Map<string, string>();
  for (const row of rows) {
    const place = JSON.stringify([row.role, ...others.map(({ codeOf }) => codeOf(row))]);
    const times = (met.get(place) ?? 0) + 1;
    met.set(place, times);
    const code = times === 1 ? row.role : `${row.role}_${times}`;
    codes.set(row, code);
    categories.set(code, times === 1 ? words.roles[row.role] : `${words.roles[row.role]} (${times})`);
  }
  return { id: 'role', label: words.columns.role, categories, codeOf: (row) => codes.get(row) ?? row.role };
}

/** Place of a cell among all, the last dimension running fastest. */
function placeOf(codes: readonly string[], indexes: readonly (readonly string[])[]): number {
  return indexes.reduce((place, index, at) => place * index.length + index.indexOf(codes[at] ?? ''), 0);
}

function described({ label, categories }: Dimension): object {
  return { label, category: { index: [...categories.keys()], label: Object.fromEntries(categories) } };
}

/** Values and what is said of them, by the place of the cell: most cells of a cube may be empty. */
function cellsOf(publication: Publication, dimensions: readonly Dimension[], measures: readonly string[]) {
  const { unit, measure } = publication.result.query;
  const indexes = [...dimensions.map(({ categories }) => [...categories.keys()]), measures];
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  const qualifier: Record<string, string> = {};
  const upper: Record<string, number> = {};
  const text: Record<string, string> = {};
  for (const row of shownRows(publication)) {
    const { count, derived } = row;
    const codes = dimensions.map(({ codeOf }) => codeOf(row));
    const place = placeOf([...codes, unit], indexes);
    if (count.value !== null) value[place] = count.value;
    status[place] = count.status;
    qualifier[place] = count.qualifier;
    if (count.upper !== null) upper[place] = count.upper;
    const shown = derived === null ? place : placeOf([...codes, measure], indexes);
    text[shown] = row.text;
    if (derived === null) continue;
    if (derived.value !== null) value[shown] = derived.value;
    qualifier[shown] = derived.qualifier;
  }
  return { size: indexes.map(({ length }) => length), value, status, extension: { qualifier, upper, text } };
}

const ROLES = { time: 'period', geo: 'region', metric: 'unit' };

function rolesOf(ids: readonly string[]): object {
  return Object.fromEntries(Object.entries(ROLES).flatMap(([role, id]) => (ids.includes(id) ? [[role, [id]]] : [])));
}

/** When the data were last brought up to date; of a reader's own file only the day is known on which it was read. */
function updatedOf({ catalogue, result, taken }: Publication): string {
  return catalogue.datasets.get(result.query.dataset)?.figureDate || taken;
}

/**
 * What a figure shows as a dataset in JSON-stat 2.0. Counts are one measure, what is worked out of them is another; items,
 * sums and stated totals are told apart by the dimension `role`. Qualifiers, ends of ranges and the words in which a number
 * is shown stand in `extension`, by the place of the cell.
 */
export function jsonStatText(publication: Publication, words: PublishWords): string {
  const { figure, result, catalogue, speech, taken, version } = publication;
  const { unit, measure } = result.query;
  const rows = shownRows(publication);
  const own = DIMENSIONS.flatMap((one) => dimensionOf(publication, rows, one) ?? []);
  const role = roleDimension(rows, words, own);
  const dimensions = [...own, ...(role.categories.size > 1 ? [role] : [])];
  const measures = new Map([[unit, catalogue.units.get(unit)?.plural[speech.language] ?? unit]]);
  if (measure !== 'count') measures.set(measure, words.columns[measure]);
  const metric: Dimension = { id: 'unit', label: words.columns.unit_label, categories: measures, codeOf: () => unit };
  const { size, value, status, extension } = cellsOf(publication, dimensions, [...measures.keys()]);
  const all = [...dimensions, metric];
  const ids = all.map(({ id }) => id);
  const dataset = {
    version: '2.0',
    class: 'dataset',
    label: figure.headline,
    source: figure.sourceLine,
    updated: updatedOf(publication),
    link: { alternate: [{ type: 'text/html', href: addressOf(publication) }] },
    note: [figure.subtitle, ...figure.notes.map(({ lead, text }) => `${lead} ${text}`)],
    id: ids,
    size,
    role: rolesOf(ids),
    dimension: Object.fromEntries(all.map((one) => [one.id, described(one)])),
    value,
    status,
    extension: { taken, ...(version === null ? {} : { version }), ...extension },
  };
  return `${JSON.stringify(dataset, null, 1)}\n`;
}
