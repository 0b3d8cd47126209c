import { closeSync, openSync, writeSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type Columns, generate, SEED } from '../../bench/data/generate.ts';
import { dateOf, REGIONS } from '../../bench/data/labels.ts';
import { expect, test } from './guarded.ts';
import { open, stands, tableTexts } from './views.ts';
import { reader } from './workers.ts';

// The benchmark's file: a million made-up rows, 114 MB.
const ROWS = 1_000_000;
const NAME = 'million.csv';

let path = '';
let columns: Columns;

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  path = test.info().outputPath(NAME);
  const file = openSync(path, 'w');
  columns = generate(ROWS, SEED, (chunk) => writeSync(file, chunk));
  closeSync(file);
});

/** Sums by region from one year to another, added up from what the generator wrote. */
function byRegion(from: number, to: number): Map<string, number> {
  const sums = new Map<string, number>();
  const years = Array.from({ length: 3653 }, (_, day) => Number(dateOf(day).slice(0, 4)));
  for (let row = 0; row < ROWS; row++) {
    const year = years[columns.day[row] ?? 0] ?? 0;
    if (year < from || year > to) continue;
    const region = REGIONS[columns.region[row] ?? 0] ?? '';
    sums.set(region, (sums.get(region) ?? 0) + (columns.value[row] ?? 0));
  }
  return sums;
}

async function shown(page: Page): Promise<Map<string, number>> {
  const rows = await tableTexts(page);
  // A sum over rows of which some have no value says so behind its number.
  return new Map(rows.map(([label = '', count = '']) => [label, Number.parseInt(count.replaceAll(',', ''), 10)]));
}

interface Heard {
  readonly progress: { loaded: number; total: number; rows: number }[];
  cancelled: number;
}

/**
 * Notes what the worker says. As soon as rows are told of, presses Stop if that is wanted: from within the page, since the
 * file is read sooner than a test can see that it is being read.
 */
async function listened(page: Page, isStopped = false): Promise<void> {
  await page.addInitScript((isToStop) => {
    let isOpen = isToStop;
    const Real = window.Worker;
    const heard: Heard = { progress: [], cancelled: 0 };
    Object.assign(window, { heard });
    window.Worker = class extends Real {
      constructor(...args: ConstructorParameters<typeof Real>) {
        super(...args);
        super.addEventListener(
          'message',
          ({ data }: MessageEvent<{ kind: string; progress: Heard['progress'][0] }>) => {
            if (data.kind !== 'progress') return;
            heard.progress.push(data.progress);
            if (!isOpen || data.progress.rows === 0) return;
            const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Stop');
            if (button === undefined) return;
            button.click();
            isOpen = false;
          },
        );
      }
      override postMessage(message: { kind: string }): void {
        if (message.kind === 'cancel') heard.cancelled++;
        super.postMessage(message);
      }
    };
  }, isStopped);
}

const heardBy = (page: Page): Promise<Heard> =>
  page.evaluate(() => {
    const { progress, cancelled } = (window as unknown as { heard: Heard }).heard;
    return { progress, cancelled };
  });

async function choose(page: Page): Promise<void> {
  await page.getByLabel('Open your own file').setInputFiles(path);
}

test('a million rows load with progress, and dragging on the trend filters bars and table as it moves', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await listened(page);
  await open(page, '');
  await choose(page);
  await expect(page).toHaveURL(/data=file/);
  await expect(page.getByRole('slider')).toHaveCount(2, { timeout: 60_000 });
  await stands(page);
  const { progress } = await heardBy(page);
  const own = progress.filter(({ rows }) => rows > 0);
  expect(own.length).toBeGreaterThan(3);
  expect(own.at(-1)).toMatchObject({ loaded: own.at(-1)?.total });
  expect(own.map(({ rows }) => rows)).toEqual(own.map(({ rows }) => rows).toSorted((a, b) => a - b));

  await page.getByRole('navigation', { name: 'Figure' }).getByRole('link', { name: 'By region' }).click();
  await expect.poll(() => shown(page)).toEqual(byRegion(2015, 2024));

  const track = page.getByRole('slider').first().locator('..');
  await track.scrollIntoViewIfNeeded();
  const box = await track.boundingBox();
  if (box === null) throw new Error('no timeline');
  const at = (year: number): number => box.x + (box.width * (year - 2015 + 0.5)) / 10;
  const middle = box.y + box.height / 2;
  await page.mouse.move(at(2017), middle);
  await page.mouse.down();
  for (const year of [2018, 2020, 2019]) {
    await page.mouse.move(at(year), middle, { steps: 5 });
    // The button is still down: table and bars are those of the range so far.
    await expect.poll(() => shown(page)).toEqual(byRegion(2017, year));
    const [[region, count] = ['', 0]] = byRegion(2017, year);
    await expect(page.locator('article [role="img"] svg').first()).toContainText(count.toLocaleString('en-GB'));
    await expect(page.locator('article [role="img"] svg').first()).toContainText(region.slice(0, 9));
  }
  await page.mouse.up();
  await expect(page).toHaveURL(/from=2017&to=2019/);
});

test('the loading of a million rows can be stopped, and the worker then stops reading', async ({ page }) => {
  await listened(page, true);
  await open(page, 'v=1&by=region');
  await choose(page);
  await expect(page.getByRole('heading', { name: 'Loading was stopped.' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the figures' }).click();
  await stands(page);
  // A question after the stop is taken up after it: once it is answered, nothing more of the file is read.
  const figures = page.getByRole('navigation', { name: 'Figure' });
  await figures.getByRole('link', { name: 'By offence' }).click();
  await expect(page.locator('article section table')).toContainText('Procuring');
  const answered = (await heardBy(page)).progress.length;
  await figures.getByRole('link', { name: 'By operation' }).click();
  await stands(page);
  const { progress, cancelled } = await heardBy(page);
  expect(cancelled).toBe(1);
  expect(progress.length).toBe(answered);
  expect(progress.at(-1)?.loaded).toBeLessThan(progress.at(-1)?.total ?? 0);
});

test('a worker that is killed while it reads gives its message, and trying again reads the file', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, '');
  await (await reader(page)).evaluate(() => {
    const post = self.postMessage.bind(self);
    self.postMessage = (message: { kind: string; progress?: { rows: number } }) => {
      post(message);
      if ((message.progress?.rows ?? 0) === 0) return;
      setTimeout(() => {
        throw new Error('killed by the test');
      });
    };
  });
  await choose(page);
  await expect(page.getByRole('alert')).toContainText('has stopped');
  await expect(page.getByRole('alert')).toContainText('killed by the test');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('slider')).toHaveCount(2, { timeout: 60_000 });
  await stands(page);
});
