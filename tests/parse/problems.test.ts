import { describe, expect, test } from 'vitest';
import type { PackageDescriptor, Problem, ProblemKind } from '../../src/domain/domain.ts';
import { checkPackage, type GivenFile, readPackage } from '../../src/parse/parse.ts';
import { dataPackage } from '../../src/source/source.ts';
import { shippedFiles } from '../package.ts';

const files = await shippedFiles(dataPackage.resources.map((resource) => resource.name));
const OPERATIONS = 'observations-operations';

function textOf(name: string): string {
  return new TextDecoder().decode(files.get(name)?.bytes);
}

/** The package with one file rewritten and declared anew, so that only its content is wrong. */
function rewritten(
  name: string,
  change: (text: string) => string,
): { descriptor: PackageDescriptor; given: Map<string, GivenFile> } {
  const bytes = new TextEncoder().encode(change(textOf(name)));
  const rows = new TextDecoder().decode(bytes).trimEnd().split('\n').length - 1;
  const resources = dataPackage.resources.map((one) =>
    one.name === name ? { ...one, bytes: bytes.length, rowCount: rows, hash: `sha256:${'0'.repeat(64)}` } : one,
  );
  return { descriptor: { ...dataPackage, resources }, given: new Map(files).set(name, { bytes, sha256: null }) };
}

function problemsOf(name: string, change: (text: string) => string): readonly Problem[] {
  const { descriptor, given } = rewritten(name, change);
  return checkPackage(descriptor, given);
}

function line(name: string, row: number): string {
  return textOf(name).split('\n')[row - 1] ?? '';
}

function replaceLine(row: number, change: (line: string) => string): (text: string) => string {
  return (text) =>
    text
      .split('\n')
      .map((one, at) => (at === row - 1 ? change(one) : one))
      .join('\n');
}

describe('a file that is not the one declared', () => {
  const reading = (bytes: Uint8Array, sha256: string | null) =>
    readPackage(dataPackage, 'operations', new Map(files).set(OPERATIONS, { bytes, sha256 }));
  const whole = files.get(OPERATIONS)?.bytes ?? new Uint8Array();

  test('cut at a line end, it is named with both row counts, and nothing is read', () => {
    const cut = new TextEncoder().encode(textOf(OPERATIONS).split('\n').slice(0, 700).join('\n'));
    const { data, problems } = reading(cut, null);
    expect(data).toBeNull();
    expect(problems).toContainEqual(
      expect.objectContaining({
        kind: 'file_rows',
        file: 'observations/operations.csv',
        found: '699',
        expected: '1172',
      }),
    );
  });

  test('with other bytes of the same length, its checksum gives it away', () => {
    const other = new TextEncoder().encode(textOf(OPERATIONS).replace(',33,exact', ',34,exact'));
    expect(other.length).toBe(whole.length);
    expect(reading(other, 'f'.repeat(64)).problems.map((one) => one.kind)).toContain('file_changed');
  });

  test('with invalid UTF-8, it is not guessed at', () => {
    const broken = whole.slice();
    broken[5000] = 0xff;
    expect(reading(broken, null).problems.map((one) => one.kind)).toContain('not_utf8');
  });

  test('not there at all, it is named', () => {
    const rest = new Map(files);
    rest.delete('sources');
    const { data, problems } = readPackage(dataPackage, 'operations', rest);
    expect(data).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ kind: 'file_missing', file: 'sources.csv' })]);
  });
});

describe('wrong content names file, row and column', () => {
  const cases: readonly [ProblemKind, string, (text: string) => string, Partial<Problem>][] = [
    ['csv_quote', 'units', (text) => text.replace('\nreport,', '\n"report,'), { file: 'units.csv', row: 2 }],
    ['field_count', 'regions', replaceLine(3, (one) => `${one},extra`), { row: 3, found: '7', expected: '6' }],
    [
      'column_missing',
      'regions',
      replaceLine(1, (one) => one.replace('label_en', 'english')),
      { row: 1, column: 'label_en' },
    ],
    [
      'column_unexpected',
      'regions',
      replaceLine(1, (one) => one.replace('label_en', 'english')),
      { row: 1, found: 'english' },
    ],
    ['required', 'sources', replaceLine(2, (one) => one.replace(/https?:[^,]+/, '')), { row: 2, column: 'url' }],
    [
      'type',
      OPERATIONS,
      replaceLine(4, (one) => one.replace(',33,exact', ',many,exact')),
      { row: 4, column: 'value', found: 'many' },
    ],
    [
      'not_allowed',
      OPERATIONS,
      replaceLine(4, (one) => one.replace(',exact,', ',roughly,')),
      { row: 4, column: 'qualifier', found: 'roughly' },
    ],
    ['pattern', 'operations', replaceLine(3, (one) => one.replace(/,none,/, ',sometime,')), { row: 3 }],
    [
      'range',
      OPERATIONS,
      replaceLine(4, (one) => one.replace(',33,', ',-33,')),
      { row: 4, column: 'value', found: '-33' },
    ],
    ['duplicate_key', 'regions', (text) => `${text}SE,,country,Sverige,Sweden,\n`, { column: 'code', found: 'SE' }],
    [
      'unknown_code',
      OPERATIONS,
      replaceLine(4, (one) => one.replace('purchase_sex', 'purchase')),
      { row: 4, column: 'offence', found: 'purchase' },
    ],
    [
      'value_status',
      OPERATIONS,
      replaceLine(4, (one) => one.replace(',exact,A,', ',exact,M,')),
      { row: 4, column: 'value' },
    ],
    [
      'tree_circle',
      'offences',
      (text) => text.replace('\nprostitution,,', '\nprostitution,procuring,'),
      { column: 'parent' },
    ],
    [
      'mixed_sources',
      OPERATIONS,
      replaceLine(4, (one) => one.replace('nya-dagbladet-nd-97a3', '3ne-nd-9b00')),
      { column: 'source' },
    ],
    [
      'total_differs',
      OPERATIONS,
      replaceLine(4, (one) => one.replace(',33,', ',34,')),
      { file: 'differences.csv', row: 2, column: 'item_sum' },
    ],
    [
      'total_undeclared',
      'differences',
      (text) => text.replace(/^empact-thb-se-undated.*\n/m, ''),
      { file: 'observations/operations.csv', column: 'value' },
    ],
    [
      'rate_differs',
      'rates-europe',
      (text) => text.replace('SE,0101,2022,report_per_100k,1.11,', 'SE,0101,2022,report_per_100k,1.21,'),
      { file: 'observations/europe-rates.csv', column: 'value', found: '1.21' },
    ],
  ];

  test.each(cases.filter(([kind]) => kind !== 'pattern'))('%s', (kind, name, change, place) => {
    expect(problemsOf(name, change)).toContainEqual(expect.objectContaining({ kind, ...place }));
  });

  test('pattern', () => {
    const found = problemsOf('operations', (text) =>
      text.replace(',2018-10,2018-10,month,', ',Oct 2018,2018-10,month,'),
    );
    expect(found).toContainEqual(expect.objectContaining({ kind: 'pattern', column: 'date_start', found: 'Oct 2018' }));
  });

  test('dates that do not exist, or are out of order', () => {
    for (const [from, to] of [
      [',2021-03-01,2021-03-31,day,', ',2021-02-30,2021-03-31,day,'],
      [',2021-03-01,2021-03-31,day,', ',2021-04-01,2021-03-31,day,'],
      [',2018-10,2018-10,month,', ',2018-10,2018-10,day,'],
    ] as const) {
      expect(textOf('operations')).toContain(from);
      expect(problemsOf('operations', (text) => text.replace(from, to)).map((one) => one.kind)).toContain('dates');
    }
  });
});

test('the shipped package is sound', () => {
  expect(checkPackage(dataPackage, files)).toEqual([]);
});

test('rows that the cases above change are the ones they mean', () => {
  expect(line(OPERATIONS, 4)).toContain('purchase_sex,,report,33,exact,A,item');
});
