import { OBSERVATION_CODES, periodOf } from '../../domain/domain.ts';
import type { Role } from '../roles/roles.ts';
import { periodCode } from '../values/periods.ts';
import { levelsOf } from './levels.ts';
import type { Column, Understood } from './understand.ts';

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

/** The columns that a file tells its observations apart by, finer ones under coarser ones. */
export function keysOf(understood: Understood): Keys {
  const offence = leveled(understood, 'offence', 'suboffence');
  const region = leveled(understood, 'region', 'subregion');
  return {
    offence: offence.column,
    operation: firstWith(understood, 'operation'),
    region: region.column ?? firstWith(understood, 'regioncode'),
    parents: { offence: offence.parents, region: region.parents },
    period: firstWith(understood, 'period', 'day', 'year', 'month'),
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

/** Whether a file is laid out as the observations of the package are. */
export function isOwnLayout({ columns }: Understood): boolean {
  const known: readonly string[] = [...OBSERVATION_CODES, 'value'];
  return columns.every(({ name }) => known.includes(name)) && columns.some(({ name }) => name === 'value');
}
