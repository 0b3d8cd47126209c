import {
  type Catalogue,
  type CodeList,
  type MetDimension,
  OBSERVATION_CODES,
  type ObservationCode,
  type ObservationNumber,
  type Operation,
  yearOf,
} from '../domain/domain.ts';
import { type Table, tableOf } from '../table/table.ts';
import { cellOf, type Records } from './records.ts';

/** Observations as columns. Where a row leaves region or period to its operation, the operation's own are filled in. */
export function observationsOf(
  records: Records,
  operations: CodeList<Operation>,
): Table<ObservationCode, ObservationNumber> {
  const labelOf = (row: number, name: ObservationCode): string => {
    const own = cellOf(records, row, name);
    if (own !== '' || (name !== 'region' && name !== 'period')) return own;
    const operation = operations.get(cellOf(records, row, 'operation'));
    if (operation === undefined) return '';
    return name === 'region' ? operation.region : (yearOf(operation)?.toString() ?? '');
  };
  const valueOf = (row: number): number => {
    const text = cellOf(records, row, 'value');
    return text === '' ? Number.NaN : Number(text);
  };
  return tableOf<ObservationCode, ObservationNumber>(
    records.rows.length,
    OBSERVATION_CODES,
    ['value'],
    labelOf,
    valueOf,
  );
}

/** What a catalogue learns from the observations: their years, ascending, and the codes that they use. */
export function metIn(table: Table<ObservationCode, ObservationNumber>): Pick<Catalogue, 'years' | 'met'> {
  const labels = (name: ObservationCode): string[] => table.codes[name].dictionary.filter((label) => label !== '');
  const used = (name: MetDimension): ReadonlySet<string> => new Set(labels(name));
  return {
    years: labels('period')
      .map(Number)
      .toSorted((a, b) => a - b),
    met: { offence: used('offence'), operation: used('operation'), region: used('region'), unit: used('unit') },
  };
}
