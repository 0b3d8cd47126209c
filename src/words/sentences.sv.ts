import type { Sentences } from './sentences.en.ts';

/** Det som sägs om figurer, på svenska. */
export const sentences: Sentences = {
  headline: {
    majority: (part, whole, units, offence) => `${part} av ${whole} specificerade ${units} gäller ${offence}`,
    majorityPlain: (part, whole, units, offence) => `${part} av ${whole} ${units} gäller ${offence}`,
    single: (count, what) => `${count}: ${what}`,
    itemised: (count, units, what) => `${count} specificerade ${units}, ${what}`,
    offenceTypes: (n, one) => `${n} ${one ? 'brottstyp' : 'brottstyper'}`,
    statedOnly: (stated, units) => `Källan uppger ${stated} ${units} och specificerar inga`,
    statedBoth: (stated, units, itemised) => `Källan uppger ${stated} ${units} och specificerar ${itemised}`,
    statedAgree: (stated, units) => `Källan uppger ${stated} ${units}, och posterna ger samma summa`,
    statedNone: (itemised, units) => `${itemised} ${units} specificeras; källan uppger ingen totalsumma`,
    operations: (units, n, one) => `${units} i ${n} ${one ? 'insats' : 'insatser'}, i datumordning`,
    regions: (what, n, all) => `${what}: publicerat för ${n} av ${all} regioner`,
    trendOne: (what, last, lastYear, first, firstYear) => `${what}: ${last} år ${lastYear}, ${first} år ${firstYear}`,
    trendPoint: (what, value, year) => `${what}: ${value} år ${year}`,
    trendMany: (what, n, span) => `${what}, ${span}: ${n} serier`,
    matrixOf: (what, offences, rows) => `${what}: ${offences} i ${rows}`,
    matrix: (count, units, offences, rows) => `${count} specificerade ${units}: ${offences} i ${rows}`,
    matrixPlain: (count, units, offences, rows) => `${count} ${units}: ${offences} i ${rows}`,
    inOperations: (n, one) => `${n} ${one ? 'insats' : 'insatser'}`,
    inRegions: (n, one) => `${n} ${one ? 'region' : 'regioner'}`,
    change: (what, from, to) => `${what}: förändring från ${from} till ${to}`,
    nothing: 'Ingen publicerad uppgift motsvarar urvalet',
  },
  subtitle: {
    allOperations: 'alla insatser',
    operationsChosen: (n) => `${n} insatser`,
    offencesChosen: (n) => `${n} brottstyper`,
    regionsChosen: (n) => `${n} regioner`,
    allRegions: 'alla regioner',
    years: (from, to) => (from === to ? from : `${from}–${to}`),
    perHundredThousand: (what) => `${what} per 100 000 invånare`,
    undated: 'odaterad',
  },
  difference: {
    more: (stated, units, sum, rest) =>
      `Källan uppger ${stated} ${units} och specificerar ${sum}. Vad de återstående ${rest} gäller framgår inte, och därför läggs inget till.`,
    over: (stated, units, sum) =>
      `Källan uppger ”${stated} ${units}” och specificerar ${sum}. Vad resten gäller framgår inte, och därför läggs inget till.`,
    less: (stated, units, sum, extra) =>
      `Källan uppger ${stated} ${units}, men posterna summerar till ${sum}, alltså ${extra} fler. Båda står som de publicerats.`,
    equal: (stated, units) => `Källan uppger ${stated} ${units}, och posterna ger samma summa.`,
    within: (stated, units, sum) =>
      `Källan uppger ${stated} ${units}; posterna summerar till ${sum}, vilket ordalydelsen medger.`,
    partial: (stated, units, sum) =>
      `Källan uppger ${stated} ${units} och specificerar bara vissa slag, som summerar till ${sum}. Resten är inte uppdelad.`,
    none: (stated, units) => `Källan uppger ${stated} ${units} och specificerar inga.`,
    noTotal: (sum, units) => `Posterna summerar till ${sum} ${units}; källan uppger ingen totalsumma.`,
  },
  summary: {
    bars: 'Stapeldiagram.',
    trend: 'Linjediagram.',
    matrix: 'Tabell med antal.',
    stated: 'Två summor jämförda.',
    item: (label, text) => `${label}: ${text}`,
    more: (n) => `och ${n} till, i tabellen`,
    moreShort: (n) => `${n} till`,
    inYears: (from, first, to, last) => `${from} (${first}), ${to} (${last})`,
    fromTo: (from, to) => `från ${from} till ${to}`,
  },
};
