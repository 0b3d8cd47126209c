import { expect, test } from './guarded.ts';
import { watchMoves } from './moves.ts';

const WIDTHS = [360, 720, 1200];

for (const width of WIDTHS)
  test(`a published figure stands before its script, and is not moved by it, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1400 });
    await page.addInitScript(watchMoves);
    // The script comes when the figure has been seen.
    let go = (): void => {};
    const seen = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/assets/embed-*.js', async (route) => {
      await seen;
      await route.continue();
    });
    await page.goto('figures/empact-action-week.sv.html', { waitUntil: 'commit' });
    const drawing = page.locator('.drawings svg:visible');
    await expect(drawing).toHaveCount(1);
    const before = await drawing.boundingBox();
    const drawn = await drawing.elementHandle();
    go();
    await expect(page.getByRole('combobox')).toBeVisible();
    expect(await drawing.boundingBox()).toEqual(before);
    expect(await drawn?.evaluate((svg) => svg.isConnected)).toBe(true);
    expect(await page.evaluate(() => window.moved)).toBe(0);
    await page.locator('.drawing:visible').focus();
    await page.keyboard.press('End');
    await expect(page.locator('.told.shown')).toHaveText('Uppgivet av källan: över 40 anmälningar (minst så många)');
  });

test('a published figure gives way where its link asks for another language', async ({ page }) => {
  await page.goto('figures/empact-action-week.sv.html?lang=en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('33 of the 39 itemised reports');
});

const LIVE = [
  ['operations.sv.bars', 'v=1&operation=empact-thb-se-undated&lang=sv', '33'],
  ['europe.en.trend', 'v=1&data=europe&by=period&offence=0101&region=SE&lang=en', '116'],
] as const;

for (const [name, view, says] of LIVE)
  test(`${name} asks ahead for what its view needs, and for each file once`, async ({ page }) => {
    const asked: string[] = [];
    const unused: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('console', (message) => {
      if (message.text().includes('preload')) unused.push(message.text());
    });
    await page.goto(`figures/live/${name}.html?${view}`);
    await expect(page.locator('.drawings svg')).toContainText(says);
    await expect(page.getByRole('combobox')).toBeVisible();
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
    const ahead = await page
      .locator('link[rel="preload"], link[rel="modulepreload"]')
      .evaluateAll((links) =>
        links.map((link) => (link instanceof HTMLLinkElement ? new URL(link.href).pathname : '')),
      );
    const script = asked.findIndex((path) => /\/embed-[^/]*\.js$/.test(path));
    expect(ahead).toHaveLength(3);
    expect(asked.slice(1, script + ahead.length)).toEqual(expect.arrayContaining(ahead.slice(0, 2)));
    // What the page holds is not asked for: its sheet, and what drawings show of its data.
    expect(asked.filter((path) => /\.css$|-drawn-/.test(path))).toEqual([]);
    expect(unused).toEqual([]);
  });

test('a page whose data did not come whole fetches them', async ({ page }) => {
  await page.route('**/figures/live/*', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.slice(0, -2000) });
  });
  const [name, view, says] = LIVE[0];
  const packed = page.waitForRequest(/operations-drawn-/);
  await page.goto(`figures/live/${name}.html?${view}`);
  await packed;
  await expect(page.locator('.drawings svg')).toContainText(says);
});
