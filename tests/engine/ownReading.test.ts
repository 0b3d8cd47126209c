import { expect, test } from 'vitest';
import { ownReading } from '../../src/engine/ownReading.ts';
import { shippedLists } from '../package.ts';

// Made-up figures throughout.
const HEAD = 'region;offence;year;reports\n';
const PLAIN = Array.from(
  { length: 160_000 },
  (_, at) => `Place ${at % 50};Theft ${at % 20};${2000 + (at % 9)};${at % 7}\n`,
);
const LATE = ['Örebro;Stöld;2001;5\n', 'Gävle;Rån;2002;6\n', 'Malmö;Övriga brott;2003;7\n', 'Västerås;Stöld;2004;8\n'];

test('letters that come late in a large file tell its encoding, and it is read in one go all the same', async () => {
  const bytes = Uint8Array.from([HEAD, ...PLAIN, ...LATE, ...PLAIN].join(''), (letter) => letter.charCodeAt(0));
  const rows: number[] = [];
  const subject = { kind: 'file', name: 'made-up.csv', blob: new Blob([bytes]), choices: {} } as const;
  const watch = { onProgress: (progress: { rows: number }) => rows.push(progress.rows), isStopped: () => false };
  const { report } = await ownReading(subject, watch, shippedLists());
  expect(report.encoding).toMatchObject({ name: 'windows-1252', known: 'guess' });
  expect(report.encoding.words).toContain('Örebro');
  expect(report.used).toBe(2 * PLAIN.length + LATE.length);
  // One that is read whole is told of every 4,096 records, and not of the last.
  expect(rows.at(-1)).toBe(2 * PLAIN.length + LATE.length);
});

test('a large file that breaks a rule tells how far it is while it is read whole', async () => {
  const blob = new Blob([HEAD, 'Place 1;Theft 1;2000;1;too many\n', PLAIN.join('')]);
  const rows: number[] = [];
  const watch = { onProgress: (progress: { rows: number }) => rows.push(progress.rows), isStopped: () => false };
  const { report } = await ownReading({ kind: 'file', name: 'made-up.csv', blob, choices: {} }, watch, shippedLists());
  expect(report).toMatchObject({ used: PLAIN.length, setAside: 1 });
  expect(rows.some((count) => count > 0)).toBe(true);
});

test('a file that changes or goes while it is read is named, with what to do', async () => {
  const failing = new ReadableStream({
    pull: (controller) => controller.error(new DOMException('The file could not be read', 'NotReadableError')),
  });
  const blob = Object.assign(new Blob([HEAD, PLAIN.join('')]), { stream: () => failing });
  const watch = { onProgress: () => {}, isStopped: () => false };
  const reading = ownReading({ kind: 'file', name: 'made-up.csv', blob, choices: {} }, watch, shippedLists());
  await expect(reading).rejects.toMatchObject({
    failure: { kind: 'data', problems: [{ kind: 'file_unreadable', file: 'made-up.csv' }] },
  });
});

test.each([
  ['in one go, with its columns still to be understood', [HEAD, PLAIN.join('')]],
  ['whole, record by record', [HEAD, 'Place 1;Theft 1;2000;1;too many\n', PLAIN.join('')]],
])('a large file can be stopped once all its bytes are in: %s', async (_, parts) => {
  const blob = new Blob(parts);
  let areBytesIn = false;
  let asked = 0;
  const watch = {
    onProgress: ({ loaded }: { loaded: number }) => {
      areBytesIn ||= loaded === blob.size;
    },
    // Between the columns, or the records: not at once.
    isStopped: () => areBytesIn && ++asked > 5,
  };
  const reading = ownReading({ kind: 'file', name: 'made-up.csv', blob, choices: {} }, watch, shippedLists());
  await expect(reading).rejects.toMatchObject({ failure: { kind: 'stopped' } });
});

test('a Parquet file that changes while it is read is named as one that can no longer be read', async () => {
  const blob = new Blob(['PAR1', new Uint8Array(2 ** 20), 'PAR1']);
  const slice = blob.slice.bind(blob);
  blob.slice = (start = 0, end = blob.size) =>
    start === 0
      ? slice(start, end)
      : Object.assign(slice(start, end), {
          arrayBuffer: () => Promise.reject(new DOMException('The file could not be read', 'NotReadableError')),
        });
  const watch = { onProgress: () => {}, isStopped: () => false };
  const reading = ownReading({ kind: 'file', name: 'made-up.parquet', blob, choices: {} }, watch, shippedLists());
  await expect(reading).rejects.toMatchObject({
    failure: { kind: 'data', problems: [{ kind: 'file_unreadable', file: 'made-up.parquet' }] },
  });
});

test('the rows that are told of a wide file are its records, and never fewer than before', async () => {
  const rows = Array.from({ length: 250_000 }, (_, at) => `Place ${at};${at % 7};${at % 9};${at % 11}\n`);
  const blob = new Blob(['region;2020;2021;2022\n', rows.join('')]);
  const told: number[] = [];
  const watch = { onProgress: (progress: { rows: number }) => told.push(progress.rows), isStopped: () => false };
  const { report } = await ownReading({ kind: 'file', name: 'made-up.csv', blob, choices: {} }, watch, shippedLists());
  expect(report.used).toBe(rows.length);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(rows.length);
});
