import { codeListOf, type ObservationCode, populationKey, valueStateOf } from '../domain/domain.ts';
import { bitOf } from './containers.ts';
import { type Data, isItem } from './data.ts';
import { type Entries, type Entry, type ObservationView, view } from './entries.ts';
import { labelsIn, officialOrder } from './group.ts';
import { type Query, yearsOfChange } from './question.ts';
import type { Evidence } from './result.ts';

const BY_OPERATION = view(['operation', 'period'], 'period');

function hasBreaks({ kinds }: Data): boolean {
  return kinds.list.some((kind) => kind.status === 'B');
}

/** Whether operations of no year can be left out, or be among what is shown. */
function hasUndated({ dataset, table }: Data): boolean {
  return dataset.dimensions.includes('operation') && table.codes.period.labels.codeOf('') >= 0;
}

/** A change is between two years alone: of the items of other years, only breaks in the series matter. */
function ofMeantYears(query: Query, entries: readonly Entry[]): Entry[] {
  const items = entries.filter(({ kind }) => isItem(kind));
  const years = yearsOfChange(query);
  if (years === null) return items;
  const ends = [String(years.from), String(years.to)];
  return items.filter(({ at, kind }) => kind.status === 'B' || ends.includes(at.period ?? ''));
}

/** The views of one column, with the year beside it where a change asks which year an item is of. */
function itemView(query: Query, column: ObservationCode): ObservationView {
  return view(yearsOfChange(query) === null || column === 'period' ? [column] : [column, 'period']);
}

/** What must be counted so that the notes of a figure can be written. */
export function evidenceViews(data: Data, query: Query): ObservationView[] {
  return [
    itemView(query, 'offence'),
    view(['source']),
    view(['operation']),
    view(['region']),
    view(['period']),
    ...(hasUndated(data) ? [BY_OPERATION] : []),
    ...(query.measure === 'rate' || hasBreaks(data) ? [view(['region', 'period'])] : []),
  ];
}

function populationSourcesOf(data: Data, items: readonly Entry[]): string[] {
  const sources = items.map(
    ({ at }) => data.populations().get(populationKey(at.region ?? '', Number(at.period)))?.source ?? '',
  );
  return [...new Set(sources)].filter((source) => source !== '').toSorted();
}

function breaksOf(data: Data, items: readonly Entry[]): Evidence['breaks'] {
  const order = officialOrder(data, 'region');
  const breaks = items
    .filter(({ kind }) => kind.status === 'B')
    .map(({ at }) => ({ region: at.region ?? '', year: Number(at.period) }));
  return breaks.toSorted((a, b) => order(a.region) - order(b.region) || a.year - b.year);
}

function rowsIn(entries: readonly Entry[]): number {
  return entries.reduce((all, { rows }) => all + rows, 0);
}

/** Operations that have figures of no year, whatever years are chosen. */
function undatedIn(entries: Entries): number {
  const undated = entries
    .of(BY_OPERATION)
    .filter(({ at, kind }) => at.period === '' && at.operation !== '' && kind.role !== 'published_rate');
  return new Set(undated.map(({ at }) => at.operation)).size;
}

/** Gathers what the notes of a figure must speak of, from the very rows behind it. */
export function evidenceOf(data: Data, query: Query, entries: Entries): Evidence {
  const { catalogue } = data;
  const shown = (by: ObservationCode): Entry[] =>
    entries.of(view([by])).filter(({ kind }) => kind.role !== 'published_rate');
  const all = (by: ObservationCode): string[] =>
    labelsIn(shown(by), by, by === 'period' || by === 'source' ? null : codeListOf(catalogue, by as 'region'));
  const operations = all('operation');
  const ofOperations = entries.of(view(['operation']));
  const withItems = new Set(ofOperations.filter(({ kind }) => isItem(kind)).map(({ at }) => at.operation));
  const stating = ofOperations.filter(({ kind }) => kind.role === 'stated_total' && !kind.replaced);
  const { from, to } = query.where;
  const undated = hasUndated(data) ? undatedIn(entries) : 0;
  const undatedPass = from === null && to === null;
  const items = ofMeantYears(query, entries.of(view(['period'])));
  const observed = rowsIn(items.filter(({ kind }) => valueStateOf(kind.status) === 'observed'));
  const ofRegions = query.measure === 'rate' || hasBreaks(data) ? entries.of(view(['region', 'period'])) : [];
  const meant = ofMeantYears(query, ofRegions);
  return {
    sources: labelsIn(
      shown('source').filter(({ kind }) => !kind.replaced),
      'source',
      catalogue.sources,
    ),
    populationSources: query.measure === 'rate' ? populationSourcesOf(data, meant) : [],
    offences: labelsIn(ofMeantYears(query, entries.of(itemView(query, 'offence'))), 'offence', catalogue.offences),
    operations,
    regions: all('region'),
    years: all('period')
      .map(Number)
      .toSorted((a, b) => a - b),
    undatedOperations: undatedPass ? undated : 0,
    undatedLeftOut: undatedPass ? 0 : undated,
    statedOnly: new Set(stating.map(({ at }) => at.operation).filter((code) => !withItems.has(code))).size,
    partOperations: labelsIn(
      ofOperations.filter(({ kind, contained }) => isItem(kind) && (contained & bitOf('operation')) !== 0),
      'operation',
      catalogue.operations,
    ),
    provisional: rowsIn(shown('period').filter(({ kind }) => kind.status === 'P')),
    replaced: rowsIn(entries.of(view(['period'])).filter(({ kind }) => kind.replaced)),
    absent: rowsIn(items) - observed,
    rows: rowsIn(entries.of(view(['period']))),
    observed,
    breaks: breaksOf(data, meant),
  };
}
