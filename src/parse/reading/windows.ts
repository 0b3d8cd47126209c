import { overlaps, type Period, periodOf } from '../../domain/domain.ts';
import type { CodeColumn } from '../../table/table.ts';

/** Periods that overlap, as rolling windows do: their counts hold one another's and must not be added up. */
export interface Overlap {
  /** For each code of the column of periods, 1 where its rows are used. */
  readonly used: Uint8Array;
  /** One of the windows that are used, as text. */
  readonly example: string;
}

/** Periods of one calendar, all years or all months, cannot overlap; of others, each is held against each. */
function anyOverlap(periods: readonly Period[]): boolean {
  const precisions = new Set(periods.map((period) => period.precision));
  if (precisions.size === 1 && !precisions.has('interval')) return false;
  const sorted = periods.toSorted((a, b) => a.firstDay - b.firstDay);
  return sorted.some((period, at) => {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next] as Period;
      if (other.firstDay > period.lastDay) return false;
      if (overlaps(period, other)) return true;
    }
    return false;
  });
}

/** The month and day at which a window ends: windows that end alike follow one another. */
function endOf(code: string): string {
  return (code.split('/')[1] ?? code).slice(5, 7);
}

/**
 * Finds windows that overlap and picks those that do not: of the windows that end in the same month of the year, the most.
 * Null where no two overlap. A year beside its own months overlaps as well.
 */
export function overlapIn({ labels }: CodeColumn): Overlap | null {
  const windows = Array.from({ length: labels.size }, (_, code) => ({ code, label: labels.at(code) })).flatMap(
    ({ code, label }) => {
      const period = periodOf(label);
      return period === null ? [] : [{ code, label, period }];
    },
  );
  if (!anyOverlap(windows.map((window) => window.period))) return null;
  const groups = new Map<string, typeof windows>();
  for (const window of windows) {
    const key = `${window.period.precision} ${endOf(window.label)}`;
    groups.set(key, [...(groups.get(key) ?? []), window]);
  }
  const chains = [...groups.values()].map((group) => chainOf(group));
  const best = chains.reduce((most, chain) => (chain.length > most.length ? chain : most), []);
  const used = new Uint8Array(labels.size);
  for (const { code } of best) used[code] = 1;
  for (let code = 0; code < labels.size; code++) if (periodOf(labels.at(code)) === null) used[code] = 1;
  return { used, example: best.at(-1)?.label ?? '' };
}

/** Windows of a group that do not overlap, from the latest back. */
function chainOf<W extends { readonly period: Period }>(group: readonly W[]): W[] {
  const chain: W[] = [];
  for (const window of group.toSorted((a, b) => b.period.firstDay - a.period.firstDay)) {
    if (!chain.some((other) => overlaps(other.period, window.period))) chain.push(window);
  }
  return chain.toReversed();
}
