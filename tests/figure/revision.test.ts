import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/domain.ts';
import { type Revision, revisionOf } from '../../src/figure/figure.ts';
import { type Data, runQuery } from '../../src/query/query.ts';
import { queryOf, readLink } from '../../src/selection/selection.ts';
import { speak } from '../../src/words/words.ts';
import { edited, shipped } from '../package.ts';

const operations = await shipped('operations');
const europe = await shipped('europe');

/** What has become of the figures of a link between two states of the data. */
function revision(search: string, cited: Data, present: Data, language: Language = 'en'): Promise<Revision> {
  const query = queryOf(readLink(search, cited.catalogue).selection);
  const toldBy = (data: Data) => ({ result: runQuery(data, query), catalogue: data.catalogue });
  return revisionOf(toldBy(cited), toldBy(present), speak(language));
}

/** Renames a code wherever it stands as a whole field. */
function renamed(from: string, to: string): (text: string) => string {
  return (text) => text.replaceAll(new RegExp(`(?<=^|,)${from}(?=,|$)`, 'gm'), to);
}

// Made-up revisions of the shipped figures.
const homeRevised = await edited('operations', {
  'observations-operations': (text) =>
    text
      .replace('empact-thb-se-undated,,purchase_sex,,report,33,', 'empact-thb-se-undated,,purchase_sex,,report,32,')
      .replace('empact-thb-se-undated,,_T,,report,40,over', 'empact-thb-se-undated,,_T,,report,45,over'),
  differences: (text) => text.replace(',40,over,39,3,', ',45,over,38,3,'),
});
const robberyRenamed = await edited('operations', {
  'observations-operations': renamed('robbery', 'taking_by_force'),
  offences: renamed('robbery', 'taking_by_force'),
});

describe('cited figures beside the present ones', () => {
  test.each(['', 'v=1&by=operation', 'v=1&figure=matrix', 'v=1&by=period&offence=robbery'])(
    'of the same data have not been revised: %s',
    async (search) => {
      expect(await revision(search, operations, operations)).toEqual({
        headline: 'None of the values shown has been revised since.',
        changes: [],
        withdrawn: null,
      });
    },
  );

  test('name each value that has changed, the sum and what the source states as well', async () => {
    const { headline, changes, withdrawn } = await revision('', operations, homeRevised);
    expect(headline).toBe('3 of the 5 values shown have since been revised:');
    expect(changes.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['Purchase of sexual service', '33', '32'],
      ['Itemised sum: all items shown, each counted once', '39', '38'],
      ['Stated by the source', 'over 40', 'over 45'],
    ]);
    expect(changes[0]?.sentence).toBe('Purchase of sexual service: from 33 to 32');
    expect(withdrawn).toBeNull();
  });

  test('say so in Swedish', async () => {
    const { headline, changes } = await revision('', operations, homeRevised, 'sv');
    expect(headline).toBe('3 av de 5 värden som visas har reviderats sedan dess:');
    expect(changes.at(-1)?.sentence).toBe('Uppgivet av källan: från över 40 till över 45');
  });

  test('of another operation are not touched', async () => {
    const { changes } = await revision('v=1&operation=rimfrost', operations, homeRevised);
    expect(changes).toEqual([]);
  });

  test('name the operation beside what its source states, where several are shown', async () => {
    const { changes } = await revision('v=1&by=operation', operations, homeRevised);
    expect(changes.map(({ label }) => label)).toContainEqual(expect.stringMatching(/^.+, stated by the source$/));
  });

  test('tell a number that became missing, and one that came', async () => {
    const missing = await edited('europe', {
      'observations-europe': (text) =>
        text
          .replace('europe,,SE,0101,2021,report,113,exact,A', 'europe,,SE,0101,2021,report,,,M')
          .replace(/^europe,,SE,0101,2022,.*\n/m, ''),
    });
    const search = 'v=1&data=europe&by=period&offence=0101&region=SE';
    const gone = await revision(search, europe, missing);
    expect(gone.changes.map(({ sentence }) => sentence)).toEqual([
      '2021: from 113 to missing',
      '2022: no longer published, was 116',
    ]);
    const came = await revision(search, missing, europe);
    expect(came.changes.map(({ sentence }) => sentence)).toEqual([
      '2021: from missing to 113',
      '2022: added since, 116',
    ]);
  });

  test('of an offence type that no longer exists are told, not lost', async () => {
    const { changes, withdrawn } = await revision('v=1&by=operation&offence=robbery', operations, robberyRenamed);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ to }) => to === null)).toBe(true);
    expect(withdrawn).toBe('No longer in the lists of the present data: Robbery.');
  });
});
