import type { Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { open, stands, tableTexts } from './views.ts';
import { handleWorker, letAnswer, told } from './workers.ts';

const VIEW = 'v=1&data=europe&by=region&offence=0401&region=DK,FI,IS,NO,SE&from=2022&to=2022&lang=en';
/** How long the page is kept at the link before the one that it waits for an answer to: `src/view/address/useLink.ts`. */
const KEPT_MS = 50;

const asked = async (page: Page): Promise<number> => (await told(page)).kinds.filter((kind) => kind === 'ask').length;
const box = (page: Page, name: string) => page.getByRole('checkbox', { name }).first();
const subtitle = (page: Page) => page.locator('article h1 + p');

/** All that the figure and its table say. */
async function all(page: Page): Promise<unknown> {
  const said = page.locator('article :is(h1, h1 + p, [role="img"], footer)');
  return [await said.allInnerTexts(), await tableTexts(page)];
}

/** Waits until the page has the table itself, and has answered from it. */
async function isNear(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const before = await asked(page);
      await box(page, 'Theft').click();
      await stands(page);
      await box(page, 'Theft').click();
      await stands(page);
      return (await asked(page)) - before;
    })
    .toBe(0);
}

test('a small table comes near once its figure stands, and what it answers is what the worker answers', async ({
  page,
}) => {
  await handleWorker(page, {});
  await open(page, VIEW);
  await isNear(page);
  const before = await asked(page);
  await box(page, 'Sexual violence').uncheck();
  await box(page, 'Homicide').check();
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(subtitle(page)).toContainText('2021');
  await expect(page).toHaveURL(/from=2021/);
  await stands(page);
  const near = await all(page);
  expect(await asked(page)).toBe(before);

  await page.reload();
  await stands(page);
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  expect(await all(page)).toEqual(near);
});

test('of a table that is near, the filter and its figure are one change', async ({ page }) => {
  await handleWorker(page, {});
  await open(page, VIEW);
  await isNear(page);
  const before = await subtitle(page).innerText();
  const seen = await box(page, 'Theft').evaluate((one: HTMLInputElement) => {
    one.click();
    return [one.checked, document.querySelector('article h1 + p')?.textContent];
  });
  expect(seen[0]).toBe(true);
  expect(seen[1]).not.toBe(before);
  // The address follows what is painted.
  await expect(page).toHaveURL(/offence=0401,0502/);
});

/** Keeps the time that the page waits for an answer from running out, until `runOut`. */
async function stopTheClock(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript((kept) => {
    const real = window.setTimeout;
    const limits: (() => void)[] = [];
    const stopped = (act: () => void, ms?: number): number => {
      if (ms !== kept) return real(act, ms);
      limits.push(act);
      return 0;
    };
    Object.assign(window, { limits, setTimeout: stopped });
  }, KEPT_MS);
  return () =>
    page.evaluate(() => {
      for (const act of (window as unknown as { limits: (() => void)[] }).limits.splice(0)) act();
    });
}

test('an answer that comes at once is drawn with the filter that asked for it', async ({ page }) => {
  await handleWorker(page, { answers: 'whenLet', lends: false });
  await stopTheClock(page);
  await open(page, VIEW);
  await box(page, 'Theft').click();
  await expect(box(page, 'Theft')).not.toBeChecked();
  await expect(subtitle(page)).toContainText('Robbery');
  const states = page.evaluate(
    () =>
      new Promise((resolve) => {
        const theft = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith('Theft'));
        new MutationObserver((_, observer) => {
          if (document.querySelector('article h1 + p')?.textContent?.includes('Theft') !== true) return;
          observer.disconnect();
          const isBusy = document.querySelector('main [aria-busy="true"] article h1')?.textContent;
          resolve([theft?.querySelector('input')?.checked, isBusy === undefined]);
        }).observe(document.body, { characterData: true, childList: true, subtree: true });
      }),
  );
  await letAnswer(page);
  // The table follows the figure: the page says until then that it is busy.
  expect(await states).toEqual([true, false]);
  await stands(page);
  await expect(page).toHaveURL(/offence=0401,0502/);
});

test('an answer that takes longer is waited for with the change in sight', async ({ page }) => {
  await handleWorker(page, { answers: 'whenLet', lends: false });
  const runOut = await stopTheClock(page);
  await open(page, VIEW);
  await box(page, 'Theft').click();
  await runOut();
  await expect(box(page, 'Theft')).toBeChecked();
  await expect(page.locator('main [aria-busy="true"] article h1')).toBeVisible();
  await expect(subtitle(page)).toContainText('Robbery');
  await letAnswer(page);
  await stands(page);
  await expect(subtitle(page)).toContainText('Robbery, Theft');
});

test('what is done while an answer is awaited builds on what was done before', async ({ page }) => {
  await handleWorker(page, { answers: 'whenLet', lends: false });
  await stopTheClock(page);
  await open(page, VIEW);
  await box(page, 'Theft').click();
  await box(page, 'Homicide').click();
  await expect(box(page, 'Theft')).toBeChecked();
  await letAnswer(page);
  await letAnswer(page);
  await stands(page);
  await expect(box(page, 'Homicide')).toBeChecked();
  await expect(page).toHaveURL(/offence=0101,0401,0502/);
});

test('whoever goes back while an answer is awaited is not given that answer', async ({ page }) => {
  await handleWorker(page, { answers: 'whenLet', lends: false });
  const runOut = await stopTheClock(page);
  await open(page, VIEW);
  await box(page, 'Homicide').click();
  await letAnswer(page);
  await expect(subtitle(page)).toContainText('homicide');
  await stands(page);
  await box(page, 'Theft').click();
  await page.evaluate(() => {
    Object.assign(window, { said: [] });
    const { said } = window as unknown as { said: string[] };
    new MutationObserver(() => said.push(document.querySelector('article h1 + p')?.textContent ?? '')).observe(
      document.body,
      { subtree: true, childList: true, characterData: true },
    );
    history.back();
  });
  await expect(page).toHaveURL(/offence=0401&/);
  await expect(box(page, 'Homicide')).not.toBeChecked();
  // That to the link that was left, and then that to this one.
  await letAnswer(page);
  await letAnswer(page);
  await runOut();
  await stands(page);
  await expect(subtitle(page)).not.toContainText('homicide');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((text) => !text.includes('homicide') && !text.includes('Robbery. '))).toEqual([]);
});
