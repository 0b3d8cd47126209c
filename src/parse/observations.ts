import {
  type Catalogue,
  type CodeList,
  type MetDimension,
  OBSERVATION_CODES,
  type ObservationCode,
  type Operation,
  yearOf,
} from '../domain/domain.ts';
import type { Observations } from '../query/query.ts';
import { type CodeColumn, LabelColumn, labelAt, labelsOf, type NumberColumn, numberColumn } from '../table/table.ts';
import type { Records } from './records.ts';

/** A column in which every row holds the same label. */
function constantColumn(label: string, rows: number): CodeColumn {
  return Object.freeze({ codes: new Uint8Array(rows), labels: labelsOf([label]) });
}

/** The numbers that labels stand for, each label read once; none where the label is empty. */
function numbersOf({ codes, labels }: CodeColumn): NumberColumn {
  const texts = Array.from({ length: labels.size }, (_, code) => labels.at(code));
  const decimals = Math.max(0, ...texts.map((text) => text.split('.')[1]?.length ?? 0));
  const scale = 10 ** decimals;
  const values = texts.map((text) => (text === '' ? Number.NaN : Math.round(Number(text) * scale)));
  const numbers = new Float64Array(codes.length);
  for (let row = 0; row < numbers.length; row++) numbers[row] = values[codes[row] as number] as number;
  return numberColumn(numbers, scale);
}

/** Observations as columns. Where a row leaves region or period to its operation, the operation's own are filled in. */
export function observationsOf(records: Records, operations: CodeList<Operation>): Observations {
  const { rows, columns } = records;
  const operation = columns.get('operation');
  const filled = (name: 'region' | 'period', ofOperation: (one: Operation) => string): CodeColumn => {
    const own = columns.get(name) ?? constantColumn('', rows);
    if (operation === undefined || own.labels.codeOf('') < 0) return own;
    const whole = new LabelColumn();
    for (let row = 0; row < rows; row++) {
      const one = operations.get(labelAt(operation, row));
      whole.push(labelAt(own, row) || (one === undefined ? '' : ofOperation(one)));
    }
    return whole.done();
  };
  const codes = Object.fromEntries(
    OBSERVATION_CODES.map((name) => [name, columns.get(name) ?? constantColumn('', rows)]),
  ) as Record<ObservationCode, CodeColumn>;
  return Object.freeze({
    rows,
    codes: Object.freeze({
      ...codes,
      region: filled('region', (one) => one.region),
      period: filled('period', (one) => yearOf(one)?.toString() ?? ''),
    }),
    numbers: Object.freeze({ value: numbersOf(columns.get('value') ?? constantColumn('', rows)) }),
  });
}

/** What a catalogue learns from the observations: their years, ascending, and the codes that they use. */
export function metIn(table: Observations): Pick<Catalogue, 'years' | 'met'> {
  const labels = (name: ObservationCode): string[] => {
    const own = table.codes[name].labels;
    return Array.from({ length: own.size }, (_, code) => own.at(code)).filter((label) => label !== '');
  };
  const used = (name: MetDimension): ReadonlySet<string> => new Set(labels(name));
  return {
    years: labels('period')
      .map(Number)
      .toSorted((a, b) => a - b),
    met: { offence: used('offence'), operation: used('operation'), region: used('region'), unit: used('unit') },
  };
}
