import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, overlaps, periodOf } from '../../src/domain/domain.ts';
import { type PeriodForm, periodCode, periodFormOf } from '../../src/parse/values/periods.ts';

const BASE: PeriodForm = { order: 'dmy', twoDigitYears: false, bare: 'year', ending: false, split: false };

function formOf(labels: readonly string[], name = '') {
  return periodFormOf(
    name,
    labels,
    labels.map(() => 1),
  );
}

/** What a column reads of its labels. */
function codes(labels: readonly string[], name = ''): (string | null)[] {
  const found = formOf(labels, name);
  if (found === null) throw new Error('no periods');
  return labels.map((label) => periodCode(label, found.form));
}

describe('a label alone in its column', () => {
  test.each([
    ['2022', '2022'],
    [' 2022 ', '2022'],
    ['202202', '2022-02'],
    ['20220214', '2022-02-14'],
    ['2022-02', '2022-02'],
    ['2022/02', '2022-02'],
    ['2022.02', '2022-02'],
    ['2022-2', '2022-02'],
    ['02/2022', '2022-02'],
    ['2-2022', '2022-02'],
    ['02.2022', '2022-02'],
    ['2022M02', '2022-02'],
    ['2022-M02', '2022-02'],
    ['2022K1', '2022-Q1'],
    ['2022Q1', '2022-Q1'],
    ['2022-Q1', '2022-Q1'],
    ['2022 Q1', '2022-Q1'],
    ['2022T1', '2022-Q1'],
    ['Q1 2022', '2022-Q1'],
    ['Q1/2022', '2022-Q1'],
    ['kvartal 1 2022', '2022-Q1'],
    ['Kvartal 1, 2022', '2022-Q1'],
    ['2022 kvartal 1', '2022-Q1'],
    ['1:a kvartalet 2022', '2022-Q1'],
    ['1er trimestre 2022', '2022-Q1'],
    ['2e trimestre 2022', '2022-Q2'],
    ['1. Quartal 2022', '2022-Q1'],
    ['4th quarter 2022', '2022-Q4'],
    ['1º trimestre de 2022', '2022-Q1'],
    ['2022H1', '2022-H1'],
    ['2022S2', '2022-H2'],
    ['H1 2022', '2022-H1'],
    ['1. halvår 2022', '2022-H1'],
    ['2e semestre 2022', '2022-H2'],
    ['2022W07', '2022-W07'],
    ['2022-W07', '2022-W07'],
    ['2022V07', '2022-W07'],
    ['v.7 2022', '2022-W07'],
    ['v. 7 2022', '2022-W07'],
    ['vecka 7 2022', '2022-W07'],
    ['Week 7, 2022', '2022-W07'],
    ['KW 7/2022', '2022-W07'],
    ['2022-02-14', '2022-02-14'],
    ['2022/02/14', '2022-02-14'],
    ['14.2.2022', '2022-02-14'],
    ['14. 2. 2022', '2022-02-14'],
    ['14-02-2022', '2022-02-14'],
    ['14/02/2022', '2022-02-14'],
    ['02/14/2022', '2022-02-14'],
    ['2022-02-14T12:30:00Z', '2022-02-14'],
    ['2022-02-14T23:30:00.000+02:00', '2022-02-14'],
    ['2022-02-14 12:30', '2022-02-14'],
    ['14/02/2022 00:00:00', '2022-02-14'],
    ['02/14/2022 12:30 PM', '2022-02-14'],
    ['14 Feb 2022', '2022-02-14'],
    ['14-Feb-2022', '2022-02-14'],
    ['14-Feb-22', '2022-02-14'],
    ['Feb 14, 2022', '2022-02-14'],
    ['14th February 2022', '2022-02-14'],
    ['14. Februar 2022', '2022-02-14'],
    ['14 de febrero de 2022', '2022-02-14'],
    ['1er mars 2022', '2022-03-01'],
    ['2022 Feb 14', '2022-02-14'],
    ['Feb-22', '2022-02'],
    ["Feb '22", '2022-02'],
    ['Dec-99', '1999-12'],
    ['Feb 2022', '2022-02'],
    ['feb. 2022', '2022-02'],
    ['February 2022', '2022-02'],
    ['2022 februari', '2022-02'],
    ['2022-feb', '2022-02'],
    ['mars 2018', '2018-03'],
    ['März 2018', '2018-03'],
    ['enero de 2019', '2019-01'],
    ['février 2020', '2020-02'],
    ['août 2020', '2020-08'],
    ['desember 2020', '2020-12'],
    ['maj 2020', '2020-05'],
    ['tammikuu 2020', '2020-01'],
    ['maart 2020', '2020-03'],
    ['gennaio 2020', '2020-01'],
    ['setembro de 2020', '2020-09'],
    ['2007 - 08', '2007/2008'],
    ['2007-2008', '2007/2008'],
    ['2007/2008', '2007/2008'],
    ['2007–2008', '2007/2008'],
    ['1999/2000', '1999/2000'],
    ['1999/00', '1999/2000'],
    ['2012/13', '2012/2013'],
    ['FY 2012/13', '2012/2013'],
    ['läsår 2012/13', '2012/2013'],
    ['2007-2009', '2007/2009'],
    ['2007 to 2009', '2007/2009'],
    ['Apr 2017 to Mar 2018', '2017-04/2018-03'],
    ['April 2017–March 2018', '2017-04/2018-03'],
    ['2017-04 to 2018-03', '2017-04/2018-03'],
    ['2017-04/2018-03', '2017-04/2018-03'],
    ['2017-04-01/2018-03-31', '2017-04-01/2018-03-31'],
    ['01/04/2017 - 31/03/2018', '2017-04-01/2018-03-31'],
    ['Q2 2017 to Q1 2018', '2017-04/2018-03'],
    ['2020-01-01 - 2020-01-01', '2020-01-01'],
    ['2017/2017', '2017'],
    ['year ending March 2018', '2017-04/2018-03'],
    ['Year ending 31 March 2018', '2017-04/2018-03'],
    ['YE Dec 2018', '2018-01/2018-12'],
    ['12 months to Mar 2018', '2017-04/2018-03'],
    ['jan-mar 2020', '2020-01/2020-03'],
    ['januari–mars 2020', '2020-01/2020-03'],
    ['Jan to Mar 2020', '2020-01/2020-03'],
  ])('%j is %s', (label, code) => {
    expect(codes([label])).toEqual([code]);
    expect(periodOf(code)).not.toBeNull();
  });

  const none = [
    '30-02-2020|31/04/2020|2020-02-30|2021-02-29|20210229|13/2020|2020-13|2020-00|202213|2022M13|32 Jan 2020',
    '2022Q5|2022K0|2022H3|2021W53|2022W00|9999-12-31|0202-01-01|12/31/2022 to 01/01/2022|mar-jan 2020|2009-2007',
    '|-|Stockholm|Total|17|0-17|12:30|1.5|Feb|14 Feb|Feb 14|12|123|12345|1500|2500|1,234|2022-02-14-01|Q1|v. 7',
    '2018 Mars Bar 2|Area 2022|2022x|year ending|2022–|/2022',
  ];
  test.each(none.flatMap((line) => line.split('|')))('%j is none', (label) => {
    expect(formOf([label])).toBeNull();
    expect(periodCode(label, BASE)).toBeNull();
  });
});

describe('a column', () => {
  test('gives the order of day and month by the labels that allow one', () => {
    expect(formOf(['01/02/2022', '14/02/2022'])).toMatchObject({ form: { order: 'dmy' }, sure: true, other: null });
    expect(formOf(['01/02/2022', '02/14/2022'])).toMatchObject({ form: { order: 'mdy' }, sure: true, other: null });
    expect(formOf(['01.02.2022'])).toMatchObject({ form: { order: 'dmy' }, sure: true });
    expect(formOf(['2022-02-14'])).toMatchObject({ form: { order: 'ymd' }, sure: true });
    expect(formOf(['02/02/2022'])).toMatchObject({ sure: true });
  });

  test('is not sure of the order where both fit every label', () => {
    expect(formOf(['01/02/2022', '01/03/2022'])).toMatchObject({
      form: { order: 'dmy' },
      sure: false,
      other: { order: 'mdy' },
    });
    expect(formOf(['22-02-14'])?.sure).toBe(false);
  });

  test('is not sure of the order where both are in use', () => {
    expect(formOf(['14/02/2022', '02/15/2022', '01/02/2022'])?.sure).toBe(false);
  });

  test('has years of two digits only where its header says so', () => {
    expect(codes(['16', '17', '99'], 'année')).toEqual(['2016', '2017', '1999']);
    expect(formOf(['16', '17'], 'år')?.form.twoDigitYears).toBe(true);
    expect(formOf(['16', '17'], 'antal')).toBeNull();
  });

  test('tells split years from months', () => {
    expect(codes(['2007/08', '2008/09'])).toEqual(['2007/2008', '2008/2009']);
    expect(codes(['2007-08', '2012-13'])).toEqual(['2007/2008', '2012/2013']);
    expect(codes(['2007–08', '2012–13'])).toEqual(['2007/2008', '2012/2013']);
    expect(codes(['2007-07', '2007-08'])).toEqual(['2007-07', '2007-08']);
    expect(codes(['2007-09', '2008-10', '2009-11'])).toEqual(['2007/2009', '2008/2010', '2009/2011']);
    const mixed = ['2011-11', '2007-08', '2012-13', '2013-14'];
    expect(formOf(mixed)).toMatchObject({ form: { split: true }, sure: false, other: { split: false } });
    expect(codes(mixed)).toEqual([null, '2007/2008', '2012/2013', '2013/2014']);
    expect(formOf(['2007-09'])).toMatchObject({ form: { split: false }, sure: true });
    expect(formOf(['2007-09', '2008-10'])?.sure).toBe(false);
    expect(formOf(['2007-08'])).toMatchObject({ form: { split: false }, sure: false, other: { split: true } });
  });

  test('takes years beside ranges', () => {
    expect(codes(['2022', '2020-2022', 'jan-mar 2023'])).toEqual(['2022', '2020/2022', '2023-01/2023-03']);
  });

  test.each(['12 months ending', '12 Months Ending', 'Year ending', 'rullande 12 månader', '12_months_to'])(
    'named %j names the ends of windows of twelve months',
    (name) => {
      const labels = [
        '31/03/2003',
        '30-12-2017',
        '29/02/2020',
        '15/06/2017',
        'Mar 2018',
        '2018-Q1',
        'Apr 2017 to Mar 2018',
      ];
      expect(codes(labels, name)).toEqual([
        '2002-04/2003-03',
        '2017-01/2017-12',
        '2019-03/2020-02',
        '2016-06-16/2017-06-15',
        '2017-04/2018-03',
        '2017-04/2018-03',
        '2017-04/2018-03',
      ]);
    },
  );

  test('of windows that share months can be known by that', () => {
    const [march, june] = codes(['31/03/2018', '30/06/2018'], '12 months ending').map((code) => periodOf(code ?? ''));
    if (!march || !june) throw new Error('no windows');
    expect(overlaps(march, june)).toBe(true);
  });

  test('named "year to date" holds no windows', () => {
    expect(codes(['2018-03'], 'Year to date')).toEqual(['2018-03']);
  });

  test('of a year alone that ends a window leaves open where it began', () => {
    expect(codes(['2018'], 'Year ending')).toEqual(['2017/2018']);
  });

  test('of thirds of a year is not read as quarters', () => {
    expect(formOf(['2022T1', '2022T2'], 'Tertial')).toBeNull();
  });

  test('counts its rows', () => {
    expect(periodFormOf('år', ['2022', '..', 'Total', '2023'], [5, 2, 1, 4])).toMatchObject({
      periods: 9,
      missing: 2,
      texts: 1,
    });
  });

  test.each([[['Stockholm', '2022']], [['12', '45', '2011', '7']], [[]], [['', ':']]])(
    '%j are no periods',
    (labels) => {
      const rows = labels.map((_, at) => 10 - at);
      expect(periodFormOf('', labels, rows)).toBeNull();
    },
  );
});

test('each day from 1990 to 2030 comes back in each order', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const wrong: string[] = [];
  for (let year = 1990; year <= 2030; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysInMonth(year, month); day++) {
        const code = `${year}-${two(month)}-${two(day)}`;
        const said = {
          ymd: [code, `${year}/${month}/${day}`],
          dmy: [`${two(day)}-${two(month)}-${year}`, `${day}.${month}.${year}`],
          mdy: [`${month}/${day}/${year}`],
        };
        for (const order of ['ymd', 'dmy', 'mdy'] as const) {
          for (const label of said[order]) {
            const read = periodCode(label, { ...BASE, order });
            if (read !== code) wrong.push(`${label} ${order} ${read}`);
          }
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('whatever a column holds, a code that is given is one that can be read', () => {
  const words =
    'Q1 H2 W07 v. jan-mar februari mars 2018 2022 07 08 13 30 year ending to till / - – . , : T 12:30 Z'.split(' ');
  const label = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.oneof(fc.constantFrom(...words, ' '), fc.nat(2100).map(String))).map((all) => all.join('')),
  );
  const name = fc.constantFrom('', 'år', 'Year ending', 'Month');
  const property = fc.property(name, fc.array(label), (header, labels) => {
    const found = formOf(labels, header);
    for (const form of [found?.form, found?.other, { ...BASE, twoDigitYears: true, ending: true, split: true }]) {
      if (!form) continue;
      for (const text of labels) {
        const code = periodCode(text, form);
        if (code !== null && periodOf(code)?.code !== code) return false;
      }
    }
    return true;
  });
  expect(() => fc.assert(property, { numRuns: 2000 })).not.toThrow();
});
