import { expect, test } from 'vitest';
import { madeFor } from '../../hosting/ahead.ts';
import { pageSheet } from '../../hosting/sheet.ts';

const HTML = `<head>
    <link rel="icon" href="./assets/icon-1.svg" />
    <script type="module" crossorigin src="./assets/embed-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/embed-1.css">
  </head>
  <body>
    <main id="figure" aria-busy="true"></main>
  </body>`;
const MANIFEST = {
  '_europe-beside-1.json': { file: 'assets/europe-beside-1.json' },
  '_europe-drawn-1.json': { file: 'assets/europe-drawn-1.json' },
  'src/words/alone.sv.ts': { file: 'assets/alone.sv-1.js' },
  'src/embed/kinds/bars.ts': { file: 'assets/bars-1.js' },
  'src/embed/kinds/trend.ts': { file: 'assets/trend-1.js' },
};
const BUILT = { html: HTML, manifest: MANIFEST, read: (path: string) => `{"from":"${path}"}` };

test('a page for embeds holds its sheet and its data, and asks for words and drawer before its script', () => {
  expect(madeFor({ dataset: 'europe', language: 'sv', kind: 'stated' }, BUILT)).toBe(`<head>
    <link rel="icon" href="../../assets/icon-1.svg" />
    <link rel="modulepreload" crossorigin href="../../assets/alone.sv-1.js">
    <link rel="modulepreload" crossorigin href="../../assets/bars-1.js">
    <script type="module" crossorigin src="../../assets/embed-1.js"></script>
    <style>${pageSheet}</style>
  </head>
  <body>
    <main id="figure" data-sheet="../../assets/embed-1.css" data-site="../../" aria-busy="true"></main>
    <script type="application/json" id="europe-drawn">{"from":"assets/europe-drawn-1.json"}</script>
  </body>`);
});

test('what the build has not made is no page that asks for less', () => {
  const made = (dataset: string, language: 'sv' | 'en', html = HTML) =>
    madeFor({ dataset, language, kind: 'bars' }, { ...BUILT, html });
  expect(() => made('operations', 'sv')).toThrow('_operations-drawn-');
  expect(() => made('europe', 'en')).toThrow('alone.en');
  expect(() => made('europe', 'sv', '<p>')).toThrow('exactly once');
});
