import { writeFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { headline, open, stands } from './views.ts';
import { handleWorker, reader, told } from './workers.ts';

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

async function retried(page: Page, wanted: string): Promise<void> {
  await noFigure(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await stands(page);
  expect(await headline(page)).toContain(wanted);
}

test('a worker that throws gives its message, and trying again shows what was asked for', async ({ page }) => {
  await handleWorker(page, { lends: false });
  await open(page, '');
  const worker = await reader(page);
  const closed = worker.waitForEvent('close');
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown by the test');
    });
  });
  await closed;
  await page.getByRole('link', { name: 'By operation' }).click();
  await expect(page.getByRole('alert')).toContainText('has stopped');
  await expect(page.getByRole('alert')).toContainText('thrown by the test');
  await retried(page, 'in 40 operations');
});

test('a worker that ends without a word is taken for dead once it is asked and stays silent', async ({ page }) => {
  await page.clock.install();
  await handleWorker(page, { lends: false });
  await open(page, '');
  const worker = await reader(page);
  const closed = worker.waitForEvent('close');
  await worker.evaluate(() => void setTimeout(() => self.close()));
  await closed;
  const asked = async (): Promise<number> => (await told(page)).kinds.filter((kind) => kind === 'ask').length;
  const before = await asked();
  await page.getByRole('link', { name: 'By operation' }).click();
  await expect.poll(asked).toBeGreaterThan(before);
  await page.clock.fastForward('00:30');
  await expect(page.getByRole('alert')).toContainText('has stopped');
  await retried(page, 'in 40 operations');
});

test('a worker without memory says so, and trying again reads the file in one that has some', async ({ page }) => {
  await open(page, '');
  await (await reader(page)).evaluate(() => {
    const taken: ArrayBuffer[] = [];
    Object.assign(self, { taken });
    for (let size = 2 ** 32; size >= 2 ** 16; size /= 2) {
      try {
        for (;;) taken.push(new ArrayBuffer(size));
      } catch {
        // No room of this size is left.
      }
    }
  });
  const rows = Array.from({ length: 300_000 }, (_, at) => `Theft ${at % 60},Place ${at % 28},${2015 + (at % 10)},1`);
  const path = test.info().outputPath('made-up.csv');
  writeFileSync(path, `offence,region,year,reports\n${rows.join('\n')}\n`);
  await page.getByLabel('Open your own file').setInputFiles(path);
  await expect(page.getByRole('alert')).toContainText('not enough memory');
  await retried(page, '300,000');
});
