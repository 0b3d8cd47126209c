import { describe, expect, test } from 'vitest';
import examples from '../../docs/examples.json';
import { answerTo } from '../../src/cli/answer.ts';
import { COMMA, csvText, SEMICOLON } from '../../src/csv/csv.ts';
import { readWhole } from '../../src/parse/parse.ts';
import { frozen, linkIn, type Publication, saidOnce, shownCsv } from '../../src/publish/publish.ts';
import { Asker, type Data, recordsBehind, runQuery } from '../../src/query/query.ts';
import { queryOf, readLink, toLastingLink, withOwnFile } from '../../src/selection/selection.ts';
import { speak } from '../../src/words/words.ts';
import { dataFor, publication, publicationFrom } from '../figures.ts';
import { shippedLists } from '../package.ts';
import { filesOf, recordsIn } from './files.ts';
import { RANDOM } from './randomViews.ts';

const WANTED = 100;
const FILE = 'taken.csv';

/** The first views of a data set that show anything; every other one in Swedish. */
function views(links: readonly string[]): Publication[] {
  const made = links.flatMap((link, at) => publicationFrom(dataFor(link), link, at % 2 === 0 ? 'sv' : 'en') ?? []);
  return made.slice(0, WANTED);
}

const shown = { operations: views(RANDOM.operations), europe: views(RANDOM.europe) };

/** A CSV text read as a reader's own file, asked the same as the view was. */
async function askedAgain(csv: string, { selection, catalogue }: Publication) {
  const { data, report } = await readWhole(FILE, new TextEncoder().encode(csv), {}, await shippedLists());
  if (data === null) throw new Error(`no figures in it: ${csv.slice(0, 900)}`);
  const link = withOwnFile(`${toLastingLink(selection, catalogue)}&data=${selection.dataset}`, FILE);
  const asked = readLink(link, data.catalogue).selection;
  return { report, result: runQuery(data, queryOf({ ...asked, unit: selection.unit, measure: selection.measure })) };
}

type Rows = ReturnType<typeof runQuery>['rows'];

/** Keys and numbers of rows, whatever their order: a file says nothing of the official one. */
function numbers(rows: Rows, numberOf: (row: Rows[number]) => unknown): string[] {
  return rows
    .filter(({ flags }) => !flags.includes('stated_only'))
    .map((row) => JSON.stringify([row.keys.map(({ code }) => code), numberOf(row)]))
    .toSorted();
}

function rowsBehind(data: Data, publication: Publication): Iterable<readonly (string | number | null)[]> {
  const query = queryOf(publication.selection);
  return recordsBehind(data, query, new Asker(data).rows(query), publication.speech.language, saidOnce(publication));
}

describe.each(['operations', 'europe'] as const)('a hundred views of %s', (name) => {
  const publications = shown[name];
  const data = dataFor(`data=${name}`);

  test('are found again in every file that was taken of them', async () => {
    expect(publications).toHaveLength(WANTED);
    for (const publication of publications) {
      const link = toLastingLink(publication.selection, publication.catalogue);
      for (const [kind, file] of Object.entries(await filesOf(publication)))
        expect([kind, await linkIn(file)]).toEqual([kind, link]);
    }
  });

  test.each([COMMA, SEMICOLON])('have in their CSV what `ask` answers (%o)', (dialect) => {
    for (const publication of publications) {
      const { selection, speech, result } = publication;
      const { dimensions, measure, rows, itemisedSum, statedTotals } = answerTo(
        data,
        selection,
        speak(speech.language),
      );
      const number = (text: string | undefined): number | null =>
        text === undefined || text === '' ? null : Number(text.replace(',', '.'));
      const records = recordsIn(shownCsv(publication, dialect), dialect);
      const answered = new Map(rows.map((row) => [JSON.stringify(row.keys.map(({ code }) => code ?? '')), row]));
      for (const record of records.filter(({ role }) => role === 'item')) {
        const row = answered.get(JSON.stringify(dimensions.map((dimension) => record[dimension] ?? '')));
        expect(row).toBeDefined();
        expect(number(record['value'])).toBe(row?.count.value ?? null);
        expect([record['qualifier'], record['status']]).toEqual([row?.count.qualifier, row?.count.status]);
        if (measure !== 'count') expect(number(record[measure])).toBe(row?.value ?? null);
      }
      const sums = records.filter(({ role }) => role === 'itemised_sum').map(({ value }) => number(value));
      expect(sums.every((sum) => sum === itemisedSum)).toBe(true);
      const stated = records.filter(({ role }) => role === 'stated_total');
      if (result.query.by.length === 1 && result.query.by[0] !== 'period')
        for (const one of statedTotals)
          expect(stated.map(({ value, qualifier }) => [number(value), qualifier])).toContainEqual([
            one.value,
            one.qualifier,
          ]);
    }
  });

  test('give the same figures when their CSV is opened', async () => {
    for (const publication of publications) {
      const { figure, result } = publication;
      // Counts alone can be counted again; of a matrix the file holds one page.
      if (result.query.measure !== 'count' || figure.kind === 'matrix') continue;
      const { result: again } = await askedAgain(shownCsv(publication, SEMICOLON), publication);
      const kept = result.rows.filter(({ keys }) => figure.kind !== 'trend' || keys.at(-1)?.code !== null);
      const counts = ({ count }: Rows[number]) => [count.value, count.qualifier];
      expect(numbers(again.rows, counts)).toEqual(numbers(kept, counts));
      // Where a category lacks figures that those within it have, only the rows behind tell what lies within what.
      const isPlain = name === 'operations' && !kept.some(({ flags }) => flags.includes('inside'));
      if (figure.kind === 'bars' && isPlain) expect(again.itemisedSum.value).toBe(result.itemisedSum.value);
    }
  });

  test('give the same figures and sums when all rows behind them are opened', async () => {
    // All rows of a data set are many: some of the views will do.
    for (const publication of publications.filter((_, at) => at % 4 === 0)) {
      const { result } = publication;
      if (result.query.measure === 'rate' || result.query.measure === 'change') continue;
      const csv = csvText(rowsBehind(data, publication), COMMA);
      const { result: again, report } = await askedAgain(csv, publication);
      expect(report.records).toBe(result.evidence.rows);
      const measured = ({ value, qualifier, count, flags }: Rows[number]) => [value, qualifier, count, flags];
      expect(numbers(again.rows, measured)).toEqual(numbers(result.rows, measured));
      expect(again.itemisedSum).toEqual(result.itemisedSum);
      expect(await linkIn(new Blob([csv]))).toBe(toLastingLink(publication.selection, publication.catalogue));
    }
  });
});

test('a view that is frozen is found again as it is, in every file', async () => {
  const made = frozen({ ...publication(examples['sweden-homicide']), version: '0123456789ab' });
  const link = toLastingLink(made.selection, made.catalogue);
  expect(link).toContain('data-version=0123456789ab&data-date=2026-11-25');
  for (const [kind, file] of Object.entries(await filesOf(made)))
    expect([kind, await linkIn(file)]).toEqual([kind, link]);
});

test('categories within categories are added once, in the file as in the figure', async () => {
  const search = examples['sweden-sexual-violence-2022'];
  const made = publication(search);
  const { result } = await askedAgain(shownCsv(made, COMMA), made);
  expect(result.itemisedSum.value).toBe(20_940);
  expect(result.rows.map(({ flags }) => flags.includes('inside'))).toEqual([false, true, true]);
});

test('the opening view keeps its stated total when its CSV is opened', async () => {
  const made = publication(examples.home);
  const { result } = await askedAgain(shownCsv(made, SEMICOLON), made);
  expect(result.itemisedSum.value).toBe(39);
  expect(result.statedTotal).toMatchObject({ value: 40, qualifier: 'over', source: 'nya-dagbladet-nd-97a3' });
});
