import type { Page } from '@playwright/test';
import { test as base, expect } from './guarded.ts';
import { built, type Host, hostOf, later } from './versions.ts';
import { headline, stands, tableTexts } from './views.ts';

const test = base.extend<{ readonly host: Host }>({
  host: async ({ known }, give) => {
    const host = await hostOf(built());
    known.add(new URL(host.address).origin);
    await give(host);
    await host.close();
  },
});

test.use({ serviceWorkers: 'allow' });

/** Opens the program and waits until it is kept whole. */
async function visit(page: Page, { address }: Host, search = ''): Promise<void> {
  await page.goto(address + search);
  await stands(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

test('after one visit the program opens without a network, filters, and draws figures of other kinds', async ({
  page,
  host,
}) => {
  await visit(page, host);
  host.serve(null);
  await page.reload();
  await stands(page);
  expect(await headline(page)).toContain('39');
  await page.getByRole('link', { name: 'Over time' }).click();
  await expect(page.locator('article [role="img"] svg, article [role="group"] svg').first()).toBeVisible();
  await page.goto(`${host.address}?v=1&operation=empact-thb-se-undated&offence=procuring`);
  await stands(page);
  expect(await tableTexts(page)).toEqual([['Procuring', '4', '0302']]);
});

test('a second data set is kept once it has been visited, and until then its figures are said to be missing', async ({
  page,
  host,
}) => {
  const europe = `${host.address}?v=1&data=europe&by=period&offence=0101&region=SE`;
  await visit(page, host);
  host.serve(null);
  await page.goto(europe);
  await expect(page.getByRole('alert')).toContainText('europe.csv');
  host.serve(built());
  await page.getByRole('button', { name: 'Try again' }).click();
  await stands(page);
  host.serve(null);
  await page.reload();
  await stands(page);
  expect(await headline(page)).toContain('Sweden');
});

test('a newer version is offered, taken when the reader wants it, and never mixed with the one that is open', async ({
  page,
  host,
}) => {
  await visit(page, host);
  const root = page.locator('html');
  host.serve(later(built()));
  await page.reload();
  await stands(page);
  const offer = page.getByRole('button', { name: 'Load the new version' });
  await expect(offer).toBeVisible();
  await expect(root).not.toHaveAttribute('data-build');
  // A part of the version that is open, which the server has no more.
  await page.getByRole('link', { name: 'Over time' }).click();
  await expect(page).toHaveURL(/by=period/);
  await expect(page.locator('article [role="img"] svg, article [role="group"] svg').first()).toBeVisible();
  const view = page.url();
  await offer.click();
  await expect(root).toHaveAttribute('data-build', 'later');
  await stands(page);
  expect(page.url()).toBe(view);
  await expect(offer).toHaveCount(0);
});

test('a version of which a part is missing is not taken', async ({ page, host }) => {
  await visit(page, host);
  const half = new Map(later(built()));
  half.delete([...half.keys()].find((path) => path.startsWith('/assets/later-TrendChart')) ?? '');
  host.serve(half);
  await page.reload();
  await stands(page);
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const updated = await registration.update().catch(() => registration);
    const { installing } = updated;
    if (installing !== null)
      await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }));
    return { installing: installing?.state, waiting: updated.waiting };
  });
  expect(state).toEqual({ installing: 'redundant', waiting: null });
  await expect(page.getByRole('button', { name: 'Load the new version' })).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-build');
});

test('figures in other pages and addresses of others are not answered from what is kept', async ({ page, host }) => {
  await visit(page, host);
  const kept = await page.evaluate(async () => {
    const caches = globalThis.caches;
    const [name = ''] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/');
  expect(kept.filter((path) => /embed|figures/.test(path))).toEqual([]);
  host.serve(null);
  await expect(page.goto(`${host.address}embed.html`)).rejects.toThrow();
});
