import { type Answer, checksum } from './answer.ts';
import { type Dimension, type Filters, heeded, NO_FILTERS } from './filters.ts';
import type { Columns } from './generate.ts';
import { DAY_COUNT, MONTH_OF_DAY, MONTHS, OFFENCES, OPERATIONS, REGIONS } from './labels.ts';
import { type Action, scriptOf } from './moves.ts';

const LABELS = { day: MONTHS, offence: OFFENCES, operation: OPERATIONS, region: REGIONS };

const chosen = (labels: readonly string[], some: readonly string[] | null): Uint8Array =>
  Uint8Array.from(labels, (label) => (some === null || some.includes(label) ? 1 : 0));

/** The sums of one view over the rows that pass; the plainest way there is, since it is what all others are held to. */
function sums(columns: Columns, filters: Filters, view: Dimension | 'total'): Float64Array {
  const { day, offence, operation, region } = heeded(filters, view);
  const [offences, operations, regions] = [
    chosen(OFFENCES, offence),
    chosen(OPERATIONS, operation),
    chosen(REGIONS, region),
  ];
  const [first, last] = [day?.first ?? 0, day?.last ?? DAY_COUNT];
  const sum = new Float64Array(view === 'total' ? 1 : LABELS[view].length);
  for (let row = 0; row < columns.value.length; row++) {
    const at = columns.day[row] ?? 0;
    if (at < first || at > last) continue;
    if (offences[columns.offence[row] ?? 0] === 0 || operations[columns.operation[row] ?? 0] === 0) continue;
    if (regions[columns.region[row] ?? 0] === 0) continue;
    const group = view === 'total' ? 0 : view === 'day' ? (MONTH_OF_DAY[at] ?? 0) : (columns[view][row] ?? 0);
    sum[group] = (sum[group] ?? 0) + (columns.value[row] ?? 0);
  }
  return sum;
}

function answer(columns: Columns, filters: Filters): Answer {
  const view = (name: Dimension): Map<string, number> => {
    const sum = sums(columns, filters, name);
    return new Map(LABELS[name].map((label, i) => [label, sum[i] ?? 0]));
  };
  return {
    total: sums(columns, filters, 'total')[0] ?? 0,
    day: view('day'),
    offence: view('offence'),
    operation: view('operation'),
    region: view('region'),
  };
}

/** The checksum of all rows without a filter. */
export const wholeChecksum = (columns: Columns): string => checksum(answer(columns, NO_FILTERS));

/** The checksum after each move of an action. */
export const moveChecksums = (columns: Columns, action: Action): readonly string[] =>
  scriptOf(action).moves.map(({ filters }) => checksum(answer(columns, filters)));
