import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import index from '../../data/versions/index.json';
import examples from '../../docs/examples.json';
import { main } from '../../src/cli/main.ts';
import { shortVersion } from '../../src/domain/domain.ts';

let out = '';
let err = '';

beforeEach(() => {
  out = '';
  err = '';
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
});

async function ask(
  search: string,
): Promise<Record<string, unknown> & { rows: { keys: { code: string; label: string }[]; value: number | null }[] }> {
  expect(await main(['ask', search, '--json'])).toBe(0);
  return JSON.parse(out);
}

describe('anmalt ask', () => {
  test('gives the home case: 2, 4, 33, the itemised sum 39, and over 40 apart from it', async () => {
    const answer = await ask(examples.home);
    expect(answer).toMatchObject({
      query: '',
      unit: 'report',
      measure: 'count',
      dimensions: ['offence'],
      itemisedSum: 39,
      statedTotal: { value: 40, qualifier: 'over' },
    });
    expect(answer.rows.map((row) => [row.keys[0]?.code, row.value])).toEqual([
      ['trafficking', 2],
      ['procuring', 4],
      ['purchase_sex', 33],
    ]);
  });

  test('gives one judgment, for procuring', async () => {
    const answer = await ask(examples['home-judgments']);
    expect(answer.rows.map((row) => [row.keys[0]?.code, row.value])).toEqual([['procuring', 1]]);
    expect(answer).toMatchObject({ itemisedSum: 1, statedTotal: null });
  });

  test('gives 116 intentional homicides reported in Sweden in 2022', async () => {
    const answer = await ask(examples['sweden-homicide']);
    expect(answer.rows.at(-1)).toMatchObject({
      keys: [{ dimension: 'period', code: '2022' }],
      value: 116,
      status: 'A',
      qualifier: 'exact',
      flags: [],
    });
  });

  test('keeps what is missing apart from zero', async () => {
    const answer = await ask('v=1&data=europe&by=region&offence=0401&from=2022&to=2022');
    const missing = answer.rows.filter((row) => row.value === null);
    expect(missing.length).toBeGreaterThan(0);
    for (const row of missing) expect(row).toMatchObject({ value: null, status: 'M' });
  });

  test('answers an unknown code with the nearest ones, and exit code 2', async () => {
    expect(await main(['ask', 'data=europe&offence=401', '--json'])).toBe(2);
    expect(err).toContain('401');
    expect(err).toContain('0401');
    expect(out).toBe('');
  });

  test('says what cannot be asked, and answers without it', async () => {
    expect(await main(['ask', 'measure=rate&operation=empact-thb-se-undated', '--json'])).toBe(0);
    expect(err).toContain('denominator');
    expect(JSON.parse(out)).toMatchObject({ measure: 'count', itemisedSum: 39 });
  });

  test('answers a frozen link from the version of the data that it names', async () => {
    const kept = index.versions.find(({ dataset }) => dataset === 'europe')?.hash ?? '';
    const search = `v=1&data=europe&data-version=${shortVersion(kept)}&data-date=2026-11-26&by=period&offence=0101&region=SE`;
    const answer = await ask(search);
    expect(answer.query).toBe(search);
    expect(answer.rows.at(-1)?.value).toBe(116);
  });

  test('answers a version that is not kept with its name, and exit code 2', async () => {
    expect(await main(['ask', 'v=1&data=europe&data-version=000000000000', '--json'])).toBe(2);
    expect(err).toContain('000000000000');
    expect(out).toBe('');
  });

  test('speaks Swedish when asked to', async () => {
    expect(await main(['ask', '', '--lang', 'sv'])).toBe(0);
    expect(out).toContain('Köp av sexuell tjänst');
    expect(out).toContain('över 40');
  });
});

test('an unknown command prints how to use it', async () => {
  expect(await main(['draw'])).toBe(2);
  expect(err).toContain('anmalt ask');
});

test('the published Swedish homicide rate is what number and population give', async () => {
  const answer = await ask('v=1&data=europe&by=period&measure=rate&offence=0101&region=SE');
  // Eurostat publishes 1.11 per 100,000 for 2022.
  expect(answer.rows.at(-1)?.value).toBeCloseTo(1.11, 2);
});
