import type { GuideWords } from './guide.en.ts';

/** Det som sidan säger för att leda läsaren: från en figur till nästa, och från ett ord till vad det betyder. */
export const guide: GuideWords = {
  about: {
    heading: 'Om siffrorna',
    text: 'Anmält visar siffror om anmälda brott som polis och statistikmyndigheter har publicerat. En anmälan är vad polisen har registrerat: en del visar sig inte vara brott, och mycket anmäls aldrig. Varje siffra behåller sin källa, sina förbehåll och sina luckor. Det som en källa uppger som totalsumma visas bredvid summan av det som den specificerar, och ingendera ersätter den andra.',
  },
  path: {
    heading: 'En väg genom siffrorna',
    at: (n, all) => `${n} av ${all}`,
    previous: 'Föregående',
    next: 'Nästa',
  },
  glossary: {
    heading: 'Ordförklaringar',
    all: 'Alla ordförklaringar',
  },
};
