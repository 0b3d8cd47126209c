/** What is said beside figures once they are drawn, in English: notes, sources, pictures to take away, controls. */
export const besideWords = {
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
      allMixed:
        'These offences are mostly or in part reported by the police themselves: the count follows how much they looked.',
      someMixed: (list: string) =>
        `Some of these offences (${list}) are mostly or in part reported by the police themselves: their count follows how much the police looked.`,
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
    range: {
      lead: 'Range.',
      text: 'Where a source gives a range, both ends are kept and added up apart; with figures that are not exact, only the lower end is, marked “about” or “at least”.',
    },
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
      text: 'No percentage and no rate is worked out from a count under 20; the numbers are given instead.',
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
    line: (list: string, date: string | null) =>
      `Source: ${list}. Figures as published.${date === null ? '' : ` Data of ${date}.`}`,
    more: (n: string, one: boolean) => `${n} more ${one ? 'source' : 'sources'}`,
    all: 'All sources',
    noDate: 'undated',
  },
  picture: {
    firstOf: (n: string, all: string) => `The first ${n} of ${all} are drawn.`,
    taken: (day: string, version: string | null) =>
      version === null ? `Anmält, taken ${day}.` : `Anmält, taken ${day}, data version ${version}.`,
  },
  controls: {
    sortBy: (column: string) => `Sort by ${column}`,
    ascending: 'sorted ascending',
    descending: 'sorted descending',
    official: 'official order',
    rows: (n: string, one: boolean) => `${n} ${one ? 'row' : 'rows'}`,
    columns: (n: string, one: boolean) => `${n} ${one ? 'column' : 'columns'}`,
    find: 'Search the rows',
    previous: 'Previous page',
    next: 'Next page',
    scroll: 'Table, to be scrolled sideways where it is wider than the page',
    readPoints: 'Read the points with the arrow keys',
  },
  point: {
    since: (change: string, year: string) => `${change} since ${year}`,
    before: (text: string, year: string) => `${text} in ${year}`,
    E: 'estimated',
    U: 'of low reliability',
  },
  tools: {
    download: 'Download',
    open: 'Open in Anmält',
    moreRows: (n: string) => `${n} more rows are in Anmält.`,
    theme: 'Colours',
    themes: { auto: 'as the device', light: 'light', dark: 'dark' },
    otherLanguage: 'På svenska',
  },
};

export type BesideWords = typeof besideWords;
