import type { Problem } from '../domain/domain.ts';

/** Everything the program says, in English. The Swedish file must say the same: a missing key does not compile. */
export const en = {
  page: {
    title: 'Anmält: reported offences, as published',
    tagline: 'Reported offences, as published',
    skip: 'Skip to the figure',
    language: 'Language',
    about: 'About the figures',
    aboutText:
      'Anmält shows figures that police and statistics offices have published about reported offences. A report is what the police registered: some reports turn out to be no offence, and much is never reported. Every figure keeps its source, its qualifiers and its gaps. What a source states as a total is shown beside the sum of what it itemises, and neither replaces the other.',
    menu: 'Data sets',
  },
  unitWords: { week: 'week', days: (n: string, one: boolean) => `${n} ${one ? 'day' : 'days'}` },
  qualifiers: { over: 'over', under: 'under', about: 'about', nearly: 'nearly', from: 'at least', to: 'at most' },
  dimensions: { offence: 'Offence type', operation: 'Operation', region: 'Region', period: 'Year' },
  byDimension: { offence: 'By offence', operation: 'By operation', region: 'By region', period: 'All together' },
  byPhrase: {
    offence: 'by offence type',
    operation: 'by operation, in order of date',
    region: 'by region',
    period: 'by year',
  },
  figures: { bars: 'Bars', trend: 'Over time', matrix: 'Matrix', stated: 'Stated and itemised' },
  measures: {
    count: 'Count',
    share: 'Share of what is shown',
    rate: 'Per 100,000 inhabitants',
    change: 'Change between two years',
  },
  measurePhrase: {
    count: '',
    share: ', as a share of what is shown',
    rate: ' per 100,000 inhabitants',
    change: ', change between the two years',
  },
  measureUnavailable: {
    rate: 'not for an operation: its residents are not its denominator',
    change: 'choose bars and two years, from and to',
    changeOperations: 'not for operations: no two are the same',
  },
  figureUnavailable: { stated: 'choose one operation to compare the two' },
  states: {
    missing: 'missing',
    suppressed: 'suppressed',
    not_yet: 'not yet reported',
    not_applicable: 'not applicable',
  },
  undated: 'undated',
  until: (when: string) => `until ${when}`,
  filters: {
    heading: 'Filters',
    data: 'Data',
    unit: 'What is counted',
    showAs: 'Show as',
    figure: 'Figure',
    groupBy: 'Grouped',
    offence: 'Offence type',
    operation: 'Operation',
    region: 'Region',
    period: 'Period',
    from: 'From',
    to: 'To',
    anyYear: 'any year',
    search: (what: string) => `Search ${what.toLowerCase()}`,
    all: 'All',
    none: 'None',
    allOf: (what: string) => `All in ${what}`,
    noneOf: (what: string) => `None in ${what}`,
    only: 'Only',
    onlyThis: (what: string) => `Only ${what}`,
    asWhole: (what: string) => `${what}, as a whole`,
    allChosen: 'all',
    chosen: (n: string) => `${n} chosen`,
    left: (n: string, one: boolean) => `${n} ${one ? 'figure' : 'figures'}`,
    leavesNone: 'none',
    leavesNoneLong: 'leaves no figures with the other filters',
    countsAre: 'The numbers say how many published figures each choice leaves.',
    noneFound: 'Nothing by that name',
    active: 'Active filters',
    remove: (what: string) => `Remove the filter ${what}`,
    removeAll: 'Remove all filters',
    show: 'Show filters',
    hide: 'Hide filters',
    expand: (what: string) => `Show what belongs to ${what}`,
    fromYear: (year: string) => `from ${year}`,
    toYear: (year: string) => `to ${year}`,
    withText: (text: string) => `rows with “${text}”`,
  },
  kinds: {
    trafficking: 'Trafficking in human beings',
    traffic: 'Road traffic',
    event: 'Policing of events',
    organised_crime: 'Organised crime',
    labour_exploitation: 'Labour exploitation',
    drugs: 'Drugs',
    weapons: 'Weapons',
    environment: 'Environment',
    cultural_goods: 'Cultural goods',
    other: 'Other',
  } as Readonly<Record<string, string>>,
  table: {
    heading: 'The same figures as a table',
    itemised: 'Itemised sum',
    itemisedOf: (what: string) => `Itemised sum: ${what}`,
    stated: 'Stated by the source',
    statedFor: (what: string) => `Stated by the source: ${what}`,
    ofWhich: (of: string) => `of which (in ${of})`,
    inside: 'in the row above, not added again',
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
    sortBy: (column: string) => `Sort by ${column}`,
    ascending: 'sorted ascending',
    descending: 'sorted descending',
    official: 'official order',
    rows: (n: string, one: boolean) => `${n} ${one ? 'row' : 'rows'}`,
    notItemised: 'not itemised',
    empty: 'nothing published',
    sumsWhat: {
      all: 'all items shown, each counted once',
      noParents: 'the widest categories only: a category contains those below it',
    },
  },
  matrix: {
    find: 'Search the rows',
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
    previous: 'Previous page',
    next: 'Next page',
    matching: (n: string, all: string) => `${n} of ${all} rows`,
    scroll: 'The table can be scrolled sideways',
  },
  comparison: { itemised: 'Itemised', stated: 'Stated by the source', heading: 'Stated and itemised' },
  chart: {
    keyProvisional: 'provisional',
    keyStated: 'stated by the source, not itemised',
    keyInside: 'contained in another bar',
    keyBreak: 'break in series',
    point: (label: string, year: string, text: string) => `${label}, ${year}: ${text}`,
    hidden: (n: string) => `${n} more series are in the table; choose fewer to draw them.`,
    readPoints: 'Read the points with the arrow keys',
    key: 'Key',
    axisYear: 'Year',
  },
  status: {
    loading: 'Loading the figures',
    loaded: (part: string) => `${part} loaded`,
    stop: 'Stop',
    stopped: 'Loading was stopped.',
    retry: 'Try again',
    noMatch: 'No reports match',
    noMatchHelp: 'No published figure is left by these filters. Remove one of them:',
    failed: 'The figures cannot be shown',
    died: 'The part of the program that reads the data has stopped.',
    diedHelp: 'Nothing is lost: the link holds all that you chose. Try again, and the data are read anew.',
    dataWrong: 'The data are not as they should be, so no figure is shown.',
    unexpected: 'Something unforeseen went wrong.',
    moreProblems: (n: string) => `and ${n} more of the kind`,
    updated: (headline: string) => `Figure updated: ${headline}`,
    linkNotices: 'The link could not be followed in full',
    dismiss: 'Dismiss',
    copyLink: 'Copy link',
    copied: 'The link is copied',
    copyFailed: 'The link could not be copied; it is in the address bar.',
  },
  problem: (p: Problem): string => {
    const place = [p.file, p.row === null ? '' : `row ${p.row}`, p.column === null ? '' : `column ${p.column}`]
      .filter(Boolean)
      .join(', ');
    const found = p.found === null ? '' : ` “${p.found}”`;
    const expected = p.expected ?? '';
    const texts: Record<Problem['kind'], string> = {
      file_missing: 'The file could not be fetched. Check the address or the network and try again.',
      file_truncated: `The file is not whole: ${p.found ?? ''}, expected ${expected}. Load it again.`,
      file_changed: `The file is not the one that was published: its checksum${found} differs from ${expected}.`,
      not_utf8: 'The file is not valid UTF-8.',
      csv_quote: `A quoted field is not closed or is followed by other text${found}.`,
      column_missing: `The column is missing; expected ${expected}.`,
      column_unexpected: `The column${found} is not in the schema.`,
      field_count: `The row has ${p.found ?? ''} fields, expected ${expected}.`,
      required: 'A value is required here and there is none.',
      type: `The value${found} is not ${expected}.`,
      not_allowed: `The value${found} is not one of ${expected}.`,
      pattern: `The value${found} does not have the form ${expected}.`,
      range: `The value${found} is outside ${expected}.`,
      duplicate_key: `The key${found} already stands in row ${expected}.`,
      unknown_code: `The code${found} is not in ${expected}.`,
      tree_circle: `The code${found} is its own ancestor.`,
      value_status: `The value${found} and the status ${expected} contradict each other.`,
      dates: `The dates${found} do not fit ${expected}.`,
      mixed_sources: `Items${found} come from more than one source; say which one replaces the other (${expected}).`,
      total_differs: `The items add up to${found}; declared is ${expected}.`,
      total_undeclared: `The stated total${found} has items that add up to ${expected}; declare it in differences.csv.`,
      rate_differs: `The published rate${found} is not what number and population give: ${expected}.`,
    };
    return `${place}: ${texts[p.kind]}`;
  },
  notice: {
    unknown_key: (key: string, _value: string, nearest: string) =>
      `“${key}” is not part of a link${nearest === '' ? '' : ` (nearest: ${nearest})`}.`,
    unknown_value: (key: string, value: string, nearest: string) =>
      `“${value}” is not known under “${key}”${nearest === '' ? '' : ` (nearest: ${nearest})`}.`,
    unreadable: (key: string, value: string, _nearest: string) => `“${value}” under “${key}” cannot be read.`,
    newer_version: (_key: string, value: string, _nearest: string) =>
      `The link is of version ${value}, which this program does not know; it is read as far as possible.`,
    no_rate_for_operations: () =>
      'There is no rate for an operation, since its residents are not its denominator; counts are shown.',
    no_change_for_operations: () =>
      'No change is worked out between operations, since no two are the same; counts are shown.',
    change_needs_two_years: () => 'A change needs bars and two years, from and to; counts are shown.',
    stated_needs_one_operation: () => 'Stated and itemised are compared for one operation; choose one. Bars are shown.',
    impossible_by: (_key: string, value: string, _nearest: string) => `This figure cannot be grouped by “${value}”.`,
    years_swapped: (_key: string, value: string, _nearest: string) =>
      `The years ${value} were the wrong way round and have been swapped.`,
  },
  headline: {
    majority: (part: string, whole: string, units: string, offence: string) =>
      `${part} of the ${whole} itemised ${units} concern ${offence}`,
    majorityShare: (percent: string, whole: string, units: string, offence: string) =>
      `${percent} of the ${whole} itemised ${units} concern ${offence}`,
    majorityPlain: (part: string, whole: string, units: string, offence: string) =>
      `${part} of the ${whole} ${units} concern ${offence}`,
    single: (count: string, what: string) => `${count}: ${what}`,
    itemised: (count: string, units: string, what: string) => `${count} itemised ${units}, ${what}`,
    offenceTypes: (n: string, one: boolean) => `${n} offence ${one ? 'type' : 'types'}`,
    statedOnly: (stated: string, units: string) => `The source states ${stated} ${units} and itemises none`,
    statedBoth: (stated: string, units: string, itemised: string) =>
      `The source states ${stated} ${units} and itemises ${itemised}`,
    statedAgree: (stated: string, units: string) =>
      `The source states ${stated} ${units}, and its items add up to the same`,
    statedNone: (itemised: string, units: string) => `${itemised} ${units} itemised; the source states no total`,
    operations: (units: string, n: string, one: boolean) =>
      `${units} in ${n} ${one ? 'operation' : 'operations'}, in order of date`,
    regions: (what: string, n: string, all: string) => `${what}: published for ${n} of ${all} regions`,
    trendOne: (what: string, last: string, lastYear: string, first: string, firstYear: string) =>
      `${what}: ${last} in ${lastYear}, ${first} in ${firstYear}`,
    trendPoint: (what: string, value: string, year: string) => `${what}: ${value} in ${year}`,
    trendMany: (what: string, n: string, span: string) => `${what}, ${span}: ${n} series`,
    matrix: (count: string, units: string, offences: string, rows: string) =>
      `${count} itemised ${units}: ${offences} in ${rows}`,
    matrixPlain: (count: string, units: string, offences: string, rows: string) =>
      `${count} ${units}: ${offences} in ${rows}`,
    inOperations: (n: string, one: boolean) => `${n} ${one ? 'operation' : 'operations'}`,
    inRegions: (n: string, one: boolean) => `${n} ${one ? 'region' : 'regions'}`,
    change: (what: string, from: string, to: string) => `${what}: change from ${from} to ${to}`,
    nothing: 'No published figure matches',
  },
  subtitle: {
    allOperations: 'all operations',
    operationsChosen: (n: string) => `${n} operations`,
    offencesChosen: (n: string) => `${n} offence types`,
    regionsChosen: (n: string) => `${n} regions`,
    allRegions: 'all regions',
    allOffences: 'all offence types',
    years: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
    perHundredThousand: (what: string) => `${what} per 100,000 inhabitants`,
    undated: 'undated',
  },
  difference: {
    more: (stated: string, units: string, sum: string, rest: string) =>
      `The source says ${stated} ${units} and itemises ${sum}. What the remaining ${rest} concern is not stated, so nothing is added.`,
    over: (stated: string, units: string, sum: string) =>
      `The source says “${stated} ${units}” and itemises ${sum}. What the rest concerns is not stated, so nothing is added.`,
    less: (stated: string, units: string, sum: string, extra: string) =>
      `The source says ${stated} ${units}, but its items add up to ${sum}, which is ${extra} more. Both stand as published.`,
    equal: (stated: string, units: string) => `The source says ${stated} ${units}, and its items add up to the same.`,
    within: (stated: string, units: string, sum: string) =>
      `The source says ${stated} ${units}; its items add up to ${sum}, which its wording allows.`,
    partial: (stated: string, units: string, sum: string) =>
      `The source says ${stated} ${units} and itemises only some kinds, which add up to ${sum}. The rest is not broken down.`,
    none: (stated: string, units: string) => `The source says ${stated} ${units} and itemises none.`,
    noTotal: (sum: string, units: string) => `The items add up to ${sum} ${units}; the source states no total.`,
  },
  notes: {
    totals: {
      lead: { differ: 'The two totals differ.', agree: 'The two totals agree.', partial: 'The items are not all.' },
    },
    comment: { lead: 'In the source.' },
    statedOnlyOne: { lead: 'A total without items.' },
    unit: { lead: 'What is counted.' },
    severalTotals: {
      lead: 'Several totals.',
      text: (list: string) => `The source itself gives more than one: ${list}.`,
    },
    police: {
      lead: 'Found by police.',
      all: 'These offences are mostly reported by the police themselves: the count follows how much they looked.',
      some: (list: string) =>
        `Some of these offences (${list}) are mostly reported by the police themselves: their count follows how much the police looked.`,
    },
    chance: {
      lead: 'Small counts.',
      range: (low: string, high: string, count: string) => `${low}–${high} where ${count} was observed`,
      text: (ranges: string) => `Chance alone gives ${ranges}.`,
    },
    missing: {
      lead: 'Missing figures.',
      text: (absent: string, all: string) =>
        `${absent} of ${all} figures are not available. They are left out of sums and are not zero.`,
    },
    bounds: {
      lead: 'Bounds.',
      text: 'Figures that the source gives as “over”, “about” or “nearly” carry that word into every sum.',
    },
    range: { lead: 'Range.', text: 'Where a source gives a range, its lower end is counted and marked “at least”.' },
    partOf: {
      lead: 'Parts and wholes.',
      text: (list: string) => `Part of a larger operation that is shown here, and therefore not added to it: ${list}.`,
    },
    parents: {
      lead: 'Categories within categories.',
      text: 'A category contains those below it; they are shown, and never added to it.',
    },
    ofWhich: { lead: 'Of which.', text: 'Figures marked “of which” lie within another figure and are not added.' },
    undated: {
      lead: 'Undated.',
      text: (n: string, one: boolean) =>
        `${n} ${one ? 'operation has' : 'operations have'} no single year: the source gives no date, or one that spans several years.`,
    },
    undatedTime: {
      text: (n: string, one: boolean) =>
        `${n} ${one ? 'operation has no single year and stands' : 'operations have no single year and stand'} on no time axis: the source gives no date, or one that spans several years.`,
    },
    undatedLeftOut: {
      lead: 'Undated.',
      text: (n: string, one: boolean) =>
        `${n} ${one ? 'operation' : 'operations'} without a single year ${one ? 'is' : 'are'} left out, since nothing says that ${one ? 'it belongs' : 'they belong'} to these years.`,
    },
    statedOnly: {
      lead: 'Totals without items.',
      text: (n: string, one: boolean) =>
        `${n} ${one ? 'operation states' : 'operations state'} a total and itemise${one ? 's' : ''} nothing; ${one ? 'it is' : 'they are'} not in the itemised sum.`,
    },
    operations: {
      lead: 'Operations differ.',
      text: 'They differ in length, area and effort. Their counts are no ranking of places or years.',
    },
    events: {
      lead: 'Events.',
      text: 'Some are the policing of a festival, a match or the like, and not comparable with an action week.',
    },
    notSeries: {
      lead: 'No series.',
      text: 'Each year holds other operations; the points are not joined and say nothing about a development.',
    },
    countries: {
      lead: 'Between countries.',
      text: 'Levels depend on how each country counts; Eurostat advises comparing developments rather than levels.',
    },
    rate: {
      lead: 'Denominator.',
      text: (source: string) =>
        `Inhabitants on 1 January of each year (${source}). Counts are summed first and divided once.`,
    },
    rateDerived: {
      lead: 'Derived populations.',
      text: 'Outside Sweden the population is recovered from the published number and rate, and marked as derived in the data.',
    },
    ratePartial: {
      lead: 'Left out of rates.',
      text: 'Regions and years without a known population are left out of both sides of the rate.',
    },
    smallBase: {
      lead: 'Small base.',
      text: 'No percentage and no rate is worked out from fewer than 20 reports; the numbers are given instead.',
    },
    provisional: { lead: 'Provisional.', text: 'The source calls these figures, or some of them, preliminary.' },
    replaced: {
      lead: 'Revised.',
      text: (n: string, one: boolean) =>
        `${n} earlier ${one ? 'figure has' : 'figures have'} been replaced by a later account and ${one ? 'is' : 'are'} not counted.`,
    },
    breaks: {
      lead: 'Break in series.',
      text: (list: string) => `The way of counting changed: ${list}. No change is worked out across it.`,
    },
    stages: {
      lead: 'Stages.',
      text: 'Judgments, arrests and reports are not one group followed through: a judgment may belong to an earlier report.',
    },
    notOffences: {
      lead: 'Not offences.',
      text: (list: string) => `The source counts these as well, though they are no offences: ${list}.`,
    },
    effort: { lead: 'Effort.', text: 'This counts what the police did, not offences.' },
    dates: { lead: 'Date.' },
    about: { lead: 'About the operation.' },
    reported: {
      lead: 'Reported, not established.',
      text: 'A report is what the police registered; some are later found to be no offence, and much is never reported.',
    },
    judgment: {
      lead: 'Our judgment.',
      text: 'Kind of operation and who usually starts a report are an editor’s judgment, not the source’s words.',
    },
  },
  source: {
    line: (list: string, date: string) => `Source: ${list}. Figures as published. Data of ${date}.`,
    more: (n: string) => `${n} more sources`,
    all: 'All sources',
    noDate: 'undated',
  },
  cli: {
    usage:
      'Usage:\n  anmalt ask QUERY [--json] [--lang sv|en]   the answer to the query string of a link\n  anmalt data-check [--lang sv|en]           whether the data package is sound',
    sound: (files: string, rows: string) => `The data package is sound: ${files} files, ${rows} rows.`,
    wrong: (n: string) => `Problems found: ${n}.`,
  },
  summary: {
    bars: 'Bar chart.',
    trend: 'Line chart.',
    matrix: 'Table of counts.',
    stated: 'Two totals compared.',
    item: (label: string, text: string) => `${label}: ${text}`,
    more: (n: string) => `and ${n} more, in the table`,
    moreShort: (n: string) => `${n} more`,
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  },
};

export type Words = typeof en;
