import type { Result } from './ledger.ts';
import { PICTURES } from './works.ts';

const number = (value: number | null | undefined, digits?: number): string => {
  if (value === null || value === undefined) return '';
  return value.toFixed(digits ?? (value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0));
};

const OURS = 'anmalt';
/** A floor does not do the work, and what is ours in another form is no peer. */
const isPeer = ({ contestant }: Result): boolean => !/^(floor|anmalt)(-|$)/.test(contestant);

type Rated = Result & { readonly ratio: number | null };

/** Whom the others are held to: us, and for first pictures the page that others would make. */
const referenceOf = ({ work }: Result): string => (PICTURES.some((one) => one === work) ? 'react-recharts' : OURS);

const sameTask = (a: Result, b: Result): boolean => a.work === b.work && a.rows === b.rows;

/** How many times the median of another; above 1 it is slower than that one. */
const ratio = (result: Result, other: Result | undefined): number | null =>
  result.medianMs === null || !other?.medianMs ? null : result.medianMs / other.medianMs;

/** The results, each with how many times the median of its reference it takes; null where either has none. */
export function withRatios(results: readonly Result[]): readonly Rated[] {
  return results.map((result) => {
    const reference = results.find((one) => sameTask(one, result) && one.contestant === referenceOf(result));
    return { ...result, ratio: ratio(result, reference) };
  });
}

export interface Group {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is not in the time: starting the library, loading the file, taking hold of the control. */
function before({ startMs, loadMs, holdMs }: Result): string {
  const parts = Object.entries({ start: startMs, load: loadMs, hold: holdMs }).filter(([, ms]) => ms !== undefined);
  return parts.map(([name, ms]) => `${name} ${number(ms)}`).join(', ');
}

interface Column {
  readonly name: string;
  readonly cell: (result: Rated) => string;
}

function columnsFor(list: readonly Rated[]): readonly Column[] {
  const [first] = list;
  const scripts = list.some(({ scriptKB }) => scriptKB !== null);
  const keeps = list.some(({ heldMB }) => heldMB !== null);
  return [
    { name: 'contestant', cell: ({ contestant }) => contestant },
    { name: 'median ms', cell: ({ ok, reason, medianMs }) => (ok ? number(medianMs) : `failed: ${reason ?? ''}`) },
    { name: '95 % ms', cell: ({ p95Ms }) => number(p95Ms) },
    { name: `× ${first === undefined ? OURS : referenceOf(first)}`, cell: ({ ratio }) => number(ratio, 2) },
    scripts
      ? { name: 'scripts kB', cell: ({ scriptKB }) => number(scriptKB, 1) }
      : { name: 'peak MB', cell: ({ ok, peakMB }) => (ok ? number(peakMB, 0) : '') },
    ...(keeps ? [{ name: 'held MB', cell: ({ ok, heldMB }: Rated) => (ok ? number(heldMB, 1) : '') }] : []),
    ...(scripts ? [] : [{ name: 'before, ms', cell: (one: Rated) => (one.ok ? before(one) : '') }]),
  ];
}

/** The results by size and work; within each ours first, then the quickest first, then those that failed. */
export function groups(results: readonly Result[]): readonly Group[] {
  const byTitle = new Map<string, Rated[]>();
  for (const result of withRatios(results)) {
    const { work, rows } = result;
    const title = rows === null ? work : `${work}, ${rows.toLocaleString('en')} rows`;
    byTitle.set(title, [...(byTitle.get(title) ?? []), result]);
  }
  return [...byTitle].map(([title, list]) => {
    const columns = columnsFor(list);
    const weight = ({ contestant, medianMs }: Rated): number =>
      contestant === OURS ? -1 : (medianMs ?? Number.POSITIVE_INFINITY);
    const sorted = list.toSorted((a, b) => weight(a) - weight(b));
    return {
      title,
      head: columns.map(({ name }) => name),
      rows: sorted.map((one) => columns.map(({ cell }) => cell(one))),
    };
  });
}

const placeOf = ({ work, rows }: Result): string =>
  rows === null ? work : `${work} at ${rows.toLocaleString('en')} rows`;

/** Where a peer is quicker than we are, and where we have no time at all, in words. */
export function losses(results: readonly Result[]): readonly string[] {
  const ours = results.filter(({ contestant }) => contestant === OURS);
  return ours.flatMap((own) => {
    if (!own.ok) return [`${placeOf(own)}: we have no time, for we failed: ${own.reason ?? ''}.`];
    const peers = results.filter((one) => sameTask(one, own));
    const quicker = peers.filter((peer) => isPeer(peer) && (ratio(peer, own) ?? 1) < 1);
    return quicker.map(
      (peer) => `${placeOf(own)}: ${peer.contestant} takes ${number(ratio(peer, own), 2)} of our time.`,
    );
  });
}

export function printed(results: readonly Result[]): string {
  return groups(results)
    .map(({ title, head, rows }) => {
      const width = head.map((name, at) =>
        Math.max(name.length, ...rows.map((row) => (at === 1 && row[2] === '' ? 0 : (row[at]?.length ?? 0)))),
      );
      const line = (cells: readonly string[]): string =>
        cells
          .map((cell, at) => (at === 0 ? cell.padEnd(width[at] ?? 0) : cell.padStart(width[at] ?? 0)))
          .join('  ')
          .trimEnd();
      return [title, ...[head, ...rows].map((cells) => `  ${line(cells)}`), ''].join('\n');
    })
    .join('\n');
}
