import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  branchOf,
  byDate,
  chanceRange,
  combineQualifiers,
  dayNumber,
  type Operation,
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

  test.each(['', '2021-13', '2021-02-29', '2021-W53', '2021-W00', '21', '2021-1-1', 'October'])(
    '"%s" is none',
    (code) => {
      expect(periodOf(code)).toBeNull();
    },
  );

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
