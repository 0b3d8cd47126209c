import { describe, expect, test } from 'vitest';
import examples from '../../docs/examples.json';
import { LANGUAGES } from '../../src/domain/domain.ts';
import { type Figure, figureOf } from '../../src/figure/figure.ts';
import { runQuery } from '../../src/query/query.ts';
import { queryOf, readLink } from '../../src/selection/selection.ts';
import { speak } from '../../src/words/words.ts';
import { figure } from '../figures.ts';
import { shipped } from '../package.ts';

const operations = await shipped('operations');
const europe = await shipped('europe');

function bars(search: string) {
  const made = figure(search);
  if (made.kind !== 'bars') throw new Error(made.kind);
  return made;
}

function trend(search: string) {
  const made = figure(search);
  if (made.kind !== 'trend') throw new Error(made.kind);
  return made;
}

function noteIds(made: Figure): string[] {
  return made.notes.map((note) => note.id);
}

describe.each(Object.entries(examples))('%s', (_, search) => {
  test.each(LANGUAGES)('says unit, source and date of the data in %s', (language) => {
    const made = figure(search, language);
    expect(made.headline).not.toBe('');
    expect(made.subtitle).not.toBe('');
    expect(made.sources.length).toBeGreaterThan(0);
    expect(made.sourceLine).toMatch(/20\d\d/);
    expect(made.table.rows.length).toBeGreaterThan(0);
    expect(`${made.headline} ${made.subtitle} ${made.summary}`).not.toMatch(/undefined|null|NaN/);
  });
});

describe('the home case', () => {
  const home = bars('');

  test('shows 39 and over 40, each for itself, with the difference in words', () => {
    expect(home.headline).toBe('33 of the 39 itemised reports concern purchase of sexual service');
    expect(home.comparison?.itemised.text).toBe('39');
    expect(home.comparison?.stated.map((one) => one.text)).toEqual(['over 40']);
    expect(home.comparison?.sentence).toContain('nothing is added');
    expect(home.table.totals.map((row) => row.cells.map((cell) => cell.text).slice(0, 2))).toEqual([
      [expect.stringContaining('Itemised sum'), '39'],
      ['Stated by the source', 'over 40'],
    ]);
  });

  test('stays undated, and says what is not known', () => {
    expect(home.subtitle).toContain('undated');
    expect(home.notes.find((note) => note.id === 'date')?.text).toMatch(/not confirmed/);
    expect(trend('v=1&by=period').notes.map((note) => note.id)).toContain('undated');
  });

  test('says who finds such offences, and what chance alone gives', () => {
    expect(noteIds(home)).toEqual(expect.arrayContaining(['police', 'chance', 'reported']));
    expect(home.notes.find((note) => note.id === 'chance')?.text).toContain('0.2–7.2 where 2 was observed');
  });

  test('keeps the official order until the reader asks for another', () => {
    expect(home.marks.map((mark) => mark.value)).toEqual([2, 4, 33]);
    expect(bars('v=1&operation=empact-thb-se-undated&sort=-value').marks.map((mark) => mark.value)).toEqual([33, 4, 2]);
  });

  test('says the same in its summary as in its chart', () => {
    for (const text of ['2', '4', '33', '39', 'over 40']) expect(home.summary).toContain(text);
  });
});

describe('values', () => {
  test('that are missing are gaps with their name, never zero', () => {
    const made = trend('v=1&data=europe&by=period&offence=0101&region=TR');
    const gaps = made.series[0]?.points.filter((point) => point.value === null) ?? [];
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap).toMatchObject({ state: 'missing', text: 'missing' });
    expect(noteIds(made)).toContain('missing');
  });

  test('keep their qualifier from the file to the mark', () => {
    const marks = bars('v=1&by=operation&unit=arrest').marks;
    expect(marks.filter((mark) => mark.qualifier !== 'exact').length).toBeGreaterThan(0);
    for (const mark of marks) if (mark.qualifier === 'over' && mark.value !== null) expect(mark.text).toMatch(/^over /);
  });

  test('given as a range stay one', () => {
    expect(bars('v=1&operation=bravalla-2016&offence=sexual_molestation').marks[0]?.text).toBe('14–16');
  });

  test('from a base under 20 get no percentage and no rate; the numbers stand instead', () => {
    const judged = bars('v=1&measure=share&unit=judgment&operation=empact-thb-se-undated');
    expect(judged.marks[0]).toMatchObject({ value: null, text: '1' });
    const iceland = bars('v=1&data=europe&by=region&measure=rate&offence=0101&region=IS&from=2022&to=2022');
    expect(iceland.marks[0]?.value).toBeNull();
    expect(noteIds(iceland)).toContain('small-base');
  });
});

describe('operations', () => {
  const made = bars('v=1&by=operation');

  test('stand in the order of date, the undated last', () => {
    const order = made.marks.map(
      (mark) => operations.catalogue.operations.get(mark.code ?? '')?.start?.firstDay ?? Number.POSITIVE_INFINITY,
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('always have date, days and area beside them', () => {
    expect(made.marks.every((mark) => mark.detail !== null && mark.detail !== '')).toBe(true);
    expect(made.table.columns.map((column) => column.id)).toEqual(
      expect.arrayContaining(['date', 'days', 'area', 'participants']),
    );
  });

  test('are not joined by a line over time', () => {
    expect(trend('v=1&by=period').connected).toBe(false);
  });

  test('that are part of a larger one are never added to it', () => {
    const parts = bars('v=1&by=operation&unit=person_checked&operation=sobriety-halland,sobriety-halmstad-laholm');
    expect(noteIds(parts)).toContain('part-of');
  });

  test('whose figures a later account replaced show the later ones only', () => {
    expect(bars('v=1&unit=weapon_seized&operation=rimfrost').marks.map((mark) => mark.value)).toEqual([804]);
  });
});

describe('rates', () => {
  const theft = trend('v=1&data=europe&by=period&measure=rate&offence=0502&region=SE');

  test('name their denominator', () => {
    expect(theft.notes.find((note) => note.id === 'rate')?.text).toMatch(/1 January.*SCB/);
  });

  test('from a derived population say so', () => {
    expect(noteIds(bars('v=1&data=europe&by=region&measure=rate&offence=0401&from=2022&to=2022'))).toContain(
      'rate-derived',
    );
  });
});

test('count axes start at zero', () => {
  const axes = Object.values(examples)
    .filter((search) => !search.includes('measure=change'))
    .map((search) => figure(search))
    .flatMap((made) => (made.kind === 'bars' || made.kind === 'trend' ? [made.axis] : []));
  expect(axes.length).toBeGreaterThan(10);
  expect(axes.map((axis) => axis.domain[0])).toEqual(axes.map(() => 0));
});

test('labels from files are text: nothing in a figure is markup', () => {
  for (const search of Object.values(examples)) expect(JSON.stringify(figure(search))).not.toMatch(/<[a-z]/i);
});

test('a headline names no years where every figure is undated', () => {
  expect(figure('v=1&by=period&region=SE-22').headline).toBe('Reports, Västernorrland County');
});

describe('headlines say what the figures show, and no more', () => {
  const NORDIC = 'v=1&data=europe&figure=trend&by=region&offence=0401&region=DK,FI,NO,SE';

  test('several lines: in how many the last year is lower, where that is more than half', () => {
    expect(trend(NORDIC).headline).toBe('Robbery: lower in 2022 than in 2008 in 3 of 4 regions');
    expect(figure(NORDIC, 'sv').headline).toBe('Rån: lägre 2022 än 2008 i 3 av 4 regioner');
  });

  test('lines that must not be compared may be so, too; where most are none, the lines are named', () => {
    const all = trend('v=1&data=europe&figure=trend&by=region&offence=0401');
    const lower = all.series.filter(({ points }) => {
      const [from, to] = [points[0]?.value ?? null, points.at(-1)?.value ?? null];
      return from !== null && to !== null && Math.min(from, to) >= 20 && to < from;
    });
    expect(all.headline).toBe(`Robbery: lower in 2022 than in 2008 in at least ${lower.length} of 41 regions`);
    const small = trend('v=1&data=europe&figure=trend&by=region&offence=0101&region=IS,LI,LU&from=2009&to=2012');
    expect(small.headline).toMatch(/^Intentional homicide, 2009–2012: .*Iceland/);
  });

  test('a break between the years, made up, stops the comparison', () => {
    const { catalogue } = europe;
    const { selection } = readLink(NORDIC, catalogue);
    const result = runQuery(europe, queryOf(selection));
    const rows = result.rows.map((row) => {
      const [region, period] = row.keys.map(({ code }) => code);
      const isBroken = region !== 'SE' && period === '2015';
      return isBroken ? { ...row, count: { ...row.count, status: 'B' as const } } : row;
    });
    const made = figureOf({ ...result, rows }, catalogue, 'trend', selection, speak('en'));
    expect(made?.headline).toBe('Robbery, 2008–2022: Denmark, Finland, Norway and Sweden');
  });

  test('different operations in different years are named, not compared', () => {
    const named = trend('v=1&figure=trend&by=offence&offence=robbery,theft,drugs');
    expect(named.headline).toBe('Reports, 2003–2025: Robbery, Theft and Drug offences');
  });

  test('operations: from the smallest to the largest, where each is exact', () => {
    expect(bars('v=1&by=operation&offence=purchase_sex').headline).toBe(
      'Purchase of sexual service: from 4 to 33 reports in 4 operations',
    );
    expect(bars('v=1&by=operation').headline).toBe('Reports in 40 operations');
  });
});
