import { type Catalogue, type Language, ownFileDataset } from '../domain/domain.ts';
import type { Selection, Sort } from './choice.ts';
import { defaultBy, defaultUnit, firstDataset, openingOf, plainOf } from './rules.ts';
import { LINK_VERSION } from './versions.ts';

function sameSelection(a: Selection, b: Selection): boolean {
  return (Object.keys(a) as (keyof Selection)[]).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

function sortText(sort: Sort | null): string | null {
  return sort === null ? null : `${sort.descending ? '-' : ''}${sort.column}`;
}

/** Writes the link of a selection in canonical form: fixed key order, defaults left out. '' for the opening view. */
export function toLink(selection: Selection, catalogue: Catalogue): string {
  return sameSelection(selection, openingOf(catalogue)) ? '' : toLastingLink(selection, catalogue);
}

/** The same, but written out for the opening view too: what a page opens on may change, what was cited may not. */
export function toLastingLink(selection: Selection, catalogue: Catalogue): string {
  const { dataset, figure, by } = selection;
  const plain = plainOf(firstDataset(catalogue));
  const pairs: [string, string][] = [['v', String(LINK_VERSION)]];
  const add = (key: string, value: string | number | null, standard: string | number | null): void => {
    if (value !== null && value !== standard) pairs.push([key, encodeURIComponent(value)]);
  };
  const addCodes = (key: string, codes: readonly string[] | null): void => {
    if (codes !== null) pairs.push([key, codes.map(encodeURIComponent).join(',')]);
  };
  const ordinary = defaultBy(catalogue, dataset, figure);
  // Which data set is the first may change; a frozen link outlives that.
  add('data', dataset, selection.frozen === null ? plain.dataset : null);
  add('data-version', selection.frozen?.version ?? null, null);
  add('data-date', selection.frozen?.day ?? null, null);
  add('figure', figure, by === 'period' ? 'trend' : 'bars');
  add('by', by, figure === 'trend' && by === 'period' ? null : ordinary);
  add('unit', selection.unit, defaultUnit(catalogue));
  add('measure', selection.measure, plain.measure);
  addCodes('offence', selection.offence);
  addCodes('operation', selection.operation);
  addCodes('region', selection.region);
  add('from', selection.from, null);
  add('to', selection.to, null);
  add('sort', sortText(selection.sort), null);
  add('find', selection.find, '');
  add('page', selection.page, 1);
  return `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`;
}

/**
 * The link to a view as its figures are in one version of the data: `version` is the short form of their content hash,
 * `day` the ISO date on which they were cited.
 */
export function frozenLink(selection: Selection, catalogue: Catalogue, version: string, day: string): string {
  return toLastingLink({ ...selection, frozen: { version, day } }, catalogue);
}

/** The link to the present figures of a frozen view. */
export function presentLink(search: string): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((piece) => !/^data-(version|date)(=|$)/.test(piece));
  return `?${kept.join('&')}`;
}

/** The link to everything in a reader's own file, before it is known what that is. */
export function ownFileLink(name: string): string {
  return `?v=${LINK_VERSION}&data=${encodeURIComponent(ownFileDataset(name))}`;
}

/** The same view of another of the reader's files: what that one does not have is left out when the link is read. */
export function withOwnFile(search: string, name: string): string {
  const data = `data=${encodeURIComponent(ownFileDataset(name))}`;
  return search.replace(/(?<=^\??|&)data=[^&]*/, () => data);
}

/** A link with the language as its last key, where the reader has chosen one. */
export function inLanguage(search: string, language: Language | null): string {
  const pieces = search
    .replace(/^\?/, '')
    .split('&')
    .filter((piece) => piece !== '' && !piece.startsWith('lang='));
  if (language !== null) pieces.push(`lang=${language}`);
  return pieces.length === 0 ? '' : `?${pieces.join('&')}`;
}
