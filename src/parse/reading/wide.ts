import { type CodeColumn, labelsOf } from '../../table/table.ts';
import type { WideColumn } from '../roles/roles.ts';
import type { Steps } from '../steps.ts';
import { periodCode, periodFormOf } from '../values/periods.ts';
import { placeIn, type Values, valuesOf } from './counts.ts';
import { keysOf, periodCodes } from './keys.ts';
import type { Notes } from './notes.ts';
import { dimensionCodes, numbersFrom, type Observed, takenRows, unreadParts, unreadPeriods } from './observe.ts';
import { relabelled } from './relabel.ts';
import type { Column, Understood } from './understand.ts';

/** Rows between two pauses. */
const PAUSE_EVERY = 4096;

function periodsOfHeaders(wide: readonly WideColumn[]): string[] {
  const headers = wide.map((one) => one.category);
  const read = periodFormOf('', headers, new Uint32Array(headers.length).fill(1));
  return headers.map((header) => (read === null ? '' : (periodCode(header, read.form) ?? '')));
}

/** Observations of a table with a column for each period, offence, region or unit: one for every cell. */
export function* observedWide(
  understood: Understood,
  over: 'period' | 'offence' | 'region' | 'unit',
  wide: readonly WideColumn[],
  rows: number,
  notes: Notes,
): Steps<Observed> {
  const keys = keysOf(understood);
  const columns = wide.map(({ at }) => understood.columns[at] as Column);
  const values: Values[] = [];
  for (const column of columns) {
    yield rows;
    values.push(valuesOf(column));
  }
  const ownPeriods = over === 'period' || keys.period === null ? null : keys.period;
  const codesOfPeriods = ownPeriods === null ? null : periodCodes(ownPeriods);
  const unread = unreadParts(understood, keys);
  if (ownPeriods !== null && codesOfPeriods !== null) unread.push(unreadPeriods(ownPeriods, codesOfPeriods));
  const taken = takenRows(rows, unread, notes) ?? Uint32Array.from({ length: rows }, (_, row) => row);
  const width = wide.length;
  const all = taken.length * width;
  const scale = Math.max(1, ...values.map((one) => one.scale));
  const numbers = new Float64Array(all);
  const source = new Uint32Array(all);
  const place = new Uint16Array(all);
  const states: string[] = [];
  const qualifiers: string[] = [];
  const stateOf = values.map((one) => one.states.map((state) => placeIn(states, state)));
  const qualifierOf = values.map((one) => one.qualifiers.map((qualifier) => placeIn(qualifiers, qualifier)));
  const [stateCodes, qualifierCodes] = [new Uint8Array(all), new Uint8Array(all)];
  let length = 0;
  for (const row of taken) {
    if (row % PAUSE_EVERY === 0) yield rows;
    for (let at = 0; at < width; at++) {
      const own = values[at] as Values;
      const column = columns[at] as Column;
      const code = column.codes.codes[row] as number;
      if (own.isText[code] === 1) {
        notes.cell('not_number', row, column);
        continue;
      }
      numbers[length] = ((own.values[code] as number) * scale) / own.scale;
      stateCodes[length] = stateOf[at]?.[own.stateOf[code] as number] ?? 0;
      qualifierCodes[length] = qualifierOf[at]?.[own.qualifierOf[code] as number] ?? 0;
      source[length] = row;
      place[length++] = at;
    }
  }
  const rowOfEach = source.subarray(0, length);
  const across = (labels: readonly string[]): CodeColumn => ({
    codes: place.slice(0, length),
    labels: labelsOf(labels),
  });
  const periods =
    over === 'period'
      ? relabelled(across(periodsOfHeaders(wide)), null)
      : ownPeriods === null
        ? null
        : relabelled(ownPeriods.codes, rowOfEach, (_, code) => codesOfPeriods?.[code] ?? '');
  const units = wide.map((one) => one.unit ?? (over === 'unit' ? one.category : 'report'));
  return {
    rows: length,
    codes: {
      ...(yield* dimensionCodes({ ...keys, ...(over === 'period' ? {} : { [over]: null }) }, rowOfEach, periods, rows)),
      ...(over === 'offence' || over === 'region'
        ? { [over]: relabelled(across(wide.map((one, at) => one.category || `${at + 1}`)), null) }
        : {}),
      ...(keys.unit === null || over === 'unit' ? { unit: relabelled(across(units), null) } : {}),
      status: { codes: stateCodes.slice(0, length), labels: labelsOf(states) },
      qualifier: { codes: qualifierCodes.slice(0, length), labels: labelsOf(qualifiers) },
    },
    value: numbersFrom(numbers.slice(0, length), scale),
    periods,
    rowOf: (observation) => source[observation] ?? 0,
    parents: keys.parents,
  };
}
