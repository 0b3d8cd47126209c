import { cellValue, type NumberForm } from '../values/numbers.ts';
import type { Column } from './understand.ts';

/** Of numbers with more decimals, the rest is rounded. */
const MOST_DECIMALS = 9;
const SURE_DIGITS = 15;
const COUNT_FORM: NumberForm = { decimal: '.', thousands: '' };

/** What the labels of a column of counts stand for, each worked out once. */
export interface Values {
  readonly values: Float64Array;
  readonly scale: number;
  readonly states: readonly string[];
  readonly stateOf: Uint8Array;
  readonly qualifiers: readonly string[];
  readonly qualifierOf: Uint8Array;
  /** 1 for a label that is neither a number nor a mark for a missing one. */
  readonly isText: Uint8Array;
}

/** Room for the different states and qualifiers of one column. */
export function placeIn(list: string[], one: string): number {
  const at = list.indexOf(one);
  return at >= 0 ? at : list.push(one) - 1;
}

/** What the labels of a column stand for as counts. */
export function valuesOf({ labels, numbers }: Column): Values {
  const form = numbers?.form ?? COUNT_FORM;
  const cells = labels.map((label) => cellValue(label, form));
  let [decimals, largest] = [0, 1];
  for (const cell of cells) {
    if (cell.kind !== 'number') continue;
    decimals = Math.max(decimals, cell.decimals);
    largest = Math.max(largest, Math.abs(cell.value));
  }
  // A double holds fifteen digits for sure: of larger numbers, fewer decimals.
  const room = SURE_DIGITS - Math.ceil(Math.log10(largest + 1));
  const scale = 10 ** Math.max(0, Math.min(decimals, MOST_DECIMALS, room));
  const values = new Float64Array(labels.length).fill(Number.NaN);
  const [stateOf, qualifierOf, isText] = [0, 1, 2].map(() => new Uint8Array(labels.length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const [states, qualifiers]: [string[], string[]] = [['A'], ['exact']];
  for (const [code, cell] of cells.entries()) {
    // A percentage among counts is none.
    if (cell.kind === 'text' || (cell.kind === 'number' && cell.percent)) isText[code] = 1;
    else stateOf[code] = placeIn(states, cell.status);
    if (cell.kind !== 'number') continue;
    const scaled = Math.round(cell.value * scale);
    // What cannot be held exactly is not taken for something near it.
    if (!Number.isSafeInteger(scaled)) isText[code] = 1;
    values[code] = scaled;
    qualifierOf[code] = placeIn(qualifiers, cell.qualifier);
  }
  return { values, scale, states, stateOf, qualifiers, qualifierOf, isText };
}
