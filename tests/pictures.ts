import type { Language } from '../src/domain/domain.ts';
import { type Publication, pictureOf, svgText } from '../src/publish/publish.ts';
import { publication } from './figures.ts';

/** The publication picture of a link's query string on the shipped data. */
export function picture(search: string, width: number, language: Language): string {
  return svgText(pictureOf(publication(search, language), width));
}

/** What leaves the page of a figure whose words are all replaced: labels are whatever a file held. */
export function hostile(search: string, label: string): Publication {
  const made = publication(search);
  const { figure } = made;
  if (figure.kind !== 'bars') throw new Error('only bars are made hostile');
  const marks = figure.marks.map((mark) => ({ ...mark, label, detail: label }));
  const rows = figure.table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: label })) }));
  const said = { headline: label, subtitle: label, summary: label, sourceLine: label };
  return { ...made, figure: { ...figure, ...said, marks, table: { ...figure.table, rows } } };
}

/** Its picture. */
export function hostilePicture(search: string, width: number, label: string): string {
  return svgText(pictureOf(hostile(search, label), width));
}
