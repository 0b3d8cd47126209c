import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import examples from '../../docs/examples.json';
import { type Result, runQuery } from '../../src/query/query.ts';
import { queryOf, readLink, toLink } from '../../src/selection/selection.ts';
import { shipped } from '../package.ts';
import { type Golden, recomputed } from './independent.ts';

// The files are reviewed like code. After a change of data: GOLDEN=write npx vitest run tests/golden
const REWRITE = process.env['GOLDEN'] === 'write';

const data = { operations: await shipped('operations'), europe: await shipped('europe') };

function plain(result: Result): Golden {
  const { statedTotal, itemisedSum, rows } = result;
  return {
    rows: rows
      .map((row) => ({
        key: row.keys.map((key) => key.code ?? '').join(' '),
        value: row.value,
        count: row.count.value,
        observed: row.count.observed,
        absent: row.count.absent,
      }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    itemisedSum: itemisedSum.value,
    statedTotal: statedTotal === null ? null : { value: statedTotal.value, qualifier: statedTotal.qualifier },
  };
}

/** Ratios to twelve significant digits, so that the last bit of a division is no difference. */
function rounded(golden: Golden): Golden {
  const short = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(12)));
  return { ...golden, rows: golden.rows.map((row) => ({ ...row, value: short(row.value) })) };
}

describe.each(Object.entries(examples))('%s', (name, search) => {
  const file = new URL(`figures/${name}.json`, import.meta.url);
  if (REWRITE) writeFileSync(file, `${JSON.stringify(rounded(recomputed(search)), null, 2)}\n`);
  const golden = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Golden) : null;
  const { catalogue } = data[search.includes('data=europe') ? 'europe' : 'operations'];
  const reading = readLink(search, catalogue);

  test('its link is canonical and understood in full', () => {
    expect(reading.notices).toEqual([]);
    expect(toLink(reading.selection, catalogue)).toBe(search === '' ? '' : `?${search}`);
  });

  test('the recomputation from the files gives the golden figures', () => {
    expect(rounded(recomputed(search))).toEqual(golden);
  });

  test('the program gives the golden figures', () => {
    const query = queryOf(reading.selection);
    const set = query.dataset === 'europe' ? data.europe : data.operations;
    expect(rounded(plain(runQuery(set, query)))).toEqual(golden);
  });
});
