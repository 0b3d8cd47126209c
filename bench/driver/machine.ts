import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Browser } from '@playwright/test';
import { version as viteVersion } from 'vite';

const GB = 1024 ** 3;

export interface Machine {
  readonly model: string;
  readonly cpus: number;
  readonly memoryGB: number;
  readonly platform: string;
  /** The load average of the last minute, before and after. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export function machine(loadBefore: number): Machine {
  return {
    model: cpus()[0]?.model ?? '',
    cpus: cpus().length,
    memoryGB: Math.round(totalmem() / GB),
    platform: `${process.platform} ${process.arch}`,
    loadBefore,
    loadAfter: load(),
  };
}

/** Machine and versions in a few lines. */
export function described(machine: Machine, versions: Readonly<Record<string, string>>): string {
  const { cpus, model, memoryGB, platform, loadBefore, loadAfter } = machine;
  const parts = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${cpus} × ${model}, ${memoryGB} GB, ${platform}; load average ${loadBefore.toFixed(2)} before, ${loadAfter.toFixed(2)} after.`,
    `${parts.join(', ')}.`,
  ].join('\n');
}

export const load = (): number => loadavg()[0] ?? 0;

/** What took part: the browser, Node, and every peer as bench/package.json pins it. */
export function versions(browser: Browser): Readonly<Record<string, string>> {
  const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const peers = Object.entries(dependencies).filter(([name]) => !name.startsWith('@types/'));
  return {
    node: process.version.slice(1),
    chromium: browser.version(),
    vite: viteVersion,
    ...Object.fromEntries(peers),
  };
}
