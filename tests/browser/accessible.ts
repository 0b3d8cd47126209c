import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './guarded.ts';

async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/**
 * Axe finds nothing in a page as it stands now, at each of the widths in CSS pixels, nor does the page scroll sideways. In
 * dark colours, which change nothing else, its contrasts are looked at again.
 */
export async function isAccessible(page: Page, widths: readonly number[] = []): Promise<void> {
  const height = page.viewportSize()?.height ?? 900;
  for (const width of widths.length > 0 ? widths : [page.viewportSize()?.width ?? 1280]) {
    await page.setViewportSize({ width, height });
    expect(await faults(new AxeBuilder({ page })), `${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await faults(new AxeBuilder({ page }).withRules('color-contrast')), 'dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}
