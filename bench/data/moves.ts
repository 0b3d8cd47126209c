import { type Dimension, type Filters, NO_FILTERS } from './filters.ts';
import { dateOf, OFFENCES, OPERATIONS } from './labels.ts';

export type Action = 'brush' | 'brush-filtered' | 'toggle' | 'choose';
export const ACTIONS: readonly Action[] = ['brush', 'brush-filtered', 'toggle', 'choose'];

interface Move {
  readonly moved: Dimension;
  readonly filters: Filters;
}

/** One reader at one control: what is chosen before (not timed), the control that is held, and its moves (timed). */
export interface Script {
  readonly before: readonly Move[];
  readonly held: Dimension;
  readonly moves: readonly Move[];
}

const days = (first: number, last: number): Filters['day'] => ({ first, last, from: dateOf(first), to: dateOf(last) });

const MOVES = 60;
/** Two pixels of a chart that shows ten years in 1,000. */
const STEP = 7;

/** A year's window that is drawn along in 60 moves, and from the 20th on also grows, and shrinks again from the 40th. */
function window(move: number): Filters['day'] {
  const grown = Math.max(0, Math.min(move - 19, MOVES - move)) * STEP;
  const first = 1_000 + move * STEP;
  return days(first, first + 364 + grown);
}

function brush(before: readonly Move[]): Script {
  const base = before.at(-1)?.filters ?? NO_FILTERS;
  const moves = Array.from({ length: MOVES }, (_, i): Move => ({ moved: 'day', filters: { ...base, day: window(i) } }));
  return { before, held: 'day', moves };
}

function brushFiltered(): Script {
  const operation = OPERATIONS.filter((_, i) => i % 3 === 0);
  const offence = OFFENCES.filter((_, i) => i % 2 === 1);
  return brush([
    { moved: 'operation', filters: { ...NO_FILTERS, operation } },
    { moved: 'offence', filters: { ...NO_FILTERS, operation, offence } },
  ]);
}

/** Five years in the middle, so that the moved filter does not stand alone. */
const MIDDLE: Move = { moved: 'day', filters: { ...NO_FILTERS, day: days(900, 900 + 1825) } };

/** Takes one offence out or puts one back, 24 times, so that no state comes twice. */
function toggle(): Script {
  const out = new Set<string>();
  const moves = Array.from({ length: 24 }, (_, i): Move => {
    const label = OFFENCES[((i % 2 === 0 ? i : i - 3) * 7 + 700) % OFFENCES.length] ?? '';
    if (!out.delete(label)) out.add(label);
    return { moved: 'offence', filters: { ...MIDDLE.filters, offence: OFFENCES.filter((one) => !out.has(one)) } };
  });
  return { before: [MIDDLE], held: 'offence', moves };
}

/** Chooses one operation alone, then another, 24 times. */
function choose(): Script {
  const moves = Array.from({ length: 24 }, (_, i): Move => {
    const operation = OPERATIONS.slice((i * 7) % 60, ((i * 7) % 60) + 1);
    return { moved: 'operation', filters: { ...MIDDLE.filters, operation } };
  });
  return { before: [MIDDLE], held: 'operation', moves };
}

const SCRIPTS: Readonly<Record<Action, () => Script>> = {
  brush: () => brush([]),
  'brush-filtered': brushFiltered,
  toggle,
  choose,
};

export const scriptOf = (action: Action): Script => SCRIPTS[action]();
