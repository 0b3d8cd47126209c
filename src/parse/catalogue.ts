import {
  type Catalogue,
  type Category,
  type DatasetInfo,
  type Difference,
  type DimensionId,
  DIMENSIONS,
  type Localized,
  type Offence,
  type Operation,
  type ParentRule,
  periodOf,
  type Population,
  populationKey,
  type PopulationIndex,
  populationYear,
  type Region,
  type Source,
  type StartedBy,
  type Term,
  type Unit,
} from '../domain/domain.ts';
import { cellOf, type Records, rowsOf } from './records.ts';

type Read = (column: string) => string;

function listOf<T>(records: Records | undefined, make: (read: Read) => T): T[] {
  if (records === undefined) return [];
  return rowsOf(records).map((row) => make((column) => cellOf(records, row, column)));
}

function byCode<C extends Category>(items: readonly C[]): ReadonlyMap<string, C> {
  return new Map(items.map((item) => [item.code, item]));
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function numberOrNull(text: string): number | null {
  return text === '' ? null : Number(text);
}

function both(read: Read, column: string): Localized {
  return { sv: read(`${column}_sv`), en: read(`${column}_en`) };
}

function bothOrNull(read: Read, column: string): Localized | null {
  const text = both(read, column);
  return text.sv === '' && text.en === '' ? null : text;
}

function datasetOf(read: Read): DatasetInfo {
  const dimensions = read('dimensions').split('|');
  return {
    code: read('code'),
    parent: null,
    label: both(read, 'label'),
    parents: read('parents') as ParentRule,
    dimensions: DIMENSIONS.filter((one: DimensionId) => dimensions.includes(one)),
    figureDate: read('figure_date'),
    opening: read('opening'),
    source: orNull(read('source')),
  };
}

function offenceOf(read: Read): Offence {
  return {
    code: read('code'),
    parent: orNull(read('parent')),
    label: both(read, 'label'),
    iccs: orNull(read('iccs')),
    nationalCode: orNull(read('national_code')),
    law: orNull(read('law')),
    startedBy: read('started_by') as StartedBy,
    isOffence: read('is_offence') === 'true',
    datasets: read('datasets').split('|'),
  };
}

function unitOf(read: Read): Unit {
  return {
    code: read('code'),
    parent: null,
    label: both(read, 'singular'),
    plural: both(read, 'plural'),
    kind: read('kind'),
    note: bothOrNull(read, 'note'),
  };
}

function operationOf(read: Read): Operation {
  return {
    code: read('id'),
    parent: orNull(read('part_of')),
    label: both(read, 'name'),
    kind: read('kind'),
    region: read('region'),
    area: both(read, 'area'),
    lead: orNull(read('lead')),
    participants: bothOrNull(read, 'participants'),
    start: periodOf(read('date_start')),
    end: periodOf(read('date_end')),
    dateNote: bothOrNull(read, 'date_note'),
    days: numberOrNull(read('days')),
    note: bothOrNull(read, 'note'),
  };
}

function sourceOf(read: Read): Source {
  return {
    id: read('id'),
    title: read('title'),
    publisher: read('publisher'),
    date: orNull(read('date')),
    url: read('url'),
    licence: read('licence'),
    kind: read('kind'),
  };
}

function differenceOf(read: Read): Difference {
  return {
    operation: read('operation'),
    unit: read('unit'),
    offence: read('offence'),
    source: read('source'),
    statedValue: Number(read('stated_value')),
    itemSum: Number(read('item_sum')),
    excluding: read('excluding')
      .split('|')
      .filter((code) => code !== ''),
    relation: read('relation'),
    verdict: read('verdict'),
    comment: bothOrNull(read, 'comment'),
  };
}

/** The code lists of a package whose records have been found in order, but for what the observations tell. */
export function codeListsOf(files: ReadonlyMap<string, Records>): Omit<Catalogue, 'years' | 'met'> {
  const sources = listOf(files.get('sources'), sourceOf);
  const regionOf = (read: Read): Region => ({
    code: read('code'),
    parent: orNull(read('parent')),
    label: both(read, 'label'),
    kind: read('kind'),
  });
  return {
    datasets: byCode(listOf(files.get('datasets'), datasetOf)),
    offences: byCode(listOf(files.get('offences'), offenceOf)),
    operations: byCode(listOf(files.get('operations'), operationOf)),
    regions: byCode(listOf(files.get('regions'), regionOf)),
    units: byCode(listOf(files.get('units'), unitOf)),
    sources: new Map(sources.map((source) => [source.id, source])),
    differences: listOf(files.get('differences'), differenceOf),
  };
}

function populationsIn(records: Records | undefined): PopulationIndex {
  const index = new Map<string, Population>();
  const all = listOf(
    records,
    (read): Population => ({
      region: read('region'),
      date: read('date'),
      persons: Number(read('population')),
      basis: read('basis'),
      margin: Number(read('margin')),
      source: read('source'),
    }),
  );
  for (const one of all) {
    const key = populationKey(one.region, populationYear(one.date));
    if (one.basis !== 'derived' || !index.has(key)) index.set(key, one);
  }
  return index;
}

/**
 * Populations by region and the year on whose 1 January they stand; a published one goes before a derived one. They are
 * read when they are first asked for, which only rates do.
 */
export function populationsOf(files: ReadonlyMap<string, Records>): () => PopulationIndex {
  let index: PopulationIndex | undefined;
  return () => (index ??= populationsIn(files.get('population')));
}

/** The terms of a glossary, in its order. */
export function termsOf(records: Records): Term[] {
  return listOf(records, (read) => ({
    code: read('code'),
    label: both(read, 'term'),
    forms: { sv: read('forms_sv').split('|'), en: read('forms_en').split('|') },
    text: both(read, 'text'),
  }));
}
