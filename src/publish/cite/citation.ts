import { periodOf } from '../../domain/domain.ts';
import { labelOf, unitOf } from '../../figure/figure.ts';
import type { PublishWords } from '../../words/words.ts';
import { addressOf, dayText, type Publication } from '../publication.ts';
import { scopeOf, type ShownRow } from '../table/shown.ts';

/** One reference in the forms that people and their programs take. */
export interface Citation {
  readonly text: string;
  readonly bibtex: string;
  /** CSL-JSON, as the text of a file: a list of one item. */
  readonly csl: string;
}

/** A shown number as it stands in a list of all of them: what tells it from the others, and how it is shown. */
export function rowLabel(publication: Publication, row: ShownRow, words: PublishWords): string {
  const kind = row.role === 'item' ? [] : [words.roles[row.role]];
  return `${[...row.keys.map((key) => labelOf(publication, key)), ...kind].join(', ')}: ${row.text}`;
}

/** What the reference is to: the figure by its headline, or one number by what it is of. */
function titleOf(publication: Publication, row: ShownRow | null, words: PublishWords): string {
  const { figure, catalogue, result, speech } = publication;
  if (row === null) return figure.headline;
  const own = new Set(row.keys.map(({ dimension }) => dimension));
  const keys = [...row.keys, ...scopeOf(publication).filter(({ dimension }) => !own.has(dimension))];
  const kind = row.role === 'item' ? [] : [words.roles[row.role]];
  const labels = keys.map((key) => labelOf(publication, key));
  const units = unitOf(catalogue, result.query.unit).plural[speech.language];
  return words.cite.cell([...labels, ...kind].join(', '), units, row.text);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** A key that other programs take: ASCII, the same for the same figure and day. */
function keyOf({ taken }: Publication, title: string): string {
  const words =
    withoutAccents(title)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return ['anmalt', taken.slice(0, 4), ...words.slice(0, 5)].join('-');
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as it may stand in a field of BibTeX: on one line, nothing in it a command. */
function latex(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[\\{}~^]/g, (found) => LATEX[found] ?? found)
    .replaceAll(/[&%$#_]/g, '\\$&');
}

/** An address of which no letter ends the field or the command that it stands in. */
function latexUrl(address: string): string {
  return address.replaceAll(/[{}\\\s]/g, (found) => encodeURIComponent(found)).replaceAll('%', '\\%');
}

function dateParts(taken: string): number[] {
  return taken.split('-').map(Number);
}

/** How to refer to a figure, or (with a row of it) to one number in it, in the language of the publication. */
export function citationOf(publication: Publication, row: ShownRow | null, words: PublishWords): Citation {
  const { figure, taken, version, speech, catalogue, result, site } = publication;
  const title = titleOf(publication, row, words);
  const address = site === '' ? '' : addressOf(publication);
  const { cite } = words;
  const issued = periodOf(catalogue.datasets.get(result.query.dataset)?.figureDate ?? '')?.code ?? taken;
  const ofVersion = version === null ? '' : cite.version(version);
  const note = [figure.sourceLine, ofVersion].filter(Boolean).join(' ');
  const id = keyOf(publication, title);
  const fields: [string, string][] = [
    ['author', '{Anmält}'],
    ['title', `{${latex(title)}}`],
    ['year', issued.slice(0, 4)],
    ['howpublished', latex(cite.kind)],
    ['note', latex(note)],
    ...(address === '' ? [] : [['url', latexUrl(address)] satisfies [string, string]]),
    ['urldate', taken],
    ['language', speech.language === 'sv' ? 'swedish' : 'british'],
  ];
  const item = {
    id,
    type: 'dataset',
    author: [{ literal: 'Anmält' }],
    title,
    genre: cite.kind,
    issued: { 'date-parts': [dateParts(issued)] },
    accessed: { 'date-parts': [dateParts(taken)] },
    ...(version === null ? {} : { version }),
    ...(address === '' ? {} : { URL: address }),
    note: figure.sourceLine,
    language: speech.language,
  };
  const parts = [
    `Anmält (${issued.slice(0, 4)}). ${title} [${cite.kind}].`,
    note,
    cite.retrieved(dayText(publication), address),
  ];
  return {
    text: parts.filter(Boolean).join(' '),
    bibtex: `@misc{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`,
    csl: `${JSON.stringify([item], null, 2)}\n`,
  };
}
