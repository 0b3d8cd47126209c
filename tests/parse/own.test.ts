import { describe, expect, test } from 'vitest';
import { ALL_OFFENCES, ownFileDataset } from '../../src/domain/domain.ts';
import { OwnFile } from '../../src/parse/own.ts';
import { type Data, type Query, runQuery } from '../../src/query/query.ts';
import { ownFile, shippedLists } from '../package.ts';

// Made-up figures throughout.
const FILE = 'påhittat.csv';

async function dataIn(text: string, piece?: number): Promise<Data> {
  const { data, problems } = await ownFile(FILE, text, piece);
  expect(problems).toEqual([]);
  if (data === null) throw new Error('no data');
  return data;
}

function query(data: Data, by: Query['by'], where: Partial<Query['where']> = {}): Query {
  const none = { offence: null, operation: null, region: null, from: null, to: null };
  return { dataset: data.dataset.code, unit: 'report', measure: 'count', by, where: { ...none, ...where } };
}

const ROWS = [
  'period,operation,region,offence,status,value',
  '2021-03-05,Insats A,"Väst, yttre",stöld,A,3',
  '2021-03-05,Insats A,"Väst, yttre",rån,P,1',
  '2022-W07,Insats B,Syd,stöld,A,40',
  '2022,Insats B,Syd,rån,M,',
  ',Insats B,Syd,rån,A,-2',
].join('\n');

describe('a reader’s own file', () => {
  test.each([1000, 7, 1])('is a data set of its own, whatever the pieces of %i bytes', async (piece) => {
    const data = await dataIn(ROWS, piece);
    expect(data.dataset).toMatchObject({
      code: ownFileDataset(FILE),
      dimensions: ['offence', 'operation', 'region', 'period'],
    });
    const { rows, itemisedSum, evidence } = runQuery(data, query(data, ['offence']));
    expect(rows.map((row) => [row.keys[0]?.code, row.count.value, row.count.absent, row.count.status])).toEqual([
      ['rån', -1, 1, 'P'],
      ['stöld', 43, 0, 'A'],
    ]);
    expect(itemisedSum).toMatchObject({ value: 42, observed: 4, absent: 1 });
    expect(evidence).toMatchObject({ years: [2021, 2022], undatedOperations: 1, sources: [ownFileDataset(FILE)] });
    expect(runQuery(data, query(data, ['region'], { from: 2022, to: 2022 })).itemisedSum.value).toBe(40);
  });

  test('is read by its own delimiter and in UTF-16 where a mark says so', async () => {
    const text = 'offence;value\nstöld;5\nrån;0.25\n';
    const data = await dataIn(text);
    expect(runQuery(data, query(data, ['offence'])).itemisedSum.value).toBe(5.25);
    const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
    const bytes = new Uint8Array(units.buffer);
    const file = await OwnFile.begun(FILE, bytes);
    for (let at = 0; at < bytes.length; at += 3) file.push(bytes.subarray(at, at + 3));
    const { data: same, problems } = file.done(await shippedLists());
    expect(problems).toEqual([]);
    expect(same === null ? null : runQuery(same, query(same, ['offence'])).itemisedSum.value).toBe(5.25);
  });

  test('keeps stated totals, bounds and replaced figures apart from what adds up', async () => {
    const data = await dataIn(
      `operation,offence,value,qualifier,role,replaced_by\nA,stöld,3,exact,item,\nA,rån,7,over,item,\nA,${ALL_OFFENCES},12,over,stated_total,\nA,stöld,9,exact,item,later`,
    );
    const result = runQuery(data, query(data, ['offence'], { operation: ['A'] }));
    expect(result.itemisedSum).toMatchObject({ value: 10, qualifier: 'over' });
    expect(result.statedTotal).toMatchObject({ value: 12, qualifier: 'over' });
    expect(result.evidence.replaced).toBe(1);
  });

  test('that names a column wrongly is not read to its end', async () => {
    const file = await OwnFile.begun(FILE, new TextEncoder().encode('offence,count\n'));
    file.push(new TextEncoder().encode('offence,count\nstöld,3\n'));
    expect([file.hopeless, file.rows]).toEqual([true, 0]);
  });

  test('with a total that is not there shows none', async () => {
    const data = await dataIn('operation,offence,value,status,role\nA,stöld,3,A,item\nA,_T,,M,stated_total');
    expect(runQuery(data, query(data, ['operation'])).rows[0]?.stated).toEqual([]);
  });

  test('in UTF-16 that is broken early on is named so', async () => {
    const file = await OwnFile.begun(FILE, Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00));
    file.push(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00));
    expect(file.done(await shippedLists()).problems[0]).toMatchObject({ kind: 'not_utf8' });
  });

  test.each([
    [
      'a text where a number is due',
      'offence,value\nstöld,3\nrån,<5\n',
      { kind: 'type', row: 3, column: 'value', found: '<5' },
    ],
    [
      'a number too large to be exact',
      'offence,value\nstöld,9007199254740993\n',
      { kind: 'type', row: 2, column: 'value' },
    ],
    [
      'sums too large to be exact',
      `offence,value\nstöld,9007199254740991\nrån,9007199254740991\n`,
      { kind: 'sum_too_large' },
    ],
    ['a record that is too long', 'offence,value\nstöld,3,4\n', { kind: 'field_count', row: 2, found: '3' }],
    ['a stray quote', 'offence,value\n"stöld"x,3\n', { kind: 'csv_quote', row: 2, column: 'offence' }],
    ['a date that does not exist', 'period,value\n2021-02-30,3\n', { kind: 'dates', row: 2, found: '2021-02-30' }],
    ['a year that cannot be', 'period,value\n0202-01-01,3\n', { kind: 'dates', row: 2 }],
    ['a status that there is none of', 'status,value\nQQ,3\n', { kind: 'not_allowed', row: 2, column: 'status' }],
    ['a value that is said to be missing', 'status,value\nA,1\nM,3\n', { kind: 'value_status', row: 3 }],
    ['no value where one was observed', 'status,value\nA,1\nA,\n', { kind: 'value_status', row: 3 }],
    ['a column of another name', 'offence,count\nstöld,3\n', { kind: 'column_unexpected', row: 1, found: 'count' }],
    ['no values at all', 'offence\nstöld\n', { kind: 'column_missing', column: 'value' }],
    ['nothing', '', { kind: 'column_missing', column: 'value' }],
  ])('with %s gives no figure, and the place', async (_, text, place) => {
    const { data, problems } = await ownFile(FILE, text);
    expect(data).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ file: FILE, ...place }));
  });
});
