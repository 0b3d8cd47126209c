import type { Page } from '@playwright/test';
import { type Meter, meterOf, pageProcesses } from './memory.ts';
import type { Site } from './site.ts';

/** A step that takes longer than this has failed. */
const BOUND_MS = 180_000;

export interface Visit {
  readonly page: Page;
  readonly meter: Meter;
  /** Does one step in the page, or fails after BOUND_MS or when the page dies. */
  readonly within: <T>(step: Promise<T>) => Promise<T>;
}

/** Opens the page in a context of its own, and so in a process of its own, and closes it whatever happens. */
export async function visit<T>(site: Site, file: string | null, during: (visit: Visit) => Promise<T>): Promise<T> {
  const before = new Set(await pageProcesses(site.browser));
  const context = await site.browser.newContext();
  try {
    const page = await context.newPage();
    const died = new Promise<never>((_, reject) => {
      page.on('crash', () => reject(new Error('its process died, most likely for want of memory')));
    });
    died.catch(() => {});
    await page.goto(site.address);
    await page.waitForFunction(() => 'bench' in window);
    if (file !== null) await page.setInputFiles('input', file);
    const own = (await pageProcesses(site.browser)).filter((pid) => !before.has(pid));
    const meter = meterOf(own.length === 1 ? own[0] : undefined);
    return await during({ page, meter, within: (step) => bounded(step, died) });
  } finally {
    await context.close();
  }
}

async function bounded<T>(step: Promise<T>, died: Promise<never>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took more than ${BOUND_MS / 1000} s`)), BOUND_MS);
  });
  try {
    return await Promise.race([step, died, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What went wrong, in one line and without what Playwright puts around it. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^page\.evaluate: (Error: )?/, '').split('\n')[0] ??
  '';
