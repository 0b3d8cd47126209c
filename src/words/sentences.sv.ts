import type { Sentences } from './sentences.en.ts';

/** Det som sägs om figurer, på svenska. */
export const sentences: Sentences = {
  counted: {
    offence: (n, one) => `${n} ${one ? 'brottstyp' : 'brottstyper'}`,
    operation: (n, one) => `${n} ${one ? 'insats' : 'insatser'}`,
    region: (n, one) => `${n} ${one ? 'region' : 'regioner'}`,
    period: (n, _one) => `${n} år`,
  },
  headline: {
    majority: (part, whole, units, offence) => `${part} av ${whole} ${units} gäller ${offence}`,
    itemised: (units) => `specificerade ${units}`,
    statedOnly: (stated, units) => `Källan uppger ${stated} ${units} och specificerar inga`,
    statedBoth: (stated, units, itemised) => `Källan uppger ${stated} ${units} och specificerar ${itemised}`,
    statedAgree: (stated, units) => `Källan uppger ${stated} ${units}, och posterna ger samma summa`,
    statedNone: (itemised, units) => `${itemised} ${units} specificeras; källan uppger ingen totalsumma`,
    inAll: (what, where) => `${what} i ${where}`,
    regions: (what, n, all) => `${what}: publicerat för ${n} av ${all} regioner`,
    inYear: (value, year) => `${value} år ${year}`,
    compared: (what, isHigher, last, first, n, all) =>
      `${what}: ${isHigher ? 'högre' : 'lägre'} ${last} än ${first} i ${n} av ${all}`,
    change: (what, from, to) => `${what}: förändring från ${from} till ${to}`,
    nothing: 'Ingen publicerad uppgift motsvarar urvalet',
  },
  subtitle: {
    allOperations: 'alla insatser',
    allRegions: 'alla regioner',
    years: (from, to) => (from === to ? from : `${from}–${to}`),
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
    more: (n) => `och ${n} till, i tabellen`,
    moreShort: (n) => `${n} till`,
    fromTo: (from, to) => `från ${from} till ${to}`,
  },
};
