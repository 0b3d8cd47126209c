import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { checksum } from '../../bench/data/answer.ts';
import { NO_FILTERS } from '../../bench/data/filters.ts';
import { generate } from '../../bench/data/generate.ts';
import { dateOf, dayOf } from '../../bench/data/labels.ts';
import { ACTIONS, scriptOf } from '../../bench/data/moves.ts';
import { moveChecksums, wholeChecksum } from '../../bench/data/reference.ts';

const ROWS = 5_000;

function written(seed: number) {
  const decoder = new TextDecoder();
  let text = '';
  const columns = generate(ROWS, seed, (chunk) => {
    text += decoder.decode(chunk, { stream: true });
  });
  return { columns, text };
}

const { columns, text } = written(1);
const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

/** The same group-bys from the text, by another way than the generator's own. */
function answerFromText(passes: (row: Record<string, string>, view: string) => boolean) {
  const sums = (view: string, key: (row: Record<string, string>) => string): Map<string, number> => {
    const map = new Map<string, number>();
    for (const row of rows.filter((one) => passes(one, view)))
      map.set(key(row), (map.get(key(row)) ?? 0) + Number(row['value']));
    return map;
  };
  return checksum({
    total: sums('total', () => '').get('') ?? 0,
    day: sums('day', (row) => (row['period'] ?? '').slice(0, 7)),
    offence: sums('offence', (row) => row['offence'] ?? ''),
    operation: sums('operation', (row) => row['operation'] ?? ''),
    region: sums('region', (row) => row['region'] ?? ''),
  });
}

test('the same seed gives the same bytes, another seed others', () => {
  expect(written(1).text).toBe(text);
  expect(written(2).text).not.toBe(text);
});

test('the file has what readers of CSV stumble over', () => {
  expect(rows).toHaveLength(ROWS);
  expect(text).toMatch(/"[^"\n]*,[^"\n]*"/);
  expect(text).toMatch(/[åäö]/);
  expect(rows.filter((row) => row['status'] === 'M').every((row) => row['value'] === '')).toBe(true);
  expect(rows.some((row) => row['status'] === 'M')).toBe(true);
  expect(rows.some((row) => Number(row['value']) < 0)).toBe(true);
});

test('the checksum of all rows is that of the text', () => {
  expect(wholeChecksum(columns)).toBe(answerFromText(() => true));
});

test.each(ACTIONS)('the checksums of %s are those of the text, each view heeding all filters but its own', (action) => {
  const { moves } = scriptOf(action);
  const sums = moveChecksums(columns, action);
  for (const at of [0, moves.length - 1]) {
    const { day, offence, operation } = moves[at]?.filters ?? NO_FILTERS;
    const wanted = answerFromText(
      (row, view) =>
        (view === 'day' || day === null || ((row['period'] ?? '') >= day.from && (row['period'] ?? '') <= day.to)) &&
        (view === 'offence' || (offence?.includes(row['offence'] ?? '') ?? true)) &&
        (view === 'operation' || (operation?.includes(row['operation'] ?? '') ?? true)),
    );
    expect(sums[at]).toBe(wanted);
  }
});

test.each(ACTIONS)('%s moves only the control that is held, and never stands still', (action) => {
  const { before, held, moves } = scriptOf(action);
  const states = [before.at(-1)?.filters ?? NO_FILTERS, ...moves.map(({ filters }) => filters)];
  for (const [at, { moved, filters }] of moves.entries()) {
    const previous = states[at] ?? NO_FILTERS;
    expect(moved).toBe(held);
    expect({ ...filters, [held]: null }).toEqual({ ...previous, [held]: null });
    expect(filters[held]).not.toEqual(previous[held]);
  }
});

test('a group that sums to nothing is as good as absent, and order says nothing', () => {
  const sums = (entries: readonly (readonly [string, number])[]): string => {
    const map = new Map(entries);
    return checksum({ total: 3, day: map, offence: map, operation: map, region: map });
  };
  expect(
    sums([
      ['a', 1],
      ['b', 2],
      ['c', 0],
    ]),
  ).toBe(
    sums([
      ['b', 2],
      ['a', 1],
    ]),
  );
  expect(
    sums([
      ['a', 2],
      ['b', 1],
    ]),
  ).not.toBe(
    sums([
      ['a', 1],
      ['b', 2],
    ]),
  );
});

test('days are counted from 2015-01-01', () => {
  expect([dateOf(0), dateOf(3652)]).toEqual(['2015-01-01', '2024-12-31']);
  expect(dayOf('2016-03-01')).toBe(425);
});
