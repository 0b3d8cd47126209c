import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ownReading } from '../../src/cli/own.ts';
import type { Reading } from '../../src/parse/parse.ts';
import { type Data, runQuery } from '../../src/query/query.ts';

// Each file of the folder is read as the program reads it, and held to the JSON beside it: a new case is a new file. All
// figures are made up; layouts are those of real publishers. UPDATE_READINGS=1 writes the JSON of files that have none.
const FOLDER = fileURLToPath(new URL('../fixtures/readings/', import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => !name.endsWith('.golden.json'));

function sums({ dataset, catalogue }: Data, data: Data): Record<string, Record<string, number | null>> {
  const where = { offence: null, operation: null, region: null, from: null, to: null };
  return Object.fromEntries(
    [...catalogue.met.unit].map((unit) => [
      unit,
      Object.fromEntries(
        dataset.dimensions.flatMap((dimension) => {
          const { rows } = runQuery(data, {
            dataset: dataset.code,
            version: null,
            unit,
            measure: 'count',
            by: [dimension],
            where,
          });
          return rows.map((row): [string, number | null] => [
            `${dimension} ${row.keys[0]?.code ?? '–'}${row.qualifier === 'exact' ? '' : ` (${row.qualifier})`}`,
            row.count.value,
          ]);
        }),
      ),
    ]),
  );
}

function summary({ report, data }: Reading) {
  const { encoding, dialect, columns, records, used, setAside, findings } = report;
  return {
    encoding: `${encoding.name} (${encoding.known})`,
    dialect,
    columns: columns.map(({ name, role, type }) => `${name}: ${role}, ${type}`),
    records: { records, used, setAside },
    findings: findings.map(({ kind, count, places }) => ({
      kind,
      count,
      places: places.slice(0, 3).map(({ row, column, value }) => `${row ?? '–'}, ${column ?? '–'}: ${value ?? ''}`),
    })),
    sums: data === null ? null : sums(data, data),
  };
}

describe('files of many kinds are read as their golden files say', () => {
  test.each(FILES)('%s', async (name) => {
    const reading = await ownReading(`${FOLDER}${name}`, {});
    if (reading === null) throw new Error('the file cannot be opened');
    const golden = `${FOLDER}${name}.golden.json`;
    const got = summary(reading);
    expect(got.records.used + got.records.setAside).toBe(got.records.records);
    if (process.env['UPDATE_READINGS'] === '1' && !existsSync(golden))
      writeFileSync(golden, `${JSON.stringify(got, null, 2)}\n`);
    expect(got).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });
});
