import type { Language } from '../src/domain/domain.ts';
import { pictureOf, svgText } from '../src/publish/publish.ts';
import { publication } from './figures.ts';

/** The publication picture of a link's query string on the shipped data. */
export function picture(search: string, width: number, language: Language): string {
  return svgText(pictureOf(publication(search, language), width));
}

/** The same of a figure whose words are all replaced: labels are whatever a file held. */
export function hostilePicture(search: string, width: number, label: string): string {
  const made = publication(search);
  const { figure } = made;
  if (figure.kind !== 'bars') throw new Error('only bars are made hostile');
  const marks = figure.marks.map((mark) => ({ ...mark, label, detail: label }));
  const hostile = { ...figure, marks, headline: label, subtitle: label, summary: label, sourceLine: label };
  return svgText(pictureOf({ ...made, figure: hostile }, width));
}
