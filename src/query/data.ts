import type {
  Catalogue,
  DatasetInfo,
  ObservationCode,
  ObservationNumber,
  PopulationIndex,
  Qualifier,
  Role,
  Status,
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
export interface Kinds {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly list: readonly Kind[];
}

/** The observations of one data set with what is needed to answer from them. */
export interface Data {
  readonly dataset: DatasetInfo;
  readonly table: Observations;
  readonly catalogue: Catalogue;
  readonly populations: PopulationIndex;
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
  const columns = [codes.role, codes.qualifier, codes.status, codes.replaced_by] as const;
  const list: Kind[] = [];
  const known = new Map<number, number>();
  const kindOf = (row: number): number => {
    let key = 0;
    for (const column of columns) key = key * column.labels.size + (column.codes[row] as number);
    let kind = known.get(key);
    if (kind === undefined) {
      kind = list.length;
      known.set(key, kind);
      const [role, qualifier, status, replaced] = columns.map((column) => labelAt(column, row));
      list.push({
        role: role as Role,
        qualifier: (qualifier || 'exact') as Qualifier,
        status: status as Status,
        replaced: replaced !== '',
      });
    }
    return kind;
  };
  const wide = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) wide[row] = kindOf(row);
  const narrow = codesFor(list.length, rows);
  narrow.set(wide);
  return { codes: narrow, list };
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
  const isIn = given.dataset.dimensions.includes('operation');
  return Object.freeze({
    ...given,
    kinds,
    containers: containersOf(given, (row) => isItem(kinds.list[kinds.codes[row] ?? 0] as Kind), isIn),
    stated: rowsOfKinds(kinds, ({ role, replaced }) => role === 'stated_total' && !replaced),
    parts: rowsOfKinds(kinds, ({ role, replaced }) => role === 'of_which' && !replaced),
  });
}
