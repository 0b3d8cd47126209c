import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules of axe that look at colours: all that differs between the themes. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds in a state of the page, in the light theme and by its colours in the dark one, without loading it again. */
export async function faultsInThemes(page: Page, within = 'html'): Promise<string[]> {
  const axe = () => new AxeBuilder({ page }).include(within);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axe().analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe().withRules(OF_COLOUR).analyze();
  const told = (theme: string, { violations }: typeof light): string[] =>
    violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  return [...told('light', light), ...told('dark', dark)];
}
