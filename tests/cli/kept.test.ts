import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keep, keptFor, keptProblems, keptVersions } from '../../src/cli/kept.ts';
import { contentOf, type PackageDescriptor, shortVersion } from '../../src/domain/domain.ts';
import { type GivenFiles, readPackage } from '../../src/parse/parse.ts';
import { dataPackage, SourceProblem } from '../../src/source/source.ts';
import { type Edits, editedPackage, shippedFiles } from '../package.ts';

const first = { descriptor: dataPackage, files: await shippedFiles(dataPackage.resources.map(({ name }) => name)) };
// A made-up revision of one European figure.
const REVISED: Edits = {
  'observations-europe': (text) => text.replace('europe,,SE,0101,2022,report,116', 'europe,,SE,0101,2022,report,117'),
};
const second = await editedPackage(REVISED);

let folder: URL;

beforeEach(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'kept-'))}/`);
});

afterEach(() => rm(folder, { recursive: true }));

function keepOn(day: string, { descriptor, files }: { descriptor: PackageDescriptor; files: GivenFiles }) {
  return keep(folder, descriptor, files, day);
}

function listed() {
  return keptVersions(folder).then((versions) => versions.map(({ dataset, since, until }) => [dataset, since, until]));
}

async function versionOf(dataset: string) {
  const found = (await keptVersions(folder)).find((one) => one.dataset === dataset);
  if (found === undefined) throw new Error(`no version of ${dataset}`);
  return found;
}

function packedFile(name: string): URL {
  const hash = dataPackage.resources.find((one) => one.name === name)?.hash.replace('sha256:', '');
  return new URL(`files/${hash}.csv.gz`, folder);
}

function kinds(): Promise<string[]> {
  return keptProblems(folder, dataPackage).then((problems) => problems.map(({ kind }) => kind));
}

describe('keeping the present data', () => {
  test('gives a version for each data set, and nothing more when it is done again', async () => {
    expect((await keepOn('2026-11-26', first)).map(({ dataset }) => dataset)).toEqual(['operations', 'europe']);
    const list = await readFile(new URL('index.json', folder), 'utf8');
    expect(await keepOn('2026-11-27', first)).toEqual([]);
    expect(await readFile(new URL('index.json', folder), 'utf8')).toBe(list);
    expect(await kinds()).toEqual([]);
  });

  test('keeps the older version, says until when it was the present one, and touches no other data set', async () => {
    await keepOn('2026-11-26', first);
    expect((await keepOn('2027-03-01', second)).map(({ dataset }) => dataset)).toEqual(['europe']);
    expect(await listed()).toEqual([
      ['operations', '2026-11-26', null],
      ['europe', '2026-11-26', '2027-03-01'],
      ['europe', '2027-03-01', null],
    ]);
    const { version, descriptor, files } = await keptFor(
      folder,
      'europe',
      shortVersion((await versionOf('europe')).hash),
    );
    expect(version.until).toBe('2027-03-01');
    expect(readPackage(descriptor, 'europe', files).problems).toEqual([]);
    expect(new TextDecoder().decode(files.get('observations-europe')?.bytes)).toContain('SE,0101,2022,report,116,');
  });

  test('knows data again that were the present ones before', async () => {
    await keepOn('2026-11-26', first);
    await keepOn('2027-03-01', second);
    expect(await keepOn('2027-03-02', first)).toEqual([]);
    expect((await listed()).slice(1)).toEqual([
      ['europe', '2026-11-26', null],
      ['europe', '2027-03-01', '2027-03-02'],
    ]);
  });

  test('writes a file with no trace of when or where', async () => {
    await keepOn('2026-11-26', first);
    const packed = await readFile(packedFile('offences'));
    // RFC 1952: flags, four bytes of time, extra flags, system.
    expect([...packed.subarray(3, 10)]).toEqual([0, 0, 0, 0, 0, 2, 255]);
  });
});

describe('kept data are refused where', () => {
  beforeEach(() => keepOn('2026-11-26', first));

  test('the present ones are not among them', async () => {
    expect(await keptProblems(folder, second.descriptor)).toMatchObject([{ kind: 'version_not_kept', file: 'europe' }]);
  });

  test('a file holds something else', async () => {
    await writeFile(packedFile('observations-europe'), gzipSync(second.files.get('observations-europe')?.bytes ?? ''));
    expect(await kinds()).toEqual(['file_changed']);
  });

  test('a file is broken', async () => {
    const packed = await readFile(packedFile('observations-europe'));
    await writeFile(packedFile('observations-europe'), packed.subarray(0, packed.length / 2));
    expect(await kinds()).toEqual(['file_missing']);
  });

  test('a description names other files than it did', async () => {
    const file = new URL(`${(await versionOf('europe')).hash}.json`, folder);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/sha256:\w/, 'sha256:x'));
    expect(await kinds()).toEqual(['version_altered']);
  });

  test('a description is gone', async () => {
    await rm(new URL(`${(await versionOf('operations')).hash}.json`, folder));
    expect(await kinds()).toEqual(['file_missing']);
  });

  test('a version is asked for that there is none of, or that is another data set’s', async () => {
    const { hash } = await versionOf('europe');
    for (const [dataset, version] of [
      ['europe', '000000000000'],
      ['operations', shortVersion(hash)],
    ] as const)
      await expect(keptFor(folder, dataset, version)).rejects.toThrow(SourceProblem);
  });
});

describe('the content of a data set', () => {
  const content = contentOf(dataPackage, 'europe');

  test('does not hang on the order in which its files are described', () => {
    const turned = { ...dataPackage, resources: dataPackage.resources.toReversed() };
    expect(contentOf(turned, 'europe')).toBe(content);
  });

  test('is another where one of its files is, and the same where another data set’s is', () => {
    expect(contentOf(second.descriptor, 'europe')).not.toBe(content);
    expect(contentOf(second.descriptor, 'operations')).toBe(contentOf(dataPackage, 'operations'));
  });
});
