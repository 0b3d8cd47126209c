/** What the page says to guide a reader: from one figure to the next, and from a word to its explanation. */
export const guide = {
  about: {
    heading: 'About the figures',
    text: 'Anmält shows figures that police and statistics offices have published about reported offences. A report is what the police registered: some reports turn out to be no offence, and much is never reported. Every figure keeps its source, its qualifiers and its gaps. What a source states as a total is shown beside the sum of what it itemises, and neither replaces the other.',
  },
  path: {
    heading: 'A way through the figures',
    at: (n: string, all: string) => `${n} of ${all}`,
    previous: 'Previous',
    next: 'Next',
  },
  glossary: {
    heading: 'Words explained',
    all: 'All words explained',
  },
};

export type GuideWords = typeof guide;
