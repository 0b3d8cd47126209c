import { describe, expect, test } from 'vitest';
import type { Figure, Place } from '../../src/figure/figure.ts';
import { figureOf, readingOf, readingText } from '../../src/figure/figure.ts';
import { speak } from '../../src/words/words.ts';
import { figure, publication } from '../figures.ts';

function told(made: Figure, place: Place, language: 'sv' | 'en' = 'en'): string {
  return readingText(readingOf(made, place, speak(language)));
}

function firstPlace(made: Figure): Place {
  if (made.kind === 'trend') return { kind: 'year', year: 0, series: null };
  if (made.kind === 'matrix') return { kind: 'cell', row: 0, column: 0 };
  const found = made.kind === 'bars' ? made.marks[0] : undefined;
  if (found === undefined) throw new Error('no bar');
  return { kind: 'mark', mark: found };
}

/** What is told of the first bar. */
function firstBar(search: string, language: 'sv' | 'en' = 'en'): string {
  const made = figure(search, language);
  return told(made, firstPlace(made), language);
}

function year(search: string, wanted: number, series: number | null = null): string {
  const made = figure(search);
  if (made.kind !== 'trend') throw new Error(made.kind);
  return told(made, { kind: 'year', year: made.years.indexOf(wanted), series });
}

describe('what is told of a place', () => {
  test('has its label, and its number with the unit in its own number', () => {
    expect(firstBar('')).toContain('Trafficking in human beings: 2 reports');
    expect(firstBar('', 'sv')).toContain('2 anmälningar');
    expect(firstBar('v=1&unit=judgment&operation=empact-thb-se-undated')).toMatch(/: \d+ judgments?/);
  });

  test('keeps the qualifier and says what bound it is', () => {
    const made = figure('v=1&by=operation');
    const over = made.kind === 'bars' ? made.marks.find((one) => one.qualifier === 'over') : undefined;
    if (over === undefined) throw new Error('nothing over');
    expect(told(made, { kind: 'mark', mark: over })).toMatch(/: over \d+ reports \(at least this many\)/);
  });

  describe.each([
    ['bars', 'v=1&data=europe&by=offence&region=SE&from=2022&to=2022'],
    ['trend', 'v=1&data=europe&by=period&offence=0101&region=SE'],
    ['matrix', 'v=1&data=europe&figure=matrix&region=DK,SE&from=2022&to=2022'],
  ] as const)('in %s', (kind, search) => {
    test.each([
      ['E', 'en', '(estimated'],
      ['U', 'en', '(of low reliability'],
      ['E', 'sv', '(uppskattat'],
      ['U', 'sv', '(av låg tillförlitlighet'],
    ] as const)('says of status %s in words (%s) that its source is not sure', (status, language, words) => {
      const { result, catalogue, selection, speech } = publication(search, language);
      const rows = result.rows.map((row) => ({ ...row, count: { ...row.count, status } }));
      const made = figureOf({ ...result, rows }, catalogue, kind, selection, speech);
      if (made === null) throw new Error('no figure');
      expect(readingText(readingOf(made, firstPlace(made), speech))).toContain(words);
    });
  });

  test('says a range as a range, and not as a bound', () => {
    const range = firstBar('v=1&operation=bravalla-2016&offence=sexual_molestation');
    expect(range).toContain('14–16 reports');
    expect(range).not.toContain('at least');
  });

  test('tells a missing number from zero', () => {
    const search = 'v=1&data=europe&by=period&offence=0101&region=TR';
    const made = figure(search);
    const gap = made.kind === 'trend' ? made.series[0]?.points.find((point) => point.value === null) : undefined;
    expect(year(search, gap?.year ?? 0)).toBe(`Intentional homicide, Türkiye, ${gap?.year}: missing`);
  });

  test('has the unit of a rate', () => {
    expect(year('v=1&data=europe&by=period&measure=rate&offence=0502&region=SE', 2022)).toContain(
      ' per 100,000 inhabitants',
    );
  });
});

describe('the change from the year before', () => {
  test('is told between exact numbers of one series', () => {
    expect(year('v=1&data=europe&figure=trend&by=region&offence=0401&region=DK,SE', 2009)).toMatch(
      /^2009\nDenmark: 4,004 reports \(\+18% since 2008\)\nSweden: 9,570 reports \(\+7% since 2008\)$/,
    );
  });

  test('is two numbers where the base is small', () => {
    const iceland = year('v=1&data=europe&by=period&offence=0101&region=IS', 2022);
    expect(iceland).toMatch(/\(\d+ in 2021\)/);
    expect(iceland).not.toContain('%');
  });

  test('is not told of different operations in different years, of the first year, nor across a break', () => {
    expect(year('v=1&by=period', 2017)).not.toMatch(/since|in 20/);
    expect(year('v=1&data=europe&by=period&offence=0401&region=SE', 2008)).not.toMatch(/since|in 20/);
    const made = figure('v=1&data=europe&by=period&offence=0401&region=SE');
    if (made.kind !== 'trend') throw new Error(made.kind);
    const series = made.series.map((one) => ({
      ...one,
      points: one.points.map((point) => ({ ...point, isBreak: point.year === 2015 })),
    }));
    const broken = told({ ...made, series }, { kind: 'year', year: made.years.indexOf(2015), series: null });
    expect(broken).toContain('break in series');
    expect(broken).not.toContain('since');
  });
});

test('a cell is told with its row and column, also where nothing is published', () => {
  const made = figure('v=1&figure=matrix');
  if (made.kind !== 'matrix') throw new Error(made.kind);
  const cells = made.rows[0]?.cells ?? [];
  const column = cells.indexOf(null);
  expect(told(made, { kind: 'cell', row: 0, column })).toBe(
    `${made.rows[0]?.label}, ${made.columns[column]?.label}, ${made.rows[0]?.detail}: nothing published`,
  );
});

test('more series than lines can show stand in panels; fewer stand in one plot', () => {
  const many = figure('v=1&data=europe&figure=trend&by=region&offence=0401');
  const few = figure('v=1&data=europe&figure=trend&by=region&offence=0401&region=DK,SE');
  expect(many).toMatchObject({ form: 'panels', undrawn: [] });
  expect(few).toMatchObject({ form: 'lines' });
});
