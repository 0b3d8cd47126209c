import { type CodeList, OBSERVATION_CODES, type ObservationCode, type ObservationNumber, type Operation, yearOf } from '../domain/domain.ts';
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
  return tableOf<ObservationCode, ObservationNumber>(records.rows.length, OBSERVATION_CODES, ['value'], labelOf, valueOf);
}

/** Years that the observations are of, ascending; undated ones have none. */
export function yearsOf(table: Table<ObservationCode, ObservationNumber>): number[] {
  return table.codes.period.dictionary
    .filter((label) => label !== '')
    .map(Number)
    .sort((a, b) => a - b);
}
