import { parquetReadObjects } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { readParquet, type Stretches } from '../../src/parse/parquet.ts';
import { readOwnParquet } from '../../src/parse/parse.ts';
import { runQuery } from '../../src/query/query.ts';
import { labelAt, numberAt } from '../../src/table/table.ts';
import { shippedLists } from '../package.ts';

// Made-up figures throughout.
const ROWS = 5000;
const at = (row: number, list: readonly string[]): string => list[(row * 7) % list.length] ?? '';
const OFFENCES = ['stöld', 'rån', 'häleri', 'påhittat brott, grovt'];
const columnData: ColumnSource[] = [
  { name: 'offence', data: Array.from({ length: ROWS }, (_, row) => at(row, OFFENCES)), type: 'STRING' },
  { name: 'region', data: Array.from({ length: ROWS }, (_, row) => `område ${row % 900}`), type: 'STRING' },
  {
    name: 'status',
    data: Array.from({ length: ROWS }, (_, row) => (row % 50 === 0 ? 'M' : 'A')),
    type: 'STRING',
  },
  {
    name: 'value',
    data: Array.from({ length: ROWS }, (_, row) => (row % 50 === 0 ? null : (row % 211) - 3)),
    type: 'INT32',
    nullable: true,
  },
];

function stretches(buffer: ArrayBuffer): Stretches {
  return { byteLength: buffer.byteLength, slice: (start, end) => Promise.resolve(buffer.slice(start, end)) };
}

const onRows = () => true;

describe('a Parquet file', () => {
  test.each([
    ['SNAPPY', undefined],
    ['UNCOMPRESSED', undefined],
    ['SNAPPY', 1000],
  ] as const)('packed by %s, in groups of %s rows, is what its own library reads', async (codec, rowGroupSize) => {
    const buffer = parquetWriteBuffer({ columnData, codec, ...(rowGroupSize === undefined ? {} : { rowGroupSize }) });
    const told: number[] = [];
    const read = await readParquet(
      'made-up.parquet',
      stretches(buffer),
      (name) => name === 'value',
      (_, share) => {
        told.push(share);
        return true;
      },
    );
    const objects = await parquetReadObjects({ file: buffer });
    expect(read.problems).toEqual([]);
    expect(read.rows).toBe(ROWS);
    const cells = Array.from({ length: ROWS }, (_, row) =>
      Object.fromEntries(
        read.columns.map((column) => {
          if (column.kind === 'codes') return [column.name, labelAt(column, row)];
          const value = numberAt(column, row);
          return [column.name, Number.isNaN(value) ? undefined : value];
        }),
      ),
    );
    expect(cells).toEqual(objects.map((one) => ({ ...one, value: one['value'] ?? undefined })));
    expect(told.at(-1)).toBe(1);
  });

  test('numbers in other types are the same numbers; dates are days', async () => {
    const days = [new Date('2022-02-01T00:00:00Z'), new Date('2023-12-31T00:00:00Z')];
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'period', data: days, type: 'TIMESTAMP' },
        { name: 'value', data: [0.25, -12.5], type: 'DOUBLE' },
        { name: 'large', data: [1n, 9_007_199_254_740_991n], type: 'INT64' },
      ],
    });
    const { columns } = await readParquet('made-up.parquet', stretches(buffer), (name) => name !== 'period', onRows);
    const [period, value, large] = columns;
    if (period?.kind !== 'codes' || value?.kind !== 'numbers' || large?.kind !== 'numbers') throw new Error('columns');
    expect([0, 1].map((row) => labelAt(period, row))).toEqual(['2022-02-01', '2023-12-31']);
    expect([0, 1].map((row) => numberAt(value, row))).toEqual([0.25, -12.5]);
    expect([0, 1].map((row) => numberAt(large, row))).toEqual([1, 9_007_199_254_740_991]);
  });

  test('becomes a data set as a CSV file does', async () => {
    const buffer = parquetWriteBuffer({ columnData, codec: 'SNAPPY' });
    const read = await readOwnParquet('made-up.parquet', stretches(buffer), {}, await shippedLists(), onRows);
    if ('problems' in read || read.data === null) throw new Error('no data');
    const { data } = read;
    const where = { offence: ['rån'], operation: null, region: null, from: null, to: null };
    const { itemisedSum } = runQuery(data, {
      dataset: data.dataset.code,
      version: null,
      unit: 'report',
      measure: 'count',
      by: ['offence'],
      where,
    });
    const expected = Array.from({ length: ROWS }, (_, row) => row)
      .filter((row) => at(row, OFFENCES) === 'rån' && row % 50 !== 0)
      .reduce((sum, row) => sum + (row % 211) - 3, 0);
    expect(itemisedSum.value).toBe(expected);
  });

  test('that is broken, or holds lists, is named', async () => {
    const whole = parquetWriteBuffer({ columnData });
    const broken = await readParquet('made-up.parquet', stretches(whole.slice(0, 3000)), () => false, onRows);
    expect(broken).toMatchObject({ rows: 0, problems: [{ kind: 'parquet_unreadable', file: 'made-up.parquet' }] });
    const bytes = new Uint8Array(whole.slice(0));
    bytes.fill(0x7f, 200, 900);
    const scrambled = await readParquet('made-up.parquet', stretches(bytes.buffer), () => false, onRows);
    expect(scrambled.problems).toMatchObject([{ kind: 'parquet_unreadable' }]);
  });

  test('is left where the reading is stopped', async () => {
    const buffer = parquetWriteBuffer({ columnData, rowGroupSize: 1000 });
    let calls = 0;
    const read = await readParquet(
      'made-up.parquet',
      stretches(buffer),
      () => false,
      () => ++calls < 3,
    );
    expect([calls, read.rows, read.problems]).toEqual([3, 0, []]);
  });
});
