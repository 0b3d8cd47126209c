/** What is said about figures, in English: headlines, differences, summaries. */
export const sentences = {
  headline: {
    majority: (part: string, whole: string, units: string, offence: string) =>
      `${part} of the ${whole} itemised ${units} concern ${offence}`,
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
    matrixOf: (what: string, offences: string, rows: string) => `${what}: ${offences} in ${rows}`,
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
  summary: {
    bars: 'Bar chart.',
    trend: 'Line chart.',
    matrix: 'Table of counts.',
    stated: 'Two totals compared.',
    item: (label: string, text: string) => `${label}: ${text}`,
    more: (n: string) => `and ${n} more, in the table`,
    moreShort: (n: string) => `${n} more`,
    inYears: (from: string, first: string, to: string, last: string) => `${from} (${first}), ${to} (${last})`,
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  },
};

export type Sentences = typeof sentences;
