import { describe, expect, test } from 'vitest';
import { runQuery } from '../../src/query/query.ts';
import { queryOf, readLink } from '../../src/selection/selection.ts';
import { figure } from '../figures.ts';
import { shipped } from '../package.ts';

const sets = { operations: await shipped('operations'), europe: await shipped('europe') };

function rowsOf(search: string) {
  const data = sets[search.includes('data=europe') ? 'europe' : 'operations'];
  return runQuery(data, queryOf(readLink(search, data.catalogue).selection)).rows;
}

function texts(search: string): readonly (readonly string[])[] {
  return figure(search).table.rows.map((row) => row.cells.map((cell) => cell.text));
}

describe('the numbers behind a measure', () => {
  test('of a change are the counts of its two years, not their sum', () => {
    const [homicide] = texts('v=1&data=europe&measure=change&region=SE&from=2012&to=2022');
    expect(homicide?.slice(0, 4)).toEqual(['Intentional homicide', '+71%', '68', '116']);
  });

  test('of a rate make the rate that is shown, also where years lack a population', () => {
    const rows = rowsOf('v=1&data=europe&by=region&measure=rate&offence=0401').filter((row) => row.value !== null);
    expect(rows.some((row) => (row.rate?.leftOut ?? 0) > 0)).toBe(true);
    for (const { value, rate } of rows) {
      expect(((rate?.numerator ?? 0) / (rate?.population ?? 1)) * 100_000).toBeCloseTo(value ?? 0, 9);
    }
  });

  test('stand beside a single line of rates', () => {
    const last = texts('v=1&data=europe&by=period&measure=rate&offence=0502&region=SE').at(-1);
    expect(last).toEqual(['2022', '2,858', '298,778', '10,452,326']);
  });

  test('are counted among those of the two years only, in the note on missing figures', () => {
    const { notes } = figure('v=1&data=europe&measure=change&region=SE&from=2012&to=2022');
    expect(notes.find((one) => one.id === 'missing')?.text).toMatch(/ of 3\d figures/);
  });
});

describe('a sum says what it lacks', () => {
  test('over missing figures, how many it is over', () => {
    const years = texts('v=1&data=europe&by=period&offence=0101');
    expect(years[0]).toEqual(['2008', '7,001 (40 of 41 figures)']);
    expect(figure('v=1&data=europe&by=period&offence=0101').headline).toContain('(37 of 41 figures)');
  });

  test('with a range and a figure that is not exact, no upper end', () => {
    expect(figure('v=1').headline).toMatch(/^About [\d,]+ itemised/);
  });

  test('over part of an operation counts what the whole does not itemise', () => {
    const both = texts('v=1&unit=suspect&operation=empact-thb-2021,ie-empact-2021');
    expect(both.map((row) => row.slice(0, 2))).toContainEqual(['Purchase of sexual service', '77']);
  });
});

describe('words', () => {
  test('a total without items is not called missing', () => {
    const made = figure('v=1&figure=stated&unit=arrest&operation=rimfrost');
    expect(made.kind === 'stated' && made.comparisons[0]?.itemised.text).toBe('not itemised');
  });

  test('a headline begins with a capital, also where it begins with a bound', () => {
    for (const search of ['v=1', 'v=1&unit=suspect', 'v=1&figure=matrix'])
      expect(figure(search).headline).toMatch(/^About /);
  });

  test('an axis of shares is not labelled with counts', () => {
    const made = figure('v=1&data=europe&figure=trend&by=offence&measure=share&region=SE&offence=0401,0501');
    expect(made.kind === 'trend' && made.axis.label).toBe('Share');
  });
});

describe('what is uncertain stays so', () => {
  test('a share of an open whole is a bound or an estimate', () => {
    const rows = rowsOf('v=1&by=operation&measure=share').filter((row) => row.value !== null);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row.qualifier).not.toBe('exact');
  });

  test('a mark is drawn with the bound of its own measure, not of the count behind it', () => {
    const made = figure('v=1&by=operation&measure=share');
    const shares = made.kind === 'bars' ? made.marks.filter((mark) => mark.value !== null) : [];
    expect(shares.length).toBeGreaterThan(10);
    for (const mark of shares) expect(mark.text.startsWith(`${mark.qualifier} `)).toBe(true);
  });

  test('a share in lines is one of its year, and says so', () => {
    const search =
      'v=1&data=europe&figure=trend&by=offence&measure=share&region=SE&offence=0401,0501&from=2020&to=2022';
    const made = figure(search);
    expect(made.subtitle).toContain('as a share of each year');
    for (const year of made.kind === 'trend' ? made.years.keys() : []) {
      const shares = made.kind === 'trend' ? made.series.map((one) => one.points[year]?.value ?? 0) : [];
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
    }
  });

  test('a small share is not nothing', () => {
    expect(texts('v=1&data=europe&measure=share&region=SE&from=2022&to=2022')[0]?.[1]).toBe('0.01%');
  });

  test('what has no rate is sorted last, not by its count', () => {
    const search = 'v=1&data=europe&by=region&measure=rate&offence=0101&from=2022&to=2022';
    for (const sort of ['value', '-value']) {
      const known = figure(`${search}&sort=${sort}`).table.rows.map((row) => row.cells[1]?.sort !== null);
      expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  test('offences that others report too are not said to be found mostly by the police', () => {
    const note = figure('v=1&data=europe&region=SE&from=2022&to=2022').notes.find((one) => one.id === 'police');
    expect(note?.text).toContain('mostly or in part');
  });

  test('a matrix of rates has no sum in its corner', () => {
    const made = figure('v=1&data=europe&figure=matrix&measure=rate&from=2022&to=2022&region=SE,NO');
    expect(made.kind === 'matrix' && made.grandTotal).toBeNull();
    expect(made.table.totals).toEqual([]);
  });

  test('a year without an operation is not called missing', () => {
    const [, second] = texts('v=1&by=period');
    expect(second).toEqual(['2004', 'nothing published']);
  });
});
