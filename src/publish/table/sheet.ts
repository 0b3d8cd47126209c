import { type Cell, csvText } from '../../csv/csv.ts';
import type { PublishWords } from '../../words/words.ts';
import { citationOf } from '../cite/citation.ts';
import { addressOf, dayText, type Publication } from '../publication.ts';
import { shownTable } from './records.ts';

type Headed = Readonly<Record<string, string>>;

/** Columns whose cells are codes of this program, with the words for them. */
function namesOf(words: PublishWords): Readonly<Record<string, Headed>> {
  return {
    role: words.roles,
    qualifier: words.qualifiers,
    measure_qualifier: words.qualifiers,
    status: words.statuses,
  };
}

/** What a figure shows as a table for people: headers and codes in their language, numbers as numbers. */
export function sheetOf(
  publication: Publication,
  words: PublishWords,
): { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const { names, rows } = shownTable(publication);
  const headers: Headed = words.columns;
  const said = namesOf(words);
  const kept = names.flatMap((name, at) => (headers[name] === undefined ? [] : [{ name, at }]));
  return {
    header: kept.map(({ name }) => headers[name] ?? name),
    rows: rows.map((cells) =>
      kept.map(({ name, at }) => {
        const cell = cells[at] ?? null;
        return typeof cell === 'string' ? (said[name]?.[cell] ?? cell) : cell;
      }),
    ),
  };
}

/** What must be said wherever a figure goes, line by line: a word for it, and what it is. Nothing of it can be left out. */
export function aboutOf(publication: Publication, words: PublishWords): readonly (readonly [string, string])[] {
  const { figure, version } = publication;
  const { about } = words;
  return [
    [about.headline, figure.headline],
    [about.subtitle, figure.subtitle],
    ...figure.notes.map(({ lead, text }): [string, string] => [lead, text]),
    [about.source, figure.sourceLine],
    ...figure.sources.map(({ text, title, url }): [string, string] => [text, [title, url].filter(Boolean).join(', ')]),
    [about.taken, dayText(publication)],
    ...(version === null ? [] : [[about.version, version] satisfies [string, string]]),
    [about.link, addressOf(publication)],
    [about.citation, citationOf(publication, null, words).text],
  ];
}

/** On one line, without what parts cells: what is pasted keeps its shape. */
function onOneLine(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replaceAll(/[\t\r\n]+/g, ' ') : cell;
}

/**
 * What a figure shows as text with tabs, to be pasted into a spreadsheet or a letter: the table, and under it what must be
 * said of it. Decimals are parted as in the reader's language.
 */
export function shownTsv(publication: Publication, words: PublishWords): string {
  const { header, rows } = sheetOf(publication, words);
  const decimal = publication.speech.oneDecimal(0.5).includes(',') ? ',' : '.';
  const records = [header, ...rows, [], ...aboutOf(publication, words)];
  return csvText(
    records.map((cells) => cells.map(onOneLine)),
    { delimiter: '\t', decimal, mark: false },
  );
}
