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
  notes: {
    totals: {
      lead: {
        differ: 'De två summorna skiljer sig.',
        agree: 'De två summorna stämmer.',
        partial: 'Posterna är inte alla.',
      },
    },
    comment: { lead: 'I källan.' },
    statedOnlyOne: { lead: 'En totalsumma utan poster.' },
    unit: { lead: 'Vad som räknas.' },
    severalTotals: { lead: 'Flera totalsummor.', text: (list) => `Källan ger själv mer än en: ${list}.` },
    police: {
      lead: 'Upptäcks av polisen.',
      all: 'Dessa brott anmäls oftast av polisen själv: antalet följer hur mycket polisen har letat.',
      allMixed: 'Dessa brott anmäls oftast eller delvis av polisen själv: antalet följer hur mycket polisen har letat.',
      someMixed: (list) =>
        `Några av dessa brott (${list}) anmäls oftast eller delvis av polisen själv: antalet följer hur mycket polisen har letat.`,
      some: (list) =>
        `Några av dessa brott (${list}) anmäls oftast av polisen själv: antalet följer hur mycket polisen har letat.`,
    },
    chance: {
      lead: 'Små tal.',
      range: (low, high, count) => `${low}–${high} där ${count} observerades`,
      text: (ranges) => `Enbart slumpen ger ${ranges}.`,
    },
    missing: {
      lead: 'Uppgifter som saknas.',
      text: (absent, all) => `${absent} av ${all} uppgifter finns inte. De ingår inte i summor och är inte noll.`,
    },
    bounds: {
      lead: 'Gränser.',
      text: 'Tal som källan anger med ”över”, ”omkring” eller ”nära” behåller det ordet i varje summa.',
    },
    range: {
      lead: 'Intervall.',
      text: 'Där en källa anger ett intervall behålls båda ändarna och summeras var för sig; tillsammans med tal som inte är exakta bara den lägre, märkt ”omkring” eller ”minst”.',
    },
    partOf: {
      lead: 'Del och helhet.',
      text: (list) => `Del av en större insats som visas här, och därför inte tillagd till den: ${list}.`,
    },
    parents: {
      lead: 'Kategorier i kategorier.',
      text: 'En kategori innehåller dem under den; de visas men läggs aldrig till den.',
    },
    ofWhich: { lead: 'Därav.', text: 'Tal märkta ”därav” ligger inom ett annat tal och läggs inte till.' },
    undated: {
      lead: 'Odaterat.',
      text: (n, one) =>
        `${n} ${one ? 'insats hör' : 'insatser hör'} inte till ett bestämt år: källan anger inget datum, eller ett som sträcker sig över flera år.`,
    },
    undatedTime: {
      text: (n, one) =>
        `${n} ${one ? 'insats hör inte till ett bestämt år och står' : 'insatser hör inte till ett bestämt år och står'} på ingen tidsaxel: källan anger inget datum, eller ett som sträcker sig över flera år.`,
    },
    undatedLeftOut: {
      lead: 'Odaterat.',
      text: (n, one) =>
        `${n} ${one ? 'insats utan bestämt år är utelämnad' : 'insatser utan bestämt år är utelämnade'}, eftersom inget säger att ${one ? 'den' : 'de'} hör till dessa år.`,
    },
    statedOnly: {
      lead: 'Summor utan poster.',
      text: (n, one) =>
        `${n} ${one ? 'insats' : 'insatser'} har bara en uppgiven totalsumma och inga poster; ${one ? 'den' : 'de'} ingår inte i den specificerade summan.`,
    },
    operations: {
      lead: 'Insatser är olika.',
      text: 'De skiljer sig i längd, område och resurser. Deras antal rangordnar varken platser eller år.',
    },
    events: {
      lead: 'Evenemang.',
      text: 'Några gäller bevakning av en festival, en match eller liknande och är inte jämförbara med en aktionsvecka.',
    },
    notSeries: {
      lead: 'Ingen tidsserie.',
      text: 'Varje år rymmer andra insatser; punkterna förbinds inte och säger inget om en utveckling.',
    },
    countries: {
      lead: 'Mellan länder.',
      text: 'Nivåerna beror på hur varje land räknar; Eurostat råder till att jämföra utvecklingen snarare än nivåerna.',
    },
    rate: {
      lead: 'Nämnare.',
      text: (source) => `Invånare den 1 januari varje år (${source}). Antalen summeras först och divideras en gång.`,
    },
    rateDerived: {
      lead: 'Härledd folkmängd.',
      text: 'Utanför Sverige är folkmängden beräknad ur publicerat antal och tal per invånare, och märkt som härledd i data.',
    },
    ratePartial: {
      lead: 'Utanför talen per invånare.',
      text: 'Regioner och år utan känd folkmängd är utelämnade på båda sidor om bråkstrecket.',
    },
    smallBase: {
      lead: 'Liten bas.',
      text: 'Ingen procent och inget tal per invånare räknas på ett antal under 20; i stället anges antalen.',
    },
    provisional: { lead: 'Preliminärt.', text: 'Källan kallar dessa tal, eller några av dem, preliminära.' },
    replaced: {
      lead: 'Reviderat.',
      text: (n, one) =>
        `${n} tidigare ${one ? 'uppgift har' : 'uppgifter har'} ersatts av en senare redovisning och räknas inte.`,
    },
    breaks: {
      lead: 'Brott i tidsserien.',
      text: (list) => `Sättet att räkna ändrades: ${list}. Ingen förändring räknas ut över brottet.`,
    },
    stages: {
      lead: 'Skeden.',
      text: 'Domar, gripanden och anmälningar är inte en och samma grupp som följs: en dom kan gälla en tidigare anmälan.',
    },
    notOffences: { lead: 'Inte brott.', text: (list) => `Källan räknar också detta, fast det inte är brott: ${list}.` },
    effort: { lead: 'Arbetsinsats.', text: 'Detta räknar vad polisen gjorde, inte brott.' },
    dates: { lead: 'Datum.' },
    about: { lead: 'Om insatsen.' },
    reported: {
      lead: 'Anmält, inte konstaterat.',
      text: 'En anmälan är vad polisen registrerat; en del visar sig inte vara brott, och mycket anmäls aldrig.',
    },
    judgment: {
      lead: 'Vår bedömning.',
      text: 'Insatsens slag och vem som oftast gör anmälan är en redaktörs bedömning, inte källans ord.',
    },
  },
  source: {
    line: (list, date) => `Källa: ${list}. Siffrorna som de publicerats.${date === null ? '' : ` Data per ${date}.`}`,
    more: (n, one) => `ytterligare ${n} ${one ? 'källa' : 'källor'}`,
    all: 'Alla källor',
    noDate: 'odaterad',
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
