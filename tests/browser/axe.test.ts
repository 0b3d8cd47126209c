import { isAccessible } from './accessible.ts';
import { test } from './guarded.ts';
import { open } from './views.ts';

const LOOKED_AT = {
  'the opening view': '',
  'operations by date': 'v=1&by=operation',
  'a matrix': 'v=1&figure=matrix',
  'stated and itemised': 'v=1&figure=stated&operation=empact-thb-se-undated',
  lines: 'v=1&data=europe&figure=trend&by=region&offence=0401&region=DK,FI,NO,SE',
  'a notice': 'v=1&offence=nothing',
  'a timeline with years chosen': 'v=1&data=europe&from=2012&to=2016',
};

// Axe looks at each three times.
test.describe.configure({ timeout: 90_000 });

for (const [name, search] of Object.entries(LOOKED_AT))
  test(`axe finds nothing in ${name}, narrow and wide, light and dark`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, search);
    await isAccessible(page, [1440, 320]);
  });
