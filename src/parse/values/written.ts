import type { Qualifier, Status } from '../../domain/domain.ts';
import { absenceOf, type Absence, flagged } from './marks.ts';
import { qualifierOf } from './qualifiers.ts';

/** A figure with what stands around it taken off. `core` is digits with separators, read by the form of the column. */
export interface Written {
  readonly core: string;
  readonly negative: boolean;
  readonly exponent: number;
  readonly percent: boolean;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly note: string;
}

function bare(core: string, negative: boolean): Written {
  return { core, negative, exponent: 0, percent: false, qualifier: 'exact', status: 'A', note: '' };
}

/** A point begins a figure only where no word could end in it: "ca.40" is no 0.40. */
const START = /[-−–‑﹣－+]?\d|(?<![^\s<>≤≥⩽⩾=~≈])[-−–‑﹣－+]?[.,]\d/;
/** Spaces within a line alone: a cell of two lines holds two numbers. */
const CORE = /^(?:\d+(?:[.,'’ \u00a0\u2000-\u200a\u202f\u205f\u3000]\d+)*|[.,]\d+)/;
/** Minus as hyphen, minus sign, en dash, no-break hyphen, small and full-width hyphen. */
const SIGNED = /^[-−–‑﹣－+](?=[\d.,])/;
const MINUS = /^[-−–‑﹣－]/;
const EXPONENT = /^[eE]([-−+]?)(\d{1,3})(?!\d)/;
const PERCENT = /^\s*(?:[%٪％]|per ?cent\b|procent\b|prozent\b)/i;
const SQUARE = /^\s*\[([a-z0-9]{1,3}|[*†‡])\]/i;
/** Raised figures and letters, stars and daggers, a caret with a figure, one letter or figure in brackets. */
const FOOTNOTE = /^\s*(?:[¹²³⁰⁴-⁹ᵃ-ᵛ]+(?:\)|⁾)?|[*†‡§¶]{1,3}|\^\d{1,2}|\((?:[a-z]|\d{1,2})\)|\s\d{1,2}\))/;

/** No figure is longer with all that stands around it. */
const LONGEST = 40;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A figure that is digits and separators alone, perhaps after a hyphen: nearly all that there are. */
function isPlain(text: string): boolean {
  let before = 0;
  for (let at = text.charCodeAt(0) === 45 ? 1 : 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = isDigit(code);
    // Comma, point, apostrophe, space and no-break space.
    if (!digit && (before !== 1 || (code !== 44 && code !== 46 && code !== 39 && code !== 32 && code !== 160)))
      return false;
    before = digit ? 1 : 2;
  }
  return before === 1;
}

/** What stands before the sign or the first digit; null where it is neither qualifier nor flag. */
function before(words: string): Partial<Written> | null {
  const qualifier = qualifierOf(words.trim());
  if (qualifier !== null) return { qualifier };
  return /^[bdefinpru]\s$/.test(words) ? flagged(words.trim()) : null;
}

type After = Pick<Written, 'percent' | 'status' | 'note'>;

const NOTHING: After = { percent: false, status: 'A', note: '' };

/** What stands after the digits; null where something there is not known. */
function after(tail: string): After | null {
  if (tail === '') return NOTHING;
  let rest = tail;
  const found = { percent: false, status: 'A' as Status, note: '' };
  const flag = (letters: string): boolean => {
    const said = flagged(letters);
    if (said === null || found.status !== 'A') return false;
    found.status = said.status;
    found.note += said.note;
    return true;
  };
  while (rest !== '') {
    const letters = /^\s?([a-z]{1,3})$/.exec(rest)?.[1];
    if (letters !== undefined && flag(letters)) return found;
    const percent = PERCENT.exec(rest);
    const square = SQUARE.exec(rest);
    const footnote = FOOTNOTE.exec(rest);
    if (percent !== null && !found.percent) found.percent = true;
    else if (square !== null) {
      if (!flag((square[1] as string).toLowerCase())) found.note += square[0].trim();
    } else if (footnote !== null) found.note += footnote[0].trim();
    else return null;
    rest = rest.slice((percent ?? square ?? footnote)?.[0].length);
  }
  return found;
}

/** "12 1)" is 12 with a mark; "121)" and "1 234)" may be so too, and so are nothing that can be read. */
function withoutMark(core: string, tail: string): [core: string, tail: string] {
  const mark = tail.startsWith(')') ? /\s\d{1,2}$/.exec(core) : null;
  return mark === null ? [core, tail] : [core.slice(0, mark.index), ` ${mark[0]}${tail}`];
}

function dressed(text: string): Written | null {
  const bracketed = /^\((\s*[\d.,].*)\)$/.exec(text)?.[1]?.trim();
  if (bracketed !== undefined && isPlain(bracketed)) return { ...bare(bracketed, true), note: '()' };
  const start = isDigit(text.charCodeAt(0)) ? 0 : text.search(START);
  if (start < 0) return null;
  const said = start === 0 ? {} : before(text.slice(0, start));
  if (said === null) return null;
  const sign = SIGNED.exec(text.slice(start))?.[0] ?? '';
  const figure = text.slice(start + sign.length);
  const greedy = CORE.exec(figure)?.[0];
  if (greedy === undefined) return null;
  const power = EXPONENT.exec(figure.slice(greedy.length));
  const [core, tail] = withoutMark(greedy, figure.slice(greedy.length + (power?.[0].length ?? 0)));
  const rest = tail === '~' ? { ...NOTHING, qualifier: 'about' as const, note: '~' } : after(tail);
  if (rest === null) return null;
  if (said.status !== undefined && rest.status !== 'A') return null;
  const exponent = power === null ? 0 : Number(power[2]) * (MINUS.test(power[1] as string) ? -1 : 1);
  // Eurostat's "0n" is less than half a unit, and no zero.
  const small = rest.note === 'n' && /^[0.,]+$/.test(core) ? { qualifier: 'about' as const } : {};
  return { ...bare(core, sign !== '+' && sign !== ''), ...rest, ...small, ...said, exponent };
}

/**
 * Takes a cell apart: a figure with what stands around it, the mark of an absence, or null where it is neither. A
 * figure that is itself flagged as confidential or not applicable is absent, with its text as note.
 */
export function writtenIn(cell: string): Written | { readonly absent: Absence; readonly note: string } | null {
  const text = cell.trim();
  if (isPlain(text)) {
    const negative = text.charCodeAt(0) === 45;
    return bare(negative ? text.slice(1) : text, negative);
  }
  if (text.length > LONGEST) return null;
  const absent = isDigit(text.charCodeAt(0)) ? null : absenceOf(text);
  if (absent !== null) return { absent, note: text };
  const written = dressed(text);
  if (written === null || (written.status !== 'Q' && written.status !== 'Z')) return written;
  return { absent: written.status, note: text };
}
