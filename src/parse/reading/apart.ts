import { ALL_OFFENCES, ownFileDataset, type ReadingChoices, type Role } from '../../domain/domain.ts';
import { type CodeColumn, codesFor, GrowingNumbers, hasBit, labelsOf, type NumberColumn } from '../../table/table.ts';
import type { OwnData } from './data.ts';
import { NOT_NESTED, offencesNested, regionsNested } from './nesting.ts';
import type { Notes } from './notes.ts';
import { isOwnLayout } from './keys.ts';
import { dimensionsIn, type Observed, withConstants } from './observe.ts';
import { relabelled } from './relabel.ts';
import type { Proposal } from '../roles/roles.ts';
import { namesRate } from './rates.ts';
import type { Understood } from './understand.ts';
import { overlapIn } from './windows.ts';

function subset(observed: Observed, keep: (row: number) => boolean): Observed {
  const rows = Uint32Array.from({ length: observed.rows }, (_, row) => row).filter(keep);
  if (rows.length === observed.rows) return observed;
  const some = (column: CodeColumn): CodeColumn => relabelled(column, rows);
  const { rowOf } = observed;
  return {
    rows: rows.length,
    codes: Object.fromEntries(Object.entries(observed.codes).map(([name, column]) => [name, some(column)])),
    value: someNumbers(observed.value, rows),
    periods: observed.periods === null ? null : some(observed.periods),
    rowOf: (row) => rowOf(rows[row] ?? 0),
    parents: observed.parents,
  };
}

function someNumbers({ values, scale, absent }: NumberColumn, rows: Uint32Array): NumberColumn {
  const numbers = new GrowingNumbers();
  numbers.rescale(scale);
  numbers.push(
    Float64Array.from(rows, (row) => (absent !== null && hasBit(absent, row) ? Number.NaN : (values[row] as number))),
  );
  return numbers.done();
}

/** Leaves out windows that overlap with those that are used. */
function withoutOverlaps(observed: Observed, notes: Notes): Observed {
  const { periods } = observed;
  const overlap = periods === null ? null : overlapIn(periods);
  if (periods === null || overlap === null) return observed;
  const left = subset(observed, (row) => overlap.used[periods.codes[row] as number] === 1);
  notes.add('windows_overlap', { count: observed.rows - left.rows, found: overlap.example });
  return left;
}

/** The unit of every observation, where the file does not say it: by the name of the column of counts, or reports. */
function unitsOf(observed: Observed, { roles }: Understood, { unit }: ReadingChoices): CodeColumn {
  const own = observed.codes.unit;
  const standard = unit ?? roles.find((one: Proposal) => one.role === 'count')?.unit ?? 'report';
  if (own === undefined) return { codes: new Uint8Array(observed.rows), labels: labelsOf([standard]) };
  return relabelled(own, null, (label) => label || standard);
}

function noteUnits(units: CodeColumn, notes: Notes): void {
  const labels = Array.from({ length: units.labels.size }, (_, code) => units.labels.at(code));
  if (labels.length > 1) notes.add('mixed_units', { count: labels.length, found: labels.slice(0, 8).join(', ') });
}

/** Sets apart what must not be added to the rest: overlapping windows, rates, and totals that stand beside their items. */
export function apart(
  file: string,
  all: Observed,
  understood: Understood,
  choices: ReadingChoices,
  notes: Notes,
): Omit<OwnData, 'file' | 'populations'> & { readonly rowOf: Observed['rowOf'] } {
  // A file that says itself how its figures stand to one another is taken at its word.
  const isOwn = isOwnLayout(understood);
  const observed = isOwn ? all : withoutOverlaps(all, notes);
  const units = unitsOf(observed, understood, choices);
  noteUnits(units, notes);
  const offences = isOwn ? NOT_NESTED : offencesNested(observed);
  const regions = isOwn ? NOT_NESTED.parents : regionsNested(observed);
  const { offence } = observed.codes;
  const totalOf = (code: number): boolean => offence !== undefined && offences.totals.has(offence.labels.at(code));
  const isRate = Array.from({ length: units.labels.size }, (_, code) => namesRate(units.labels.at(code)));
  const roles: Role[] = ['item', 'stated_total', 'published_rate'];
  const roleCodes = codesFor(roles.length, observed.rows);
  let [rates, totals] = [0, 0];
  for (let row = 0; row < observed.rows; row++) {
    if (isRate[units.codes[row] as number] === true) {
      roleCodes[row] = 2;
      rates++;
    } else if (offence !== undefined && totalOf(offence.codes[row] as number)) {
      roleCodes[row] = 1;
      totals++;
    }
  }
  if (rates > 0) notes.add('rates_apart', { count: rates });
  const nested = new Set([...offences.parents.values(), ...regions.values(), ...offences.totals]);
  if (nested.size > 0) notes.add('totals_apart', { count: nested.size, found: [...nested].slice(0, 5).join(', ') });
  const own = {
    ...observed.codes,
    unit: units,
    role: observed.codes.role ?? { codes: roleCodes, labels: labelsOf(roles) },
    ...(offence === undefined || totals === 0
      ? {}
      : {
          offence: relabelled(offence, null, (label) => (offences.totals.has(label) ? ALL_OFFENCES : label)),
        }),
  };
  const codes = withConstants(own, observed.rows, {
    unit: 'report',
    qualifier: 'exact',
    status: 'A',
    source: ownFileDataset(file),
  });
  return {
    table: Object.freeze({
      rows: observed.rows,
      codes: Object.freeze(codes),
      numbers: Object.freeze({ value: observed.value }),
    }),
    dimensions: dimensionsIn(observed.codes),
    parents: {
      offence: new Map([...observed.parents.offence, ...offences.parents]),
      operation: observed.parents.operation,
      region: new Map([...observed.parents.region, ...regions]),
    },
    // What this program writes names parents just where they contain what is below them.
    rule: offences.parents.size > 0 || (isOwn && observed.parents.offence.size > 0) ? 'include' : 'apart',
    rowOf: observed.rowOf,
  };
}
