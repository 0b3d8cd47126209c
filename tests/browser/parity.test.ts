import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type * as Figures from '../figures.ts';
import { expect, test } from './guarded.ts';
import { labelsAreWhole } from './labels.ts';
import { headline, open, tableTexts, VIEWS } from './views.ts';

// The core is loaded through Vite, as the program itself is.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const loaded = runnerImport<typeof Figures>(`${ROOT}tests/figures.ts`, {
  configFile: false,
  logLevel: 'error',
  root: ROOT,
});

test.describe('what the browser shows is what the core answers, and it fits at every width', () => {
  for (const [name, search] of VIEWS) {
    test(name, async ({ page }) => {
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      const { figure } = (await loaded).module;
      const expected = figure(search);
      await open(page, search);
      expect(await headline(page)).toBe(expected.headline);
      expect(await tableTexts(page)).toEqual(expected.table.rows.map((row) => row.cells.map((cell) => cell.text)));
      await labelsAreWhole(page, [1440, 768, 320]);
      expect(errors).toEqual([]);
    });
  }
});
