import { expect, test } from './guarded.ts';

const VIEWS = {
  bars: 'v=1&operation=empact-thb-se-undated',
  stated: 'v=1&figure=stated&operation=empact-thb-se-undated',
  trend: 'v=1&data=europe&figure=trend&by=region&offence=0401&region=DK,FI,NO,SE',
  matrix: 'v=1&data=europe&figure=matrix&region=DK,FI,IS,NO,SE&from=2022&to=2022',
} as const;

for (const [kind, view] of Object.entries(VIEWS)) {
  test(`an embed of ${kind} draws it, and notes, source and table follow`, async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(`embed.html?${view}&lang=en`);
    await expect(page.locator('#figure')).toHaveAttribute('aria-busy', 'false');
    await expect(page.locator('article svg path, article svg rect').first()).toBeAttached();
    await expect(page.locator('footer')).toContainText('Source:');
    await expect(page.locator('footer li').first()).toBeVisible();
    await expect(page.locator('details tbody tr').first()).toBeAttached();
    const own = kind === 'stated' ? 'bars' : kind;
    const kinds = scripts.flatMap((path) => /\/(bars|trend|matrix)-/.exec(path)?.[1] ?? []);
    expect(kinds).toEqual([own]);
  });
}

test('where notes and source cannot be had, no drawing stands without them', async ({ page }) => {
  await page.route('**/aloneBeside*', (route) => route.abort());
  await page.goto(`embed.html?${VIEWS.bars}&lang=en`);
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.locator('article')).toHaveCount(0);
});
