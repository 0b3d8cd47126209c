import type { Qualifier, Status } from '../domain/domain.ts';

/** What a quote is made of. `count`, `paren`, `about` and `itemised` are texts ready to be put one after the other. */
export interface QuoteParts {
  readonly sources: string;
  readonly count: string;
  readonly one: boolean;
  readonly units: string;
  readonly paren: string;
  readonly about: string;
  readonly itemised: string;
}

/** What is said in files, citations and quotes, in English. Loaded when a figure is taken away. */
export const publishWords = {
  behind: 'all rows',
  sheets: { figures: 'Figures', notes: 'Notes' },
  columns: {
    offence: 'Offence type (code)',
    offence_label: 'Offence type',
    operation: 'Operation (code)',
    operation_label: 'Operation',
    region: 'Region (code)',
    region_label: 'Region',
    period: 'Period',
    unit_label: 'Unit',
    value: 'Count',
    qualifier: 'How it is given',
    upper: 'Upper end',
    status: 'Status',
    observed: 'Figures in the sum',
    absent: 'Figures that are missing',
    role: 'What it is',
    of: 'Part of (code)',
    share: 'Share, per cent',
    rate: 'Per 100,000 inhabitants',
    numerator: 'Count that the rate is from',
    population: 'Inhabitants × years',
    change: 'Change, per cent',
    value_before: 'Count in the first year',
    period_before: 'First year',
    measure_qualifier: 'How the measure is given',
    text: 'As shown',
    wording: 'In the source’s words',
    source_title: 'Source',
    source_url: 'Address of the source',
  },
  roles: {
    item: 'item',
    of_which: 'of which: part of another number',
    itemised_sum: 'sum of the items',
    stated_total: 'total stated by the source',
  },
  qualifiers: {
    exact: 'exact',
    over: 'over',
    under: 'under',
    about: 'about',
    nearly: 'nearly',
    from: 'at least',
    to: 'at most',
  } satisfies Record<Qualifier, string>,
  statuses: {
    A: 'normal',
    P: 'provisional',
    E: 'estimated',
    B: 'break in series',
    U: 'low reliability',
    M: 'missing',
    Q: 'suppressed',
    L: 'not yet reported',
    Z: 'not applicable',
  } satisfies Record<Status, string>,
  about: {
    headline: 'Figure',
    subtitle: 'What is shown',
    source: 'Source',
    taken: 'Taken',
    version: 'Data version',
    link: 'Link to the figure',
    citation: 'Cite as',
    notice: 'Notice',
    cut: (row: string, column: string) =>
      `Row ${row}, “${column}”: the text is longer than a cell of a workbook holds, and was cut. The CSV file has all of it.`,
  },
  readme: {
    files: 'Files',
    data: 'data.csv: the numbers shown, with codes, qualifiers, status and unit; comma, UTF-8',
    figure: 'figure.svg: the figure as a picture',
    descriptor: 'datapackage.json: what the columns mean (Frictionless Data Package, version 2)',
    again: 'Drop this archive, or any file in it, on the page of the link: it shows the same view.',
  },
  cite: {
    kind: 'figure',
    version: (version: string) => `Data version ${version}.`,
    retrieved: (day: string, address: string) => `Retrieved ${day}${address === '' ? '' : ` from ${address}`}.`,
    cell: (what: string, units: string, text: string) => `${what} (${units}): ${text}`,
  },
  quote: {
    several: (n: string) => `figures compiled from ${n} sources`,
    ownFile: (name: string) => `the file “${name}”`,
    count: ({ sources, count, one, paren, about, itemised }: QuoteParts) =>
      `According to ${sources}, there ${one ? 'was' : 'were'} ${count}${paren}${about}${itemised}.`,
    rate: ({ sources, count, units, paren, about }: QuoteParts) =>
      `According to ${sources}, there were ${count} ${units} per 100,000 inhabitants${paren}${about}.`,
    share: ({ sources, count, paren, about }: QuoteParts) =>
      `According to ${sources}, the share${about} was ${count}${paren}.`,
    change: ({ sources, units, paren, about }: QuoteParts, from: string, first: string, to: string, last: string) =>
      `According to ${sources}, the number of ${units}${about} went from ${from} in ${first} to ${to} in ${last}${paren}.`,
    absent: ({ sources, units, about }: QuoteParts, state: string) =>
      `According to ${sources}, the number of ${units}${about} is ${state}.`,
    figure: ({ sources, paren }: QuoteParts, headline: string) => `${headline}${paren}, according to ${sources}.`,
    states: {
      missing: 'missing',
      suppressed: 'suppressed',
      not_yet: 'not yet reported',
      not_applicable: 'not applicable',
      observed: 'not itemised',
    },
    partOf: (part: string, whole: string) => `${part} of ${whole}`,
    concerning: (offence: string) => ` concerning ${offence}`,
    during: (operation: string, date: string) => ` during the operation “${operation}” (${date})`,
    inOperations: ' in police operations',
    inRegion: (region: string) => ` in ${region}`,
    inYear: (year: string) => ` in ${year}`,
    inYears: (first: string, last: string) => ` in the years ${first}–${last}`,
    ofWhich: (sum: string, one: boolean) => `, of which ${sum} ${one ? 'is' : 'are'} itemised`,
    butItems: (sum: string) => `, while its items add up to ${sum}`,
    noItems: ', none of which are itemised',
    hedges: {
      reported: 'reported, not established',
      itemised: 'the sum of what is itemised',
      part: 'part of a larger number',
      P: 'provisional',
      E: 'estimated',
      U: 'of low reliability',
      B: 'after a break in the series',
    },
  },
};

export type PublishWords = typeof publishWords;
