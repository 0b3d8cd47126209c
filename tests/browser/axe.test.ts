import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './guarded.ts';
import { open } from './views.ts';

const LOOKED_AT = {
  'the opening view': '',
  'operations by date': 'v=1&by=operation',
  'a matrix': 'v=1&figure=matrix',
  'stated and itemised': 'v=1&figure=stated&operation=empact-thb-se-undated',
  lines: 'v=1&data=europe&figure=trend&by=region&offence=0401&region=DK,FI,NO,SE',
  'a notice': 'v=1&offence=nothing',
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1440]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });
      for (const [name, search] of Object.entries(LOOKED_AT)) {
        test(`axe finds nothing in ${name}`, async ({ page }) => {
          await open(page, search);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
        });
      }
    });
  }
}
