import {
  ALL_OFFENCES,
  type Catalogue,
  type Category,
  DIMENSIONS,
  type DimensionId,
  type Operation,
  ownFileDataset,
  type ParentRule,
  periodOf,
  type PopulationIndex,
} from '../../domain/domain.ts';
import { type Data, dataOf, type Observations } from '../../query/query.ts';
import type { CodeColumn } from '../../table/table.ts';
import { metIn } from '../observations.ts';
import type { Steps } from '../steps.ts';
import type { Parents } from './keys.ts';

/** The code lists of the package, which a reader's own file uses for units and stands beside. */
export type PackageLists = Omit<Catalogue, 'years' | 'met'>;

/** A data set of a reader's own file, as far as it is worked out from the file. */
export interface OwnData {
  readonly file: string;
  readonly table: Observations;
  readonly dimensions: readonly DimensionId[];
  /** Parents of offences and regions, by code. */
  readonly parents: Parents;
  readonly rule: ParentRule;
  readonly populations: PopulationIndex;
}

const alphabet = new Intl.Collator('sv', { numeric: true });

/**
 * A code list of the labels of a column, in the order of the alphabet, each parent before what it contains: the file says
 * nothing of another order.
 */
function listOf<C extends Category>(
  column: CodeColumn,
  parents: ReadonlyMap<string, string>,
  make: (category: Category) => C,
): Map<string, C> {
  const labels = new Set(Array.from({ length: column.labels.size }, (_, code) => column.labels.at(code)));
  for (const parent of parents.values()) labels.add(parent);
  labels.delete('');
  const under = new Map<string, string[]>();
  for (const label of [...labels].toSorted(alphabet.compare)) {
    const parent = parents.get(label) ?? '';
    const siblings = under.get(parent);
    if (siblings === undefined) under.set(parent, [label]);
    else siblings.push(label);
  }
  const list = new Map<string, C>();
  const add = (label: string, parent: string | null): void => {
    if (list.has(label)) return;
    list.set(label, make({ code: label, parent, label: { sv: label, en: label } }));
    for (const child of under.get(label) ?? []) add(child, label);
  };
  for (const label of under.get('') ?? []) add(label, null);
  return list;
}

const NO_PARENTS: ReadonlyMap<string, string> = new Map();

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
function operationsOf(
  column: CodeColumn,
  period: CodeColumn,
  parents: ReadonlyMap<string, string>,
): Map<string, Operation> {
  const { first, last } = yearsPerCode(column, period);
  const yearOf = (years: Float64Array, label: string) => periodOf(String(years[column.labels.codeOf(label)] ?? ''));
  const nothing = { kind: 'other', region: '', area: { sv: '', en: '' }, lead: null, participants: null, days: null };
  return listOf(column, parents, (category) => ({
    ...category,
    ...nothing,
    start: yearOf(first, category.code),
    end: yearOf(last, category.code),
    dateNote: null,
    note: null,
  }));
}

const ALL = { sv: 'Totalt', en: 'Total' };

function catalogueOf({ file, table, dimensions, parents, rule }: OwnData, lists: PackageLists): Catalogue {
  const code = ownFileDataset(file);
  const both = { sv: file, en: file };
  const { offence, region, operation, period, unit } = table.codes;
  const own = {
    code,
    parent: null,
    label: both,
    parents: rule,
    dimensions: DIMENSIONS.filter((one) => dimensions.includes(one)),
    figureDate: '',
    opening: `v=1&data=${encodeURIComponent(code)}`,
    source: code,
  };
  const units = listOf(
    unit,
    NO_PARENTS,
    (one) => lists.units.get(one.code) ?? { ...one, plural: one.label, kind: '', note: null },
  );
  const source = { id: code, title: file, publisher: file, date: null, url: '', licence: '', kind: 'own file' };
  return {
    ...lists,
    ...metIn(table),
    datasets: new Map([...lists.datasets, [code, own]]),
    offences: listOf(offence, parents.offence, (one) => ({
      ...one,
      label: one.code === ALL_OFFENCES ? ALL : one.label,
      iccs: null,
      nationalCode: null,
      law: null,
      startedBy: 'unknown',
      isOffence: true,
      datasets: [code],
    })),
    operations: operationsOf(operation, period, parents.operation),
    regions: listOf(region, parents.region, (one) => ({ ...one, kind: '' })),
    units: new Map([...units, ...lists.units]),
    sources: new Map([...lists.sources, [code, source]]),
    differences: [],
  };
}

/** Readies what was read of a file for questions. */
export function* dataIn(own: OwnData, lists: PackageLists): Steps<Data | null> {
  const catalogue = catalogueOf(own, lists);
  yield own.table.rows;
  const dataset = catalogue.datasets.get(ownFileDataset(own.file));
  if (dataset === undefined) return null;
  return dataOf({ dataset, table: own.table, catalogue, populations: () => own.populations });
}
