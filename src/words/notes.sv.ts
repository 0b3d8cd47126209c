import type { BesideWords } from './notes.en.ts';

/** Det som sägs vid figurer när de väl är ritade, på svenska: noter och källor. */
export const besideWords: BesideWords = {
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
  picture: {
    firstOf: (n, all) => `De första ${n} av ${all} är ritade.`,
    taken: (day: string, version: string | null) =>
      version === null ? `Anmält, hämtad ${day}.` : `Anmält, hämtad ${day}, dataversion ${version}.`,
  },
  controls: {
    sortBy: (column) => `Sortera efter ${column}`,
    ascending: 'stigande ordning',
    descending: 'fallande ordning',
    official: 'officiell ordning',
    rows: (n, one) => `${n} ${one ? 'rad' : 'rader'}`,
    columns: (n, one) => `${n} ${one ? 'kolumn' : 'kolumner'}`,
    find: 'Sök bland raderna',
    previous: 'Föregående sida',
    next: 'Nästa sida',
    scroll: 'Tabell, rullas i sidled där den är bredare än sidan',
    readPoints: 'Läs punkterna med piltangenterna',
  },
  point: {
    since: (change, year) => `${change} sedan ${year}`,
    before: (text, year) => `${text} år ${year}`,
    E: 'uppskattat',
    U: 'av låg tillförlitlighet',
  },
  tools: {
    download: 'Ladda ner',
    open: 'Öppna i Anmält',
    moreRows: (n) => `Ytterligare ${n} rader finns i Anmält.`,
    theme: 'Färger',
    themes: { auto: 'som enheten', light: 'ljusa', dark: 'mörka' },
    otherLanguage: 'In English',
  },
};
