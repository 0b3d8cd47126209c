import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryTotals, columnTotals, namesTotal } from '../../src/parse/roles/itemTotals.ts';

const NONE = Number.NaN;

function column(name: string, ...values: number[]) {
  return { name, values: Float64Array.from(values) };
}

/** Numbers under `under` that are the same in each run and follow no rule a sum could have. */
function madeUp(seed: number, rows: number, under: number): Float64Array {
  let state = seed * 2654435761 + 12345;
  return Float64Array.from({ length: rows }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) ** 2 * under);
  });
}

function sum(...parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts[0] ?? [], (_, row) => parts.reduce((all, values) => all + (values[row] ?? NONE), 0));
}

describe('labels that name a total', () => {
  test.each(
    `Total|TOTAL|Totalt|Summa|Samtliga|Samtliga brott|Alla brott|Insgesamt|Straftaten insgesamt|Gesamt|Ensemble|Ensemble des infractions|Todos|
    Todos los delitos|Yhteensä|I alt|I ALT|Totaal|Totale|All|All offences|All crimes|All recorded crime|Grand Total|Sub-total|Total fraud offences|
    TOTAL RECORDED CRIME - ALL OFFENCES|Bedrägeribrott totalt|합계|계|소계|전체|합 계|総数|合计|Всего|Ogółem|Celkem|_T|TOT|Alle Straftaten|Tous les crimes|
    Kaikki rikokset|Alla åldrar|Both sexes|Hela riket|Riket|Hele landet|Koko maa|England and Wales|England & Wales|France entière|
    Total nacional|전국|全国|EU27_2020|EU28`.split(/\|\s*/),
  )('%s', (label) => {
    expect(namesTotal(label)).toBe(true);
  });

  test.each(
    `All other theft offences|Alla övriga brott|Alla guida in stato di ebbrezza|Alle Fraktionen|Totalitarian|Theft|Summary offences|Other|Övriga brott|
    Gesamtschule|Autres coups et blessures volontaires|Destruction totale|Germany|France|Wales|T|EU citizens|Allerød|Riksväg|All-terrain vehicle theft|계양구|
    Tottenham|`.split(/\|\s*/),
  )('not %s', (label) => {
    expect(namesTotal(label)).toBe(false);
  });
});

describe('columns that are sums of others', () => {
  test('totals in totals, in any order, as in a table of the FBI (numbers made up)', () => {
    const [homicide, robbery, assault] = [madeUp(1, 40, 300), madeUp(2, 40, 9000), madeUp(3, 40, 12_000)];
    const [burglary, larceny] = [madeUp(4, 40, 40_000), madeUp(5, 40, 90_000)];
    const [violent, property] = [sum(homicide, robbery, assault), sum(burglary, larceny)];
    const all = [
      sum(violent, property),
      homicide,
      violent,
      robbery,
      burglary,
      property,
      assault,
      larceny,
      madeUp(6, 40, 9e6),
    ];
    expect(columnTotals(all.map((values, at) => ({ name: `${at}`, values })))).toEqual([
      { at: 2, of: [1, 3, 6] },
      { at: 5, of: [4, 7] },
      { at: 0, of: [2, 5] },
    ]);
  });

  test('a part that another replaces in later years, both given in some (numbers made up)', () => {
    const [homicide, robbery, legacy, revised] = [1, 2, 3, 4].map((seed) => madeUp(seed, 200, 5000)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const violent = sum(homicide, robbery, legacy).map((stated, row) =>
      row < 140 ? stated : (homicide[row] ?? 0) + (robbery[row] ?? 0) + (revised[row] ?? 0),
    );
    const columns = [
      { name: 'violent', values: violent },
      { name: 'homicide', values: homicide },
      { name: 'legacy', values: legacy.map((value, row) => (row < 160 ? value : NONE)) },
      { name: 'revised', values: revised.map((value, row) => (row < 140 ? NONE : value)) },
      { name: 'robbery', values: robbery },
    ];
    expect(columnTotals(columns)).toEqual([{ at: 0, of: [1, 2, 3, 4] }]);
  });

  test('three rows of large numbers are enough, two are not, nor are three of small ones', () => {
    const parts = [column('a', 51_234, 8841, 77_310), column('b', 9120, 44_017, 31_208)];
    expect(columnTotals([...parts, column('t', 60_354, 52_858, 108_518)])).toEqual([{ at: 2, of: [0, 1] }]);
    expect(columnTotals([column('a', 51_234, 8841), column('b', 9120, 44_017), column('t', 60_354, 52_858)])).toEqual(
      [],
    );
    expect(columnTotals([column('a', 1, 2, 1), column('b', 1, 1, 0), column('t', 2, 3, 1)])).toEqual([]);
  });

  test('a few rows that a publisher got wrong do not hide a total, many do', () => {
    const parts = [madeUp(1, 200, 5000), madeUp(2, 200, 5000)] as const;
    const wrong = (every: number) => sum(...parts).map((value, row) => (row % every === 1 ? value + 7 : value));
    const columns = (total: Float64Array) => [...parts, total].map((values) => ({ name: '', values }));
    expect(columnTotals(columns(wrong(100)))).toEqual([{ at: 2, of: [0, 1] }]);
    expect(columnTotals(columns(wrong(10)))).toEqual([]);
  });

  test('rows with a part that is missing say nothing, and a total of nothing beside parts speaks against it', () => {
    const parts = [madeUp(1, 100, 5000), madeUp(2, 100, 5000)] as const;
    const total = sum(...parts);
    const gaps = parts[0].map((value, row) => (row % 3 === 0 ? NONE : value));
    expect(columnTotals([gaps, parts[1], total].map((values) => ({ name: '', values })))).toEqual([
      { at: 2, of: [0, 1] },
    ]);
    const rare = total.map((value, row) => (row % 3 === 0 ? 0 : value));
    expect(columnTotals([...parts, rare].map((values) => ({ name: '', values })))).toEqual([]);
  });

  test('one total parted by sex and by kind comes twice', () => {
    const [theft, fraud] = [madeUp(1, 60, 9000), madeUp(2, 60, 7000)];
    const total = sum(theft, fraud);
    const women = madeUp(3, 60, 1000).map((value, row) => Math.min(value, total[row] ?? 0));
    const men = total.map((value, row) => value - (women[row] ?? 0));
    const found = columnTotals([total, women, men, theft, fraud].map((values) => ({ name: '', values })));
    expect(found.map(({ at, of }) => [at, ...of]).toSorted((a, b) => (a[1] ?? 0) - (b[1] ?? 0))).toEqual([
      [0, 1, 2],
      [0, 3, 4],
    ]);
  });

  test('the same column twice, zeros and negative corrections make no total', () => {
    const values = madeUp(1, 50, 5000);
    expect(columnTotals([values, values, new Float64Array(50)].map((one) => ({ name: '', values: one })))).toEqual([]);
    const corrected = madeUp(2, 50, 3000).map((value, row) => (row % 9 === 0 ? -value : value));
    expect(columnTotals([values, corrected, sum(values, corrected)].map((one) => ({ name: '', values: one })))).toEqual(
      [{ at: 2, of: [0, 1] }],
    );
  });

  test('twenty parts of forty columns and a hundred thousand rows, soon', () => {
    const parts = Array.from({ length: 39 }, (_, seed) => madeUp(seed + 1, 100_000, 1000));
    const columns = [...parts, sum(...parts.slice(0, 20))].map((values, at) => ({ name: `${at}`, values }));
    const begun = performance.now();
    expect(columnTotals(columns)).toEqual([{ at: 39, of: Array.from({ length: 20 }, (_, at) => at) }]);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('numbers that chance made are no totals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 3, max: 60 }),
        fc.integer({ min: 3, max: 14 }),
        fc.constantFrom(2, 4, 10, 100, 10_000),
        (seed, rows, width, under) => {
          const columns = Array.from({ length: width }, (_, at) => ({
            name: '',
            values: madeUp(seed + at * 977, rows, under),
          }));
          expect(columnTotals(columns)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a total of made-up parts is found with just these parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 0, max: 4 }),
        (seed, many, more) => {
          const parts = Array.from({ length: many + more }, (_, at) => madeUp(seed + at * 977, 40, 5000));
          const columns = [...parts, sum(...parts.slice(0, many))].map((values) => ({ name: '', values }));
          expect(columnTotals(columns)).toEqual([{ at: many + more, of: Array.from({ length: many }, (_, at) => at) }]);
        },
      ),
    );
  });
});

describe('categories that are totals of others', () => {
  test('by sum, whatever they are called, as in a table of the SSMSI (numbers made up)', () => {
    const [within, others, theft] = [madeUp(1, 60, 900), madeUp(2, 60, 1200), madeUp(3, 60, 4000)];
    const categories = ['Coups et blessures', 'Coups et blessures intrafamiliaux', 'Autres coups', 'Vols'];
    expect(categoryTotals(categories, [sum(within, others), within, others, theft])).toEqual([
      { at: 0, of: [1, 2], by: 'sum' },
    ]);
  });

  test('by code where parts do not make up the whole, as in a table of Eurostat (numbers made up)', () => {
    const [rape, assault, rest, theft] = [
      madeUp(1, 30, 900),
      madeUp(2, 30, 1200),
      madeUp(3, 30, 500),
      madeUp(4, 30, 9000),
    ];
    const cells = [sum(rape, assault, rest), rape, assault.map((value, row) => (row % 4 === 0 ? NONE : value)), theft];
    expect(categoryTotals(['ICCS0301', 'ICCS03011', 'ICCS03012', 'ICCS0502'], cells)).toEqual([
      { at: 0, of: [1, 2], by: 'code' },
    ]);
  });

  test('codes that end in zeros, and labels behind codes (numbers made up)', () => {
    const [a, b, rest] = [madeUp(1, 30, 900), madeUp(2, 30, 1200), madeUp(3, 30, 500)];
    const found = [{ at: 0, of: [1, 2], by: 'code' }];
    expect(categoryTotals(['210000', '211000', '212000'], [sum(a, b, rest), a, b])).toEqual(found);
    expect(categoryTotals(['3 Violence', '3.1 Assault', '3.2 Rape'], [sum(a, b, rest), a, b])).toEqual(found);
  });

  test('not by a code whose numbers are smaller, nor by one that only counts', () => {
    const [a, b] = [madeUp(1, 30, 900), madeUp(2, 30, 1200)];
    expect(categoryTotals(['0301', '03011', '04'], [a.map((value) => value / 2), a, b])).toEqual([]);
    const numbered = Array.from({ length: 12 }, (_, at) => `${at + 1}`);
    const cells = numbered.map((_, at) =>
      madeUp(at + 1, 30, at === 0 ? 1e6 : 100).map((value) => value + (at === 0 ? 1e6 : 0)),
    );
    expect(categoryTotals(numbered, cells)).toEqual([]);
  });

  test('by name where nothing adds up, over all but the parts of other totals', () => {
    const [a, b, c] = [madeUp(1, 30, 900), madeUp(2, 30, 1200), madeUp(3, 30, 5000)];
    const total = sum(a, b, c).map((value, row) => value + (row % 5) + 1);
    expect(categoryTotals(['Total', 'a', 'b', 'ab', 'c'], [total, a, b, sum(a, b), c])).toEqual([
      { at: 3, of: [1, 2], by: 'sum' },
      { at: 0, of: [3, 4], by: 'name' },
    ]);
  });

  test('a name that says a total of something is not one of everything', () => {
    const [fraud, card, theft] = [
      madeUp(1, 30, 9000).map((value) => value + 9000),
      madeUp(2, 30, 900),
      madeUp(3, 30, 9000),
    ];
    expect(
      categoryTotals(['Total fraud offences', 'Card fraud', 'Theft', 'Rape'], [fraud, card, theft, theft]),
    ).toEqual([]);
  });

  test('numbers that chance made are no totals, in sparse groups neither', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(3, 30, 3000), (seed, under) => {
        const cells = Array.from({ length: 9 }, (_, at) =>
          madeUp(seed + at * 977, 50, under).map((value, group) => ((group * 7 + at) % 5 === 0 ? NONE : value)),
        );
        expect(categoryTotals('abcdefghi'.split(''), cells)).toEqual([]);
      }),
    );
  });
});
