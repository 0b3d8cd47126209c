import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  branchOf,
  byDate,
  chanceRange,
  combineQualifiers,
  dayNumber,
  type Operation,
  overlaps,
  type Period,
  periodOf,
  populationYear,
  yearOf,
} from '../../src/domain/domain.ts';
import { shipped } from '../package.ts';

const { catalogue } = await shipped('operations');

function operationOf(start: string, end: string): Operation {
  const first = [...catalogue.operations.values()][0];
  if (first === undefined) throw new Error('no operation');
  return { ...first, start: periodOf(start), end: periodOf(end) };
}

function known(code: string): Period {
  const period = periodOf(code);
  if (period === null) throw new Error(code);
  return period;
}

describe('the range that chance alone gives', () => {
  // Exact Poisson 95 % intervals as tabulated since Garwood (1936).
  test.each([
    [0, 0, 3.69],
    [1, 0.025, 5.57],
    [2, 0.242, 7.22],
    [4, 1.09, 10.24],
    [33, 22.72, 46.34],
    [39, 27.73, 53.31],
    [100, 81.36, 121.63],
  ])('round %i', (count, low, high) => {
    const range = chanceRange(count);
    expect(range.low).toBeCloseTo(low, 1);
    expect(range.high).toBeCloseTo(high, 1);
  });
});

describe('periods', () => {
  test('are days since 1970, in every calendar form', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(dayNumber(2000, 3, 1)).toBe(Date.UTC(2000, 2, 1) / 86_400_000);
    expect(periodOf('2020-W53')?.firstDay).toBe(Date.UTC(2020, 11, 28) / 86_400_000);
    expect(periodOf('2021-W01')?.firstDay).toBe(Date.UTC(2021, 0, 4) / 86_400_000);
    expect(periodOf('2022')).toMatchObject({ precision: 'year', year: 2022 });
    expect(periodOf('2018-10')).toMatchObject({ precision: 'month' });
  });

  test.each([
    ['2022', 'year', [2022, 1, 1], [2022, 12, 31]],
    ['2022-H1', 'half', [2022, 1, 1], [2022, 6, 30]],
    ['2022-H2', 'half', [2022, 7, 1], [2022, 12, 31]],
    ['2022-Q1', 'quarter', [2022, 1, 1], [2022, 3, 31]],
    ['2022-Q4', 'quarter', [2022, 10, 1], [2022, 12, 31]],
    ['2024-02', 'month', [2024, 2, 1], [2024, 2, 29]],
    ['2020-W53', 'week', [2020, 12, 28], [2021, 1, 3]],
    ['2022-10-11', 'day', [2022, 10, 11], [2022, 10, 11]],
    ['2017-04/2018-03', 'interval', [2017, 4, 1], [2018, 3, 31]],
    ['2017-04-02/2017-05-01', 'interval', [2017, 4, 2], [2017, 5, 1]],
    ['2007/2009', 'interval', [2007, 1, 1], [2009, 12, 31]],
    ['2007/2008', 'interval', [2007, 1, 1], [2008, 12, 31]],
  ] as const)('%s is a %s with a first and a last day', (code, precision, first, last) => {
    const [firstDay, lastDay] = [first, last].map(([year, month, day]) => dayNumber(year, month, day));
    expect(periodOf(code)).toEqual({ code, precision, year: first[0], firstDay, lastDay });
  });

  test.each(['2018-03/2017-04', '2018/2017', '2018/2018-03', '2018-Q1/2018-Q2', '2018/', '/2018', '2017/2018/2019'])(
    '"%s" is no interval',
    (code) => {
      expect(periodOf(code)).toBeNull();
    },
  );

  test.each([
    ['2017-04/2018-03', '2017-07/2018-06', true],
    ['2017-04/2018-03', '2018-04/2019-03', false],
    ['2018-Q1', '2018-03', true],
    ['2018-Q1', '2018-04', false],
    ['2018', '2017-12-31', false],
    ['2007/2008', '2008/2009', false],
    ['2007/2008', '2007/2008', true],
    ['2007/2008', '2008', true],
    ['2007/2009', '2009/2011', true],
  ])('%s and %s share days: %s', (one, other, shared) => {
    expect(overlaps(known(one), known(other))).toBe(shared);
    expect(overlaps(known(other), known(one))).toBe(shared);
  });

  test.each([
    '2021-Q5',
    '2021-Q0',
    '2021-H3',
    '',
    '2021-13',
    '2021-02-29',
    '2021-W53',
    '2021-W00',
    '21',
    '2021-1-1',
    'October',
  ])('"%s" is none', (code) => {
    expect(periodOf(code)).toBeNull();
  });

  test('an operation over several years belongs to none of them', () => {
    expect(yearOf(operationOf('2018', '2021'))).toBeNull();
    expect(yearOf(operationOf('', '2020'))).toBeNull();
    expect(yearOf(operationOf('2019-06-01', '2019-06-05'))).toBe(2019);
  });

  test('undated operations come last, whatever they are compared with', () => {
    const [undated, dated] = [operationOf('', ''), operationOf('2019', '2019')];
    expect([undated, dated].toSorted(byDate)[0]).toBe(dated);
  });

  test('31 December is the eve of the year it counts for', () => {
    expect(populationYear('2021-12-31')).toBe(2022);
    expect(populationYear('2022-01-01')).toBe(2022);
  });
});

test('bounds survive adding', () => {
  expect(combineQualifiers('exact', 'over')).toBe('over');
  expect(combineQualifiers('over', 'nearly')).toBe('about');
  expect(combineQualifiers('nearly', 'to')).toBe('under');
  expect(combineQualifiers('from', 'over')).toBe('from');
});

test('the offence tree is walked both ways', () => {
  expect(ancestorsOf(catalogue.offences, 'drug_driving')).toEqual(['drink_drug_driving', 'traffic']);
  expect(branchOf(catalogue.offences, 'prostitution')).toEqual([
    'prostitution',
    'procuring',
    'purchase_sex',
    'selling_sex',
  ]);
});
