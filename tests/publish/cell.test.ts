import { describe, expect, test } from 'vitest';
import examples from '../../docs/examples.json';
import { cellText, shownRows } from '../../src/publish/publish.ts';
import { shownAt } from '../../src/publish/cite/cell.ts';
import { publishWords } from '../../src/words/words.ts';
import { publication } from '../figures.ts';

const copied = async (search: string, row: string, column: string, language: 'sv' | 'en' = 'en'): Promise<string[]> =>
  cellText(publication(search, language), { row, column }, await publishWords(language)).split('\n');

describe('a copied cell', () => {
  test('says its number with unit, labels, hedges and source, and where it is from', async () => {
    const [said, reference] = await copied(examples.home, 'procuring', 'value', 'sv');
    expect(said).toMatch(
      /^Enligt Nya Dagbladet .* 4 anmälningar \(anmält, inte konstaterat\) som gäller koppleri under/,
    );
    expect(reference).toMatch(/koppleri.*: 4 \[figur\].*https:\/\/example\.org\/anmalt\/\?v=1&.*lang=sv\.$/i);
  });

  test('keeps the qualifier of what is stated beside a row', async () => {
    const [said, reference] = await copied(examples['operations-by-date'], 'empact-thb-se-undated', 'stated');
    expect(said).toContain('over 40 reports');
    expect(reference).toContain('over 40');
  });

  test('says of a sum that it is one, and of a missing number that it is', async () => {
    expect((await copied(examples.home, 'itemised', 'value'))[0]).toContain('itemised');
    expect((await copied(examples['europe-robbery-2022'], 'XK', 'value'))[0]).toContain('is missing');
  });

  test('of a line is that of its year', async () => {
    const [said] = await copied(examples['nordic-robbery'], '2015', 'series SE');
    expect(said).toMatch(/concerning robbery in Sweden in 2015/);
  });

  test('that is no count says what it is of, and cites the figure', async () => {
    const [said, reference] = await copied(examples.home, 'procuring', 'iccs');
    expect(said).toBe('Procuring, ICCS: 0302');
    expect(reference).toContain('33 of the 39 itemised reports');
    expect(await copied(examples.home, 'procuring', 'nothing')).toEqual(['']);
  });
});

describe('every number of a table', () => {
  for (const [name, search] of Object.entries(examples)) {
    test(`is the one that is cited: ${name}`, () => {
      const made = publication(search);
      const { columns, rows } = made.figure.table;
      const known = new Map(shownRows(made).map((row) => [row.id, row.text]));
      const values = columns.filter(({ id }) => id === 'value' || id.startsWith('series '));
      for (const { id } of rows)
        for (const column of values) {
          const shown = shownAt(made, { row: id, column: column.id });
          const key = column.id === 'value' ? id : `${id} ${column.id.slice('series '.length)}`;
          expect([key, shown?.text]).toEqual([key, known.get(key)]);
        }
    });
  }
});
