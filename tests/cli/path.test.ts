import { describe, expect, test } from 'vitest';
import path from '../../figures/path.json';
import { pathSteps } from '../../src/cli/path.ts';
import { readDataset, readLink, toLink } from '../../src/selection/selection.ts';
import { shipped } from '../package.ts';

const catalogues = { operations: (await shipped('operations')).catalogue, europe: (await shipped('europe')).catalogue };
const { steps } = path;

describe('the guided path', () => {
  test('begins with the opening view and ends where the reader goes on alone', () => {
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps[0]?.view).toBe('');
    expect(steps.map(({ workbench }) => workbench)).toEqual(steps.map((_, at) => at === steps.length - 1));
  });

  test('is of links in their canonical form, each followed in full: the page knows a step by its link', () => {
    for (const { view } of steps) {
      const catalogue = catalogues[readDataset(view) === 'europe' ? 'europe' : 'operations'];
      const { selection, notices } = readLink(view, catalogue);
      expect([view, notices, toLink(selection, catalogue).replace('?', '')]).toEqual([view, [], view]);
    }
  });

  test('says numbers only in headlines, which are made from the data', async () => {
    for (const { question, why } of steps)
      expect([question.sv, question.en, why.sv, why.en].filter((text) => text === '' || /\d/.test(text))).toEqual([]);
    const [first] = await pathSteps();
    expect(first?.headline).toEqual({
      sv: '33 av 39 specificerade anmälningar gäller köp av sexuell tjänst',
      en: '33 of the 39 itemised reports concern purchase of sexual service',
    });
  });
});
