import { test } from 'vitest';
import { shownCsv } from '../../src/publish/table/records.ts';
import { COMMA } from '../../src/csv/csv.ts';
import { publication, publicationOf, dataFor } from '../figures.ts';
import { RANDOM } from './randomViews.ts';
test('x', () => {
  console.log(shownCsv(publication(''), COMMA));
  console.log(shownCsv(publication('v=1&data=europe&measure=change&region=SE&from=2012&to=2022','sv'), COMMA).slice(0,3000));
  for (const links of Object.values(RANDOM)) {
    const made = links.map((l) => publicationOf(dataFor(l), l)).filter((p) => p !== null);
    const kinds: Record<string, number> = {};
    for (const p of made) kinds[p.figure.kind + ' ' + p.result.query.measure] = (kinds[p.figure.kind + ' ' + p.result.query.measure] ?? 0) + 1;
    console.log(made.length, kinds);
  }
});
