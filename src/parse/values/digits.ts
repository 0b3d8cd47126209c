/** How the numbers of a column are written. */
export interface NumberForm {
  readonly decimal: '.' | ',';
  /** '' for none; ' ' stands for any space (plain, no-break, thin, narrow no-break). */
  readonly thousands: '' | ',' | '.' | ' ' | "'";
}

/** One way to read digits with separators. '' is a separator that is not there, and so fits any form. */
export interface Reading {
  readonly decimal: '' | '.' | ',';
  readonly thousands: NumberForm['thousands'];
}

type Separator = Exclude<Reading['thousands'], ''>;
type Point = '.' | ',';

const POINTS: readonly Point[] = ['.', ','];
const SEPARATORS: readonly Separator[] = ['.', ',', ' ', "'"];

// Each answer is one and the same object, so that labels which are read alike can be counted by it.
const NONE: readonly Reading[] = [];
const PLAIN: readonly Reading[] = [{ decimal: '', thousands: '' }];

function answers<K extends string>(
  keys: readonly K[],
  readings: (key: K) => readonly Reading[],
): Readonly<Record<K, readonly Reading[]>> {
  return Object.fromEntries(keys.map((key) => [key, readings(key)])) as Record<K, readonly Reading[]>;
}

const DECIMAL = answers(POINTS, (decimal) => [{ decimal, thousands: '' }]);
const GROUPED = answers(SEPARATORS, (thousands) => [{ decimal: '', thousands }]);
const EITHER = answers(POINTS, (point) => [...DECIMAL[point], ...GROUPED[point]]);
const BOTH = {
  '.': answers(SEPARATORS, (thousands) => [{ decimal: '.', thousands }]),
  ',': answers(SEPARATORS, (thousands) => [{ decimal: ',', thousands }]),
};

function separatorAt(text: string, at: number): Separator {
  const letter = text[at];
  if (letter === '.' || letter === ',') return letter;
  return letter === "'" || letter === '’' ? "'" : ' ';
}

function isPoint(separator: Separator): separator is Point {
  return separator === '.' || separator === ',';
}

/** Groups of three, or in the Indian way of two with three at the end, between separators at these places. */
function isGrouped(places: readonly number[], end: number, separator: Separator): boolean {
  const first = places[0] as number;
  const last = places.length - 1;
  if (first < 1 || first > 3 || end - (places[last] as number) !== 4) return false;
  let [threes, twos] = [true, separator === ',' && first <= 2];
  for (let at = 0; at < last; at++) {
    const step = (places[at + 1] as number) - (places[at] as number);
    threes &&= step === 4;
    twos &&= step === 3;
  }
  return threes || twos;
}

function placesIn(core: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < core.length; at++) {
    const code = core.charCodeAt(at);
    if (code < 48 || code > 57) places.push(at);
  }
  return places;
}

/**
 * The ways to read digits and single separators between them: none, one, or both of two ("1.234"). A number that
 * begins with 0 has no thousands.
 */
export function readingsOf(core: string): readonly Reading[] {
  const places = placesIn(core);
  if (places.length === 0) return PLAIN;
  const first = separatorAt(core, places[0] as number);
  const last = separatorAt(core, places.at(-1) as number);
  for (let at = 1; at < places.length - 1; at++) if (separatorAt(core, places[at] as number) !== first) return NONE;
  const grouped = core[0] !== '0';
  if (first !== last) {
    const end = places.pop() as number;
    return isPoint(last) && grouped && isGrouped(places, end, first) ? BOTH[last][first] : NONE;
  }
  const thousands = grouped && isGrouped(places, core.length, first);
  if (places.length > 1 || !isPoint(first)) return thousands ? GROUPED[first] : NONE;
  return thousands ? EITHER[first] : DECIMAL[first];
}

/** Whether a reading keeps to a form. */
export function fits(reading: Reading, form: NumberForm): boolean {
  return (
    (reading.decimal === '' || reading.decimal === form.decimal) &&
    (reading.thousands === '' || reading.thousands === form.thousands)
  );
}

/** Digits after the decimal sign, and all as JavaScript writes them, by one reading. */
export function plainDigits(core: string, reading: Reading): { digits: string; decimals: number } {
  const at = reading.decimal === '' ? -1 : core.lastIndexOf(reading.decimal);
  if (at < 0) return { digits: reading.thousands === '' ? core : core.replace(/\D/g, ''), decimals: 0 };
  const whole = core.slice(0, at);
  const decimals = core.length - at - 1;
  return { digits: `${reading.thousands === '' ? whole : whole.replace(/\D/g, '')}.${core.slice(at + 1)}`, decimals };
}
