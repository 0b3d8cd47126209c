import { expect, test } from 'vitest';
import { askingAhead } from '../../hosting/ahead.ts';

const HTML = `<head>
    <link rel="icon" href="./assets/icon-1.svg" />
    <script type="module" crossorigin src="./assets/embed-1.js"></script>
  </head>
  <main id="figure" aria-busy="true"></main>`;
const MANIFEST = {
  '_europe-beside-1.json': { file: 'assets/europe-beside-1.json' },
  '_europe-drawn-1.json': { file: 'assets/europe-drawn-1.json' },
  'src/words/alone.sv.ts': { file: 'assets/alone.sv-1.js' },
  'src/embed/kinds/bars.ts': { file: 'assets/bars-1.js' },
  'src/embed/kinds/trend.ts': { file: 'assets/trend-1.js' },
};

test('a page for embeds asks for its data, words and drawer before its script', () => {
  expect(askingAhead(HTML, MANIFEST, { dataset: 'europe', language: 'sv', kind: 'stated' })).toBe(`<head>
    <link rel="icon" href="../../assets/icon-1.svg" />
    <link rel="preload" as="fetch" crossorigin href="../../assets/europe-drawn-1.json">
    <link rel="modulepreload" crossorigin href="../../assets/alone.sv-1.js">
    <link rel="modulepreload" crossorigin href="../../assets/bars-1.js">
    <script type="module" crossorigin src="../../assets/embed-1.js"></script>
  </head>
  <main id="figure" data-site="../../" aria-busy="true"></main>`);
});

test('what the build has not made is no page that asks for less', () => {
  expect(() => askingAhead(HTML, MANIFEST, { dataset: 'operations', language: 'sv', kind: 'bars' })).toThrow(
    '_operations-drawn-',
  );
  expect(() => askingAhead(HTML, MANIFEST, { dataset: 'europe', language: 'en', kind: 'bars' })).toThrow('alone.en');
  expect(() => askingAhead('<p>', MANIFEST, { dataset: 'europe', language: 'sv', kind: 'bars' })).toThrow(
    'exactly once',
  );
});
