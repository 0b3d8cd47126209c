import { describe, expect, test } from 'vitest';
import { ALL_OFFENCES, ownFileDataset, type ReadingChoices } from '../../src/domain/domain.ts';
import { readWhole } from '../../src/parse/reading/whole.ts';
import { atOnce } from '../../src/parse/steps.ts';
import { type Data, type Query, runQuery } from '../../src/query/query.ts';
import { ownFile, shippedLists } from '../package.ts';
import { encoded } from './encoders.ts';

// Made-up figures throughout.
const FILE = 'påhittat.csv';

async function dataIn(text: string, piece?: number): Promise<Data> {
  const { data, report } = await ownFile(FILE, text, piece);
  expect(report.findings).toEqual([]);
  if (data === null) throw new Error('no data');
  return data;
}

function query(data: Data, by: Query['by'], where: Partial<Query['where']> = {}): Query {
  const none = { offence: null, operation: null, region: null, from: null, to: null };
  return {
    dataset: data.dataset.code,
    version: null,
    unit: 'report',
    measure: 'count',
    by,
    where: { ...none, ...where },
  };
}

const ROWS = [
  'period,operation,region,offence,status,value',
  '2021-03-05,Insats A,"Väst, yttre",stöld,A,3',
  '2021-03-05,Insats A,"Väst, yttre",rån,P,1',
  '2022-W07,Insats B,Syd,stöld,A,40',
  '2022,Insats B,Syd,rån,M,',
  ',Insats B,Syd,rån,A,-2',
]
  .join('\n')
  .concat('\n');

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
    const { data: same, report } = atOnce(readWhole(FILE, new Uint8Array(units.buffer), {}, await shippedLists()));
    expect(report.encoding).toMatchObject({ name: 'utf-16le', known: 'mark' });
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

  test('with a total that is not there shows none', async () => {
    const data = await dataIn('operation,offence,value,status,role\nA,stöld,3,A,item\nA,_T,,M,stated_total');
    expect(runQuery(data, query(data, ['operation'])).rows[0]?.stated).toEqual([]);
  });

  test('in UTF-16 that is broken says so, and where', async () => {
    const wide = (text: string) => Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
    const bytes = Uint8Array.from([0xff, 0xfe, ...wide('offence;value\nst'), 0x00, 0xd8, ...wide(';3\n')]);
    const { report } = atOnce(readWhole(FILE, bytes, {}, await shippedLists()));
    expect(report.findings).toContainEqual(
      expect.objectContaining({ kind: 'letters_broken', places: [{ row: 2, column: 'offence', value: 'st\ufffd' }] }),
    );
  });

  test.each([
    [
      'a text where a number is due',
      'offence,value\nstöld,3\nrån,fem\n',
      'not_number',
      { row: 3, column: 'value', value: 'fem' },
    ],
    [
      'a number too large to be exact',
      'offence,value\nstöld,9007199254740993\nrån,2\n',
      'not_number',
      { row: 2, column: 'value' },
    ],
    ['a record that is too long', 'offence,value\nstöld,3\nrån,1\nmord,3,4\n', 'field_count', { row: 4 }],
    ['a stray quote', 'offence,value\n"stöld"x,3\nrån,1\n', 'csv_quote', { row: 2, column: 'offence' }],
    [
      'a date that does not exist',
      'period,value\n2021-02-30,3\n2021-02-03,3\n',
      'not_period',
      { row: 2, value: '2021-02-30' },
    ],
    ['a status that there is none of', 'status,value\nQQ,3\nA,2\n', 'flag_unknown', { row: 2, column: 'status' }],
    ['a value that is said to be missing', 'status,value\nA,1\nM,3\n', 'status_differs', { row: 3 }],
    ['no value where one was observed', 'status,value\nA,1\nA,\n', 'status_differs', { row: 3 }],
  ])('with %s names the place, and uses the rest', async (_, text, kind, place) => {
    const { data, report } = await ownFile(FILE, text);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ kind, count: 1, places: [expect.objectContaining(place)] }),
    );
    expect(data).not.toBeNull();
    expect(report.used + report.setAside).toBe(report.records);
  });

  test.each([
    ['sums too large to be exact', `offence,value\nstöld,9007199254740991\nrån,9007199254740991\n`, 'sum_too_large'],
    ['no values at all', 'a,b\nx,y\nz,w\n', 'no_count'],
    ['nothing', '', 'empty_file'],
  ])('with %s gives no figure', async (_, text, kind) => {
    const { data, report } = await ownFile(FILE, text);
    expect(data).toBeNull();
    expect(report.findings).toContainEqual(expect.objectContaining({ kind }));
  });
});

describe('in one go a file is read as it would be whole', () => {
  const PLACES = ['Örebro', 'Gävle', 'Malmö', 'Västra Götalands län', 'Åre', 'Norrköping, öster', 'Skåne'];
  const OFFENCES = ['Misshandel', 'Rån', 'Övriga brott', 'Stöld', 'Bedrägeri'];
  const TABLE = [
    'region,brott,år,antal',
    ...PLACES.flatMap((place, at) =>
      OFFENCES.map((offence, of) => `"${place}",${offence},${2015 + of},${(at * 37 + of) % 11}`),
    ),
    '',
  ].join('\r\n');

  async function bothWays(content: string | Uint8Array, piece: number, choices: ReadingChoices = {}): Promise<Data> {
    const inOneGo = await ownFile(FILE, content, piece, choices);
    const whole = await ownFile(FILE, content, undefined, choices);
    expect(inOneGo.report).toEqual(whole.report);
    const [one, other] = [inOneGo.data, whole.data];
    if (one === null || other === null) throw new Error('no data');
    expect(runQuery(one, query(one, ['region', 'offence']))).toEqual(
      runQuery(other, query(other, ['region', 'offence'])),
    );
    return one;
  }

  test.each(['utf-8', 'windows-1252', 'macintosh', 'ibm850', 'utf-16le', 'utf-16be', 'utf-32le'])(
    'in %s',
    async (name) => {
      const bytes = encoded(TABLE, name);
      for (const piece of [bytes.length, 1000, 7]) await bothWays(bytes, piece, { encoding: name });
      if (!name.startsWith('utf-32')) await bothWays(bytes, 100);
      expect((await ownFile(FILE, bytes, 100, { encoding: name })).report.encoding.name).toBe(name);
    },
  );

  test('with texts of several lines', async () => {
    const text = TABLE.replaceAll('Malmö', 'Malmö,\r\nvid bron').replaceAll('Skåne', 'Skå\nne\n');
    const { catalogue } = await bothWays(text, 100);
    expect([...catalogue.regions.keys()]).toEqual(expect.arrayContaining(['Malmö,\r\nvid bron', 'Skå\nne']));
  });

  test('but for what looks like several records in one text, and letters of another encoding', async () => {
    const swallowed = TABLE.replace(
      '"Gävle",Misshandel,2015,4\r\n"Gävle",Rån',
      '"Gävle,Misshandel,2015,4\r\nGävle",Rån',
    );
    expect(swallowed).not.toBe(TABLE);
    await expect(ownFile(FILE, swallowed, 100)).rejects.toThrow('must be read whole');
    const long = TABLE + TABLE.slice(TABLE.indexOf('\n') + 1).repeat(100);
    const broken = Uint8Array.from([...encoded(long, 'windows-1252'), 0x41, 0x81, 0x2c, 0x0a]);
    await expect(ownFile(FILE, broken, 1000, { encoding: 'windows-1252' })).rejects.toThrow('must be read whole');
    const cut = Uint8Array.from([...encoded(TABLE, 'utf-16le'), 0x41]);
    await expect(ownFile(FILE, cut, 100, { encoding: 'utf-16le' })).rejects.toThrow('must be read whole');
  });
});

test('a formula is text, and told', async () => {
  const { report } = await ownFile(
    FILE,
    'region,year,count\n"=HYPERLINK(""x"")",2021,3\nNorrby,2022,-4\n+46 8,2022,5\n',
  );
  expect(report.findings).toMatchObject([{ kind: 'formula', count: 1, places: [{ row: 2, column: 'region' }] }]);
});

test('what a reader chooses comes first', async () => {
  const text = 'plats;kod;fall\nNorrby;7;1.234\nSöderby;9;5.678\n';
  const { data, report } = await ownFile(FILE, text, undefined, {
    roles: { fall: 'count', plats: 'region' },
    decimal: '.',
    thousands: '',
  });
  expect(report.columns.map(({ name, role }) => [name, role])).toEqual([
    ['plats', 'region'],
    ['kod', expect.any(String)],
    ['fall', 'count'],
  ]);
  if (data === null) throw new Error('no data');
  expect(runQuery(data, query(data, ['region'])).itemisedSum.value).toBe(6.912);
});

describe('what must not be added', () => {
  async function total(text: string, unit = 'report'): Promise<number | null> {
    const { data } = await ownFile(FILE, text);
    if (data === null) return null;
    return runQuery(data, { ...query(data, ['offence']), unit }).itemisedSum.value;
  }

  test.each([
    [
      'sexes beside their total',
      'offence,sex,year,count\nTheft,Total,2020,100\nTheft,Men,2020,60\nTheft,Women,2020,40\n',
      100,
    ],
    [
      'months beside their year',
      'year,month,offence,count\n2020,Total,Theft,30\n2020,January,Theft,10\n2020,May,Theft,20\n',
      30,
    ],
    [
      'municipalities beside their county',
      'county,municipality,year,offence,count\nStockholm,Total,2020,Theft,100\nStockholm,Solna,2020,Theft,60\nStockholm,Nacka,2020,Theft,40\nSkåne,Total,2020,Theft,7\nSkåne,Lund,2020,Theft,7\n',
      107,
    ],
    ['a percentage among counts', 'region,offence,count\nA,Theft,120\nB,Theft,45%\nC,Theft,5\n', 125],
    ['percentages alone', 'year,Robbery,Theft\n2019,12%,30%\n2020,13%,31%\n', null],
    [
      'a day and a month beside the year',
      'year,month,day,offence,count\n2020,1,13,Theft,4\n2020,2,14,Theft,5\n2021,2,15,Theft,6\n',
      15,
    ],
  ])('%s', async (_, text, expected) => {
    expect(await total(text)).toBe(expected);
  });

  test('counts and rates in a second column of units', async () => {
    const rows = ['Offences', 'Suspects'].flatMap((statistic) =>
      ['Number', 'Per 100,000 inhabitants'].flatMap((unit, at) =>
        [2020, 2021].map((year) => `"${statistic}","${unit}",Theft,${year},${at === 0 ? 50 : 7}`),
      ),
    );
    const { data } = await ownFile(FILE, `statistic,unit,offence,year,count\n${rows.join('\n')}\n`);
    if (data === null) throw new Error('no data');
    for (const unit of data.catalogue.met.unit) {
      const { value } = runQuery(data, { ...query(data, ['offence']), unit }).itemisedSum;
      expect([unit, value]).toEqual([unit, unit.includes('Per') ? null : 100]);
    }
  });
});
