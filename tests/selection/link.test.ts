import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/domain/domain.ts';
import {
  frozenIn,
  frozenLink,
  nearestTo,
  normalised,
  openingOf,
  ownFileLink,
  presentLink,
  queryOf,
  readDataset,
  readLink,
  toLink,
  withOwnFile,
} from '../../src/selection/selection.ts';
import { shipped } from '../package.ts';
import { selections } from '../selections.ts';

const catalogue = { operations: (await shipped('operations')).catalogue, europe: (await shipped('europe')).catalogue };

describe('a link', () => {
  test.each(['operations', 'europe'] as const)(
    'holds every view of %s: writing and reading it again changes nothing',
    (name) => {
      const lists = catalogue[name];
      fc.assert(
        fc.property(selections(lists), (raw) => {
          const { selection } = normalised(lists, raw);
          const link = toLink(selection, lists);
          const reading = readLink(link, lists);
          expect(reading).toEqual({ selection, notices: [] });
          expect(toLink(reading.selection, lists)).toBe(link);
        }),
        { numRuns: 1000 },
      );
    },
  );

  test.each(['region=%E0%A4%A', 'from=0000', 'from=12345', 'offence=%FF'])(
    'with %s that cannot be read says so and leaves it out',
    (part) => {
      const { selection, notices } = readLink(`?v=1&${part}`, catalogue.operations);
      expect(notices).toHaveLength(1);
      expect(selection).toEqual(readLink('?v=1', catalogue.operations).selection);
    },
  );

  test('is never fatal, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { selection } = readLink(`?${text}`, catalogue.operations);
        expect(normalised(catalogue.operations, selection).notices).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('without anything is the opening view, and the opening view has no link', () => {
    const opening = openingOf(catalogue.operations);
    expect(opening).toMatchObject({
      dataset: 'operations',
      figure: 'bars',
      by: 'offence',
      unit: 'report',
      operation: ['empact-thb-se-undated'],
    });
    expect(readLink('', catalogue.operations).selection).toEqual(opening);
    expect(toLink(opening, catalogue.operations)).toBe('');
  });

  test('names what it cannot follow, with the nearest codes', () => {
    const { selection, notices } = readLink(
      '?offence=robery,theft&colour=red&page=0&unit=reports',
      catalogue.operations,
    );
    expect(selection.offence).toEqual(['theft']);
    expect(notices.map((one) => [one.kind, one.key, one.value, nearestTo(one)[0]])).toEqual([
      ['unknown_key', 'colour', 'red', expect.any(String)],
      ['unknown_value', 'unit', 'reports', 'report'],
      ['unknown_value', 'offence', 'robery', 'robbery'],
      ['unknown_value', 'page', '0', undefined],
    ]);
  });

  test('tells "all" from "none"', () => {
    expect(readLink('?offence=', catalogue.operations).selection.offence).toEqual([]);
    expect(readLink('?by=operation', catalogue.operations).selection.offence).toBeNull();
  });

  test('puts impossible choices right and says so', () => {
    const told = (search: string, lists: Catalogue = catalogue.operations) =>
      readLink(search, lists).notices.map((one) => one.kind);
    expect(told('?measure=rate')).toEqual(['no_rate_for_operations']);
    expect(told('?measure=change')).toEqual(['no_change_for_operations']);
    expect(told('?figure=stated')).toEqual(['stated_needs_one_operation']);
    expect(told('?from=2020&to=2010')).toEqual(['years_swapped']);
    expect(told('?data=europe&measure=change', catalogue.europe)).toEqual(['change_needs_two_years']);
    expect(told('?data=europe&by=operation', catalogue.europe)).toEqual(['impossible_by']);
  });

  test('of a newer version is read as far as possible', () => {
    const { selection, notices } = readLink('?v=7&by=operation', catalogue.operations);
    expect(selection.by).toBe('operation');
    expect(notices.map((one) => one.kind)).toEqual(['newer_version']);
  });
});

describe('a frozen link', () => {
  const opening = openingOf(catalogue.operations);
  const link = frozenLink(opening, catalogue.operations, 'fe780409b7db', '2026-11-26');

  test('names the version of the data and the day, and leaves no default to the page that opens it', () => {
    expect(link).toBe(
      '?v=1&data=operations&data-version=fe780409b7db&data-date=2026-11-26&operation=empact-thb-se-undated',
    );
    expect(frozenIn(link)).toEqual({ version: 'fe780409b7db', day: '2026-11-26' });
    expect(readLink(link, catalogue.operations)).toEqual({
      selection: { ...opening, frozen: { version: 'fe780409b7db', day: '2026-11-26' } },
      notices: [],
    });
  });

  test('asks its question of that version', () => {
    expect(queryOf(readLink(link, catalogue.operations).selection).version).toBe('fe780409b7db');
    expect(queryOf(opening).version).toBeNull();
  });

  test('leads to the present figures of the same view', () => {
    const present = presentLink(`${link}&lang=sv`);
    expect(frozenIn(present)).toBeNull();
    expect(present).toContain('lang=sv');
    expect(readLink(present, catalogue.operations).selection).toEqual(opening);
  });

  test.each([
    ['data-version=FE780409B7DB', null, ['data-version']],
    ['data-version=fe78', null, ['data-version']],
    ['data-date=2026-11-26', null, ['data-date']],
    ['data-version=fe780409b7db&data-date=2026-02-30', { version: 'fe780409b7db', day: null }, ['data-date']],
    ['data-version=fe780409b7db&data-date=2026', { version: 'fe780409b7db', day: null }, ['data-date']],
    ['data-version=fe780409b7db&data=file:a.csv', null, ['data-version']],
  ])('with %s is read as far as it can be, and says so', (part, frozen, named) => {
    expect(frozenIn(part)).toEqual(frozen);
    const { notices } = readLink(`v=1&${part}`, catalogue.operations);
    expect(notices.map(({ key }) => key)).toEqual(expect.arrayContaining(named));
  });
});

describe('a link to a reader’s own file', () => {
  const code = 'file:my figures, 50 % & more.csv';
  const info = catalogue.europe.datasets.get('europe');
  const own: Catalogue = {
    ...catalogue.europe,
    datasets: new Map([...(info ? [[code, { ...info, code }] as const] : []), ...catalogue.europe.datasets]),
    met: { ...catalogue.europe.met, unit: new Set(['victim']) },
  };

  test('names it, and is read as it was written', () => {
    const link = ownFileLink('my figures, 50 % & more.csv');
    expect(readDataset(link)).toBe(code);
    const { selection, notices } = readLink(link, own);
    expect(notices).toEqual([]);
    expect(selection.dataset).toBe(code);
    expect(toLink(selection, own)).toBe(link);
  });

  test('counts what the file has, where it has no reports', () => {
    expect(readLink(ownFileLink('my figures, 50 % & more.csv'), own).selection.unit).toBe('victim');
  });

  test('is of the package’s first data set where it names none, also while a file is open', () => {
    expect(openingOf(own).dataset).toBe('operations');
    expect(readLink('?v=1&by=region', own).selection.dataset).toBe('operations');
  });

  test('can be turned to another file and keeps the rest of the view', () => {
    expect(withOwnFile('?v=1&data=file%3Aa.csv&by=region&from=2012&lang=sv', 'b & c.csv')).toBe(
      '?v=1&data=file%3Ab%20%26%20c.csv&by=region&from=2012&lang=sv',
    );
  });
});
