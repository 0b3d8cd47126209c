import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import examples from '../../docs/examples.json';
import { main } from '../../src/cli/main.ts';
import { shortVersion } from '../../src/domain/domain.ts';
import { linkIn, pictureOf, svgText } from '../../src/publish/publish.ts';
import { contentHash, dataPackage } from '../../src/source/source.ts';
import { publication } from '../figures.ts';

let folder = '';
let err = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anmalt-'));
  err = '';
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T12:00:00Z') });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function path(name: string): string {
  return join(folder, name);
}

describe('anmalt render', () => {
  test.each(['svg', 'csv', 'json', 'xlsx', 'zip'])('makes a .%s that leads back to the view', async (ending) => {
    const out = path(`figure.${ending}`);
    expect(await main(['render', examples['sweden-homicide'], '--out', out, '--lang', 'sv'])).toBe(0);
    expect(await linkIn(new Blob([readFileSync(out)]))).toBe(`?${examples['sweden-homicide']}`);
    expect(err).toBe('');
  });

  test('draws the picture that the page draws', async () => {
    const out = path('home.SVG');
    const site = 'https://example.org/anmalt/';
    expect(await main(['render', '--out', out, '--width', '480', '--lang', 'sv', '--site', site])).toBe(0);
    const version = shortVersion((await contentHash(dataPackage, 'operations')) ?? '');
    const onPage = { ...publication(examples.home, 'sv'), version };
    expect(readFileSync(out, 'utf8')).toBe(svgText(pictureOf(onPage, 480)));
  });

  test('takes a file of the reader’s own', async () => {
    writeFileSync(path('counts.csv'), 'region,year,offence,count\nNorrby,2021,Theft,12\nSöderby,2022,Robbery,14\n');
    const out = path('own.csv');
    expect(await main(['render', 'by=region', '--file', path('counts.csv'), '--out', out])).toBe(0);
    const csv = readFileSync(out, 'utf8');
    expect(csv).toContain('Norrby');
    expect(csv).toContain('data=file%3Acounts.csv');
  });

  test('says what it cannot make, and makes nothing', async () => {
    expect(await main(['render', '', '--out', path('figure.png')])).toBe(2);
    expect(err).toContain('page');
    expect(await main(['render', '', '--out', path('figure.doc')])).toBe(2);
    expect(err).toContain('.svg, .csv');
    expect(await main(['render', '', '--out', path('figure.svg'), '--width', '99999'])).toBe(2);
    expect(err).toContain('280');
    expect(await main(['render', ''])).toBe(2);
    expect(err).toContain('anmalt render');
    expect(await main(['render', 'offence=robery', '--out', path('figure.svg')])).toBe(2);
    expect(err).toContain('robery');
    expect(await main(['render', 'offence=', '--out', path('figure.svg')])).toBe(2);
    expect(await main(['render', '', '--out', path('no/such/folder/figure.svg')])).toBe(2);
    expect(err).toContain('cannot be written');
    expect(() => readFileSync(path('figure.svg'))).toThrow('no such file');
  });
});
