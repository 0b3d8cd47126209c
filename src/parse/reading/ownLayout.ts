import { COLUMNS_BESIDE, OBSERVATION_CODES } from '../../domain/domain.ts';
import type { Proposal, Role } from '../roles/roles.ts';

const OF_PACKAGE: ReadonlySet<string> = new Set([...OBSERVATION_CODES, 'value']);
const BESIDE: ReadonlySet<string> = new Set(COLUMNS_BESIDE);

const ROLES: Readonly<Record<string, Role>> = {
  offence: 'offence',
  operation: 'operation',
  region: 'region',
  period: 'period',
  unit: 'unit',
  value: 'count',
  status: 'status',
  qualifier: 'qualifier',
  source: 'source',
  role: 'other',
  of: 'other',
  replaced_by: 'other',
};

/** Whether columns of these names are what this program writes beside those of the package, the link of a view among them. */
function isExported(names: readonly string[]): boolean {
  return names.includes('link') && isLaidOut(names.filter((name) => !BESIDE.has(name)));
}

function isLaidOut(names: readonly string[]): boolean {
  return names.includes('value') && names.every((name) => OF_PACKAGE.has(name));
}

/** Whether columns of these names are those of the package's observations, alone or as this program writes them. */
export function hasOwnLayout(names: readonly string[]): boolean {
  return isLaidOut(names) || isExported(names);
}

/** What each column of such a file is for: what it is named. */
export function ownRoles(names: readonly string[]): Proposal[] {
  return names.map((name) => ({
    role: ROLES[name] ?? 'note',
    reason: { by: 'name', word: name },
    sure: true,
    unit: null,
  }));
}
