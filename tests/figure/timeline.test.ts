import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/domain.ts';
import { readingText, timelineOf, type TimelinePoint } from '../../src/figure/figure.ts';
import { type ResultRow, runQuery } from '../../src/query/query.ts';
import { queryOf, readLink } from '../../src/selection/selection.ts';
import { speak } from '../../src/words/words.ts';
import { shipped } from '../package.ts';

const sets = { operations: await shipped('operations'), europe: await shipped('europe') };

/** The rows that the engine gives for a timeline, and the timeline that is made of them. */
function timeline(search: string, language: Language = 'en', change = (rows: readonly ResultRow[]) => rows) {
  const data = sets[search.includes('data=europe') ? 'europe' : 'operations'];
  const query = queryOf(readLink(search, data.catalogue).selection);
  const where = { ...query.where, from: null, to: null };
  const { rows } = runQuery(data, { ...query, measure: 'count', by: ['period'], where });
  return timelineOf(change(rows), data.catalogue, query, speak(language));
}

function told(point: TimelinePoint | undefined): string {
  return point === undefined ? '' : readingText(point.reading);
}

const HOMICIDE = 'v=1&data=europe&by=period&offence=0101&region=SE';

describe('a timeline', () => {
  test('counts every year from zero, whatever years are chosen', () => {
    const all = timeline(HOMICIDE);
    expect(timeline(`${HOMICIDE}&from=2012&to=2014`)).toEqual(all);
    expect([all?.first, all?.last, all?.points.length]).toEqual([2008, 2022, 15]);
    const point = all?.points.find(({ year }) => year === 2012);
    expect(point).toMatchObject({ value: 68, isExact: true });
    expect(told(point)).toBe('2012: 68 reports');
    expect(all?.top).toBe(Math.max(...(all?.points.map(({ value }) => value ?? 0) ?? [])));
  });

  test('has a gap for a year without a figure, not a zero', () => {
    const withGap = timeline(HOMICIDE, 'en', (rows) => rows.filter(({ keys }) => keys[0]?.code !== '2012'));
    expect(withGap?.points).toHaveLength(15);
    const point = withGap?.points.find(({ year }) => year === 2012);
    expect(point?.value).toBeNull();
    expect(told(point)).toBe('2012: nothing published');
  });

  test.each<[string, Partial<ResultRow['count']>, string]>([
    ['a bound', { qualifier: 'over' }, '2012: over 68 reports (at least this many)'],
    ['a range', { upper: 70 }, '2012: 68–70 reports'],
    ['a sum that lacks figures', { absent: 1 }, '2012: 68 reports (1 of 2 figures)'],
    ['a preliminary figure', { status: 'P' }, '2012: 68 reports (provisional)'],
    ['an estimate', { status: 'E' }, '2012: 68 reports (estimated)'],
    ['a doubtful figure', { status: 'U' }, '2012: 68 reports (of low reliability)'],
  ])('does not take %s for exact, and says so', (_name, count, said) => {
    const changed = timeline(HOMICIDE, 'en', (rows) =>
      rows.map((row) => (row.keys[0]?.code === '2012' ? { ...row, count: { ...row.count, ...count } } : row)),
    );
    expect(changed?.points.filter(({ isExact }) => !isExact).map(({ year }) => year)).toEqual([2012]);
    expect(told(changed?.points.find(({ isExact }) => !isExact))).toBe(said);
    expect(changed?.notes.join()).toContain('Dashed');
    expect(timeline(HOMICIDE)?.notes).toEqual([]);
  });

  test('says in the reader’s language how many figures are on no timeline', () => {
    const [english, swedish] = [timeline('v=1&by=operation'), timeline('v=1&by=operation', 'sv')];
    expect(english?.notes.at(-1)).toMatch(/^\d+ undated figures are not on the timeline\.$/);
    expect(swedish?.notes.at(-1)).toMatch(/^\d+ odaterade uppgifter står inte på tidslinjen\.$/);
    expect([english?.heading, swedish?.heading]).toEqual(['Reports by year', 'Anmälningar år för år']);
  });

  test('is not made of less than three dated years', () => {
    expect(timeline('')).toBeNull();
    const two = (rows: readonly ResultRow[]) => rows.filter(({ keys }) => Number(keys[0]?.code) < 2010);
    expect(timeline(HOMICIDE, 'en', two)).toBeNull();
  });
});
