import type { DrawnWords } from './figures.en.ts';
import { sentences } from './sentences.sv.ts';

/** Vad figurer säger, på svenska: på axlar, i teckenförklaringar, tabeller och meningar, men inte det som sägs vid dem. */
export const drawnWords: DrawnWords = {
  unitWords: { week: 'vecka', quarter: 'kvartal', half: 'halvår', days: (n, one) => `${n} ${one ? 'dag' : 'dagar'}` },
  qualifiers: { over: 'över', under: 'under', about: 'omkring', nearly: 'nära', from: 'minst', to: 'högst' },
  dimensions: { offence: 'Brottstyp', operation: 'Insats', region: 'Region', period: 'År' },
  byPhrase: {
    offence: 'efter brottstyp',
    operation: 'efter insats, i datumordning',
    region: 'efter region',
    period: 'efter år',
  },
  measures: {
    count: 'Antal',
    share: 'Andel av det som visas',
    rate: 'Per 100 000 invånare',
    change: 'Förändring mellan två år',
  },
  measurePhrase: {
    count: '',
    share: ', som andel av det som visas',
    shareOfYear: ', som andel av varje år,',
    rate: ' per 100 000 invånare',
    change: ', förändring mellan de två åren',
  },
  states: {
    missing: 'saknas',
    suppressed: 'sekretess',
    not_yet: 'ännu inte redovisat',
    not_applicable: 'ej tillämpligt',
  },
  undated: 'odaterad',
  until: (when) => `till och med ${when}`,
  table: {
    heading: 'Samma siffror som tabell',
    itemised: 'Specificerad summa',
    itemisedOf: (what) => `Specificerad summa: ${what}`,
    stated: 'Uppgivet av källan',
    statedFor: (what) => `Uppgivet av källan: ${what}`,
    ofWhich: (of) => `därav (i ${of})`,
    inside: 'ingår i en annan rad, läggs inte till igen',
    share: 'Andel',
    population: 'Invånare × år',
    date: 'Datum',
    days: 'Dagar',
    area: 'Område',
    participants: 'Deltagare',
    source: 'Källa',
    iccs: 'ICCS',
    difference: 'Skillnad',
    total: 'Summa',
    partial: (n, all) => `${n} av ${all} uppgifter`,
    notItemised: 'inte specificerat',
    empty: 'inget publicerat',
    sumsWhat: {
      all: 'alla poster som visas, var och en räknad en gång',
      noParents: 'bara de vidaste kategorierna: en kategori innehåller dem under den',
    },
  },
  matrix: {
    page: (page, pages) => `Sida ${page} av ${pages}`,
    matching: (n, all) => `${n} av ${all} rader`,
  },
  comparison: { itemised: 'Specificerat', stated: 'Uppgivet av källan', heading: 'Uppgivet och specificerat' },
  chart: {
    stated: (text) => `uppgivet: ${text}`,
    keyProvisional: 'preliminärt',
    keyStated: 'uppgivet av källan, inte specificerat',
    keyInside: 'ingår i en annan stapel',
    keyBreak: 'brott i tidsserien',
    point: (label, year, text) => `${label}, ${year}: ${text}`,
    hidden: (n) => `Ytterligare ${n} serier finns i tabellen; välj färre för att rita dem.`,
    key: 'Teckenförklaring',
  },
  picture: {
    firstOf: (n, all) => `De första ${n} av ${all} är ritade.`,
    taken: (day: string, version: string | null) =>
      version === null ? `Anmält, hämtad ${day}.` : `Anmält, hämtad ${day}, dataversion ${version}.`,
  },
  embed: {
    editorsTitle: 'Rubrik satt av den som bäddat in figuren',
    nothing: 'Inget är publicerat för det här urvalet.',
    failed: (why) => `Figuren kunde inte hämtas. Ladda om sidan, eller öppna den i Anmält. ${why}`,
  },
  ...sentences,
};
