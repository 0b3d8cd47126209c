import { expect, test } from 'vitest';
import { LINK_VERSION } from '../../src/selection/versions.ts';
import { SNIPPET_KINDS } from '../../src/view/takeAway/snippetKinds.ts';
import { snippetAt } from '../embeds.ts';
import embeds from './embeds.json';

/** A code without what is read in it: what a page that holds it depends on. */
function frameOf(code: string): string {
  return code.replace(/<figure .*<\/figure>/s, '<figure />');
}

test('the list of published embed codes has every kind of every version of links', () => {
  for (let version = 1; version <= LINK_VERSION; version++)
    expect(new Set(embeds.filter((one) => one.version === version).map(({ kind }) => kind))).toEqual(
      new Set(SNIPPET_KINDS),
    );
});

test.each(SNIPPET_KINDS)('a %s code as it is made today is in the list; if its form changes, add a line', (kind) => {
  const search = {
    live: 'v=1&operation=empact-thb-se-undated',
    frozen: 'v=1&data=europe&by=period&offence=0101&region=SE',
    still: 'v=1',
  }[kind];
  const form = (code: string): string => frameOf(code).replaceAll(/(title|height|src)="[^"]*"/g, '$1');
  const today = snippetAt('https://figures.example/', kind, search);
  expect(embeds.filter((one) => one.kind === kind).map(({ code }) => form(code))).toContain(form(today));
});
