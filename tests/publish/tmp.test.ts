import { test } from 'vitest';
import { quoteOf } from '../../src/publish/cite/quote.ts';
import { citationOf } from '../../src/publish/cite/citation.ts';
import { fileName } from '../../src/publish/files/fileName.ts';
import { shownRows } from '../../src/publish/table/shown.ts';
import { publishWords } from '../../src/words/words.ts';
import { publication } from '../figures.ts';
import examples from '../../docs/examples.json';
test('x', async () => {
  for (const l of ['sv', 'en'] as const) {
    const words = await publishWords(l);
    for (const [n, e] of Object.entries(examples)) {
      const p = publication(e, l);
      const rows = shownRows(p);
      console.log(
        [
          n,
          fileName(p, 'csv'),
          quoteOf(p, null, words),
          ...rows
            .slice(0, 1)
            .concat(rows.slice(-1))
            .map((r) => quoteOf(p, r, words)),
        ].join('\n   '),
      );
    }
    const p = publication('', l);
    const c = citationOf(p, shownRows(p)[2] ?? null, words);
    console.log(citationOf(p, null, words).text + '\n' + c.text + '\n' + c.bibtex + c.csl);
  }
});
