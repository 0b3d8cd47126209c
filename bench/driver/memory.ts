import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

const MB = 1024;

interface Process {
  readonly type: string;
  readonly id: number;
}

/** Chromium draws parts of its own window in a process of the same kind as pages. */
function ofWindow(pid: number): boolean {
  const path = `/proc/${pid}/cmdline`;
  return existsSync(path) && readFileSync(path, 'utf8').includes('--top-chrome-webui');
}

/** The processes in which pages run, by id. Each context of a contestant has one of its own. */
export async function pageProcesses(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: readonly Process[] };
  await session.detach();
  return processInfo.filter(({ type, id }) => type === 'renderer' && !ofWindow(id)).map(({ id }) => id);
}

/** A line of /proc/PID/status in megabytes; null where there is no such thing. */
function inMegabytes(pid: number, name: 'VmRSS' | 'VmHWM'): number | null {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return null;
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(path, 'utf8'));
  return found === null ? null : Number(found[1]) / MB;
}

/** Measures one process: the peak since `begin` or `again`, less what the process held at `begin`. Linux only. */
export interface Meter {
  readonly begin: () => void;
  readonly again: () => void;
  readonly peakMB: () => number | null;
}

export function meterOf(pid: number | undefined): Meter {
  let base: number | null = null;
  const again = (): void => {
    // 5 sets the peak back to what is held now (proc(5)).
    if (pid !== undefined && existsSync(`/proc/${pid}/clear_refs`)) writeFileSync(`/proc/${pid}/clear_refs`, '5');
  };
  const begin = (): void => {
    again();
    base = pid === undefined ? null : inMegabytes(pid, 'VmRSS');
  };
  const peakMB = (): number | null => {
    const peak = pid === undefined ? null : inMegabytes(pid, 'VmHWM');
    return peak === null || base === null ? null : Math.max(0, peak - base);
  };
  return { begin, again, peakMB };
}
