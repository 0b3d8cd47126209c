import { isQualifier, isStatus, type Status, valueStateOf } from '../../domain/domain.ts';
import { type CodeColumn, labelsOf } from '../../table/table.ts';
import { cellValue } from '../values/numbers.ts';
import { placeIn } from './counts.ts';
import type { Notes } from './notes.ts';
import { relabelled, type Taken } from './relabel.ts';
import type { Column } from './understand.ts';

const FLAGS: Readonly<Record<string, Status>> = { p: 'P', e: 'E', b: 'B', u: 'U', '': 'A' };

const UNMADE = -1;

function isAbsent(status: Status): boolean {
  return valueStateOf(status) !== 'observed';
}

/** A mark that says why a count is not there, as offices put it beside the cell as well as into it. */
function missingMark(label: string): Status | null {
  const cell = cellValue(label, { decimal: '.', thousands: '' });
  return cell.kind === 'missing' ? cell.status : null;
}

/**
 * Statuses from what a cell says itself and, where there is one, from a column of statuses or flags. A value that is there
 * is not missing, and one that is not there is, whatever its flag says.
 */
export function statusesOf(own: CodeColumn, column: Column | null, taken: Taken, notes: Notes): CodeColumn {
  if (column === null) return own;
  const known = column.labels.map((label) =>
    isStatus(label) ? label : (FLAGS[label.toLowerCase()] ?? missingMark(label)),
  );
  const list: string[] = [];
  const codes = new Uint8Array(own.codes.length);
  // What a status of the cell and a flag make together is worked out once for each pair that there is.
  const states = own.labels.size;
  const made = new Int16Array(column.labels.length * states).fill(UNMADE);
  const noteOf = new Map<number, 'flag_unknown' | 'status_differs'>();
  const madeOf = (pair: number): number => {
    const flagged = Math.floor(pair / states);
    const cell = own.labels.at(pair % states) as Status;
    const flag = known[flagged] ?? 'A';
    const agrees = isAbsent(flag) === isAbsent(cell);
    if (known[flagged] === null) noteOf.set(pair, 'flag_unknown');
    else if (!agrees && column.labels[flagged] !== '') noteOf.set(pair, 'status_differs');
    return placeIn(list, agrees ? flag : cell);
  };
  for (let at = 0; at < codes.length; at++) {
    const row = taken === null ? at : (taken[at] as number);
    const pair = (column.codes.codes[row] as number) * states + (own.codes[at] as number);
    let code = made[pair] as number;
    if (code === UNMADE) {
      code = madeOf(pair);
      made[pair] = code;
    }
    codes[at] = code;
    if (noteOf.size === 0) continue;
    const note = noteOf.get(pair);
    if (note !== undefined) notes.cell(note, row, column);
  }
  return Object.freeze({ codes, labels: labelsOf(list) });
}

/** Qualifiers from a column of them; what is none is told, and the count read as it stands. */
export function qualifiersOf(column: Column, taken: Taken, notes: Notes): CodeColumn {
  const isKnown = column.labels.map((label) => label === '' || isQualifier(label));
  if (isKnown.includes(false)) {
    for (const row of taken ?? column.codes.codes.keys()) {
      if (isKnown[column.codes.codes[row] as number] !== true) notes.cell('flag_unknown', row, column);
    }
  }
  return relabelled(column.codes, taken, (label) => (isQualifier(label) ? label : 'exact'));
}
