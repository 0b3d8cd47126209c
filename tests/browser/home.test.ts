import { expect, test } from './guarded.ts';
import { headline, open, stands, tableTexts } from './views.ts';

test('the opening view shows 39 and over 40, and neither in place of the other', async ({ page }) => {
  await open(page, '');
  expect(await headline(page)).toBe('33 of the 39 itemised reports concern purchase of sexual service');
  const drawn = page.locator('article svg text');
  for (const text of ['2', '4', '33', '39', 'over 40'])
    await expect(drawn.getByText(text, { exact: true }).last()).toBeVisible();
  await expect(page.locator('tfoot')).toContainText('39');
  await expect(page.locator('tfoot')).toContainText('over 40');
  await expect(page.locator('article')).toContainText('The source says “over 40 reports” and itemises 39.');
});

test('the bars are as long as their numbers', async ({ page }) => {
  await open(page, '');
  const lengths = await page
    .locator('article [role="img"]')
    .first()
    .locator('[data-bar] path')
    .evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect().width));
  expect(lengths).toHaveLength(3);
  const [two = 0, four = 0, thirtyThree = 0] = lengths;
  expect(four / two).toBeCloseTo(2, 1);
  expect(thirtyThree / two).toBeCloseTo(16.5, 0);
});

test('a filter changes figure, table and address; reload and Back restore each view', async ({ page }) => {
  await open(page, '');
  const before = await headline(page);
  await page.getByRole('button', { name: /^Show filters/ }).click();
  await page
    .getByRole('textbox', { name: 'Search offence type' })
    .or(page.getByRole('searchbox', { name: 'Search offence type' }))
    .fill('procuring');
  await page.getByRole('button', { name: 'Only Procuring' }).click();
  await expect(page).toHaveURL(/offence=procuring/);
  await expect.poll(() => tableTexts(page)).toEqual([['Procuring', '4', '0302']]);
  const after = await headline(page);
  expect(after).not.toBe(before);

  await page.reload();
  await stands(page);
  expect(await headline(page)).toBe(after);
  expect(await tableTexts(page)).toEqual([['Procuring', '4', '0302']]);

  await page.goBack();
  await expect(page.locator('article h1')).toHaveText(before);
  expect((await tableTexts(page)).map(([label]) => label)).toHaveLength(3);
  await page.goForward();
  await expect(page.locator('article h1')).toHaveText(after);

  await page.getByRole('button', { name: 'Remove the filter Procuring' }).click();
  await expect(page.locator('article h1')).toHaveText(before);
});

test('a line that is pointed at, or has the focus, shows how to choose it alone', async ({ page }) => {
  await open(page, 'v=1&lang=en');
  const only = page.getByRole('button', { name: 'Only Sexual offences' });
  const unseen = 'rgba(0, 0, 0, 0)';
  await expect(only).toHaveCSS('color', unseen);
  await page.getByRole('checkbox', { name: 'Sexual offences' }).first().hover();
  await expect(only).not.toHaveCSS('color', unseen);
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(only).toHaveCSS('color', unseen);
  await only.focus();
  await expect(only).not.toHaveCSS('color', unseen);
});

test('filters that leave nothing say so and can be taken away', async ({ page }) => {
  await page.goto('./?v=1&operation=empact-thb-se-undated&offence=robbery');
  await expect(page.getByRole('heading', { name: 'No reports match' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Remove the filter Robbery' }).first().click();
  await stands(page);
  expect(await headline(page)).toContain('39');
});

test('two totals that bear the same name stay apart when the page is drawn anew', async ({ page }) => {
  await open(page, 'v=1&operation=school-end-week-2007&unit=suspect&lang=en');
  const bars = page.locator('article [data-bar]');
  const before = await bars.count();
  await page.getByRole('link', { name: 'Svenska' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await stands(page);
  await expect(bars).toHaveCount(before);
  await expect(bars.filter({ hasText: 'Stated by the source' })).toHaveCount(0);
  await expect(bars.filter({ hasText: '544 rattfyllerister' })).toHaveCount(1);
});

test('what a link names and nobody knows is said, with the nearest that there is', async ({ page }) => {
  await open(page, 'v=1&offence=purchase_sx&colour=red');
  const notice = page.getByRole('status').filter({ hasText: 'purchase_sx' });
  await expect(notice).toContainText('purchase_sex');
  await expect(notice).toContainText('colour');
});

test('nothing leaves the page: no other host, no cookie, nothing stored', async ({ page, baseURL }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await open(page, '');
  await page.getByRole('link', { name: 'Europe: recorded offences' }).click();
  await stands(page);
  expect([...hosts]).toEqual([new URL(baseURL ?? '').origin]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test.describe('in Swedish', () => {
  test.use({ locale: 'sv-SE' });

  test('the browser’s language is spoken, and a link can ask for the other', async ({ page }) => {
    await open(page, '');
    expect(await headline(page)).toBe('33 av 39 specificerade anmälningar gäller köp av sexuell tjänst');
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/lang=en/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle('Anmält: reported offences, as published');
    await page.reload();
    await stands(page);
    expect(await headline(page)).toContain('33 of the 39');
  });
});
