import { expect, test } from 'vitest';
import { publishedRecords } from '../../src/parse/published.ts';
import { type Records, recordsOf, rowsOf } from '../../src/parse/records.ts';
import { labelAt } from '../../src/table/table.ts';
import { dataPackage } from '../../src/source/source.ts';
import { shippedFiles } from '../package.ts';

const files = await shippedFiles(dataPackage.resources.map((resource) => resource.name));

function cells(records: Records): unknown {
  const columns = [...records.columns].map(([name, column]) => [
    name,
    rowsOf(records).map((row) => labelAt(column, row)),
  ]);
  return { file: records.file, rows: records.rows, names: records.names, columns };
}

function both(file: string, bytes: Uint8Array): [unknown, unknown] {
  return [cells(publishedRecords(file, new TextDecoder().decode(bytes))), cells(recordsOf(file, bytes).records)];
}

test.each([...files])('%s is read as the reader of any file reads it', (name, { bytes }) => {
  const [published, careful] = both(name, bytes);
  expect(published).toEqual(careful);
});

test.each([
  ['quotes round a field, and doubled within it', 'a,b\n"x, ""y""","z\nz"\n"",""""\n'],
  ['empty fields and lines of one field', 'a\nx\n\ny\n'],
  ['a last line without an end', 'a,b\n1,2\n3,4'],
  ['only names', 'a,b\n'],
])('so are %s', (_, text) => {
  const [published, careful] = both('made-up.csv', new TextEncoder().encode(text));
  expect(published).toEqual(careful);
});

test.each(['a,b\n"x', 'a,b\n"', 'a\n"x"y"\n', ''])('no text keeps the reader from its end: %j', (text) => {
  expect(publishedRecords('made-up.csv', text).rows).toBeLessThan(3);
});
