import { type ColumnSource, fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Columns } from './generate.ts';
import { dateOf, DAY_COUNT, MISSING, OFFENCES, OPERATIONS, REGIONS, STATUSES } from './labels.ts';

/** Rows written at once: the labels of all rows need never be in memory together. */
const GROUP = 100_000;

const DATES = Array.from({ length: DAY_COUNT }, (_, day) => dateOf(day));

function group(columns: Columns, from: number, to: number): ColumnSource[] {
  const text = (name: string, codes: Uint8Array | Uint16Array, labels: readonly string[]): ColumnSource => ({
    name,
    type: 'STRING',
    nullable: false,
    data: Array.from(codes.subarray(from, to), (code) => labels[code] ?? ''),
  });
  const value = Array.from({ length: to - from }, (_, i) =>
    columns.status[from + i] === MISSING ? null : (columns.value[from + i] ?? 0),
  );
  return [
    text('period', columns.day, DATES),
    text('region', columns.region, REGIONS),
    text('operation', columns.operation, OPERATIONS),
    text('offence', columns.offence, OFFENCES),
    text('unit', new Uint8Array(to), ['report']),
    text('status', columns.status, STATUSES),
    { name: 'value', type: 'INT32', nullable: true, data: value },
  ];
}

/** The rows of the CSV once more, as Parquet with Snappy and dictionaries. */
export async function writeParquet(columns: Columns, filename: string): Promise<void> {
  const writer = fileWriter(filename);
  const schema = schemaFromColumnData({ columnData: group(columns, 0, 1) });
  const parquet = new ParquetWriter({ writer, schema, codec: 'SNAPPY' });
  const rows = columns.value.length;
  for (let from = 0; from < rows; from += GROUP)
    await parquet.write({ columnData: group(columns, from, Math.min(from + GROUP, rows)), rowGroupSize: GROUP });
  await parquet.finish();
}
