import {
  type Catalogue,
  type DatasetInfo,
  OBSERVATION_CODES,
  type ObservationCode,
  type PopulationIndex,
} from '../domain/domain.ts';
import { type Codes, labelsOf, type NumberColumn } from '../table/table.ts';
import { type Data, dataOf } from './data.ts';

/** What another thread needs to answer as this one does, in a form that a message carries; it has the code lists already. */
export interface Lent {
  readonly dataset: DatasetInfo;
  readonly rows: number;
  readonly codes: Readonly<Record<ObservationCode, { readonly codes: Codes; readonly labels: readonly string[] }>>;
  readonly value: NumberColumn;
  readonly populations: PopulationIndex;
}

/** Copies a data set for another thread: its arrays are apart from those of the table, and may be transferred. */
export function lentOf({ dataset, table, populations }: Data): Lent {
  const columns = OBSERVATION_CODES.map((name) => {
    const { codes, labels } = table.codes[name];
    return [name, { codes: codes.slice(), labels: Array.from({ length: labels.size }, (_, code) => labels.at(code)) }];
  });
  const { value } = table.numbers;
  return {
    dataset,
    rows: table.rows,
    codes: Object.fromEntries(columns) as Lent['codes'],
    value: { ...value, values: value.values.slice(), absent: value.absent?.slice() ?? null },
    populations: populations(),
  };
}

/** The arrays of a copy, which a message may hand over. */
export function arraysOf({ codes, value }: Lent): ArrayBufferLike[] {
  const arrays = [...Object.values(codes).map((column) => column.codes), value.values];
  return [...arrays, ...(value.absent === null ? [] : [value.absent])].map(({ buffer }) => buffer);
}

/** Makes a data set of what another thread lent, and of its code lists; it answers as there. */
export function dataOfLent({ dataset, rows, codes, value, populations }: Lent, catalogue: Catalogue): Data {
  const columns = OBSERVATION_CODES.map((name) => [name, { ...codes[name], labels: labelsOf(codes[name].labels) }]);
  return dataOf({
    dataset,
    table: {
      rows,
      codes: Object.fromEntries(columns) as Data['table']['codes'],
      numbers: { value },
    },
    catalogue,
    populations: () => populations,
  });
}
