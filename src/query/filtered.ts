import { DIMENSIONS, OBSERVATION_CODES, type ObservationCode } from '../domain/domain.ts';
import { type Accepted, codesWhere, type Dimension, type LinkedTable } from '../table/table.ts';
import { CONTAINED } from './containers.ts';
import type { Data } from './data.ts';
import type { Query } from './question.ts';

const FILTERED = ['unit', ...DIMENSIONS] as const;

function dimensionsOf({ table }: Data): Record<string, Dimension> {
  return Object.fromEntries(
    OBSERVATION_CODES.map((name) => {
      const { codes, labels } = table.codes[name];
      return [name, { codes, size: labels.size, places: null }];
    }),
  );
}

/** The kind of a row times the sets of dimensions along which it may be contained, which hangs on what passes. */
function containing(data: Data): { kinds: Dimension; renewKinds?: (misses: Uint8Array) => void } {
  const { kinds, containers } = data;
  if (containers === null) return { kinds: { codes: kinds.codes, size: kinds.list.length, places: null } };
  const codes = Uint32Array.from(kinds.codes, (kind) => kind * CONTAINED);
  const { rows, within, bits } = containers;
  const renewKinds = (misses: Uint8Array): void => {
    for (const row of rows) codes[row] = (kinds.codes[row] as number) * CONTAINED;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      if (misses[row] === 0 && misses[within[at] as number] === 0) {
        codes[row] = (codes[row] as number) | (bits[at] as number);
      }
    }
  };
  return { kinds: { codes, size: kinds.list.length * CONTAINED, places: null }, renewKinds };
}

/** Observations as they are counted: by their codes, and by their kinds with what they lie within. */
export function linkedTable(data: Data): LinkedTable {
  const { rows, numbers } = data.table;
  return {
    rows,
    dimensions: dimensionsOf(data),
    filtered: FILTERED,
    values: numbers.value.values,
    largestSum: numbers.value.largestSum,
    ...containing(data),
  };
}

/** Which codes of each dimension a query lets through; a dimension that is not named is not filtered. */
export function acceptedBy({ table: { codes } }: Data, { unit, where }: Query): ReadonlyMap<string, Accepted> {
  const accepted = new Map<string, Accepted>();
  const demand = (name: ObservationCode, keep: (label: string) => boolean): void => {
    accepted.set(name, codesWhere(codes[name], keep));
  };
  demand('unit', (label) => label === unit);
  for (const dimension of ['offence', 'operation', 'region'] as const) {
    const chosen = where[dimension];
    if (chosen === null) continue;
    const set = new Set(chosen);
    demand(dimension, (label) => set.has(label));
  }
  const { from, to } = where;
  if (from !== null || to !== null) {
    const [low, high] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
    demand('period', (label) => label !== '' && Number(label) >= low && Number(label) <= high);
  }
  return accepted;
}
