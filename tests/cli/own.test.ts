import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

// Made-up figures throughout.
const CLEAN = 'region,year,offence,count\nNorrby,2021,Theft,12\nNorrby,2022,Theft,14\nSöderby,2021,Robbery,3\n';
let folder = '';
let out = '';
let err = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anmalt-'));
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('anmalt check', () => {
  test('says nothing against a clean file, and ends with 0', async () => {
    expect(await main(['check', file('clean.csv', CLEAN), '--json'])).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      dialect: {
        encoding: 'utf-8',
        delimiter: ',',
        quote: '"',
        escape: '"',
        headerRows: 1,
        preambleRows: 0,
        decimal: '.',
        thousands: '',
      },
      columns: [
        { name: 'region', role: 'region', type: 'text' },
        { name: 'year', role: 'year', type: 'period' },
        { name: 'offence', role: 'offence', type: 'text' },
        { name: 'count', role: 'count', type: 'integer' },
      ],
      records: 3,
      used: 3,
      setAside: 0,
      problems: [],
    });
    expect(JSON.parse(out)).not.toHaveProperty('rows');
  });

  test('names what is wrong by row and column, gives every record as it stands, and ends with 1', async () => {
    const spoiled = CLEAN.replace('Norrby,2022,Theft', '"Norrby,2022,Theft').replace(',3\n', ',3,\n4,5\n');
    expect(await main(['check', file('spoiled.csv', spoiled), '--json', '--cells'])).toBe(1);
    const { ok, problems, rows, records, used, setAside } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(problems).toMatchObject([
      { kind: 'csv_quote', row: 3, column: 'region', count: 1, message: expect.stringContaining('quote') },
      { kind: 'field_count', row: 4, count: 2 },
    ]);
    expect(rows).toEqual([
      ['region', 'year', 'offence', 'count'],
      ['Norrby', '2021', 'Theft', '12'],
      ['"Norrby', '2022', 'Theft', '14'],
      ['Söderby', '2021', 'Robbery', '3', ''],
      ['4', '5'],
    ]);
    expect(used + setAside).toBe(records);
  });

  test('says it in words and in Swedish', async () => {
    expect(await main(['check', file('clean.csv', CLEAN), '--lang', 'sv'])).toBe(0);
    expect(out).toContain('4. count: antal (heltal)');
    expect(out).toContain('Inget att anmärka.');
  });

  test('ends with 2 where there is no file, no table in it, or no such choices', async () => {
    const clean = file('clean.csv', CLEAN);
    expect(await main(['check', join(folder, 'nothing.csv')])).toBe(2);
    expect(err).toContain('nothing.csv');
    expect(
      await main(['check', file('picture.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))]),
    ).toBe(2);
    expect(err).toContain('picture');
    expect(await main(['check', clean, '--choices', file('choices.json', '[1]')])).toBe(2);
    expect(await main(['check'])).toBe(2);
    expect(await main(['check', clean, '--unknown'])).toBe(2);
    expect(out).toBe('');
  });

  test('takes choices from a file', async () => {
    const path = file('open.csv', 'Date;Area;Cases\n01/02/2021;North;3\n03/04/2021;South;2\n');
    expect(await main(['check', path, '--json'])).toBe(1);
    expect(JSON.parse(out).problems).toMatchObject([{ kind: 'date_order_unsure', column: 'Date' }]);
    out = '';
    const choices = file('choices.json', '{"dates":"mdy","roles":{"Area":"other"}}');
    expect(await main(['check', path, '--json', '--choices', choices])).toBe(0);
    expect(JSON.parse(out).columns[1]).toMatchObject({ name: 'Area', role: 'other' });
  });

  test('answers a line for each line of a batch, whatever is on it', async () => {
    const lines = [
      JSON.stringify({ file: file('clean.csv', CLEAN) }),
      JSON.stringify({ file: file('empty.csv', '') }),
      JSON.stringify({ file: join(folder, 'nothing.csv') }),
      'no JSON',
      JSON.stringify({ file: file('semi.csv', 'a;b\nx;1\ny;2\n'), choices: { delimiter: ',' } }),
    ];
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([`${lines.join('\n')}\n`]) as typeof process.stdin);
    expect(await main(['check', '--batch', '--cells'])).toBe(0);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((one) => one.ok)).toEqual([true, false, false, false, false]);
    expect(answers[0].rows).toHaveLength(4);
    expect(answers[1].problems).toMatchObject([{ kind: 'empty_file' }]);
    expect(answers[2].error).toContain('nothing.csv');
    expect(answers[4].rows[0]).toEqual(['a;b']);
  });
});

describe('anmalt ask --file', () => {
  test('answers from a file that check understands, and says what is to be known of it', async () => {
    const path = file('counts.csv', `${CLEAN}Söderby,2022,Robbery,many\n`);
    expect(await main(['ask', 'by=region', '--file', path, '--json'])).toBe(0);
    const { rows, itemisedSum, query } = JSON.parse(out);
    expect(rows.map((row: { keys: { code: string }[]; value: number }) => [row.keys[0]?.code, row.value])).toEqual([
      ['Norrby', 26],
      ['Söderby', 3],
    ]);
    expect(itemisedSum).toBe(29);
    expect(query).toContain('data=file%3Acounts.csv');
    expect(err).toContain('1 cell holds text where a count is due');
  });

  test('has no answer from a file without counts', async () => {
    expect(await main(['ask', '--file', file('names.csv', 'a,b\nx,y\nz,w\n')])).toBe(1);
    expect(err).toContain('No column of counts');
    expect(out).toBe('');
  });
});
