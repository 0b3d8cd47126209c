import type { ReadingChoices, ReadingReport } from '../../domain/domain.ts';
import { type Encoding, ENCODINGS, encodingOf, Recoder } from '../text/encodings.ts';
import type { Steps } from '../steps.ts';
import { tableIn, type TextChoices, type TextTable } from '../text/careful.ts';
import type { PackageLists } from './data.ts';
import { givenText, type Reading, readingOf } from './reading.ts';

/** A whole file as text, with how it was turned into text. */
interface Decoded {
  readonly text: string;
  readonly encoding: ReadingReport['encoding'];
  /** Whether some bytes were no letters of the encoding: each such place holds U+FFFD. */
  readonly isBroken: boolean;
}

/** Text of which some bytes are no letters of its encoding: each of these is U+FFFD. */
function linewise(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(name, { ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // An old code page, which browsers do not know.
    if (!(error instanceof RangeError)) throw error;
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '\uFFFD')).join('');
  }
}

function textOf(bytes: Uint8Array, encoding: Pick<Encoding, 'name' | 'mark'>): { text: string; isBroken: boolean } {
  try {
    const recoder = new Recoder(encoding);
    const parts = [recoder.next(bytes), recoder.last()];
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return { text: parts.map((part) => decoder.decode(part, { stream: true })).join(''), isBroken: false };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: linewise(bytes.subarray(encoding.mark), encoding.name), isBroken: true };
  }
}

/** How a file is taken to be written: as the reader has chosen, else as it was found to be. `mark` bytes are to be skipped. */
export function encodingFor(
  { name, mark, known, words, others }: Encoding,
  choices: ReadingChoices,
): { readonly mark: number; readonly encoding: ReadingReport['encoding'] } {
  // A name that there is no such encoding of is no choice.
  const chosen = ENCODINGS.includes(choices.encoding ?? '') ? choices.encoding : undefined;
  if (chosen === undefined) return { mark, encoding: { name, known, words, others } };
  return { mark: chosen === name ? mark : 0, encoding: { name: chosen, known: 'choice', words, others } };
}

/** The text of a whole file. */
function decoded(bytes: Uint8Array, choices: ReadingChoices): Decoded {
  const { mark, encoding } = encodingFor(encodingOf(bytes, true), choices);
  return { ...textOf(bytes, { name: encoding.name, mark }), encoding };
}

/** What of a reader's choices is about the text. */
export function textChoices({ delimiter, quote, escape, headerRows, preambleRows }: ReadingChoices): TextChoices {
  return {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote: quote as NonNullable<TextChoices['quote']> }),
    ...(escape === undefined ? {} : { escape: escape as NonNullable<TextChoices['escape']> }),
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(preambleRows === undefined ? {} : { preambleRows }),
  };
}

/** A reading with the records of the file as they stand. */
export interface WholeReading extends Reading {
  /** Every record of the table, its header first. */
  readonly records: () => readonly (readonly string[])[];
}

/** Places of letters that are none, in the records of a table. */
function broken(table: TextTable, note: (row: number, column: string, value: string) => void): void {
  for (const { cells, number } of [...table.header, ...table.rows]) {
    for (const [at, cell] of cells.entries())
      if (cell.includes('\uFFFD')) note(number, table.names[at] || String(at + 1), cell.slice(0, 80));
  }
}

/** Reads a whole file, whatever is wrong with it. */
export function* readWhole(
  file: string,
  bytes: Uint8Array,
  choices: ReadingChoices,
  lists: PackageLists,
): Steps<WholeReading> {
  const { text, encoding, isBroken } = decoded(bytes, choices);
  yield 0;
  const table = yield* tableIn(text, textChoices(choices));
  const given = yield* givenText(file, encoding, table);
  if (isBroken)
    broken(table, (row, column, value) =>
      given.notes.add('letters_broken', { found: encoding.name, place: { row, column, value } }),
    );
  return {
    ...(yield* readingOf(given, choices, lists)),
    records: () => [...table.header, ...table.rows].map((row) => row.cells),
  };
}
