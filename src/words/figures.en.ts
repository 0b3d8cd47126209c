import { sentences } from './sentences.en.ts';

/** What figures say, in English: on axes, in keys, tables and sentences, but for what is said beside them. */
export const drawnWords = {
  unitWords: {
    week: 'week',
    quarter: 'quarter',
    half: 'half-year',
    days: (n: string, one: boolean) => `${n} ${one ? 'day' : 'days'}`,
  },
  qualifiers: { over: 'over', under: 'under', about: 'about', nearly: 'nearly', from: 'at least', to: 'at most' },
  dimensions: { offence: 'Offence type', operation: 'Operation', region: 'Region', period: 'Year' },
  byPhrase: {
    offence: 'by offence type',
    operation: 'by operation, in order of date',
    region: 'by region',
    period: 'by year',
  },
  measures: {
    count: 'Count',
    share: 'Share of what is shown',
    rate: 'Per 100,000 inhabitants',
    change: 'Change between two years',
  },
  measurePhrase: {
    count: '',
    share: ', as a share of what is shown',
    shareOfYear: ', as a share of each year,',
    rate: ' per 100,000 inhabitants',
    change: ', change between the two years',
  },
  states: {
    missing: 'missing',
    suppressed: 'suppressed',
    not_yet: 'not yet reported',
    not_applicable: 'not applicable',
  },
  undated: 'undated',
  until: (when: string) => `until ${when}`,
  table: {
    heading: 'The same figures as a table',
    itemised: 'Itemised sum',
    itemisedOf: (what: string) => `Itemised sum: ${what}`,
    stated: 'Stated by the source',
    statedFor: (what: string) => `Stated by the source: ${what}`,
    ofWhich: (of: string) => `of which (in ${of})`,
    inside: 'part of another row, not added again',
    share: 'Share',
    population: 'Inhabitants × years',
    date: 'Date',
    days: 'Days',
    area: 'Area',
    participants: 'Participants',
    source: 'Source',
    iccs: 'ICCS',
    difference: 'Difference',
    total: 'Total',
    partial: (n: string, all: string) => `${n} of ${all} figures`,
    notItemised: 'not itemised',
    empty: 'nothing published',
    sumsWhat: {
      all: 'all items shown, each counted once',
      noParents: 'the widest categories only: a category contains those below it',
    },
  },
  matrix: {
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
    matching: (n: string, all: string) => `${n} of ${all} rows`,
  },
  comparison: { itemised: 'Itemised', stated: 'Stated by the source', heading: 'Stated and itemised' },
  chart: {
    stated: (text: string) => `stated: ${text}`,
    keyProvisional: 'provisional',
    keyStated: 'stated by the source, not itemised',
    keyInside: 'contained in another bar',
    keyBreak: 'break in series',
    point: (label: string, year: string, text: string) => `${label}, ${year}: ${text}`,
    hidden: (n: string) => `${n} more series are in the table; choose fewer to draw them.`,
    key: 'Key',
  },
  embed: {
    editorsTitle: 'Title by whoever embeds the figure',
    nothing: 'Nothing is published for this choice.',
    failed: (why: string) => `The figure could not be loaded. Load the page again, or open it in Anmält. ${why}`,
  },
  ...sentences,
};

export type DrawnWords = typeof drawnWords;
