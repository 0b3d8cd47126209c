import type { Page, Route } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { headline, open, stands } from './views.ts';

const OBSERVATIONS = /assets\/operations-[\w-]+\.csv$/;

async function withHalf(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
}

function noFigure(page: Page): Promise<void> {
  return expect(page.locator('article')).toHaveCount(0);
}

test('a truncated file gives no figure, and a message that names it; trying again heals', async ({ page }) => {
  await page.route(OBSERVATIONS, withHalf);
  await page.goto('./');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('operations');
  await expect(alert).toContainText('The file is not whole');
  await noFigure(page);
  await page.unroute(OBSERVATIONS);
  await page.getByRole('button', { name: 'Try again' }).click();
  await stands(page);
  expect(await headline(page)).toContain('39');
});

test('a changed digit gives no figure', async ({ page }) => {
  await page.route(OBSERVATIONS, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('33', '34') });
  });
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('checksum');
  await noFigure(page);
});

test('a file that is not there is named', async ({ page }) => {
  await page.route(OBSERVATIONS, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
  await noFigure(page);
});

test('a worker that cannot start gives its message', async ({ page }) => {
  await page.route(/assets\/worker-[\w-]+\.js$/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('has stopped');
  await noFigure(page);
  await page.unroute(/assets\/worker-[\w-]+\.js$/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await stands(page);
});

test('a worker that dies later gives its message, and trying again shows what was asked for', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(...args: ConstructorParameters<typeof Real>) {
        super(...args);
        window.addEventListener(
          'kill-worker',
          () => this.dispatchEvent(new ErrorEvent('error', { message: 'killed' })),
          { once: true },
        );
      }
    };
  });
  await open(page, '');
  await page.evaluate(() => window.dispatchEvent(new Event('kill-worker')));
  await page.getByRole('link', { name: 'By operation' }).click();
  await expect(page.getByRole('alert')).toContainText('has stopped');
  await noFigure(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await stands(page);
  expect(await headline(page)).toContain('in 40 operations');
});
