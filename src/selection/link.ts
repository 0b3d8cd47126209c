import {
  type Catalogue,
  type Category,
  type CodeList,
  DIMENSIONS,
  isShortVersion,
  ownFileOf,
  periodOf,
} from '../domain/domain.ts';
import { FIGURE_KINDS, type FigureKind } from '../figure/figure.ts';
import { MEASURES } from '../query/query.ts';
import {
  defaultBy,
  defaultFigure,
  defaultUnit,
  firstDataset,
  type Notice,
  normalised,
  notice,
  openingOf,
  plainOf,
} from './rules.ts';
import type { Frozen, Selection, Sort } from './choice.ts';
import { upgraded } from './versions.ts';

/** The parts of a query string, raw: keys in order of first appearance, values still percent-encoded. */
type Parts = ReadonlyMap<string, string>;

/** What a link says, and what in it could not be followed. */
export interface Reading {
  readonly selection: Selection;
  readonly notices: readonly Notice[];
}

const KEYS = [
  'v',
  'data',
  'data-version',
  'data-date',
  'figure',
  'by',
  'unit',
  'measure',
  'offence',
  'operation',
  'region',
  'from',
  'to',
  'sort',
  'find',
  'page',
];
/** Keys that are about the page, not about the view. */
const PAGE_KEYS = ['lang'];

function partsOf(search: string): Parts {
  const parts = new Map<string, string>();
  for (const piece of search.replace(/^\?/, '').split('&')) {
    if (piece === '') continue;
    const cut = piece.indexOf('=');
    const key = cut < 0 ? piece : piece.slice(0, cut);
    if (!parts.has(key)) parts.set(key, cut < 0 ? '' : piece.slice(cut + 1));
  }
  return parts;
}

function decoded(raw: string): string | null {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

class LinkReader {
  readonly notices: Notice[] = [];
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  text(key: string): string | null {
    const raw = this.#parts.get(key);
    if (raw === undefined) return null;
    const value = decoded(raw);
    if (value === null) this.notices.push(notice('unreadable', key, raw));
    return value;
  }

  oneOf<T extends string>(key: string, known: readonly T[]): T | null {
    const value = this.text(key);
    if (value === null) return null;
    const found = known.find((one) => one === value);
    if (found === undefined) this.notices.push(notice('unknown_value', key, value, known));
    return found ?? null;
  }

  /** Codes of a list. A comma parts codes; one that is itself percent-encoded may belong to a code. */
  codes(key: string, list: CodeList<Category>): string[] | null {
    const raw = this.#parts.get(key);
    if (raw === undefined) return null;
    let unreadable = 0;
    const codes = raw.split(',').flatMap((piece) => {
      const value = decoded(piece);
      if (value === null) {
        unreadable++;
        this.notices.push(notice('unreadable', key, piece));
      }
      if (value === null || value === '') return [];
      return list.has(value) ? [value] : value.split(',');
    });
    const unknown = codes.filter((code) => !list.has(code));
    for (const code of unknown) {
      this.notices.push(notice('unknown_value', key, code, [...list.keys()]));
    }
    const known = codes.filter((code) => list.has(code));
    return known.length === 0 && unknown.length + unreadable > 0 ? null : known;
  }

  year(key: string): number | null {
    const value = this.text(key);
    if (value === null) return null;
    if (/^[12]\d{3}$/.test(value)) return Number(value);
    this.notices.push(notice('unknown_value', key, value));
    return null;
  }

  order(): Sort | null {
    const value = this.oneOf('sort', ['label', '-label', 'value', '-value']);
    if (value === null) return null;
    return { column: value.endsWith('label') ? 'label' : 'value', descending: value.startsWith('-') };
  }

  page(): number {
    const value = this.text('page');
    if (value === null) return 1;
    if (/^[1-9]\d{0,4}$/.test(value)) return Number(value);
    this.notices.push(notice('unknown_value', 'page', value));
    return 1;
  }

  /** The kept version of a data set that is meant. There is none of a reader's own file. */
  frozen(): Frozen | null {
    const isOwn = ownFileOf(decoded(this.#parts.get('data') ?? '') ?? '') !== null;
    const version = this.#checked('data-version', (value) => isShortVersion(value) && !isOwn);
    const day = this.#checked('data-date', (value) => version !== null && periodOf(value)?.precision === 'day');
    return version === null ? null : { version, day };
  }

  #checked(key: string, isRight: (value: string) => boolean): string | null {
    const value = this.text(key);
    if (value === null || isRight(value)) return value;
    this.notices.push(notice('unknown_value', key, value));
    return null;
  }

  unknownKeys(): void {
    for (const [key, value] of this.#parts) {
      if (KEYS.includes(key) || PAGE_KEYS.includes(key)) continue;
      this.notices.push(notice('unknown_key', key, value, KEYS));
    }
  }
}

function isOpening(parts: Parts): boolean {
  return [...parts.keys()].every((key) => PAGE_KEYS.includes(key));
}

/** The data set that a link names, unchecked, for it must be loaded before the link can be read in full. */
export function readDataset(search: string): string | null {
  return new LinkReader(partsOf(search)).text('data');
}

/** The kind of figure that a link asks for, unchecked: what draws it can be fetched while the data set is loaded. */
export function readKind(search: string): FigureKind {
  const link = new LinkReader(partsOf(search));
  return link.oneOf('figure', FIGURE_KINDS) ?? defaultFigure(link.oneOf('by', DIMENSIONS));
}

/** The version of the data that a link is frozen at; null where it is to the present figures. */
export function frozenIn(search: string): Frozen | null {
  return new LinkReader(partsOf(search)).frozen();
}

/** Reads a link (a query string). Never fails: what cannot be followed is named in a notice and left out. */
export function readLink(search: string, catalogue: Catalogue): Reading {
  const given = partsOf(search);
  if (isOpening(given)) return { selection: openingOf(catalogue), notices: [] };
  const { parts, newer } = upgraded(given);
  const link = new LinkReader(parts);
  if (newer !== null) link.notices.push(notice('newer_version', 'v', newer));
  link.unknownKeys();
  const dataset = link.oneOf('data', [...catalogue.datasets.keys()]) ?? firstDataset(catalogue);
  const byGiven = link.oneOf('by', DIMENSIONS);
  const figure = link.oneOf('figure', FIGURE_KINDS) ?? defaultFigure(byGiven);
  const raw: Selection = {
    ...plainOf(dataset),
    frozen: link.frozen(),
    figure,
    by: byGiven ?? defaultBy(catalogue, dataset, figure),
    unit: link.oneOf('unit', [...catalogue.units.keys()]) ?? defaultUnit(catalogue),
    measure: link.oneOf('measure', MEASURES) ?? 'count',
    offence: link.codes('offence', catalogue.offences),
    operation: link.codes('operation', catalogue.operations),
    region: link.codes('region', catalogue.regions),
    from: link.year('from'),
    to: link.year('to'),
    sort: link.order(),
    find: link.text('find') ?? '',
    page: link.page(),
  };
  const possible = normalised(catalogue, raw);
  return { selection: possible.selection, notices: [...link.notices, ...possible.notices] };
}
