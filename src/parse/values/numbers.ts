import type { Qualifier, Status } from '../../domain/domain.ts';
import { fits, type NumberForm, plainDigits, type Reading, readingsOf } from './digits.ts';
import type { Absence } from './marks.ts';
import { writtenIn } from './written.ts';

export type { NumberForm } from './digits.ts';

export type CellValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Decimals that the value is given to. */
      readonly decimals: number;
      readonly qualifier: Qualifier;
      readonly status: Status;
      readonly percent: boolean;
      /** Footnote mark or flag; '' for none. '()' where brackets made it negative. */
      readonly note: string;
    }
  | {
      readonly kind: 'missing';
      readonly status: Absence;
      /** The mark that stood there. */
      readonly note: string;
    }
  | { readonly kind: 'text' };

const TEXT: CellValue = { kind: 'text' };

/**
 * What a cell says, by the form of its column: a number, the mark of an absence, or neither. Whole numbers that are
 * too large to be held exactly are text.
 */
export function cellValue(text: string, form: NumberForm): CellValue {
  const written = writtenIn(text);
  if (written === null) return TEXT;
  if ('absent' in written) return { kind: 'missing', status: written.absent, note: written.note };
  const { core, negative, exponent, percent, qualifier, status, note } = written;
  const reading = readingsOf(core).find((one) => fits(one, form));
  if (reading === undefined) return TEXT;
  const { digits, decimals: places } = plainDigits(core, reading);
  const size = Number(exponent === 0 ? digits : `${digits}e${exponent}`);
  if (!Number.isFinite(size) || (Number.isInteger(size) && size > Number.MAX_SAFE_INTEGER)) return TEXT;
  const decimals = Math.max(0, places - exponent);
  // No −0: it would be shown as a number below nothing.
  return { kind: 'number', value: negative && size !== 0 ? -size : size, decimals, qualifier, status, percent, note };
}

const FORMS: readonly NumberForm[] = [
  { decimal: '.', thousands: '' },
  { decimal: ',', thousands: '' },
  { decimal: '.', thousands: ',' },
  { decimal: ',', thousands: '.' },
  { decimal: '.', thousands: ' ' },
  { decimal: ',', thousands: ' ' },
  { decimal: '.', thousands: "'" },
  { decimal: ',', thousands: "'" },
];

/** Labels that are read alike, and how many they are. */
interface Kind {
  readonly readings: readonly Reading[];
  /** At least four digits before the decimal sign with nothing between them. */
  readonly long: boolean;
  labels: number;
  rows: number;
}

interface Survey {
  readonly kinds: readonly Kind[];
  readonly missing: number;
  readonly texts: number;
  readonly percent: boolean;
}

function kindIn(kinds: Map<readonly Reading[], Kind>, readings: readonly Reading[], long: boolean): Kind {
  const known = kinds.get(readings);
  if (known !== undefined) return known;
  const kind = { readings, long, labels: 0, rows: 0 };
  kinds.set(readings, kind);
  return kind;
}

function surveyOf(labels: readonly string[], rowsOf: ArrayLike<number>): Survey {
  const [short, long] = [new Map<readonly Reading[], Kind>(), new Map<readonly Reading[], Kind>()];
  let [missing, texts, percent] = [0, 0, false];
  for (let at = 0; at < labels.length; at++) {
    const rows = rowsOf[at] ?? 0;
    const written = writtenIn(labels[at] as string);
    if (written === null) texts += rows;
    else if ('absent' in written) missing += rows;
    else {
      percent ||= written.percent;
      const isLong = /^\d{4}/.test(written.core);
      const kind = kindIn(isLong ? long : short, readingsOf(written.core), isLong);
      kind.labels++;
      kind.rows += rows;
    }
  }
  return { kinds: [...short.values(), ...long.values()], missing, texts, percent };
}

function reads(form: NumberForm, { readings }: Kind): boolean {
  return readings.some((reading) => fits(reading, form));
}

function count(kinds: readonly Kind[], which: (kind: Kind) => boolean): number {
  return kinds.reduce((sum, kind) => sum + (which(kind) ? kind.labels : 0), 0);
}

/** How far the labels speak for the thousands of a form: those grouped, less those that could be and are not. */
function groupedBy(form: NumberForm, kinds: readonly Kind[]): number {
  if (form.thousands === '') return 0;
  const grouped = (kind: Kind) => kind.readings.some((reading) => reading.thousands !== '' && fits(reading, form));
  return count(kinds, grouped) - count(kinds, (kind) => kind.long && reads(form, kind));
}

/** Whether two forms make different numbers of a label. */
function differ(a: NumberForm, b: NumberForm, { readings }: Kind): boolean {
  const [one, other] = [a, b].map((form) => readings.find((reading) => fits(reading, form)));
  return one !== undefined && other !== undefined && one !== other;
}

/** One label in so many that speaks for another form makes the whole column unsure. */
const FEW = 20;
/** So many labels with just three decimals to one with another number of them are more likely thousands. */
const MANY = 50;

/** A form that may as well be meant: it reads some labels otherwise, and too little speaks against it. */
function rivalOf(best: NumberForm, kinds: readonly Kind[]): NumberForm | null {
  const rivals = FORMS.map((form) => {
    const disputed = count(kinds, (kind) => differ(best, form, kind));
    const held = count(kinds, (kind) => reads(best, kind) && !reads(form, kind));
    const against = count(kinds, (kind) => reads(form, kind) && !reads(best, kind));
    const unlikely = form.thousands === best.decimal && disputed > held * MANY;
    return { form, support: against - held, likely: disputed > 0 && (against * FEW >= held || unlikely) };
  });
  return rivals.filter(({ likely }) => likely).toSorted((a, b) => b.support - a.support)[0]?.form ?? null;
}

/**
 * What the labels of a column say together about how its numbers are written; `rowsOf[i]` rows hold label i. `sure` is
 * false where two forms make different numbers of the labels and nothing tells which is meant ("1.234" alone): then
 * `other` holds the second, and somebody has to choose. Null where fewer rows hold numbers than text.
 */
export function numberFormOf(
  labels: readonly string[],
  rowsOf: ArrayLike<number>,
): {
  form: NumberForm;
  sure: boolean;
  other: NumberForm | null;
  /** Rows of each. */
  numbers: number;
  missing: number;
  texts: number;
  /** Whether any is given in percent. */
  percent: boolean;
} | null {
  const { kinds, missing, texts, percent } = surveyOf(labels, rowsOf);
  const ranked = FORMS.map((form) => ({
    form,
    read: count(kinds, (kind) => reads(form, kind)),
    grouped: groupedBy(form, kinds),
  })).toSorted((a, b) => b.read - a.read || b.grouped - a.grouped);
  const form = ranked[0]?.form;
  if (form === undefined) return null;
  const [all, numbers] = [kinds, kinds.filter((kind) => reads(form, kind))].map((some) =>
    some.reduce((sum, kind) => sum + kind.rows, 0),
  ) as [number, number];
  const words = texts + all - numbers;
  if (numbers === 0 || words > numbers) return null;
  const other = rivalOf(form, kinds);
  return { form, sure: other === null, other, numbers, missing, texts: words, percent };
}
