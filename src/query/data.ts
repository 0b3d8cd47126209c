import {
  type Catalogue,
  type DatasetInfo,
  type ObservationCode,
  type ObservationNumber,
  type PopulationIndex,
  type Qualifier,
  type Role,
  type Status,
  valueStateOf,
} from '../domain/domain.ts';
import { codesFor, labelAt, type Table } from '../table/table.ts';
import { type Containers, containersOf } from './containers.ts';

export type Observations = Table<ObservationCode, ObservationNumber>;

/** All that decides whether and how a published figure adds up. Few different ones occur, so each has a code. */
export interface Kind {
  readonly role: Role;
  readonly qualifier: Qualifier;
  readonly status: Status;
  /** A later account of the same thing replaced it: kept, shown as such, and never counted. */
  readonly replaced: boolean;
}

/** The kind of every row, as a code into the list. */
interface Kinds {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly list: readonly Kind[];
}

/** The observations of one data set with what is needed to answer from them. */
export interface Data {
  readonly dataset: DatasetInfo;
  readonly table: Observations;
  readonly catalogue: Catalogue;
  /** Read when they are first asked for: by rates, and for a copy. */
  readonly populations: () => PopulationIndex;
  readonly kinds: Kinds;
  /** Rows that another row may contain; null where no row can. */
  readonly containers: Containers | null;
  /** Rows that state a total, and rows that are part of another ("of which"): few, and looked at one by one. */
  readonly stated: readonly number[];
  readonly parts: readonly number[];
}

/** Whether a figure is one of the things that add up: an item, or a count of effort in its own unit. */
export function isItem({ role, replaced }: Kind): boolean {
  return (role === 'item' || role === 'effort') && !replaced;
}

function kindsOf({ codes, rows }: Observations): Kinds {
  const { role, qualifier, status, replaced_by: replaced } = codes;
  const notReplaced = replaced.labels.codeOf('');
  const sizes = [qualifier.labels.size, status.labels.size] as const;
  const possible = role.labels.size * sizes[0] * sizes[1] * 2;
  const known = new Int32Array(possible).fill(-1);
  const kinds = codesFor(possible, rows);
  const list: Kind[] = [];
  const newKind = (row: number): number =>
    list.push({
      role: labelAt(role, row) as Role,
      qualifier: (labelAt(qualifier, row) || 'exact') as Qualifier,
      status: labelAt(status, row) as Status,
      replaced: labelAt(replaced, row) !== '',
    }) - 1;
  for (let row = 0; row < rows; row++) {
    const outer = ((role.codes[row] as number) * sizes[0] + (qualifier.codes[row] as number)) * sizes[1];
    const key = 2 * (outer + (status.codes[row] as number)) + (replaced.codes[row] === notReplaced ? 0 : 1);
    let kind = known[key] as number;
    if (kind < 0) {
      kind = newKind(row);
      known[key] = kind;
    }
    kinds[row] = kind;
  }
  return { codes: kinds, list };
}

function rowsOfKinds({ codes, list }: Kinds, test: (kind: Kind) => boolean): number[] {
  const wanted = list.map(test);
  if (!wanted.includes(true)) return [];
  const rows: number[] = [];
  for (let row = 0; row < codes.length; row++) if (wanted[codes[row] as number] === true) rows.push(row);
  return rows;
}

/** Readies observations for questions. Statuses and roles are known to be sound. */
export function dataOf(given: Pick<Data, 'dataset' | 'table' | 'catalogue' | 'populations'>): Data {
  const kinds = kindsOf(given.table);
  return Object.freeze({
    ...given,
    kinds,
    containers: containersOf(given, (row) => isItem(kinds.list[kinds.codes[row] ?? 0] as Kind)),
    // A total that is not there says nothing that could stand beside a sum.
    stated: rowsOfKinds(
      kinds,
      ({ role, replaced, status }) => role === 'stated_total' && !replaced && valueStateOf(status) === 'observed',
    ),
    parts: rowsOfKinds(kinds, ({ role, replaced }) => role === 'of_which' && !replaced),
  });
}
