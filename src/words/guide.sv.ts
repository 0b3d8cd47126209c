import type { GuideWords } from './guide.en.ts';

/** Det som sidan säger för att leda läsaren: från en figur till nästa, och från ett ord till vad det betyder. */
export const guide: GuideWords = {
  path: {
    heading: 'Nästa fråga',
    at: (n, all) => `${n} av ${all}`,
    previous: 'Föregående',
    next: 'Nästa',
  },
  glossary: {
    heading: 'Ordförklaringar',
    all: 'Alla ordförklaringar',
  },
};
