import { ownFileOf } from '../../domain/domain.ts';
import { NARROWEST } from '../picture/drawing.ts';
import { drawingOf } from '../picture/picture.ts';
import type { Publication } from '../publication.ts';
import { rowsLeftOut } from './still.ts';

/** What would not work, or not well, where a figure is embedded. */
export type Warning =
  /** The data are in a file on the reader's own machine: nobody else's browser has it. */
  | { readonly kind: 'own_file'; readonly name: string }
  /** The data came from an address that this site does not answer for. */
  | { readonly kind: 'foreign_source'; readonly address: string }
  /** The program runs where others cannot reach it, or where a secure page may not frame it. */
  | { readonly kind: 'unreachable'; readonly site: string }
  /** Lines that the drawing leaves to the table. */
  | { readonly kind: 'hidden_series'; readonly count: number }
  /** Rows of a matrix that are on other pages of it. */
  | { readonly kind: 'other_pages'; readonly pages: number }
  /** On a phone it is higher than a few screens. */
  | { readonly kind: 'tall'; readonly height: number }
  /** Of the table the snippet without script has only the first rows. */
  | { readonly kind: 'cut_table'; readonly rows: number };

/** The narrowest phone that is usual, in CSS pixels. */
const PHONE = 320;
/** About three screens of it. */
const TALL = 2000;

function isReachable(site: string): boolean {
  if (!URL.canParse(site)) return false;
  const { protocol, hostname } = new URL(site);
  return protocol === 'https:' && hostname !== 'localhost' && !hostname.startsWith('127.');
}

/** Looks a figure over before it is embedded. `foreign` is the address that its data were read from, if that was elsewhere. */
export function preflight(publication: Publication, foreign: string | null): readonly Warning[] {
  const { figure, selection, site } = publication;
  const warnings: Warning[] = [];
  const name = ownFileOf(selection.dataset);
  if (foreign !== null) warnings.push({ kind: 'foreign_source', address: foreign });
  else if (name !== null) warnings.push({ kind: 'own_file', name });
  if (!isReachable(site)) warnings.push({ kind: 'unreachable', site });
  if (figure.kind === 'trend' && figure.undrawn.length > 0)
    warnings.push({ kind: 'hidden_series', count: figure.undrawn.length });
  if (figure.kind === 'matrix' && figure.pages > 1) warnings.push({ kind: 'other_pages', pages: figure.pages });
  const { height } = drawingOf(publication, Math.max(NARROWEST, PHONE - 32));
  if (height > TALL) warnings.push({ kind: 'tall', height });
  const cut = rowsLeftOut(publication);
  if (cut > 0) warnings.push({ kind: 'cut_table', rows: cut });
  return warnings;
}
