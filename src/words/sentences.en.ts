/** What is said about figures, in English: headlines, differences, summaries. */
export const sentences = {
  /** So many of a dimension. */
  counted: {
    offence: (n: string, one: boolean) => `${n} offence ${one ? 'type' : 'types'}`,
    operation: (n: string, one: boolean) => `${n} ${one ? 'operation' : 'operations'}`,
    region: (n: string, one: boolean) => `${n} ${one ? 'region' : 'regions'}`,
    period: (n: string, one: boolean) => `${n} ${one ? 'year' : 'years'}`,
  },
  headline: {
    majority: (part: string, whole: string, units: string, offence: string) =>
      `${part} of the ${whole} ${units} concern ${offence}`,
    itemised: (units: string) => `itemised ${units}`,
    statedOnly: (stated: string, units: string) => `The source states ${stated} ${units} and itemises none`,
    statedBoth: (stated: string, units: string, itemised: string) =>
      `The source states ${stated} ${units} and itemises ${itemised}`,
    statedAgree: (stated: string, units: string) =>
      `The source states ${stated} ${units}, and its items add up to the same`,
    statedNone: (itemised: string, units: string) => `${itemised} ${units} itemised; the source states no total`,
    inAll: (what: string, where: string) => `${what} in ${where}`,
    regions: (what: string, n: string, all: string) => `${what}: published for ${n} of ${all} regions`,
    inYear: (value: string, year: string) => `${value} in ${year}`,
    compared: (what: string, isHigher: boolean, last: string, first: string, n: string, all: string) =>
      `${what}: ${isHigher ? 'higher' : 'lower'} in ${last} than in ${first} in ${n} of ${all}`,
    change: (what: string, from: string, to: string) => `${what}: change from ${from} to ${to}`,
    nothing: 'No published figure matches this choice',
  },
  subtitle: {
    allOperations: 'all operations',
    allRegions: 'all regions',
    years: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
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
    more: (n: string) => `and ${n} more, in the table`,
    moreShort: (n: string) => `${n} more`,
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  },
};

export type Sentences = typeof sentences;
