import sanitizeHtml from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import examples from '../../docs/examples.json' with { type: 'json' };
import {
  frozenSnippet,
  liveSnippet,
  MOST_BYTES,
  type Publication,
  preflight,
  standaloneText,
  stillSnippet,
} from '../../src/publish/publish.ts';
import { publication } from '../figures.ts';
import { faultsOf } from '../markup.ts';
import { hostile } from '../pictures.ts';
import { PICTURED } from './pictureViews.ts';

const LONG = 'v=1&data=europe&figure=matrix&from=2022&to=2022';
const CHOICE = { theme: 'auto', title: null } as const;
const INLINE = { kind: 'inline' } as const;
const FILE = { kind: 'file', address: 'https://news.example/pictures/figure.svg' } as const;

/** What the sanitizers of newsrooms let through at the most: text, tables, pictures and links. */
const STRICT: sanitizeHtml.IOptions = {
  allowedTags:
    'figure figcaption p strong small ul li a img details summary div table caption thead tbody tfoot tr th td'.split(
      ' ',
    ),
  allowedAttributes: { figure: ['lang'], a: ['href', 'rel'], img: ['src', 'alt', 'width', 'height'], th: ['scope'] },
  disallowedTagsMode: 'escape',
  selfClosing: ['img', 'path', 'rect', 'circle'],
};
/** The same for those that let a drawing in. */
const WITH_DRAWINGS: sanitizeHtml.IOptions = {
  ...STRICT,
  allowedTags: [
    ...(STRICT.allowedTags === false ? [] : (STRICT.allowedTags ?? [])),
    ...'svg title desc metadata defs pattern g path rect circle text tspan'.split(' '),
  ],
  allowedAttributes: {
    ...STRICT.allowedAttributes,
    '*': (
      'xmlns width height viewBox cx cy r role lang fill stroke d x y transform id font-family font-size font-weight text-anchor ' +
      'stroke-width stroke-dasharray fill-opacity patternUnits patternTransform data-part'
    ).split(' '),
  },
  parser: { lowerCaseTags: false, lowerCaseAttributeNames: false },
};

function textOf(html: string): string {
  return html
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
}

const ALL: (readonly [string, Publication])[] = Object.entries(examples).flatMap(([name, search]) =>
  (['sv', 'en'] as const).map((language) => [`${name} in ${language}`, publication(search, language)] as const),
);

describe('a still figure', () => {
  test.each(ALL)('of %s has its bounds, and says all that must be said outside of its drawing', (_, made) => {
    for (const still of [INLINE, FILE]) {
      const html = stillSnippet(made, still);
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES);
      const text = textOf(html);
      for (const said of [made.figure.headline, made.figure.subtitle, made.figure.sourceLine])
        expect(text).toContain(said.replaceAll(/\s+/g, ' '));
      for (const note of made.figure.notes) expect(text).toContain(`${note.lead} ${note.text}`.replaceAll(/\s+/g, ' '));
      expect(html).toContain('<a href="https://example.org/anmalt/?v=1');
    }
  });

  test.each(ALL)('of %s is valid HTML', async (_, made) => {
    expect(await faultsOf(stillSnippet(made, INLINE))).toEqual([]);
  });

  test.each(Object.entries(PICTURED))('of %s passes a strict sanitizer unchanged', (_, search) => {
    const made = publication(search, 'sv');
    // The two write the same characters and the same ends of elements in different ways.
    const alike = (html: string): string =>
      html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll(/ ?\/>/g, '>');
    const file = stillSnippet(made, FILE);
    expect(alike(sanitizeHtml(file, STRICT))).toBe(alike(file));
    const inline = stillSnippet(made, INLINE);
    expect(alike(sanitizeHtml(inline, WITH_DRAWINGS))).toBe(alike(inline));
  });

  test('of the home case says both totals, also where its drawing is taken out', () => {
    const text = textOf(stillSnippet(publication(examples.home, 'en'), INLINE));
    expect(text).toMatch(/Itemised sum.* 39/);
    expect(text).toContain('over 40');
  });

  test('of a long table says how many rows are not there, and where they are', () => {
    const long = publication(LONG, 'en');
    const html = stillSnippet(long, INLINE);
    const rows = html.match(/<tr>/g)?.length ?? 0;
    const said = /<a href="[^"]*figure=matrix[^"]*"[^>]*>(\d+) more rows/.exec(html.replaceAll(',', ''));
    expect(rows).toBeGreaterThan(3);
    expect(Number(said?.[1])).toBe(long.figure.table.rows.length - (rows - 1 - long.figure.table.totals.length));
  });
});

describe('labels from a file stay text', () => {
  const LABEL = '"><script>alert(1)</script><img src=x onerror=alert(1)> & \u0007';
  test.each([
    ['live', (made: Publication) => liveSnippet(made, CHOICE)],
    ['frozen', (made: Publication) => frozenSnippet(made, CHOICE)],
    ['still', (made: Publication) => stillSnippet(made, INLINE)],
    ['alone', (made: Publication) => standaloneText(made, 640)],
  ])('in what is %s', async (_, written) => {
    const html = written(hostile(examples.home, LABEL));
    expect(html).not.toMatch(/<script>|<img/);
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('\u0007');
  });
});

test('a live figure is a frame with title, height and a late start, and one script', () => {
  const html = liveSnippet(publication(examples.home, 'sv'), { theme: 'dark', title: 'Vår & deras "rubrik"' });
  expect(html).toMatchInlineSnapshot(`
    "<iframe src="https://example.org/anmalt/figures/live/operations.sv.bars.html?v=1&amp;operation=empact-thb-se-undated&amp;lang=sv&amp;theme=dark&amp;title=V%C3%A5r%20%26%20deras%20%22rubrik%22" title="33 av 39 specificerade anmälningar gäller köp av sexuell tjänst" loading="lazy" width="100%" height="974" frameborder="0"></iframe>
    <script src="https://example.org/anmalt/embed.js" async=""></script>"
  `);
});

test('a page in one file is valid, asks for nothing, and has picture and table', async () => {
  for (const [, made] of ALL.slice(0, 6)) {
    const html = standaloneText(made, 640);
    expect(await faultsOf(html)).toEqual([]);
    expect(html).not.toMatch(/(?:src|href)="(?!https:\/\/)/);
    expect(html).toContain('<svg');
    expect(html).toContain('<table>');
  }
});

describe('before a figure is embedded it is told what would break', () => {
  const kinds = (made: Publication, foreign: string | null = null): string[] =>
    preflight(made, foreign).map(({ kind }) => kind);

  test('nothing, for a figure of the package on the web', () => {
    expect(kinds(publication(examples.home))).toEqual([]);
  });

  test('a site that others cannot reach', () => {
    for (const site of ['', 'http://localhost:4173/', 'http://example.org/', 'file:///home/'])
      expect(kinds({ ...publication(examples.home), site })).toEqual(['unreachable']);
  });

  test('data of a file that only one reader has, and data from elsewhere', () => {
    const made = publication(examples.home);
    const own = { ...made, selection: { ...made.selection, dataset: 'file:my.csv' } };
    expect(kinds(own)).toEqual(['own_file']);
    expect(kinds(own, 'https://other.example/data.csv')).toEqual(['foreign_source']);
  });

  test('lines that are not drawn, pages that are not shown, and what is too high or too long', () => {
    const trend = publication(examples['nordic-robbery']);
    if (trend.figure.kind !== 'trend') throw new Error('no trend');
    const [first, ...rest] = trend.figure.series;
    const undrawn = first === undefined ? [] : [first];
    expect(kinds({ ...trend, figure: { ...trend.figure, series: rest, undrawn } })).toEqual(['hidden_series']);
    expect(kinds(publication(LONG))).toContain('cut_table');
    expect(kinds(publication(examples.matrix))).toContain('other_pages');
    expect(kinds(publication(examples['nordic-matrix-2022']))).toContain('tall');
  });
});
