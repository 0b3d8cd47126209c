import { describe, expect, test } from 'vitest';
import versions from '../../data/versions/index.json';
import { datasetsOf, shortVersion } from '../../src/domain/domain.ts';
import { FIGURE_KINDS } from '../../src/figure/figure.ts';
import { frozenIn, MEASURES, readDataset, readLink } from '../../src/selection/selection.ts';
import { LINK_VERSION } from '../../src/selection/versions.ts';
import { dataPackage } from '../../src/source/source.ts';
import { shipped } from '../package.ts';
import links from './links.json';

const catalogues = { operations: (await shipped('operations')).catalogue, europe: (await shipped('europe')).catalogue };

function selected() {
  return links
    .filter(({ link }) => readDataset(link)?.startsWith('file:') !== true)
    .map(({ link }) => readLink(link, catalogues[readDataset(link) === 'europe' ? 'europe' : 'operations']));
}

describe('the list of published links', () => {
  test('has links of every version', () => {
    const all = Array.from({ length: LINK_VERSION }, (_, before) => before + 1);
    expect([...new Set(links.map(({ version }) => version))]).toEqual(all);
  });

  test('has every kind of figure and every measure', () => {
    const selections = selected().map(({ selection }) => selection);
    expect(new Set(selections.map(({ figure }) => figure))).toEqual(new Set(FIGURE_KINDS));
    expect(new Set(selections.map(({ measure }) => measure))).toEqual(new Set(MEASURES));
  });

  test('holds none that cannot be followed in full', () => {
    expect(selected().flatMap(({ notices }) => notices)).toEqual([]);
  });

  test('has a frozen link to every data set, and the versions that they name are kept', () => {
    const frozen = links.flatMap(({ link }) => {
      const { version } = frozenIn(link) ?? {};
      return version === undefined ? [] : [{ dataset: readDataset(link), version }];
    });
    expect(new Set(frozen.map(({ dataset }) => dataset))).toEqual(new Set(datasetsOf(dataPackage)));
    const kept = versions.versions.map(({ dataset, hash }) => ({ dataset, version: shortVersion(hash) }));
    for (const one of frozen) expect(kept).toContainEqual(one);
  });
});
