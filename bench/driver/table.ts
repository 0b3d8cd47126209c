import type { Result } from './ledger.ts';

const number = (value: number | null | undefined, digits?: number): string => {
  if (value === null || value === undefined) return '';
  return value.toFixed(digits ?? (value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0));
};

const OURS = 'anmalt';
const isFloor = ({ contestant }: Result): boolean => contestant.startsWith('floor-');

/** How many times our median theirs is; above 1 they are slower. */
const ratio = (result: Result, ours: Result | undefined): number | null =>
  result.medianMs === null || !ours?.medianMs ? null : result.medianMs / ours.medianMs;

export const HEAD = ['contestant', 'median ms', '95 % ms', '× anmalt', 'peak MB', 'before, ms'] as const;

export interface Group {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** What is not in the time: starting the library, loading the file, taking hold of the control. */
function before({ startMs, loadMs, holdMs }: Result): string {
  const parts = Object.entries({ start: startMs, load: loadMs, hold: holdMs }).filter(([, ms]) => ms !== undefined);
  return parts.map(([name, ms]) => `${name} ${number(ms)}`).join(', ');
}

function row(result: Result, ours: Result | undefined): readonly string[] {
  if (!result.ok) return [result.contestant, `failed: ${result.reason ?? ''}`, '', '', '', ''];
  return [
    result.contestant,
    number(result.medianMs),
    number(result.p95Ms),
    number(ratio(result, ours), 2),
    number(result.peakMB, 0),
    before(result),
  ];
}

/** The results by size and work; within each ours first, then the quickest first, then those that failed. */
export function groups(results: readonly Result[]): readonly Group[] {
  const byTitle = new Map<string, Result[]>();
  for (const result of results) {
    const { work, rows } = result;
    const title = rows === null ? work : `${work}, ${rows.toLocaleString('en')} rows`;
    byTitle.set(title, [...(byTitle.get(title) ?? []), result]);
  }
  return [...byTitle].map(([title, list]) => {
    const ours = list.find(({ contestant }) => contestant === OURS);
    const weight = (one: Result): number => (one === ours ? -1 : (one.medianMs ?? Number.POSITIVE_INFINITY));
    return { title, rows: list.toSorted((a, b) => weight(a) - weight(b)).map((one) => row(one, ours)) };
  });
}

const placeOf = ({ work, rows }: Result): string =>
  rows === null ? work : `${work} at ${rows.toLocaleString('en')} rows`;

/** Where a peer is quicker than we are, and where we have no time at all, in words. */
export function losses(results: readonly Result[]): readonly string[] {
  const ours = results.filter(({ contestant }) => contestant === OURS);
  return ours.flatMap((own) => {
    if (!own.ok) return [`${placeOf(own)}: we have no time, for we failed: ${own.reason ?? ''}.`];
    const peers = results.filter(({ work, rows }) => work === own.work && rows === own.rows);
    const quicker = peers.filter((peer) => !isFloor(peer) && (ratio(peer, own) ?? 1) < 1);
    return quicker.map(
      (peer) => `${placeOf(own)}: ${peer.contestant} takes ${number(ratio(peer, own), 2)} of our time.`,
    );
  });
}

export function printed(results: readonly Result[]): string {
  return groups(results)
    .map(({ title, rows }) => {
      const width = HEAD.map((name, at) =>
        Math.max(name.length, ...rows.map((row) => (at === 1 && row[2] === '' ? 0 : (row[at]?.length ?? 0)))),
      );
      const line = (cells: readonly string[]): string =>
        cells
          .map((cell, at) => (at === 0 ? cell.padEnd(width[at] ?? 0) : cell.padStart(width[at] ?? 0)))
          .join('  ')
          .trimEnd();
      return [title, ...[HEAD, ...rows].map((cells) => `  ${line(cells)}`), ''].join('\n');
    })
    .join('\n');
}
