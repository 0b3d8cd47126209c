import { restored } from '../../csv/csv.ts';
import { periodOf } from '../../domain/domain.ts';
import { namesGrandTotal } from '../roles/itemTotals.ts';
import type { Role } from '../roles/roles.ts';
import { periodCode } from '../values/periods.ts';
import { levelsOf, paired } from './levels.ts';
import { hasOwnLayout } from './ownLayout.ts';
import { namesRate } from './rates.ts';
import type { Column, Understood } from './understand.ts';

/** Categories of one dimension: of more, no list or figure could be made, and the column is not used. */
export const MOST_CATEGORIES = 20_000;

/** Units of measure that one column may tell apart. */
const MOST_UNITS = 20;

function columnsWith({ roles, columns }: Understood, role: Role): Column[] {
  return columns.filter((_, at) => roles[at]?.role === role);
}

/** The first column of a role whose labels can be looked through. */
function firstWith(understood: Understood, ...roles: Role[]): Column | null {
  const found = roles.flatMap((role) => columnsWith(understood, role));
  return found.find(({ labels }) => labels.length <= MOST_CATEGORIES) ?? null;
}

/** The column of periods: a day or month that is only a number within its year is none. */
function periodColumn(understood: Understood): Column | null {
  const found = (['period', 'day', 'month', 'year'] as const).flatMap((role) => columnsWith(understood, role));
  return found.find(({ facts }) => facts.periods > 0.5) ?? found.at(-1) ?? null;
}

/** The column of units; where another tells counts from rates, the two together. */
function unitColumn(understood: Understood): Column | null {
  const own = firstWith(understood, 'unit');
  const other = columnsWith(understood, 'other').find(
    ({ labels, facts }) =>
      labels.length > 1 && labels.length <= MOST_UNITS && facts.numbers === 0 && labels.some(namesRate),
  );
  if (own === null || other === undefined) return own ?? other ?? null;
  return paired(own, other);
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
  readonly parents: Parents;
}

/** Parents of categories, by code. */
export type Parents = Readonly<Record<'offence' | 'operation' | 'region', ReadonlyMap<string, string>>>;

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

/** The parents of a dimension as a file that this program wrote gives them, in a column of their own. */
function parentsGiven({ columns }: Understood, dimension: keyof Parents): ReadonlyMap<string, string> {
  const child = columns.find(({ name }) => name === dimension);
  const parent = columns.find(({ name }) => name === `${dimension}_parent`);
  if (child === undefined || parent === undefined) return NO_PARENTS;
  const found = new Map<string, string>();
  for (const [row, code] of child.codes.codes.entries()) {
    const above = parent.labels[parent.codes.codes[row] as number] ?? '';
    if (above !== '') found.set(restored(child.labels[code] ?? ''), restored(above));
  }
  return found;
}

function parentsOf(understood: Understood, found: Pick<Parents, 'offence' | 'region'>): Parents {
  if (!isOwnLayout(understood)) return { ...found, operation: NO_PARENTS };
  const given = (dimension: keyof Parents) => parentsGiven(understood, dimension);
  return { offence: given('offence'), operation: given('operation'), region: given('region') };
}

/** The columns that a file tells its observations apart by, finer ones under coarser ones. */
export function keysOf(understood: Understood): Keys {
  const offence = leveled(understood, 'offence', 'suboffence');
  const region = leveled(understood, 'region', 'subregion');
  return {
    offence: offence.column,
    operation: firstWith(understood, 'operation'),
    region: region.column ?? firstWith(understood, 'regioncode'),
    parents: parentsOf(understood, { offence: offence.parents, region: region.parents }),
    period: periodColumn(understood),
    unit: unitColumn(understood),
    status: firstWith(understood, 'status', 'flag'),
    qualifier: firstWith(understood, 'qualifier'),
  };
}

/** Period codes of the labels of a column: '' where a cell is empty, null for a label that is none. */
export function periodCodes({ labels, periods }: Column): (string | null)[] {
  return labels.map((label) => {
    if (label === '') return '';
    return periods === null ? null : periodCode(label, periods.form);
  });
}

/** Year by which a period is shown: of a window that ends in a year, that year. */
export function yearOfPeriod(code: string): string {
  const period = periodOf(code);
  if (period === null) return '';
  if (period.precision !== 'interval') return String(period.year);
  const end = periodOf(code.split('/')[1] ?? '');
  return String(end?.year ?? period.year);
}

/** Whether a file is laid out as the observations of the package are, or as this program writes them. */
export function isOwnLayout({ columns }: Understood): boolean {
  return hasOwnLayout(columns.map(({ name }) => name));
}

/** Columns that could part what is counted, and are not used for it. */
const PARTING: ReadonlySet<Role> = new Set<Role>([
  'sex',
  'age',
  'outcome',
  'month',
  'day',
  'other',
  'subregion',
  'suboffence',
]);

/**
 * Columns that are not used, of which one label names the total of the rest: only rows of the total are counted. The labels
 * of the parts are marked.
 */
export function partsAside({ columns, roles }: Understood, keys: Keys): { column: Column; isPart: Uint8Array }[] {
  const used = new Set([keys.offence, keys.operation, keys.region, keys.period, keys.unit].map((one) => one?.number));
  return columns.flatMap((column, at) => {
    const role = roles[at]?.role ?? 'other';
    const totals = column.labels.filter((label) => namesGrandTotal(label));
    if (used.has(column.number) || !PARTING.has(role) || totals.length !== 1 || column.labels.length < 2) return [];
    return [{ column, isPart: Uint8Array.from(column.labels, (label) => (label === totals[0] ? 0 : 1)) }];
  });
}
