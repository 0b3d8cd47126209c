import type { Page } from '@playwright/test';
import { expect, test } from './guarded.ts';
import { open, tableTexts } from './views.ts';
import { handleWorker, told } from './workers.ts';

const VIEW = 'v=1&data=europe&by=offence&offence=0101,0401&region=SE';

/** A number, under what it stood, and whether a newer answer was on its way. */
type Seen = readonly [heading: string, count: string, isBusy: boolean];

/** Which numbers have stood under which years since the page was asked to watch: in the drawing and in the table. */
function seen(page: Page): Promise<Seen[]> {
  return page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);
}

test('while answers are slower than the hand, each stands under its own years, and figures keep coming', async ({
  page,
}) => {
  await handleWorker(page, { answers: 120, lends: false });
  await open(page, 'v=1&data=europe&by=period&offence=0101&region=SE');
  const years = (await tableTexts(page)).map(([year, count]) => [Number(year), Number(count)] as const);
  await open(page, VIEW);
  await page.evaluate(() => {
    const list: Seen[] = [];
    Object.assign(window, { seen: list });
    const textOf = (one: Element | null | undefined): string => one?.textContent ?? '';
    const homicide = (among: string): Element | undefined =>
      [...document.querySelectorAll(among)].find((one) => textOf(one).includes('homicide'));
    new MutationObserver(() => {
      const isBusy = document.querySelector('main [aria-busy="true"]') !== null;
      const drawn = homicide('article [data-bar]')?.querySelector('text:last-of-type');
      const told = homicide('article section tbody tr')?.children[1];
      list.push([textOf(document.querySelector('article header p')), textOf(drawn), isBusy]);
      list.push([textOf(document.querySelector('article section h2 span')), textOf(told), isBusy]);
    }).observe(document.querySelector('main') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const track = page.getByRole('slider').first().locator('..');
  await track.scrollIntoViewIfNeeded();
  const box = await track.boundingBox();
  if (box === null) throw new Error('no timeline');
  const at = (year: number): number => box.x + (box.width * (year - 2007.5)) / 15;
  await page.mouse.move(at(2009), box.y + 20);
  await page.mouse.down();
  for (let year = 2009; year <= 2021; year += 0.25) await page.mouse.move(at(year), box.y + 20);
  await page.mouse.up();
  await expect(page.locator('article header p').first()).toContainText('2009–2021');
  await expect(page.locator('main [aria-busy="false"]')).toBeVisible();

  const pairs = await seen(page);
  for (const [heading, count] of pairs) {
    const [, from, to = from] = /(\d{4})(?:–(\d{4}))?\.$/.exec(heading) ?? [];
    expect(heading).toContain('homicide');
    const sum = years
      .filter(([year]) => from === undefined || (year >= Number(from) && year <= Number(to)))
      .reduce((total, [, value]) => total + value, 0);
    expect([heading, count.replaceAll(',', '')]).toEqual([heading, String(sum)]);
  }
  const onTheWay = new Set(pairs.filter(([, , isBusy]) => isBusy).map(([heading]) => heading));
  expect(onTheWay.size).toBeGreaterThan(1);
});

test('the engine is told what the reader has hold of, and when he lets go', async ({ page }) => {
  await handleWorker(page, { lends: false });
  await open(page, VIEW);
  const holds = async (): Promise<(string | null)[]> => (await told(page)).holds;
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await holds()).toEqual(['period']);
  await page.getByRole('checkbox', { name: 'Robbery' }).focus();
  expect(await holds()).toEqual(['period', null, 'offence']);
  await page.getByRole('button', { name: 'Copy link' }).focus();
  expect(await holds()).toEqual(['period', null, 'offence', null]);
});
